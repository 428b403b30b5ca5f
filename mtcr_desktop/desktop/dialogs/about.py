"""About: which edition this is, how far it goes, under which terms it may be used."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from mtcr_desktop import __version__
from mtcr_desktop.desktop.dialogs.base import Dialog, Role, copy_text
from mtcr_desktop.edition.opening import EditionInfo

_LICENCES = (
    ("This program", "MIT licence"),
    ("Names of states in other languages", "Unicode CLDR, Unicode licence 3.0"),
    ("Qt 6 and PySide6 (window, printing)", "GNU LGPL version 3; linked, unchanged, replaceable"),
    ("SQLite (the edition and your documents)", "public domain"),
    ("Python", "Python Software Foundation licence"),
    ("lxml (reading web pages)", "BSD 3-clause licence"),
    ("pypdfium2 and PDFium (reading PDF)", "BSD 3-clause and Apache 2.0 licences"),
    ("python-docx (reading Word documents)", "MIT licence"),
    ("charset-normalizer, RapidFuzz, platformdirs", "MIT licence"),
    ("click (the command line)", "BSD 3-clause licence"),
)
_NETWORK = (
    "The program makes no network call. It does not look for updates, sends nothing and loads "
    "nothing. An address outside the program is opened in your browser only after you said so."
)
_STANDING = (
    "An independent reference work, written in its own words from public documents. It is not a "
    "publication of the regime or of any government, and nothing in it is legal advice."
)


class Section(NamedTuple):
    """A part of the page: a heading, a paragraph and labelled lines; either may be empty."""

    title: str
    text: str = ""
    lines: tuple[tuple[str, str], ...] = ()


def sections(info: EditionInfo) -> tuple[Section, ...]:
    """Return everything the dialog says about an edition and the program."""
    counts = dict(info.counts)
    holds = f"{counts.get('fact', 0)} facts, {counts.get('source', 0)} sources"
    edition = (
        ("Edition", info.version),
        ("Covers until", str(info.covers_until)),
        ("Holds", holds),
        ("Content hash (SHA-256)", info.content_hash),
    )
    licences = (*_LICENCES[:1], ("The facts of the edition", info.licence), *_LICENCES[1:])
    return (
        Section(info.title, info.coverage, edition),
        Section("Your privacy", _NETWORK),
        Section("Standing", _STANDING),
        Section("Licences", "", licences),
        Section(
            "Credits",
            "Facts: the public documents listed under Sources, each cited where it is used. "
            "Program and texts: the MTCR Desktop authors.",
        ),
    )


def plain_text(info: EditionInfo) -> str:
    """Return the sections as text to copy."""
    parts = [f"MTCR Desktop {__version__}"]
    for title, text, lines in sections(info):
        parts += ["", title, *([text] if text else [])]
        parts += [f"{label}: {value}" for label, value in lines]
    return "\n".join(parts)


class AboutDialog(Dialog):
    """Edition, coverage, privacy, licences and credits; all of it can be copied."""

    def __init__(self, info: EditionInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=76, height=30)
        self.set_title(self.tr("About MTCR Desktop"))
        self.add_heading(f"MTCR Desktop {__version__}")
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.page.document().setDocumentMargin(self.fontMetrics().height() / 2)
        self.page.setAccessibleName(self.tr("About MTCR Desktop"))
        self.page.setHtml("".join(_html(section) for section in sections(info)))
        self.column.addWidget(self.page, 1)
        copy = self.add_button(self.tr("&Copy"), Role.ActionRole)
        copy.clicked.connect(lambda: copy_text(plain_text(info)))
        self.add_button(self.tr("C&lose"), Role.RejectRole, default=True)
        self.add_buttons()


def _html(section: Section) -> str:
    rows = "".join(
        f'<tr><td style="padding: 1px 12px 1px 0">{escape(label)}</td>'
        f'<td style="padding: 1px 0">{escape(value)}</td></tr>'
        for label, value in section.lines
    )
    text = f"<p>{escape(section.text)}</p>" if section.text else ""
    table = f"<table>{rows}</table>" if rows else ""
    return f"<h4>{escape(section.title)}</h4>{text}{table}"
