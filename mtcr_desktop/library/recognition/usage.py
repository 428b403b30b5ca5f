"""Words for states and cities that no edition has: short lists of plain usage, by language.

The edition names states in many languages, but not by their long names in French or German, not
by adjectives, and cities only in English. A name that is the same in several languages it has only
once, under that of the country: "Brasil" is Portuguese there, and Spanish here.
"""

from __future__ import annotations

OTHER_NAMES = {
    "en": {
        "CZ": ("Czech and Slovak Republic",),
        "DE": ("Germany, Federal Republic of",),
        "GB": ("U.K.", "United Kingdom of Great Britain"),
        "IE": ("Eire",),
        "KR": ("Korea (Republic of)", "Korea, Republic of", "Rep. of Korea", "Korea (South)"),
        "US": ("U.S.A.", "U.S.", "United States of America"),
        "TR": ("Turkiye", "Republic of Turkey"),
    },
    "fr": {
        "CZ": ("République tchèque",),
        "CH": ("Confédération suisse",),
        "DE": ("République fédérale d'Allemagne",),
        "GB": ("Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "Grande-Bretagne"),
        "KR": ("République de Corée", "Corée", "Corée (République de)"),
        "RU": ("Fédération de Russie", "Russie (Fédération de)"),
        "SK": ("République slovaque",),
        "US": ("États-Unis d'Amérique",),
        "ZA": ("République sud-africaine",),
        "TR": ("Türkiye",),
    },
    "de": {
        "CZ": ("Tschechische Republik", "Tschechischen Republik"),
        "CH": ("Schweizerische Eidgenossenschaft", "Schweizerischen Eidgenossenschaft"),
        "DE": ("Bundesrepublik Deutschland",),
        "GB": ("Vereinigte Königreich", "Vereinigten Königreich", "Großbritannien"),
        "IS": ("Island",),
        "KR": ("Republik Korea", "Korea (Republik)"),
        "NL": ("Niederlanden",),
        "RU": ("Russische Föderation", "Russischen Föderation", "Rußland"),
        "SK": ("Slowakische Republik", "Slowakischen Republik"),
        "US": (
            "Vereinigten Staaten", "Vereinigte Staaten von Amerika",
            "Vereinigten Staaten von Amerika",
        ),
    },
    "es": {
        "BR": ("Brasil",),
        "CZ": ("República Checa",),
        "IT": ("Italia",),
        "KR": ("República de Corea",),
        "RU": ("Federación de Rusia", "Federación Rusa"),
        "US": ("Estados Unidos de América",),
    },
}  # fmt: skip
"""Long and other names: language to code to names."""

NOT_MEANT = {
    "en": (
        "North Korea", "Korea, North", "Democratic People's Republic of Korea", "DPRK",
        "Korea, Democratic People's Republic of", "Australia Group", "Northern Ireland",
        "Republic of China", "New South Wales", "Bank of England",
    ),
    "fr": (
        "Corée du Nord", "République populaire démocratique de Corée", "Groupe d'Australie",
        "Groupe Australie", "Irlande du Nord",
    ),
    "de": (
        "Demokratische Volksrepublik Korea", "Demokratischen Volksrepublik Korea", "Nordirland",
        "Australische Gruppe", "Australien-Gruppe",
    ),
}  # fmt: skip
"""Names that have the name of a state of the edition in them and mean something else."""

ADJECTIVES = {
    "en": {
        "AR": "Argentine Argentinian Argentinean", "AT": "Austrian", "AU": "Australian",
        "BE": "Belgian", "BG": "Bulgarian", "BR": "Brazilian", "CA": "Canadian", "CH": "Swiss",
        "CZ": "Czech", "DE": "German", "DK": "Danish", "ES": "Spanish", "FI": "Finnish",
        "FR": "French", "GB": "British", "GR": "Greek Hellenic", "HU": "Hungarian",
        "IE": "Irish", "IN": "Indian", "IS": "Icelandic", "IT": "Italian", "JP": "Japanese",
        "KR": "Korean", "LU": "Luxembourgish", "NL": "Dutch", "NO": "Norwegian", "PL": "Polish",
        "PT": "Portuguese", "RU": "Russian", "SE": "Swedish", "TR": "Turkish", "UA": "Ukrainian",
        "US": "American",
    },
    "fr": {
        "AR": "argentin argentine", "AT": "autrichien autrichienne",
        "AU": "australien australienne",
        "BE": "belge", "BG": "bulgare", "BR": "brésilien brésilienne",
        "CA": "canadien canadienne", "CH": "suisse", "CZ": "tchèque", "DE": "allemand allemande",
        "DK": "danois danoise", "ES": "espagnol espagnole", "FI": "finlandais finlandaise",
        "FR": "français française", "GB": "britannique", "GR": "grec grecque",
        "HU": "hongrois hongroise", "IE": "irlandais irlandaise", "IN": "indien indienne",
        "IS": "islandais islandaise", "IT": "italien italienne", "JP": "japonais japonaise",
        "KR": "coréen coréenne sud-coréen sud-coréenne", "LU": "luxembourgeois luxembourgeoise",
        "NL": "néerlandais néerlandaise", "NO": "norvégien norvégienne",
        "NZ": "néo-zélandais néo-zélandaise", "PL": "polonais polonaise",
        "PT": "portugais portugaise", "RU": "russe", "SE": "suédois suédoise", "TR": "turc turque",
        "UA": "ukrainien ukrainienne", "US": "américain américaine",
        "ZA": "sud-africain sud-africaine",
    },
    "de": {
        "AR": "argentinisch", "AT": "österreichisch", "AU": "australisch", "BE": "belgisch",
        "BG": "bulgarisch", "BR": "brasilianisch", "CA": "kanadisch",
        "CH": "schweizerisch Schweizer", "CZ": "tschechisch", "DE": "deutsch", "DK": "dänisch",
        "ES": "spanisch", "FI": "finnisch", "FR": "französisch", "GB": "britisch",
        "GR": "griechisch", "HU": "ungarisch", "IE": "irisch", "IN": "indisch",
        "IS": "isländisch", "IT": "italienisch", "JP": "japanisch",
        "KR": "koreanisch südkoreanisch", "LU": "luxemburgisch", "NL": "niederländisch",
        "NO": "norwegisch", "NZ": "neuseeländisch", "PL": "polnisch", "PT": "portugiesisch",
        "RU": "russisch", "SE": "schwedisch", "TR": "türkisch", "UA": "ukrainisch",
        "US": "amerikanisch US-amerikanisch", "ZA": "südafrikanisch",
    },
}  # fmt: skip
"""Adjectives of states: language to code to words; the German ones without their endings."""

CITIES = {
    "Rome": "Roma Rom Rzym",
    "London": "Londres Londra Londen",
    "Tokyo": "Tokio Tôkyô",
    "Washington, DC": "Washington",
    "Warsaw": "Varsovie Warschau Varsovia Varsavia Warszawa Warschau",
    "Edinburgh": "Édimbourg Edinburg Edimburgo",
    "Seoul": "Séoul Seúl Seul",
    "Copenhagen": "Copenhague Kopenhagen København Copenaghen",
    "Athens": "Athènes Athen Atenas Atene Athinai",
    "Berlin": "Berlino Berlín",
    "Rotterdam": "Roterdão",
    "Busan": "Pusan",
    "Dublin": "Dublino Dublín",
    "Sochi": "Sotchi Sotschi Soči Sochi",
    "Rio de Janeiro": "Rio",
    "Helsinki": "Helsingfors",
    "Stockholm": "Estocolmo Stoccolma",
    "Ottawa": "Otawa",
    "Budapest": "Boedapest",
    "Noordwijk": "Noordwijk aan Zee|Nordwijk",
}
"""Other names of cities in which plenaries met; those of more than one word parted by "|"."""
