"""The clock of the library."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present time as the library writes it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
