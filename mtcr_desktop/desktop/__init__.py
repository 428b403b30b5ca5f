"""The window. Qt lives in this wing only."""
