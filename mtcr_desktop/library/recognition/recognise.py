"""Recognises what a document is and what it says, from its text alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from mtcr_desktop.library.findings import Claim, ClaimKind, DocumentKind, Finding, Recognition
from mtcr_desktop.library.recognition import confidence
from mtcr_desktop.library.recognition.counts import counts
from mtcr_desktop.library.recognition.elsewhere import without_others
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.header import Header, header
from mtcr_desktop.library.recognition.hosts import established, next_host
from mtcr_desktop.library.recognition.language import language_of
from mtcr_desktop.library.recognition.lists import lists
from mtcr_desktop.library.recognition.meeting import find_meeting
from mtcr_desktop.library.recognition.newcomers import new_partners
from mtcr_desktop.library.recognition.parts import Part
from mtcr_desktop.library.recognition.place import when_and_where
from mtcr_desktop.library.recognition.presiding import chairs, opened_by
from mtcr_desktop.library.recognition.sentences import OTHER_GROUP, sentences
from mtcr_desktop.library.text import DocumentText, Words

Subject = Literal["plenary", "regime", "other"]

_OF_THE_REGIME: frozenset[ClaimKind] = frozenset({"established", "partner-count", "partner-list"})


def recognise(text: DocumentText, gazetteer: Gazetteer) -> Recognition:
    """Return what a document is and what it says.

    Args:
        text: The document; only its own paragraphs are looked at.
        gazetteer: The names to look for.
    """
    parted = sentences(text)
    language, sure = language_of((sentence.tokens for sentence in parted), text.language)
    parts = [Part(sentence, language, gazetteer) for sentence in parted]
    head = header(parts)
    subject = _subject(parts, head, text.title)
    claims = sorted(_claims(parts, head, subject, gazetteer, language), key=_place)
    issued = head.date.value if head.date else None
    found = find_meeting(claims, issued, gazetteer.meetings) if subject == "plenary" else None
    if found is not None:
        number = int(found.value.key)
        claims = list(without_others(claims, parts, number, gazetteer.meetings))
    title = head.title
    if title is None and text.title.strip():
        title = Finding(text.title.strip(), (), confidence.LIKELY)
    return Recognition(
        _kind(head, is_statement=found is not None),
        Finding(language, (), sure),
        title,
        head.issuer,
        head.series,
        head.place,
        head.date,
        found,
        _once(claims),
    )


def _subject(parts: Sequence[Part], head: Header, title: str) -> Subject:
    """Say whether a document is about a plenary, about the regime, or about something else."""
    named = [n for n, each in enumerate(parts) if each.has_regime]
    if not named:
        return "other"
    others = [n for n, each in enumerate(parts) if OTHER_GROUP.search(each.flat)]
    if others and others[0] < named[0] and len(others) > len(named):
        return "other"
    top = [each for each in parts if each.sentence.role in ("title", "heading")][:2] or parts[:2]
    if any(each.about == "other" for each in top) and not any(each.has_plenary for each in top):
        return "regime"
    about = any(each.has_plenary and each.about == "meeting" for each in parts)
    return "plenary" if about else "regime"


def _claims(
    parts: Sequence[Part], head: Header, subject: Subject, gazetteer: Gazetteer, language: str
) -> Iterator[Claim]:
    if subject == "other":
        return
    found = [*_of_sentences(parts, gazetteer, language), *lists(parts, gazetteer.founders)]
    if head.date:
        found.append(Claim("issued", head.date.value, head.date.words[0]))
    yield from (claim for claim in found if subject == "plenary" or claim.kind in _OF_THE_REGIME)


def _of_sentences(parts: Sequence[Part], gazetteer: Gazetteer, language: str) -> Iterator[Claim]:
    named_in = -1
    for each in parts:
        if each.about == "next":
            yield from next_host(each)
        if each.about != "meeting":
            continue
        for ordinal in each.ordinals:
            yield each.claim("ordinal", ordinal.number, ordinal.start, ordinal.end)
        yield from when_and_where(each)
        yield from counts(each, gazetteer.founders)
        yield from new_partners(each)
        yield from opened_by(each)
        yield from chairs(each, gazetteer, language)
        yield from established(each, regime_before=named_in == each.sentence.paragraph)
        if each.has_regime:
            named_in = each.sentence.paragraph


def _place(claim: Claim) -> Words:
    return claim.words


def _once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims in their order, of those that say the same the first."""
    found: dict[tuple[object, object], Claim] = {}
    for claim in claims:
        found.setdefault((claim.kind, claim.value), claim)
    return tuple(found.values())


def _kind(head: Header, *, is_statement: bool) -> Finding[DocumentKind]:
    """Return the kind that a document calls itself.

    Where it calls itself nothing, one about a plenary is a statement, and anything else is other.
    """
    if head.kind:
        return head.kind
    if is_statement:
        return Finding("plenary statement", (), confidence.GUESSED)
    return Finding("other", (), confidence.GUESSED)
