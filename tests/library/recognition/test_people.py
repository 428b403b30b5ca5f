"""Who opened the meeting, and who takes its chair."""

from __future__ import annotations

import pytest

from .conftest import Says

PLENARY = "# 20th plenary of the Missile Technology Control Regime (MTCR)\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The meeting was opened by Dr. Rey Pagtakhan, Secretary of State.", ["Rey Pagtakhan"]),
        ("It was opened by the Honorable Dr. Rey Pagtakhan of Canada.", ["Rey Pagtakhan"]),
        ("Foreign Minister Bert Koenders opened the meeting.", ["Bert Koenders"]),
        ("The Minister of Trade, Simon Coveney, opened the plenary.", ["Simon Coveney"]),
        ("Minister of Foreign Affairs Mauro Vieira opened it.", ["Mauro Vieira"]),
        ("The meeting was opened by J. J. van Aartsen, Minister.", ["J. J. van Aartsen"]),
        ("His Excellency Mr Per Stig Møller opened the plenary.", ["Per Stig Møller"]),
        ("The plenary was opened by Ambassador Abe.", ["Abe"]),
        (
            "The plenary was opened by Minister Bert Koenders and Minister Jean Asselborn.",
            ["Bert Koenders", "Jean Asselborn"],
        ),
        ("The plenary was opened by the Secretary of State for Foreign Affairs.", []),
        ("The Minister opened the new building of the embassy, and Jane Sample spoke.", []),
        ("Jane Sample opened a bank account.", []),
    ],
)  # fmt: skip
def test_who_opened_it_in_english(text: str, names: list[str], says: Says) -> None:
    assert says(f"{PLENARY}{text}").get("opened-by", []) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "La réunion du MTCR a été ouverte par M. Michael L'Estrange, secrétaire.",
            ["Michael L'Estrange"],
        ),
        (
            "M. Per Stig Møller, ministre des Affaires étrangères, a ouvert la réunion.",
            ["Per Stig Møller"],
        ),
        (
            "Le ministre de la Justice, Andrew Little, a ouvert les travaux de la plénière.",
            ["Andrew Little"],
        ),
        (
            "Die Plenartagung wurde von Außenminister Guido Westerwelle eröffnet.",
            ["Guido Westerwelle"],
        ),
        ("Eröffnet wurde die Tagung durch Frau Staatssekretärin Livia Leu.", ["Livia Leu"]),
        (
            "Staatssekretärin Livia Leu eröffnete das Plenum mit den Vertretern der Schweiz.",
            ["Livia Leu"],
        ),
        ("Das Plenum wurde in Berlin von Vertretern der Regierung eröffnet.", []),
    ],
)  # fmt: skip
def test_who_opened_it_in_french_and_german(text: str, names: list[str], says: Says) -> None:
    assert says(f"{PLENARY}{text} {_more(text)}").get("opened-by", []) == names


def _more(text: str) -> str:
    """Return a sentence that leaves no doubt of the language."""
    if "wurde" in text or "eröffnet" in text:
        return "Die Mitglieder des Regimes sprachen über die Ausfuhr von Gütern und die Lage."
    return "Les membres du régime ont parlé de la situation et des exportations dans le monde."


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("This marked the start of the Canadian chairmanship.", ["CA"]),
        ("The plenary was held under Norwegian chairmanship.", ["NO"]),
        ("Finland took over the chair of the regime.", ["FI"]),
        ("The Netherlands handed the chair over to Finland.", ["FI"]),
        ("Ireland and Iceland became joint chairs of the MTCR.", ["IE", "IS"]),
        ("The meeting was chaired by Ambassador Carlo Trezza of Italy.", ["Carlo Trezza"]),
        ("Ambassador Mariusz Handzlik of Poland chairs the regime.", ["Mariusz Handzlik"]),
        ("It met under the chairmanship of Ambassador Dell Higgie (New Zealand).", ["Dell Higgie"]),
        ("The chairmanship of Spain begins today.", ["ES"]),
        ("Mr. John Sample chaired the working group on licensing.", []),
        ("The former chair, Jane Sample, was thanked.", []),
        ("President Jane Sample of France received the delegates.", []),
    ],
)
def test_who_has_the_chair_in_english(text: str, holders: list[str], says: Says) -> None:
    assert says(f"{PLENARY}{text}").get("chair", []) == holders


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Deutschland übernimmt für ein Jahr den Vorsitz des Regimes.", ["DE"]),
        ("Den Vorsitz führt Botschafter Benno Laggner.", ["Benno Laggner"]),
        ("Der Vorsitz liegt nun für ein Jahr bei der Republik Korea.", ["KR"]),
        (
            "Das Plenum fand unter dem Vorsitz von Botschafterin Liselotte Plesner statt.",
            ["Liselotte Plesner"],
        ),
        ("Das Plenum tagte unter norwegischem Vorsitz.", ["NO"]),
        ("Botschafter John Quinn leitete die Tagung.", ["John Quinn"]),
        ("L'Australie assure la présidence du régime.", ["AU"]),
        ("L'ambassadrice Dell Higgie préside le régime.", ["Dell Higgie"]),
        ("La réunion s'est tenue sous la présidence de M. István Gyarmati.", ["István Gyarmati"]),
        ("La présidence canadienne commence avec cette réunion.", ["CA"]),
    ],
)  # fmt: skip
def test_who_has_the_chair_in_french_and_german(text: str, holders: list[str], says: Says) -> None:
    german = any(word in text for word in ("Vorsitz", "Plenum", "Tagung"))
    more = _more("wurde" if german else "")
    assert says(f"{PLENARY}{text} {more}").get("chair", []) == holders
