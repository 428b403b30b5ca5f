"""What makes a file an edition of this program; kept apart so that reading it imports nothing."""

from __future__ import annotations

APPLICATION_ID = 0x4D544352
"""“MTCR” as four ASCII letters, in the header of the file."""

SCHEMA_VERSION = 1
"""Raised with every change of tables or columns that a reader would notice."""
