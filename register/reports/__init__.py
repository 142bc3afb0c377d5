"""What the reports say, gathered from the register: words, tables and charts for the outlines to print."""
