"""What a sound text says besides, of other meetings and other bodies, is not held against it."""

from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise

OTTAWA = {
    "en": (
        "Sixteenth Plenary Meeting of the Missile Technology Control Regime\n"
        "Ottawa, Canada, 25-28 September 2001\n\n"
        "The Missile Technology Control Regime held its 16th Plenary Meeting in Ottawa from 25 to"
        " 28 September 2001."
    ),
    "fr": (
        "Seizième réunion plénière du Régime de contrôle de la technologie des missiles\n"
        "Ottawa (Canada), 25-28 septembre 2001\n\n"
        "Le Régime de contrôle de la technologie des missiles (RCTM) a tenu sa 16e réunion"
        " plénière à Ottawa du 25 au 28 septembre 2001."
    ),
    "de": (
        "Sechzehntes Plenum des Trägertechnologie-Kontrollregimes\n"
        "Ottawa, Kanada, 25.-28. September 2001\n\n"
        "Das Trägertechnologie-Kontrollregime (MTCR) hielt sein 16. Plenum vom 25. bis"
        " 28. September 2001 in Ottawa ab."
    ),
}
REMARKS = {
    "en": [
        "The next Plenary Meeting, the 17th, will be held in Warsaw, Poland, in September 2002.",
        "Since the Helsinki Plenary of 10-13 October 2000 the Partners have talked with 40 others.",
        "The seven founders were Canada, France, Germany, Italy, Japan, the UK and the US.",
        "Ambassador Kimmo Rauhala of Finland, the outgoing chair, reported on the past year.",
        "The Partners thanked Finland for its chairmanship over the past year.",
        "They welcomed that Estonia, Latvia and Cyprus follow the Guidelines.",
        "An exhibition of photographs was opened by Mayor John Roe in the evening.",
        "The technical experts met in Paris from 3 to 5 April 2001.",
        "The 15th anniversary of the regime will be celebrated in April 2002.",
        "The Hague Code of Conduct was launched on 25 November 2002 with 93 countries.",
        "The Nuclear Suppliers Group held its 11th Plenary in Aspen from 10 to 11 May 2001.",
        "Nine of the 33 Partners had not yet replied.",
        "The European Union's 15 members were represented by Belgium.",
        "Brazil, Ukraine and South Africa presented papers on space launchers.",
        "Mr. Peter Smith, who chaired the session on licensing, thanked the interpreters.",
        "The first Plenary Meeting of the regime was held in Rome in September 1988.",
        "France would host a first round of talks on the code in Paris in February 2002.",
        "Russia, which became a member in 1995, spoke about its export law.",
        "Argentina joined in 1993 and Turkey in 1997.",
        "The Republic of Korea became a member on 26 March 2001.",
        "The next meeting of the technical experts will be hosted by Spain.",
        "The United Nations was founded in 1945, the Wassenaar Arrangement established in 1996.",
        "Canada will chair the regime until the next Plenary in Poland.",
        "China, India, Israel and Pakistan were named as suppliers outside the regime.",
    ],
    "fr": [
        "La prochaine réunion plénière, la dix-septième, aura lieu à Varsovie en septembre 2002.",
        "Depuis la plénière d'Helsinki, tenue du 10 au 13 octobre 2000, beaucoup a été fait.",
        "Les partenaires ont remercié la Finlande, qui a assuré la présidence l'an passé.",
        "Une exposition a été ouverte par M. Jean Martin, maire adjoint.",
        "Les experts se sont réunis à Paris du 3 au 5 avril 2001.",
        "Le Groupe des fournisseurs nucléaires a tenu sa 11e réunion plénière à Aspen.",
        "La présidence belge de l'Union européenne a pris la parole.",
        "Le Brésil, l'Ukraine et l'Afrique du Sud ont présenté des documents.",
    ],
    "de": [
        "Das nächste Plenum, das siebzehnte, findet im September 2002 in Warschau, Polen, statt.",
        "Seit dem Plenum von Helsinki, das vom 10. bis 13. Oktober 2000 tagte, ist viel geschehen.",
        "Finnland wurde für seinen Vorsitz im vergangenen Jahr gedankt.",
        "Eine Ausstellung wurde von Bürgermeister Hans Meier eröffnet.",
        "Die Fachleute trafen sich vom 3. bis 5. April 2001 in Paris.",
        "Die Gruppe der nuklearen Lieferländer hielt ihr 11. Plenum in Aspen ab.",
        "Der belgische Vorsitz der Europäischen Union ergriff das Wort.",
        "Brasilien, die Ukraine und Südafrika legten Papiere vor.",
    ],
}


@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "own paragraph"])
@pytest.mark.parametrize(
    ("language", "remark"), [(tag, remark) for tag, found in REMARKS.items() for remark in found]
)
def test_a_remark_is_not_held_against_a_text(
    edition: Edition, language: str, remark: str, gap: str
) -> None:
    text = read(f"{OTTAWA[language]}{gap}{remark}\n".encode(), "ottawa.txt")
    recognition = recognise(text, Gazetteer.of(edition))
    checks = check(text, recognition, edition)
    assert recognition.meeting is not None
    assert str(recognition.meeting.value) == "mtcr:plenary/16"
    assert recognition.language.value == language
    assert [(c.claim.kind, c.in_document) for c in checks if c.verdict == "differs"] == []
    agreed = {c.claim.kind for c in checks if c.verdict == "agrees"}
    assert agreed >= {"ordinal", "place", "start", "end"}
