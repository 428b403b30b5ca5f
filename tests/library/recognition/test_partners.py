"""Counts and lists of Partners, and who is new among them."""

from __future__ import annotations

import pytest

from .conftest import Says

PLENARY = "# 20th plenary of the Missile Technology Control Regime (MTCR)\n"
SEVEN = "Canada, France, Germany, Italy, Japan, the United Kingdom and the United States"
CODES = ("CA", "FR", "DE", "IT", "JP", "GB", "US")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The 33 countries1 of the MTCR form an arrangement.", [33]),
        ("The 29 members[1] see in the regime one body.", [29]),
        ("The thirty-four Partners agreed.", [34]),
        ("Officials of eighteen countries conferred on missiles.", [18]),
        ("32 countries took part.", [32]),
        ("Since then it has grown from seven to 35 Partners.", [35]),
        ("35 member states belong to it.", [35]),
        ("Four new members joined.", []),
        ("Two members spoke, and five countries outside were visited.", []),
        ("The 27 member states of the European Union are all members.", []),
        ("Ninety-three states signed the code.", []),
        ("34 delegations of experts, 20 items, 12 missiles, 28 years.", []),
        ("More than 40 countries outside the regime follow the Guidelines.", []),
        ("On 12 members of staff rests the work.", []),
    ],
)
def test_counts_in_english(text: str, numbers: list[int], says: Says) -> None:
    assert says(f"{PLENARY}{text}").get("partner-count", []) == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Le régime compte désormais 32 membres et se réunit dans une ville.", 32),
        ("Les trente-cinq États partenaires du régime ont parlé de la situation.", 35),
        ("Les 34 pays du régime sont à la table.", 34),
        ("Damit zählt das Regime 34 Mitglieder und ist auf dem Weg.", 34),
        ("Die fünfunddreißig Partnerstaaten tauschten sich über die Lage aus.", 35),
        ("Dem Regime gehören damit 25 Staaten an.", 25),
    ],
)
def test_counts_in_french_and_german(text: str, number: int, says: Says) -> None:
    assert says(f"{PLENARY}{text}")["partner-count"] == [number]


@pytest.mark.parametrize(
    "text",
    [
        f"The members are {SEVEN}.",
        f"1 {SEVEN}.",
        f"[1] {SEVEN}",
        "Canada; France; Germany; Italy; Japan; United Kingdom; United States.",
        (
            "Canada, France, Federal Republic of Germany, Italian Republic, Japan, "
            "United Kingdom of Great Britain and Northern Ireland, USA"
        ),
        "- Canada\n- France\n- Germany\n- Italy\n- Japan\n- The United Kingdom\n- United States",
        "Canada\nFrance\nGermany\nItaly\nJapan\nUnited Kingdom\nUnited States",
        (
            "Kanada, Frankreich, Deutschland, Italien, Japan, das Vereinigte Königreich und die "
            "Vereinigten Staaten sind die Partner des Regimes und der Staaten."
        ),
        (
            "Canada, France, Allemagne, Italie, Japon, Royaume-Uni et États-Unis sont les membres "
            "du régime dans cette liste."
        ),
    ],
)
def test_a_list_is_read(text: str, says: Says) -> None:
    assert says(f"{PLENARY}{text}")["partner-list"] == [CODES]


def test_an_entry_that_is_no_known_state_is_kept_as_written(says: Says) -> None:
    (found,) = says(f"{PLENARY}{SEVEN.replace('Japan', 'Mexico, Papua New Guinea, Japan')}")[
        "partner-list"
    ]
    assert found == ("CA", "FR", "DE", "IT", "Mexico", "Papua New Guinea", "JP", "GB", "US")


@pytest.mark.parametrize(
    "text",
    [
        "Canada, France, Germany, Italy and Japan spoke.",
        f"Adherents outside the regime are {SEVEN}.",
        "North Korea, the Australia Group and Northern Ireland are no Partners.",
    ],
)
def test_what_is_no_list_of_partners(text: str, says: Says) -> None:
    assert "partner-list" not in says(f"{PLENARY}{text}")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("The Republic of Korea was warmly welcomed to its first Plenary Meeting.", ["KR"]),
        ("Greece, Ireland and Portugal were received as new members.", ["GR", "IE", "PT"]),
        ("The Partners welcomed Bulgaria as a new member.", ["BG"]),
        ("The plenary admitted Brazil.", ["BR"]),
        ("India took its seat for the first time.", ["IN"]),
        (
            "Four governments sat as new members: Greece, Ireland, Portugal and Switzerland.",
            ["GR", "IE", "PT", "CH"],
        ),
        ("Turkey was welcomed by Canada to its first plenary.", ["TR"]),
        ("Bulgarien wurde als neues Mitglied begrüßt und ist nun im Regime.", ["BG"]),
        ("Argentinien und Ungarn nahmen erstmals als Mitglieder an der Tagung teil.", ["AR", "HU"]),
        ("Les membres ont accueilli la Bulgarie comme nouveau membre du régime.", ["BG"]),
        (
            "La Pologne et l'Ukraine ont été accueillies comme nouveaux membres du régime.",
            ["PL", "UA"],
        ),
        ("The Partners welcomed the unilateral adherence of Estonia for the first time.", []),
        ("China has applied to become a member.", []),
        ("The Partners welcomed Canada's offer to become chair.", []),
        ("Japan met with members of parliament.", []),
    ],
)  # fmt: skip
def test_new_partners(text: str, new: list[str], says: Says) -> None:
    assert says(f"{PLENARY}{text}").get("new-partner", []) == new
