"""Recognises what a document is and what it says, from its text alone."""
