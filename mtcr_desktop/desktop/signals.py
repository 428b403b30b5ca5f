"""SIGTERM, a closed terminal and Ctrl+C end the program as Quit does: nothing is lost."""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtWidgets import QApplication


def quit_on_signals(application: QCoreApplication) -> None:
    """Leave the event loop when the system, or a terminal, asks the program to end.

    Python runs its handlers between two steps of Python code, and an idle event loop takes none.
    So each signal also writes a byte into a pipe that the loop listens to.
    """
    if sys.platform == "win32":
        return  # no such signals there, and no notifier for pipes
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(reading, 1))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: _quit(application))


def _quit(application: QCoreApplication) -> None:
    # quit() alone does nothing to a dialog that is shown before the event loop of the program.
    QApplication.closeAllWindows()
    application.quit()
