"""References as items of the Citation Style Language, in JSON.

The form is that of the schema csl-data.json: an array of items, bodies as literal names, a date
with as many parts as are known, and no date where none is.
"""

from __future__ import annotations

import json
from typing import Any

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.fields import PLACES, full_title, remarks, single, url_of
from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.words import located


def write(citation: Citation) -> str:
    """Return the items as JSON: what is cited, then its sources."""
    items = [item(one) for one in single(citation)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def item(citation: Citation) -> dict[str, Any]:
    """Return one item, without what it rests on."""
    reference = citation.reference
    fields: dict[str, Any] = {
        "id": reference.id,
        "type": reference.kind,
        "title": full_title(citation),
        "author": [{"literal": reference.author}] if reference.author else None,
        "genre": reference.genre,
        "collection-title": reference.series,
        "container-title": reference.container,
        "publisher-place": reference.place,
        "issued": _date(reference.date),
        "accessed": _date(citation.accessed) if reference.url else None,
        "version": reference.version,
        "language": reference.language,
        "URL": url_of(citation),
        # Processors read "para. 12" as the label and the number.
        "locator": located(reference.locator, PLACES),
        "note": "; ".join(remarks(citation)),
    }
    return {name: value for name, value in fields.items() if value}


def _date(date: PartialDate | None) -> dict[str, Any] | None:
    return {"date-parts": [[int(part) for part in date.value.split("-")]]} if date else None
