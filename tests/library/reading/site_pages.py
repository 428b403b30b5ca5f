"""Pages as sites make them, in our own words, and what of each is the document's own."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "pages"


class SitePage(NamedTuple):
    """A page: its file, what belongs to its document, and what the site puts around it."""

    file: str
    own: tuple[str, ...]
    around: tuple[str, ...]

    def content(self) -> bytes:
        """Return the bytes of the page, in the encoding that it declares."""
        text = (FOLDER / self.file).read_text("utf-8")
        old = "charset=iso-8859-1" in text or 'charset="windows-1252"' in text
        return text.encode("cp1252" if old else "utf-8")


PAGES = (
    SitePage(
        "tables_of_1999.html",
        own=(
            "Fact Sheet",
            "Oslo, Norway",
            "July 2, 1999",
            "Meeting of the Regime for Careful Exports",
            "The regime held its 7th meeting",
            "Dr. Åse Bråten",
            "Norway was thanked",
            "No new member was welcomed.",
            "The next meeting takes place in Rome.",
            "Austria, Belgium, Canada, Italy and Norway.",
        ),
        around=(
            "Issues",
            "Arms control",
            "Export licences",
            "Speeches",
            "Archive of 1998",
            "Back to top",
            "Privacy",
            "Site index",
            "This site is kept by",
        ),
    ),
    SitePage(
        "semantic.html",
        own=(
            "Press release",
            "Partners meet in Rome",
            "Rome, 14 October 2003",
            "The Partners met in Rome",
            "What was decided",
            "Controls on brokers",
            "A technical group",
            "Who took part",
            "Delegations",
            "Austria",
            "Belgium",
            "Questions go to the spokesperson.",
        ),
        around=(
            "Skip to main content",
            "We use cookies",
            "Policy areas",
            "Travel advice",
            "Start page",
            "Share this page",
            "On a network",
            "Related news",
            "Partners met in Lisbon",
            "What a licence is good for",
            "Privacy notice",
            "All content is free to use",
        ),
    ),
    SitePage(
        "divs_and_links.html",
        own=(
            "Our partners",
            "The regime has five partners.",
            "Austria",
            "Belgium",
            "Canada",
            "Italy",
            "Norway",
            "Decisions are taken by all of them together.",
            "The chair passes on every year",
        ),
        around=(
            "About us",
            "Guidelines",
            "Annex",
            "Frequently asked questions",
            "Latest news",
            "A visit to Nairobi",
            "A talk in Lima",
            "Calendar",
            "There is nothing on at the moment.",
            "Made with free software",
        ),
    ),
    SitePage(
        "communique.html",
        own=(
            "Réunion plénière de Paris",
            "Communiqué de presse",
            "Paris, le 7 novembre 2008",
            "Les partenaires se sont réunis à Paris",
            "l’œuvre qui reste",
            "Les États présents",
            "L’Autriche, la Belgique, le Canada",
        ),
        around=(
            "Aller au contenu",
            "Politique étrangère",
            "Conseils aux voyageurs",
            "Espace presse",
            "Vous êtes ici",
            "Haut de page",
            "Mentions légales",
            "Plan du site",
        ),
    ),
    SitePage(
        "pressemitteilung.html",
        own=(
            "16.09.2005 - Pressemitteilung",
            "Plenum in Madrid beendet",
            "Das Plenum fand vom 12.",
            "Spanien übernahm den Vorsitz",
            "Beschlüsse",
            "Die Ausfuhr von Triebwerken",
            "Teilnehmer: Belgien, Frankreich",
        ),
        around=(
            "Direkt zum Inhalt",
            "Themen",
            "Stellenangebote",
            "Sie sind hier",
            "Mehr dazu",
            "Bericht über die Tagung in Seoul",
            "Die Güterliste kurz erklärt",
            "Impressum",
            "© Amt für Beispiele",
        ),
    ),
    SitePage(
        "preformatted.html",
        own=(
            "PRESS RELEASE NO. 12",
            "MEETING OF THE REGIME IN VIENNA",
            "Vienna, 11 March 1993",
            "The members of the regime met in Vienna",
            "They welcomed Iceland",
        ),
        around=("Return to the list of releases",),
    ),
    SitePage(
        "regions.html",
        own=(
            "Statement of the chair",
            "Lisbon, 30 September 2012",
            "The plenary of the regime took place",
            "Portugal follows Chile",
            "Members exchanged views on:",
            "fuel and engines;",
            "how to answer questions",
            "More about the regime",
            "Annex",
            "Chile, Denmark, Finland",
        ),
        around=(
            "You are looking at an archived page.",
            "Serving since 1871",
            "Français",
            "Log in",
            "In this section",
            "Treaties",
            "Tags:",
            "Written requests reach us",
            "Open government",
        ),
    ),
    SitePage(
        "portal.aspx.html",
        own=(
            "Concluding statement",
            "Copenhagen, 6 October 2006",
            "The members of the regime held",
            "They spoke of:",
            "brokers;",
            "catch-all rules.",
            "The members thanked the outgoing chair",
        ),
        around=("My pages", "2006 >", "Questions and answers", "Photographs", "Page owner"),
    ),
    SitePage(
        "long_release.html",
        own=(
            "SC/1234",
            "19 May 1995",
            "Regime ends meeting in Bern, agrees on list",
            "The regime ended its meeting",
            "Speaking after the meeting",
            "The members also heard",
            "The next meeting is planned for the spring of 1996.",
        ),
        around=(
            "Who we are",
            "Where we work",
            "Русский",
            "Read on",
            "Talks in Bern begin",
            "A history of the list",
            "Our letter goes out",
            "Example Square 5",
            "Work with us",
        ),
    ),
)
