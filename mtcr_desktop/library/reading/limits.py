"""How much a document may ask for, all in one place.

Far above any official statement, and low enough that a file made to do harm ends soon. What is
beyond is refused with a sentence that says so, never cut short in silence.
"""

from __future__ import annotations

MIB = 1024 * 1024

MAX_BYTES = 64 * MIB
"""Size of a file. A scanned report of hundreds of pages has less; more would fill the library."""

MAX_TEXT = 5_000_000
"""Characters of text. A book of 1,000 pages has about three million."""

MAX_PARAGRAPHS = 100_000
"""Paragraphs; each is a row of the library."""

MAX_MARKUP = 16 * MIB
"""Characters of a web page, markup and all. Its tree takes about ten times as much memory."""

MAX_DEPTH = 256
"""Elements within each other in a web page. XML parsers stop at the same depth."""

MAX_ELEMENTS = 300_000
"""Elements of a web page; the longest laws and reports have some ten thousand."""

MAX_PAGES = 1_000
"""Pages of a PDF. A dense one takes 50 ms on a slow machine, so that all keep to the time."""

MAX_PARTS = 4_000
"""Files inside a Word document; a long one with pictures has some hundreds."""

MAX_UNPACKED = 256 * MIB
"""Size of all that a Word document unpacks to, pictures and all."""

MAX_XML = 32 * MIB
"""Size of the XML that a Word document unpacks to. Its trees take about ten times as much."""

MAX_SECONDS = 60.0
"""Time for one file in the worker process, which is then ended."""

MAX_MEMORY = 1024 * MIB
"""Address space that the worker process may take up beyond what it starts with."""
