"""What the sheet of a comparison says before the text: what is compared, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.comparing.recurrence import Mark
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.comparison import Compared, Side
from mtcr_desktop.sheets.document import meeting_link
from mtcr_desktop.sheets.sheet import Callout, Fact, Inline, Link, Text
from mtcr_desktop.sheets.wording import language, plural

_LONGEST_TITLE = 48


def title(edition: Edition, found: Compared) -> str:
    """Return the title of a comparison."""
    left, right = found.left.document, found.right.document
    if left.meeting and left.meeting == right.meeting:
        return f"Two documents about {short(edition, left.meeting)}"
    return " beside ".join(names(edition, found))


def names(edition: Edition, found: Compared) -> tuple[str, str]:
    """Return what the two are called: by their meetings, or by titles where these are one."""
    left, right = found.left.document, found.right.document
    if left.meeting and right.meeting and left.meeting != right.meeting:
        return short(edition, left.meeting), short(edition, right.meeting)
    return f"“{cut(left.title)}”", f"“{cut(right.title)}”"


def short(edition: Edition, meeting: Address) -> str:
    """Return a meeting by its city and year."""
    name = meeting_link(edition, meeting).text
    return name.partition(", ")[2] or name


def cut(title: str) -> str:
    """Return the beginning of a title."""
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…"


def facts(edition: Edition, found: Compared) -> Iterator[Fact]:
    """Yield what is compared, how much of it is the same, and how much recurs or is new."""
    for name, side in (("Left", found.left), ("Right", found.right)):
        document = side.document
        content: list[Inline] = [Link(document.title, document.address)]
        if document.meeting:
            content += (Text(" · ", "muted"), meeting_link(edition, document.meeting))
        details = (str(document.date or ""), language(document.language), document.issuer)
        written = " · ".join(detail for detail in details if detail)
        yield Fact(name, (*content, Text(f"\n{written}", "muted")), name.casefold())
    yield Fact("Sentences", (Text(_counts(found)),), "counts")
    recurring = sum(bool(one.left.recurring or one.right.recurring) for one in found.lines)
    yield Fact("Recurring", (Text(_recurring(recurring)),), "recurring")
    left = _new("left", found.left, [line.left for line in found.lines])
    right = _new("right", found.right, [line.right for line in found.lines])
    yield Fact("New", (Text(f"{left}\n{right}"),), "new")


def _counts(found: Compared) -> str:
    if not found.differ:
        return f"{plural(len(found.lines), 'sentence')}, all of them the same"
    return (
        f"{found.count('same')} the same, {found.count('changed')} changed, "
        f"{found.count('removed')} only at the left, {found.count('added')} only at the right"
    )


def _recurring(count: int) -> str:
    if count == 1:
        return "1 sentence is a recurring formula."
    return f"{count} sentences are recurring formulas." if count else "No sentence is a formula."


def _new(where: str, side: Side, marks: list[Mark]) -> str:
    """Return how many sentences are new, and beside how many documents."""
    tongue = language(side.document.language)
    if not side.when:
        return f"At the {where}: not known, since the document has no date."
    if not side.earlier:
        return f"At the {where}: not known, since you have no earlier document in {tongue}."
    count = plural(sum(mark.new for mark in marks), "sentence")
    earlier = plural(side.earlier, "earlier document")
    return f"At the {where}: {count}, set against {earlier} in {tongue}."


def remarks(found: Compared) -> Iterator[Callout]:
    """Yield what has to be known of a comparison before it is believed."""
    left, right = found.left.document, found.right.document
    if left.language != right.language:
        languages = " and ".join(language(d.language) for d in (left, right))
        yield _note(
            "Two languages",
            f"These documents are in {languages}. Compared by their words they have next to "
            "nothing in common, whatever they say.",
        )
    if found.documents <= 2:
        yield _note(
            "Only two documents",
            "Your library holds no other document: what recurs and what is new rests on these "
            "two alone. The more meetings your documents cover, the more it says.",
        )
    if not found.complete:
        yield _note(
            "Not everything was looked up",
            "Your documents are too many to look up every sentence in all of them in a few "
            "seconds, so that a sentence without a mark may recur, or be new.",
        )
    for document in dict.fromkeys((left, right)):
        if document.deleted:
            yield _note("In the trash", f"“{document.title}” lies in the trash.")
        elif document.meeting is None:
            yield _note(
                "No meeting",
                f"It is not known to which meeting “{document.title}” belongs. If you know, "
                "say so: File, Correct what was recognised.",
            )


def _note(title: str, words: str) -> Callout:
    return Callout(title, ((Text(words),),), "note")
