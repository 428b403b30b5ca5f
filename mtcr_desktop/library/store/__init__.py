"""The user's library in one SQLite file; all SQL of the library stands here."""
