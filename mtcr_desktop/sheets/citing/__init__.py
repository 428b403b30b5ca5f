"""Citing: what a document or a fact is, as one record, and that record in the styles in use.

`citing.cite` makes the record from an address; `citing.styles` writes it.
"""

from __future__ import annotations

from mtcr_desktop.records.addresses import OWN_KINDS

NOT_CITED = (OWN_KINDS - {"document"}) | {"help", "home", "search"}
"""Kinds of address that lead to a page of the program and not to anything that it knows."""
