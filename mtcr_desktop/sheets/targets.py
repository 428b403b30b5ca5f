"""Where the links of a rendered sheet lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mtcr_desktop.records.addresses import Address


@dataclass(frozen=True, slots=True)
class Targets:
    """Decides what a link to an address becomes.

    Attributes:
        page: Address of the sheet that is being rendered.
        prefix: Put before each anchor, so that the sheets of one file do not clash.
        inside: Prefix of each sheet in the same file, by its address; None where every address
            can be opened, as in the window.
    """

    page: Address
    prefix: str = ""
    inside: Mapping[Address, str] | None = None

    def anchor(self, name: str) -> str:
        """Return the name that an anchor of this sheet has in the file."""
        return self.prefix + name

    def href(self, address: Address) -> str:
        """Return what a link to an address refers to; empty where nothing can be opened."""
        if address.page == self.page and address.fragment:
            return f"#{self.prefix}{address.fragment}"
        if self.inside is None:
            return str(address)
        if address.page == self.page:
            return ""
        if address.page in self.inside:
            return f"#{self.inside[address.page]}{address.fragment or TOP}"
        return ""


TOP = "top"
"""Anchor of a sheet's title."""
