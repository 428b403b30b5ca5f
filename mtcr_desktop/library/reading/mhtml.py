"""Web pages saved as one file (MHTML): the page out of its envelope."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from mtcr_desktop.library.reading import html, refusals
from mtcr_desktop.library.reading.decoding import declared_encoding, decode
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.errors import DocumentError


def read(content: bytes) -> DocumentText:
    """Return the text of the page that was saved; pictures and frames beside it are not read.

    Raises:
        DocumentError: There is no page in it, or it cannot be read.
    """
    try:
        page = _page(content)
    except (MessageError, RecursionError, ValueError, LookupError):
        raise refusals.damaged("it begins like a saved web page but is not one") from None
    if page is None:
        raise DocumentError("There is no web page in the file.", refusals.FORMATS)
    payload = page.get_payload(decode=True)
    markup = payload if isinstance(payload, bytes) else b""
    declared = page.get_content_charset("") or declared_encoding(markup)
    text, encoding = decode(markup, declared)
    return html.read(text, encoding)


def _page(content: bytes) -> Message | None:
    """Return the first part that is a web page: the one that was looked at when it was saved."""
    for part in message_from_bytes(content).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None
