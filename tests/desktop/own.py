"""Two documents of a user, and what the user does and sees in the window."""

from __future__ import annotations

from mtcr_desktop.desktop.models.listing import AddressRole
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.findings import Finding, Recognition
from tests.library.store.small import RECOGNITION, new, plain

NOTHING = Recognition(Finding("other", (), 0.9), Finding("en", (), 0.9))
NOTE = new(b"A note on a matter.", "note.txt", plain("A note on a matter."), NOTHING)
PAPER = new(b"<p>Partners meet</p>", recognition=RECOGNITION)


def trigger(session: Session, name: str) -> None:
    assert session.commands is not None
    action = session.commands.actions[name]
    assert action.isEnabled()
    action.trigger()


def is_enabled(session: Session, name: str) -> bool:
    assert session.commands is not None
    return session.commands.actions[name].isEnabled()


def text(session: Session) -> str:
    return session.reader.window.tabs.view.toPlainText()


def listed(session: Session) -> list[str]:
    pane = session.reader.lists.pane
    assert pane is not None
    model = pane.table.model()
    assert model is not None
    return [str(model.index(row, 0).data(AddressRole)) for row in range(model.rowCount())]
