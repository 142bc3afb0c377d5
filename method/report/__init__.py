"""Reports as they are written, before they are a PDF, a Word document or a workbook."""
