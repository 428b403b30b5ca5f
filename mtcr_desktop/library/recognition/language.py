"""Tells the language of a text by the small words that no text is without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

_SMALL_WORDS = {
    "en": "the of and to in was its from that with for by are on at which this has been who",
    "fr": "le la les des du et en une est par pour dans que aux ont sur qui cette ete avec",
    "de": "der die das und den von dem im zu mit wurde des fur ist auf sich eine vom zur bei als",
    "es": "el los las del y en que por para con una se fue su como al esta mas sus",
    "it": "il di che per con del della e gli le dei nel sono una alla da si stato delle",
    "pt": "o os as do da dos das em que para com uma foi ao pela no na pelo mais",
    "nl": "de het een van en in op met voor is dat zijn werd te aan door bij ook naar als",
    "sv": "och att det som en av for med den till pa ar har inte ett om sina vid fran",
    "da": "og at det som en af for med den til pa er har ikke et om de ved fra blev",
    "nb": "og at det som en av for med den til pa er har ikke et om ble ved fra ogsa",
    "pl": "w i na z do sie nie jest od przez oraz dla po jako ktore",
    "ru": "и в на с по не что от для из был была как за при",
    "uk": "і в на з по не що від для із був була як за при та",
    "tr": "ve bir bu ile icin olarak da de olan gibi daha sonra",
}
_ENOUGH = 400
"""Words after which the language is sure."""

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)


def language_of(texts: Iterable[Sequence[str]], declared: str = "") -> tuple[str, float]:
    """Return the language of texts, as an IETF tag, and how sure that is.

    The share of the winner among the words counted for it and the runner-up is the confidence.
    Without any small word the declared language stands, or English, with none. Of two that share
    the first place it is the declared one, else the first of the table.

    Args:
        texts: The words of each, flat; numbers do not count.
        declared: What the file says of itself.
    """
    words: Counter[str] = Counter()
    total = 0
    for text in texts:
        words.update(text)
        total += len(text) - sum(map(str.isdecimal, text))
        if total > _ENOUGH:
            break
    counts: Counter[str] = Counter()
    for word in words.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            counts[language] += words[word]
    said = declared.partition("-")[0].lower()
    ranked = sorted(
        (each for each in _SMALL_WORDS if counts[each]),
        key=lambda each: (-counts[each], each != said),
    )
    if not ranked:
        return said or "en", 0.0
    first = counts[ranked[0]]
    second = counts[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0], round(first / (first + second), 2)
