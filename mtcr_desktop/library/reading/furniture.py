"""What belongs to the page around a document: navigation, breadcrumbs, footers.

The rules are for text that was copied or extracted from a page, where nothing but the words is
left to go by. A line is unmistakable navigation when it is a menu ("A | B | C"), a trail
("You are in: A > B"), or what such pages say on every site ("Skip to content", "Back to top").
All before the last of these that precedes the first sentence is set aside, and all from the first
of them on where little but such lines follows. What is in doubt stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mtcr_desktop.library.text import Paragraph

_SEPARATOR = re.compile(r"\s*(?:\||·|•|»|›|>|::)\s*")

_SIGN = re.compile(r"[|»›>·•]|::")
_DATE = re.compile(r"\b\d{1,2}\.? [^\W\d_]+,? \d{4}\b|[^\W\d_] \d{1,2}, \d{4}\b")
"""A line with the whole date of a day is the head of a document, whatever signs cut it."""

_TRAIL = re.compile(
    r"you are (?:in|here)\b|vous êtes ici|sie (?:sind|befinden sich) hier|home\s*[>»›/|]"
    r"|accueil\s*[>»›/|]|startseite\s*[>»›/|]|(?:estás|usted está) aquí|breadcrumbs?\b",
    re.IGNORECASE,
)

_SHORT = re.compile(
    r"(?:skip (?:to|links?|navigation)|jump to|go to (?:content|main))\b.*"
    r"|(?:aller au|passer au) (?:contenu|menu).*|(?:zum|direkt zum) inhalt.*"
    r"|(?:\W*)(?:back to top|top of (?:the )?page|return to top|top|nach oben|zum seitenanfang"
    r"|seitenanfang|haut de (?:la )?page|retour en haut(?: de (?:la )?page)?)(?:\W*)"
    r"|(?:main )?menu|navigation|toggle (?:menu|navigation)|search(?: this site)?|suche|rechercher?"
    r"|site map|sitemap|plan du site|contact(?: us)?|kontakt|contactez-nous|nous contacter"
    r"|print(?: (?:this )?page)?|(?:e-?mail|send) (?:this )?page|seite drucken|drucken|imprimer"
    r"|(?:bookmark|share|tweet|partager|teilen)(?: .{0,40})?|(?:sign|log) ?in|subscribe.{0,30}"
    r"|follow us.{0,40}|rss(?: feeds?)?|printer[- ]friendly.{0,20}|download (?:pdf|as pdf)"
    r"|(?:privacy|cookies?|accessibility)(?: (?:policy|notice|statement|settings))?"
    r"|impressum|datenschutz(?:erklärung)?|barrierefreiheit|mentions légales|accessibilité"
    r"|terms (?:of use|and conditions)|legal notice|disclaimer|copyright(?: information)?"
    r"|home|accueil|startseite|deutsch|english|français|español|русский",
    re.IGNORECASE,
)

_SITE = (
    "cookie", "javascript", "website", "web site", "this site", "this portal", "this page",
    "this browser", "webmaster", "internet sites", "external sites", "external links",
    "privacy polic", "privacy notice", "all rights reserved", "tous droits réservés",
    "alle rechte vorbehalten", "copyright", "©", "last updated", "last modified", "last reviewed",
    "dernière mise à jour", "zuletzt aktualisiert", "zuletzt geändert", "http://", "https://",
    "www.", "newsletter",
)  # fmt: skip
"""What a page says of itself in whole sentences. Plain pieces: a pattern would take ten times as
long, and each paragraph at the head and the foot is looked through."""

_DASH = re.compile(r"\s+[-–—]\s+")
_LONGEST_ROW = 200

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*[\d¹²³*†]{0,2}$|[。！？]$")
_ENDING = 12
"""Characters in which a sentence ends: to look through all of them would take longer."""

_LOWER = re.compile(r"\b[^\W\d_A-Z]\w+")

_FEWEST_WORDS = 8
"""Words of a paragraph from which on it can be taken for a sentence of the document."""

_MOST_ABOVE = 0.5
"""Share of a document's words that may stand above its beginning."""

_MOST_BELOW = 0.4
"""Share of a document's words that may stand below the line that begins its footer."""

_SITE_SHARE = 0.6
"""Share of the paragraphs below that line that must look like a footer."""


def set_aside(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, those around the document with the role "furniture".

    Where that would leave nothing, nothing is set aside.
    """
    start = _start(paragraphs)
    end = _end(paragraphs, start, _repeated(paragraphs))
    found = [
        p._replace(role="furniture", level=0)
        if not start <= n < end or (p.role == "text" and _SHORT.fullmatch(p.text))
        else p
        for n, p in enumerate(paragraphs)
    ]
    return found if any(p.role != "furniture" for p in found) else list(paragraphs)


def is_sentence(text: str) -> bool:
    """Say whether a paragraph reads like a sentence rather than a label or a list of links."""
    words = text.split()
    if len(words) < _FEWEST_WORDS or not _SENTENCE_END.search(text[-_ENDING:]):
        return not text.isascii() and len(text) >= 20 and text[-1:] in "。！？"
    return not _is_menu(text) and len(_LOWER.findall(text)) * 3 >= len(words)


def is_numbered_sentence(text: str) -> bool:
    """Say whether a paragraph has a number and is a sentence: not an entry of a list."""
    return text[0].isdigit() and is_sentence(text)


def is_unmistakable(text: str) -> bool:
    """Say whether a line can be nothing but navigation."""
    stripped = text.strip()
    return bool(
        _TRAIL.match(stripped)
        or _SHORT.fullmatch(stripped)
        or _is_menu(stripped)
        or _is_row(stripped)
    )


def _of_site(text: str) -> bool:
    """Say whether a paragraph speaks of the site rather than of the document's matter."""
    lowered = text.lower()
    return any(piece in lowered for piece in _SITE)


def _is_row(text: str) -> bool:
    """Say whether a line is a row of labels that sites have: "Imprint - Site map - Contact"."""
    if len(text) > _LONGEST_ROW:
        return False
    return _are_labels(_DASH.split(text)) or _are_labels(text.split())


def _are_labels(pieces: Sequence[str]) -> bool:
    """Say whether of the pieces of a line two or more, and three quarters, are known labels."""
    others = 0
    for piece in pieces:
        others += not _SHORT.fullmatch(piece)
        if others * 4 > len(pieces):
            return False
    return len(pieces) - others >= 2


def _is_menu(text: str) -> bool:
    """Say whether a line is a row of links, cut by one and the same sign."""
    if not _SIGN.search(text) or _DATE.search(text):
        return False
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if len(pieces) < 3:
        return False
    ends = sum(bool(re.search(r"[.!?]$", piece)) for piece in pieces)
    return ends <= 1 and sum(map(len, pieces)) <= 60 * len(pieces)


def _repeated(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the short lines that stand on the page more than twice: the name of the site."""
    counts = Counter(p.text for p in paragraphs if len(p.text) <= 80 and not is_sentence(p.text))
    return frozenset(text for text, count in counts.items() if count > 2)


def _start(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the first paragraph after the navigation at the head."""
    start = 0
    for n, paragraph in enumerate(paragraphs):
        if paragraph.role not in ("text", "furniture"):
            if paragraph.role in ("title", "heading"):
                break
            continue
        text = paragraph.text
        if is_unmistakable(text):
            start = n + 1
        elif is_sentence(text):
            if not _of_site(text):
                break
            start = n + 1  # "This site uses cookies."
    above = sum(len(p.text) for p in paragraphs[:start])
    return start if above <= _MOST_ABOVE * sum(len(p.text) for p in paragraphs) else 0


def _end(paragraphs: Sequence[Paragraph], start: int, repeated: frozenset[str]) -> int:
    """Return the index of the first paragraph of the footer; their number where there is none."""
    total = len(paragraphs)
    sizes = [len(p.text) for p in paragraphs]
    everything = sum(sizes[start:])
    below = looks = 0
    end = total
    for n in range(total - 1, start - 1, -1):
        paragraph = paragraphs[n]
        text = paragraph.text
        below += sizes[n]
        if below > _MOST_BELOW * everything or paragraph.role in ("title", "note"):
            break
        sure = paragraph.role in ("text", "heading", "furniture") and is_unmistakable(text)
        if sure or text in repeated or _of_site(text):
            looks += 1
        if looks < _SITE_SHARE * (total - n):
            if total - n > 3:
                break
        elif sure or (paragraph.role == "text" and _of_site(text) and n + 1 in (end, total)):
            end = n
    return end
