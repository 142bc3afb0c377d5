"""Reading of handed-in files: bytes to a grid of cells, a grid to a frame, and what is told of it."""
