"""The program ends in peace with a citation on the clipboard."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
from PySide6.QtWidgets import QApplication
from mtcr_desktop.desktop.citing_parts import copy
from mtcr_desktop.sheets.citing.styles import Written

application = QApplication([])
copy(Written(text="Words", html="<i>Words</i>"))
assert application.clipboard().mimeData().html() == "<i>Words</i>"
"""


def test_a_citation_on_the_clipboard_is_no_trouble_at_the_end() -> None:
    run = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
