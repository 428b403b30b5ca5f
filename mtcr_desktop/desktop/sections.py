"""The sections of the window, and where in them each address is at home."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.records.addresses import Address


class View(NamedTuple):
    """A list inside a section.

    Attributes:
        kind: Kind of the address that lists it, e.g. "plenaries".
        label: What the choice between the lists of a section calls it.
        records: Kinds of record that are at home in it; a document is in the trash but for a time.
    """

    kind: str
    label: str
    records: frozenset[str]


class Section(NamedTuple):
    """An entry of the sidebar.

    Attributes:
        id: Stable name, also that of its icon and, behind "section-", of its action.
        label: As shown, with the mnemonic of its menu entry.
        views: Its lists; empty where its page fills the window.
    """

    id: str
    label: str
    views: tuple[View, ...]

    @property
    def name(self) -> str:
        """The label as shown outside menus."""
        return self.label.replace("&", "")

    @property
    def start(self) -> Address:
        """What choosing the section opens."""
        return Address(self.views[0].kind if self.views else "home")


def _view(kind: str, label: str, records: str) -> View:
    return View(kind, label, frozenset(records.split()))


SECTIONS = (
    Section("home", "&Home", ()),
    Section(
        "members",
        "&Members",
        (
            _view("members", "Members", "member"),
            _view("adherents", "Adherents", "adherent"),
        ),
    ),
    Section(
        "plenaries",
        "P&lenaries",
        (_view("plenaries", "Plenaries", "plenary"),),
    ),
    Section("chairs", "&Chairs", (_view("chairs", "Chairs", "chair"),)),
    Section("timeline", "&Timeline", (_view("timeline", "Timeline", "event"),)),
    Section(
        "control-list",
        "C&ontrol list",
        (
            _view("annex-items", "Items", "annex"),
            _view("annex-editions", "Editions", "annex-edition"),
        ),
    ),
    Section(
        "glossary",
        "&Glossary",
        (
            _view("terms", "Terms", "term"),
            _view("topics", "Topics", "topic"),
        ),
    ),
    Section("sources", "&Sources", (_view("sources", "Sources", "source"),)),
    Section(
        "documents",
        "Your &documents",
        (
            _view("documents", "Your documents", "document"),
            _view("trash", "Trash", ""),
        ),
    ),
)
"""Every section, in the order of the sidebar."""

_BY_LIST = {view.kind: (section, view) for section in SECTIONS for view in section.views}
_BY_RECORD = {
    kind: (section, view)
    for section in SECTIONS
    for view in section.views
    for kind in view.records
}  # fmt: skip

_PAGES = dict.fromkeys(("notes", "bookmarks", "compare", "phrase"), SECTIONS[-1])
"""Sections of pages that fill the window though their section has lists."""


def is_list(address: Address) -> bool:
    """Return whether an address names a list rather than a sheet."""
    return address.kind in _BY_LIST


def home_of(address: Address) -> tuple[Section, View | None]:
    """Return the section an address is at home in, and the list there that holds it.

    The list is None where the sheet fills the window.
    """
    found = _BY_LIST.get(address.kind) or _BY_RECORD.get(address.kind)
    return found if found is not None else (_PAGES.get(address.kind, SECTIONS[0]), None)
