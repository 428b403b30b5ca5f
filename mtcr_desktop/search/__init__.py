"""One query language and one ranking."""
