"""SIGTERM, a closed terminal and Ctrl+C end the program as Quit does: nothing is lost."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication


@contextmanager
def quitting_on_signals(application: QCoreApplication) -> Iterator[None]:
    """Leave the event loop when the system, or a terminal, asks the program to end.

    Python runs its handlers between two steps of Python code, and an idle event loop takes none.
    So each signal also writes a byte into a pipe that the loop listens to. Afterwards signals do
    what they did before: there is nothing left to close.
    """
    if sys.platform == "win32":
        yield  # no such signals there, and no notifier for pipes
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(reading, 1))
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    usual_wakeup = signal.set_wakeup_fd(writing)
    usual = {
        number: signal.signal(number, lambda *_: _quit_soon(application)) for number in numbers
    }
    try:
        yield
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(usual_wakeup)
        notifier.setEnabled(False)
        os.close(writing)
        os.close(reading)


def _quit_soon(application: QCoreApplication) -> None:
    # A handler may run between any two steps, in the middle of painting or before a dialog is
    # shown: the closing waits for the event loop.
    QTimer.singleShot(0, application, lambda: _quit(application))


def _quit(application: QCoreApplication) -> None:
    # quit() alone does nothing to a dialog that is shown before the event loop of the program.
    QApplication.closeAllWindows()
    application.quit()
