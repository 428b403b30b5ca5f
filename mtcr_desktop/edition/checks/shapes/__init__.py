"""The format of the facts as data."""
