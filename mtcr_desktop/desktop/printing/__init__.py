"""From sheet to paper and PDF."""
