"""The real document, where it is at hand."""

from __future__ import annotations

from tests.library.conftest import ottawa as ottawa
