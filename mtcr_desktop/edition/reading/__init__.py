"""From tables to records, subject by subject. All SQL of the reader is here."""
