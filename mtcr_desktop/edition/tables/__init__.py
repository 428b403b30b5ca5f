"""The tables of the edition, declared subject by subject."""
