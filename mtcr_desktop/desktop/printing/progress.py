"""Long work on pages, done step by step: the window answers, and the user may give up."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

_Outcome = TypeVar("_Outcome")

_PATIENCE = 400
"""Milliseconds that work may take before it shows how far it is."""


def finished(
    parent: QWidget | None, label: str, steps: Generator[float, None, _Outcome]
) -> _Outcome | None:
    """Take steps to their end and return what they return, or None if the user gave up.

    Args:
        parent: Window that waits meanwhile.
        label: What is being done.
        steps: The work; yields how much is done, 0 to 1.
    """
    cancel = QCoreApplication.translate("printing", "&Cancel")
    dialog = QProgressDialog(label, cancel, 0, 100, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_PATIENCE)
    dialog.setAutoReset(False)
    dialog.setAutoClose(False)
    try:
        while not dialog.wasCanceled():
            dialog.setValue(round(next(steps) * 100))
    except StopIteration as done:
        return cast("_Outcome", done.value)
    finally:
        steps.close()
        dialog.close()
        dialog.deleteLater()
    return None
