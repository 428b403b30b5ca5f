"""The edition as the program reads it.

    with open_edition() as edition:
        print(edition.plenary(16).title)

Importing this is light: the database, and each subject's reader, come in when first asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from mtcr_desktop.edition.identity import check_file
from mtcr_desktop.paths import edition_file
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError

if TYPE_CHECKING:
    import sqlite3

    from mtcr_desktop.edition.opening import EditionInfo
    from mtcr_desktop.edition.reading.names import StateName
    from mtcr_desktop.edition.reading.tables import Tables
    from mtcr_desktop.records.annex import Annex, AnnexEdition, AnnexItem
    from mtcr_desktop.records.chairs import Chairmanship, ExpertsGroupChair
    from mtcr_desktop.records.dates import PartialDate
    from mtcr_desktop.records.events import Event
    from mtcr_desktop.records.members import Adherent, Member
    from mtcr_desktop.records.plenaries import Decision, Plenary
    from mtcr_desktop.records.regime import Regime
    from mtcr_desktop.records.sources import Claim, Source
    from mtcr_desktop.records.terms import Term, Topic

_T = TypeVar("_T")


def open_edition(path: Path | None = None) -> Edition:
    """Open an edition for reading, by default the bundled one.

    Raises:
        EditionError: The file is missing, damaged, no edition, or of another version.
    """
    edition = Edition(path)
    try:
        _ = edition.info
    except BaseException:
        edition.close()
        raise
    return edition


class Edition:
    """An edition. It never changes, so whole collections are kept once they are read.

    Making one looks at the head of the file only. The database is opened when it is first asked,
    on whatever thread that is, and any question may find it damaged: `open_edition` asks the first.

    Args:
        path: The file; None for the bundled one.

    Attributes:
        path: The file.
        stamp: A text that changes when the file is replaced.

    Raises:
        EditionError: The file is missing, damaged, no edition, or of another version.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = edition_file() if path is None else path
        self.stamp = check_file(self.path)
        self._kept: dict[Callable[..., Any], Any] = {}

    @cached_property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the search only."""
        from mtcr_desktop.edition.opening import connect

        return connect(self.path)

    @cached_property
    def _tables(self) -> Tables:
        from mtcr_desktop.edition.reading.tables import Tables

        return Tables(self.connection)

    @cached_property
    def info(self) -> EditionInfo:
        """What the edition says of itself.

        Raises:
            EditionError: The tables that say it are damaged.
        """
        from mtcr_desktop.edition.opening import info

        return info(self._tables)

    def close(self) -> None:
        """Close the file."""
        if "connection" in vars(self):
            self.connection.close()

    def verify(self) -> None:
        """Read everything and compare it with the content hash; too slow for each start.

        Raises:
            EditionError: The content is not what the build wrote, or damaged.
        """
        from mtcr_desktop.edition.opening import verify

        verify(self.connection, self.info.content_hash)

    def __enter__(self) -> Edition:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Single records; each raises NoSuchRecordError

    def plenary(self, number: int) -> Plenary:
        """Return a plenary by its number."""
        from mtcr_desktop.edition.reading.plenaries import plenaries

        return self._one(plenaries, "plenary", number)

    def member(self, iso2: str) -> Member:
        """Return a Partner by its ISO 3166-1 alpha-2 code."""
        from mtcr_desktop.edition.reading.members import members

        return self._one(members, "member", iso2)

    def adherent(self, iso2: str) -> Adherent:
        """Return an adherent or applicant by its ISO 3166-1 alpha-2 code."""
        from mtcr_desktop.edition.reading.adherents import adherents

        return self._one(adherents, "adherent", iso2)

    def chairmanship(self, key: str) -> Chairmanship:
        """Return a term of the chair, or a gap."""
        from mtcr_desktop.edition.reading.chairs import chairmanships

        return self._one(chairmanships, "chair", key)

    def event(self, key: str) -> Event:
        """Return an event of the timeline."""
        from mtcr_desktop.edition.reading.events import events

        return self._one(events, "event", key)

    def annex_item(self, number: int) -> AnnexItem:
        """Return an Item of the Annex by its number."""
        from mtcr_desktop.edition.reading.annex import annex_items

        return self._one(annex_items, "annex", number)

    def annex_edition(self, key: str) -> AnnexEdition:
        """Return a dated text of the Annex, or a round of changes."""
        from mtcr_desktop.edition.reading.annex import annex_editions

        return self._one(annex_editions, "annex-edition", key)

    def term(self, key: str) -> Term:
        """Return a term of the glossary."""
        from mtcr_desktop.edition.reading.words import terms

        return self._one(terms, "term", key)

    def topic(self, slug: str) -> Topic:
        """Return a topic."""
        from mtcr_desktop.edition.reading.words import topics

        return self._one(topics, "topic", slug)

    def source(self, source_id: str) -> Source:
        """Return a source."""
        from mtcr_desktop.edition.reading.sources import sources

        return self._one(sources, "source", source_id)

    # Collections, in their natural order

    def plenaries(self) -> tuple[Plenary, ...]:
        """Return the plenaries by number."""
        from mtcr_desktop.edition.reading.plenaries import plenaries

        return self._all(plenaries)

    def members(self) -> tuple[Member, ...]:
        """Return the Partners in order of joining."""
        from mtcr_desktop.edition.reading.members import members

        return self._all(members)

    def adherents(self) -> tuple[Adherent, ...]:
        """Return adherents down the ladder, then those that only applied."""
        from mtcr_desktop.edition.reading.adherents import adherents

        return self._all(adherents)

    def chairmanships(self) -> tuple[Chairmanship, ...]:
        """Return the terms of the chair, and the gaps, in order of time."""
        from mtcr_desktop.edition.reading.chairs import chairmanships

        return self._all(chairmanships)

    def experts_group_chairs(self) -> tuple[ExpertsGroupChair, ...]:
        """Return who led the groups of experts."""
        from mtcr_desktop.edition.reading.chairs import experts_group_chairs

        return self._all(experts_group_chairs)

    def chair_rule(self) -> Claim:
        """Return the rule by which the chair is held."""
        from mtcr_desktop.edition.reading.chairs import chair_rule

        return self._all(chair_rule)

    def events(self) -> tuple[Event, ...]:
        """Return the events in order of time."""
        from mtcr_desktop.edition.reading.events import events

        return self._all(events)

    def annex(self) -> Annex:
        """Return what is known of the Annex as a whole."""
        from mtcr_desktop.edition.reading.annex import annex

        return self._all(annex)

    def annex_items(self) -> tuple[AnnexItem, ...]:
        """Return the Items of the Annex by number."""
        from mtcr_desktop.edition.reading.annex import annex_items

        return self._all(annex_items)

    def annex_editions(self) -> tuple[AnnexEdition, ...]:
        """Return dated texts of the Annex and rounds of changes in order of time."""
        from mtcr_desktop.edition.reading.annex import annex_editions

        return self._all(annex_editions)

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary by alphabet."""
        from mtcr_desktop.edition.reading.words import terms

        return self._all(terms)

    def topics(self) -> tuple[Topic, ...]:
        """Return the topics."""
        from mtcr_desktop.edition.reading.words import topics

        return self._all(topics)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources by title."""
        from mtcr_desktop.edition.reading.sources import sources

        return self._all(sources)

    def regime(self) -> Regime:
        """Return what is known of the regime as such."""
        from mtcr_desktop.edition.reading.regime import regime

        return self._all(regime)

    def known_discrepancies(self) -> tuple[tuple[Address, str], ...]:
        """Return where the sources themselves contradict the record, and how."""
        from mtcr_desktop.edition.reading.links import known_discrepancies

        return self._all(known_discrepancies)

    # What leads from one record to others

    def sources_of(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Return the named sources in the order of their ids, each once.

        Raises:
            NoSuchRecordError: The edition has no source of that name.
        """
        from mtcr_desktop.edition.reading.sources import sources_by_id

        wanted = tuple(dict.fromkeys(ids))
        found = sources_by_id(self._tables, wanted)
        for source_id in wanted:
            if source_id not in found:
                raise _no_such(Address("source", source_id))
        return tuple(found[source_id] for source_id in wanted)

    def citing(self, source_id: str) -> tuple[tuple[Address, str], ...]:
        """Return address and title of each record that rests on a source, important ones first."""
        from mtcr_desktop.edition.reading.links import citing

        return citing(self._tables, source_id)

    def mentions(self, iso2: str) -> tuple[Event, ...]:
        """Return the events that concern a country, in order of time."""
        from mtcr_desktop.edition.reading.links import mentions

        keys = set(mentions(self._tables, iso2))
        return tuple(event for event in self.events() if event.key in keys)

    def about_topic(self, slug: str) -> tuple[tuple[Plenary | Event, Decision], ...]:
        """Return the decisions on a topic with the meeting of each, plenaries first."""
        meetings: list[Plenary | Event] = [*self.plenaries(), *self.events()]
        return tuple(
            (meeting, decision)
            for meeting in meetings
            for decision in meeting.decisions
            if slug in decision.topics
        )

    def title_of(self, address: Address) -> str:
        """Return the title of what an address names.

        Raises:
            NoSuchRecordError: It names no record.
        """
        from mtcr_desktop.edition.reading.links import title

        found = title(self._tables, address)
        if found is None:
            raise _no_such(address)
        return found

    def country_name(self, iso2: str, as_of: PartialDate | None = None) -> str:
        """Return the short name of a country, as in use at a date or today.

        Raises:
            NoSuchRecordError: The country does not occur in the edition.
        """
        if as_of is not None and (state := self._states.get(iso2)):
            return state.name_at(as_of)
        if iso2 not in self._country_names:
            raise NoSuchRecordError(f"No country with the code “{iso2}” occurs in the edition.")
        return self._country_names[iso2]

    def state_names(self) -> tuple[StateName, ...]:
        """Return the names of Partners, adherents and applicants in many languages."""
        from mtcr_desktop.edition.reading.names import state_names

        return self._all(state_names)

    def country_address(self, iso2: str) -> Address | None:
        """Return where a country has its record: as a Partner, else as an adherent or applicant."""
        from mtcr_desktop.edition.reading.links import country_address

        return country_address(self._tables, iso2)

    @cached_property
    def _states(self) -> dict[str, Member | Adherent]:
        """Partners, and adherents that are none, by code."""
        states: list[Member | Adherent] = [*self.adherents(), *self.members()]
        return {state.iso2: state for state in states}

    @cached_property
    def _country_names(self) -> dict[str, str]:
        from mtcr_desktop.edition.reading.links import country_names

        return country_names(self._tables)

    def _all(self, read: Callable[[Tables], _T]) -> _T:
        if read not in self._kept:
            self._kept[read] = read(self._tables)
        found: _T = self._kept[read]
        return found

    def _one(self, read: Callable[[Tables, Any], tuple[_T, ...]], kind: str, key: str | int) -> _T:
        found = read(self._tables, key)
        if not found:
            raise _no_such(Address(kind, str(key)))
        return found[0]


def _no_such(address: Address) -> NoSuchRecordError:
    return NoSuchRecordError(
        f"The edition has no {address}.", "Search for it, or choose it from its list."
    )
