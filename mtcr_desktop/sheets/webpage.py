"""Sheets and listings as files for any browser: semantic HTML 5 that stands on its own.

This is also the twin of the PDF for people who use a screen reader, because Qt writes no tagged
PDF: headings, lists, tables with scopes, and references that lead there and back.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing, Row
from mtcr_desktop.sheets.references import references
from mtcr_desktop.sheets.remarks import split_remark
from mtcr_desktop.sheets.sheet import (
    Badge,
    Block,
    Callout,
    Cite,
    Facts,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Marked,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
    WebLink,
)
from mtcr_desktop.sheets.targets import TOP, Targets
from mtcr_desktop.sheets.webstyle import stylesheet

_TAGS = {"strong": "strong", "emphasis": "em", "removed": "del", "added": "ins"}


def sheets_page(sheets: Sequence[Sheet], title: str) -> str:
    """Return sheets as one file, with contents if there are several."""
    prefixes = {
        sheet.address.page: f"s{number}-" if len(sheets) > 1 else ""
        for number, sheet in enumerate(sheets, 1)
    }
    articles = [_Article(sheet, prefixes).html() for sheet in sheets]
    contents = _contents(sheets, prefixes, title) if len(sheets) > 1 else ""
    return _file(title, contents + "\n".join(articles))


def listing_page(listing: Listing, edition: str) -> str:
    """Return a listing as one file with one table."""
    head = "".join(
        f'<th scope="col"{_flush(column.align == "right")}>{escape(column.title)}</th>'
        for column in listing.columns
    )
    rows = [_row(listing, row) for row in listing.rows]
    note = escape(listing.note or ("" if rows else phrases.NO_ROWS))
    colophon = phrases.list_colophon(listing, edition)
    return _file(
        listing.title,
        f"<article><header><h1>{escape(listing.title)}</h1><p class=subtitle>{note}</p></header>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        f"<footer>{escape(colophon)}</footer></article>",
    )


def _row(listing: Listing, row: Row) -> str:
    """Return a row of a listing; its main cell heads it and bears its mark."""
    mark = f" {_badge(Badge(row.mark, 'note'))}" if row.mark else ""
    cells = []
    for number, (column, cell) in enumerate(zip(listing.columns, row.cells, strict=True)):
        if number == listing.main_column:
            cells.append(f'<th scope="row">{_lines(cell)}{mark}</th>')
        else:
            cells.append(f"<td{_flush(column.align == 'right')}>{_lines(cell)}</td>")
    return f"<tr>{''.join(cells)}</tr>"


class _Article:
    """Writes one sheet."""

    def __init__(self, sheet: Sheet, prefixes: dict[Address, str]) -> None:
        page = sheet.address.page
        self._sheet = sheet
        self._targets = Targets(page, prefixes[page], prefixes)
        self._cited: set[int] = set()

    def html(self) -> str:
        sheet = self._sheet
        subtitle = f"<p class=subtitle>{_lines(sheet.subtitle)}</p>" if sheet.subtitle else ""
        return (
            f"<article><header{self._id(TOP)}><p class=kicker>{escape(sheet.kicker)}</p>"
            f"<h1>{escape(sheet.title)}</h1>{subtitle}</header>\n"
            + "\n".join(map(self._block, sheet.blocks))
            + f"\n<footer>{escape(phrases.colophon(sheet))}</footer></article>"
        )

    def _id(self, name: str) -> str:
        return f' id="{escape(self._targets.anchor(name))}"' if name else ""

    def _inlines(self, content: Inlines) -> str:
        return "".join(map(self._inline, content))

    def _inline(self, part: Inline) -> str:
        match part:
            case Text(text, "plain"):
                return _lines(text)
            case Text(text, "muted"):
                return f"<span class=muted>{_lines(text)}</span>"
            case Text(text, style):
                return f"<{_TAGS[style]}>{_lines(text)}</{_TAGS[style]}>"
            case Link(text, address):
                href = self._targets.href(address)
                words = _lines(text)
                shown = f'<span class=ref title="{escape(str(address))}">{words}</span>'
                return f'<a href="{escape(href)}">{words}</a>' if href else shown
            case WebLink(text, url):
                return f'<a href="{escape(url)}" rel="external noreferrer">{_lines(text)}</a>'
            case Cite(numbers):
                return f"<sup>{references(numbers, self._reference)}</sup>"
            case Badge():
                href = self._targets.href(part.address) if part.address else ""
                return f'<a href="{escape(href)}">{_badge(part)}</a>' if href else _badge(part)
            case Marked(content, colour, _, anchor):
                words = self._inlines(content)
                return f"<mark class={colour}{self._id(anchor)}>{words}</mark>"

    def _reference(self, number: int) -> str:
        name = f"source-{number}"
        # Only the first reference can be what the way back from the source leads to.
        back = "" if number in self._cited else self._id(f"cited-{number}")
        self._cited.add(number)
        href = f"#{self._targets.anchor(name)}"
        label = escape(phrases.source_tip(number, ""))
        return f'<a{back} href="{href}" aria-label="{label}">[{number}]</a>'

    def _block(self, block: Block) -> str:
        match block:
            case Heading(text, anchor, level):
                return f"<h{level}{self._id(anchor)}>{escape(text)}</h{level}>"
            case Paragraph(content, role, anchor):
                return f"<p class={role}{self._id(anchor)}>{self._inlines(content)}</p>"
            case Facts():
                return self._facts(block)
            case Table():
                return self._table(block)
            case Items():
                return self._items(block)
            case Roll(entries):
                items = "".join(f"<li>{self._inlines(entry)}</li>" for entry in entries)
                return f"<ul class=roll>{items}</ul>"
            case Callout(title, paragraphs, tone, anchor):
                words = "".join(f"<p>{self._inlines(content)}</p>" for content in paragraphs)
                head = f"<p><strong>{escape(title)}</strong></p>"
                opening = f'<aside class="callout {tone}"{self._id(anchor)}>'
                return f"{opening}{head}{words}</aside>"
            case SourceList(sources):
                written = "".join(self._source(n, source) for n, source in enumerate(sources, 1))
                return f"<ol class=sources>{written}</ol>"

    def _facts(self, facts: Facts) -> str:
        rows = "".join(
            f"<tr{self._id(row.anchor)}><th scope=row>{escape(row.label)}</th>"
            f"<td>{self._inlines(row.content)}</td></tr>"
            for row in facts.rows
        )
        return f"<table class=facts><tbody>{rows}</tbody></table>"

    def _table(self, table: Table) -> str:
        caption = f"<caption>{escape(table.caption)}</caption>" if table.caption else ""
        head = "".join(
            f"<th scope=col{_flush(index in table.numeric)}>{escape(title)}</th>"
            for index, title in enumerate(table.columns)
        )
        rows = "".join(
            "<tr>"
            + "".join(
                f"<td{_flush(index in table.numeric)}>{self._inlines(cell)}</td>"
                for index, cell in enumerate(row)
            )
            + "</tr>"
            for row in table.rows
        )
        widths = "".join(f'<col style="width:{share}%">' for share in table.widths)
        caption += f"<colgroup>{widths}</colgroup>" if widths else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _items(self, items: Items) -> str:
        entries = []
        for index, item in enumerate(items.items):
            name = items.anchors[index] if index < len(items.anchors) else ""
            content, remark = split_remark(item)
            after = f"<div class=remark>{self._inlines(remark)}</div>" if remark else ""
            entries.append(f"<li{self._id(name)}>{self._inlines(content)}{after}</li>")
        start = f" start={items.start}" if items.start > 1 else ""
        tag, opening = ("ol", f"ol{start}") if items.ordered else ("ul", "ul")
        return f"<{opening}>{''.join(entries)}</{tag}>"

    def _source(self, number: int, source: Source) -> str:
        details = escape(", ".join((source.publisher, str(source.date or phrases.NO_DATE))))
        title = f"<cite{_language(source)}>{escape(source.title)}</cite>"
        where = ""
        if source.url:
            url = escape(source.url)
            where = f'<br><a class=url href="{url}" rel="external noreferrer">{url}</a>'
        back = ""
        if number in self._cited:
            href = f"#{self._targets.anchor(f'cited-{number}')}"
            back = f' <a class=back href="{href}" aria-label="{phrases.BACK}">↑</a>'
        return (
            f"<li{self._id(f'source-{number}')}>{title}{back}<br>"
            f"<span class=muted>{details} · {escape(source.kind_label)}</span>{where}</li>"
        )


def _contents(sheets: Sequence[Sheet], prefixes: dict[Address, str], title: str) -> str:
    entries = "".join(
        f'<li><a href="#{prefixes[sheet.address.page]}{TOP}">{escape(sheet.title)}</a> '
        f"<span class=muted>{escape(sheet.subtitle)}</span></li>"
        for sheet in sheets
    )
    return (
        f"<nav aria-labelledby=contents><p class=title>{escape(title)}</p>"
        f"<h2 id=contents>{phrases.CONTENTS}</h2><ol>{entries}</ol></nav>"
    )


def _file(title: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{phrases.PRODUCT}">\n'
        f"<title>{escape(title)}</title>\n<style>\n{stylesheet()}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _badge(badge: Badge) -> str:
    return f'<span class="badge {badge.tone}">{escape(badge.text)}</span>'


def _language(source: Source) -> str:
    return f' lang="{escape(source.language)}"' if source.language else ""


def _flush(right: bool) -> str:
    return " class=number" if right else ""


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
