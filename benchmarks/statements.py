"""Statements for measuring how fast documents are taken in: three kilobytes each, in our own words.

Every second one is about a meeting of the edition, so that recognition has all its work: number,
city, days, hosts, openers, counts, the list of Partners, newcomers, the next meeting. The others
are about export controls in general, with no more than a state or a date here and there, as most
of what such offices publish. No two are alike, and the same seed makes the same ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle, islice

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.membership import roll
from mtcr_desktop.records.plenaries import Plenary

Words = dict[str, str]

SIZE = 3000
"""Bytes of a statement, a few more or less."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_FORMS = (
    "{city}, {country}, {month} {first}-{last}, {year}",
    "{city}, {first} to {last} {month} {year}",
    "{first}-{last} {month} {year}, {city}, {country}",
)
_OPENING = (
    "The {ordinal} plenary of the regime met in {city}, {country}, {first}-{last} {month} {year}.",
    "The MTCR met in {city} for its {ordinal} plenary from {month} {first} to {last}, {year}.",
)
_ROLL = (
    "The {count} countries of the regime are: {partners}.",
    "Delegations of all {count} Partners attended: {partners}.",
)
_ABOUT_THE_MEETING = (
    "The meeting was opened by Ms {person}, who spoke for the government of {host}.",
    "Ambassador {person} of {host} took the chair for the coming year.",
    "{one} was welcomed to its first plenary.",
    "Delegates from {one}, {two} and {three} reported on visits to states outside the regime.",
    "The Partners thanked {one} for a seminar on transit that was held in {month} {year}.",
    "The next plenary will be hosted by {one} in {following}.",
    "{count} countries took part in the discussions on {topic}.",
    "Since the plenary in {past} in {before}, the list of controlled items has been amended twice.",
    "The Partners asked the chair to visit {two} and {three} before the end of {year}.",
    "Technical experts had met in {past} from 3 to 7 {month} {year} and reported to the plenary.",
)
_IN_GENERAL = (
    "Officials went through {topic} and agreed on what each office should look into next.",
    "Exporters are reminded that {topic} may need a licence even where an item is on no list.",
    "Much of the afternoon was given to {topic}, which several delegations had asked for.",
    "It was noted that rules on {topic} change more slowly than what they are meant to govern.",
    "The office keeps a register of what was refused, and of the reasons that were given for it.",
    "Questions about {topic} should be sent in writing, with drawings where there are any.",
    "A shipment of that kind was stopped at a border in {month}, and its papers were found false.",
    "Small firms seldom have anybody who knows the lists by heart; a short guide is on its way.",
    "Where an end user cannot be visited, a promise on paper weighs little, as everybody agreed.",
    "Range and payload are judged together: the one can be traded for the other.",
    "Customs officers were shown parts that look harmless and are not, and the other way round.",
    "The revised annex takes effect on 1 {month} {year}, thirty days after it was made public.",
    "Experts from {one} explained how their own offices deal with {topic}.",
    "No decision was taken on {topic}; the paper will be written anew and sent round.",
    "Universities asked what the rules on {topic} mean for visiting students.",
    "Carriers that break bulk in free ports were named as the weakest link of the chain.",
    "Copies of this text may be passed on as long as nothing is left out of it.",
)
_TOPICS = (
    "intangible transfers", "brokering", "transit and transhipment", "carbon fibres",
    "guidance sets", "small turbojet engines", "flow-forming machines", "propellant chemicals",
    "unmanned aerial vehicles", "test facilities", "catch-all controls", "outreach to industry",
    "additive manufacturing", "the sharing of denials", "accelerometers", "space launchers",
)  # fmt: skip
_PEOPLE = (
    "Ingrid Solheim", "Marta Quintero", "Helen Ashdown", "Claire Vauquelin", "Renate Obermoser",
    "Joanna Wiśniewska", "Akiko Tanabe", "Sofia Lindqvist", "Maria van der Poel", "Anna Kovács",
)  # fmt: skip


class Statements:
    """Makes statements.

    Args:
        edition: Whose meetings and states they name.
        seed: Settles which ones are made.
    """

    def __init__(self, edition: Edition, seed: int = 1987) -> None:
        self._edition = edition
        self._members = edition.members()
        self._meetings = [
            meeting
            for meeting in edition.plenaries()
            if meeting.end and meeting.start.value[:7] == meeting.end.value[:7]
        ]
        self._random = random.Random(seed)

    def texts(self, count: int) -> Iterator[str]:
        """Yield statements, by turns about a meeting and about none."""
        for number in range(1, count + 1):
            meeting = self._random.choice(self._meetings)
            yield self._about(number, meeting) if number % 2 else self._general(number)

    def _about(self, number: int, meeting: Plenary) -> str:
        words = self._of_meeting(meeting)
        head = [
            f"Plenary meeting of the MTCR: paper {number}",
            self._random.choice(_FORMS).format_map(words),
            self._random.choice(_OPENING).format_map(words),
            self._random.choice(_ROLL).format_map(words),
        ]
        return self._filled(head, (*_ABOUT_THE_MEETING, *_IN_GENERAL), words)

    def _general(self, number: int) -> str:
        head = [f"Notes on export controls, number {number}"]
        return self._filled(head, _IN_GENERAL, {})

    def _filled(self, paragraphs: list[str], sentences: tuple[str, ...], words: Words) -> str:
        """Return paragraphs with as many more of one to four sentences as make the size."""
        left = SIZE - sum(map(len, paragraphs))
        chosen = cycle(self._random.sample(sentences, len(sentences)))
        while left > 0:
            paragraph = " ".join(
                sentence.format_map(self._by_chance() | words)
                for sentence in islice(chosen, self._random.randint(1, 4))
            )
            paragraphs.append(paragraph)
            left -= len(paragraph) + 2
        return "\n\n".join(paragraphs)

    def _of_meeting(self, meeting: Plenary) -> Words:
        """Return the words of a statement that say when and where its meeting was."""
        end = meeting.end or meeting.start
        partners = [
            self._edition.country_name(member.iso2, end)
            for member in roll(self._members, end).certain
        ]
        return {
            "ordinal": f"{meeting.number}{_ending(meeting.number)}",
            "city": meeting.city,
            "country": self._edition.country_name(meeting.country, end),
            "host": self._edition.country_name(meeting.country, end),
            "first": meeting.start.value[8:].lstrip("0"),
            "last": end.value[8:].lstrip("0"),
            "month": _MONTHS[int(end.value[5:7]) - 1],
            "year": end.value[:4],
            "following": str(end.year + 1),
            "count": str(len(partners)),
            "partners": f"{', '.join(partners[:-1])} and {partners[-1]}",
        }

    def _by_chance(self) -> Words:
        """Return words for what a sentence leaves open."""
        states = self._random.sample(self._members, 3)
        past = self._random.choice(self._meetings)
        return {
            **dict(zip(("one", "two", "three"), (state.name for state in states), strict=True)),
            "person": self._random.choice(_PEOPLE),
            "topic": self._random.choice(_TOPICS),
            "month": self._random.choice(_MONTHS),
            "year": str(self._random.randint(1990, 2024)),
            "past": past.city,
            "before": past.start.value[:4],
        }


def _ending(number: int) -> str:
    if number in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
