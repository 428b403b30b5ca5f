"""Citing: what a document or a fact is, as one record, and that record in the styles in use.

`citing.cite` makes the record from an address; `citing.styles` writes it.
"""
