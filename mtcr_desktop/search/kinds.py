"""The kinds of record that a search finds: their order, their labels, the words that name them."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.records.folding import fold


class Kind(NamedTuple):
    """A kind of record; `words` are the folded words by which people ask for it."""

    label: str
    words: frozenset[str]


KINDS: dict[str, Kind] = {
    "plenary": Kind("Plenaries", frozenset({"plenary", "plenaries", "meeting", "meetings"})),
    "member": Kind("Members", frozenset({"member", "members", "partner", "partners"})),
    "adherent": Kind(
        "Adherents and applicants",
        frozenset({"adherent", "adherents", "applicant", "applicants"}),
    ),
    "chair": Kind(
        "Chairs",
        frozenset({"chair", "chairs", "chairman", "chairmanship", "chairmanships", "presidency"}),
    ),
    "event": Kind("Timeline", frozenset({"event", "events", "timeline"})),
    "term": Kind("Glossary", frozenset({"term", "terms", "glossary"})),
    "topic": Kind("Topics", frozenset({"topic", "topics", "theme"})),
    "annex": Kind("Control list", frozenset({"annex", "item", "items", "control-list"})),
    "annex-edition": Kind("Editions of the Annex", frozenset({"edition", "editions"})),
    "regime": Kind("The regime", frozenset({"regime"})),
    "source": Kind("Sources", frozenset({"source", "sources", "document", "documents"})),
}
"""In the order in which groups stand where nothing else decides."""

OWN = "document"
"""The kind of the user's own documents, which are no record of the edition."""

_OWN = Kind("Your documents", frozenset({"document", "documents", "library", "own"}))

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def order_of(kind: str) -> int:
    """Return the place of a kind; kinds that are not listed come last."""
    return _ORDER.get(kind, len(_ORDER))


def label_of(kind: str) -> str:
    """Return the heading of a kind's group."""
    if kind == OWN:
        return _OWN.label
    return KINDS[kind].label if kind in KINDS else kind.capitalize()


def kinds_named(word: str, *, prefix: bool) -> frozenset[str]:
    """Return the kinds that a folded word names, from its third letter on if `prefix`."""
    if prefix and len(word) > 2:
        return frozenset(
            name for name, kind in KINDS.items() if any(w.startswith(word) for w in kind.words)
        )
    return frozenset(name for name, kind in KINDS.items() if word in kind.words)


def kind_of(value: str) -> str | None:
    """Return the kind that a filter's value means: its name, its label or a word for it."""
    key = fold(value).strip()
    if key in _OWN.words or key == fold(_OWN.label):
        return OWN
    if key in KINDS:
        return key
    exact = [n for n, kind in KINDS.items() if key == fold(kind.label) or key in kind.words]
    if exact:
        return exact[0]
    begun = [n for n, kind in KINDS.items() if any(w.startswith(key) for w in (n, *kind.words))]
    return begun[0] if len(begun) == 1 else None
