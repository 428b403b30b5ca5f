"""From record to sheet, and from sheet to HTML, Markdown, plain text, CSV and JSON."""
