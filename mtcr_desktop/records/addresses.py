"""Addresses: the name of anything that can be opened.

    mtcr:plenary/16      mtcr:member/KR      mtcr:regime#threshold
    mtcr:members?as-of=2001-09-25            mtcr:search?q=korea

One spelling per thing: `parse` accepts what people type, `str` writes the canonical form.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode

from mtcr_desktop.records.errors import BadAddressError

SCHEME = "mtcr"

EDITION_KINDS = frozenset(
    {
        "plenary", "member", "adherent", "chair", "event", "annex", "annex-edition",
        "term", "topic", "source",
    }
)  # fmt: skip
"""Kinds of address that name one record of the edition."""

RECORD_KINDS = EDITION_KINDS | {"document", "compare"}
"""Kinds of address that name one thing and therefore need a key: a document is the user's own, and
"compare" has two of them side by side."""

VIEW_KINDS = frozenset(
    {
        "home", "regime", "members", "adherents", "plenaries", "chairs", "timeline", "annex-items",
        "annex-editions", "terms", "topics", "sources", "documents", "trash", "phrase", "notes",
        "bookmarks", "search", "help",
    }
)  # fmt: skip
"""Kinds of address that name a list or a page of the program; the key is optional."""

OWN_LISTS = frozenset({"documents", "trash"})
"""Kinds of address that list documents of the user."""

OWN_KINDS = OWN_LISTS | {"document", "notes", "bookmarks", "compare", "phrase"}
"""Kinds of address that lead to what is the user's own."""

_UPPER_KEYS = frozenset({"member", "adherent"})
_LOWER_KEYS = frozenset({"document", "compare"})


class Address(NamedTuple):
    """Where something is; a named tuple, since making a dataclass costs the start 1 ms each.

    Attributes:
        kind: One of RECORD_KINDS or VIEW_KINDS.
        key: Which record of that kind, e.g. "16" or "KR"; empty for a view.
        query: Options of a view as (name, value) pairs, e.g. (("as-of", "2001-09-25"),).
        fragment: A place inside the sheet; empty for its top.
    """

    kind: str
    key: str = ""
    query: tuple[tuple[str, str], ...] = ()
    fragment: str = ""

    @classmethod
    def parse(cls, text: str) -> Address:
        """Return the address that a text spells; the scheme may be left out.

        Raises:
            BadAddressError: The text spells none.
        """
        body = text.strip()
        if body[: len(SCHEME) + 1].casefold() == f"{SCHEME}:":
            body = body[len(SCHEME) + 1 :]
        body, _, fragment = body.partition("#")
        path, _, query = body.partition("?")
        kind, _, key = path.strip("/").partition("/")
        kind, key = kind.casefold(), unquote(key).strip("/")
        if kind not in RECORD_KINDS | VIEW_KINDS or bool(key) != (kind in RECORD_KINDS):
            raise BadAddressError(
                f"“{text[:60]}” is not an address.",
                "Addresses look like mtcr:plenary/16 or mtcr:member/KR.",
            )
        if kind in _UPPER_KEYS:
            key = key.upper()
        elif kind in _LOWER_KEYS:
            key = key.lower()
        pairs = tuple(parse_qsl(query, keep_blank_values=True))
        return cls(kind, key, pairs, unquote(fragment))

    def option(self, name: str) -> str:
        """Return the value of a query option, or an empty text."""
        return dict(self.query).get(name, "")

    @property
    def page(self) -> Address:
        """The same address without the place inside the sheet."""
        return Address(self.kind, self.key, self.query)

    def __str__(self) -> str:
        """Return the canonical spelling; what cannot be encoded becomes a question mark."""
        text = f"{SCHEME}:{self.kind}"
        if self.key:
            text += "/" + quote(self.key, safe="/", errors="replace")
        if self.query:
            text += "?" + urlencode(self.query, quote_via=quote, errors="replace")
        if self.fragment:
            text += "#" + quote(self.fragment, errors="replace")
        return text
