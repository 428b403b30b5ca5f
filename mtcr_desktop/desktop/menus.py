"""The actions of the window and what stands in its menus, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from mtcr_desktop.desktop.actions import ACTIONS, Spec
from mtcr_desktop.desktop.menu_bar import MENUS

_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


def key_text(spec: Spec) -> str:
    """Return the keys of an action as this platform writes them, e.g. "Ctrl+L, Ctrl+K"."""
    keys = spec.keys or ((spec.shown,) if spec.shown else ())
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make every action, give it its handler and put it into its menu.

    Raises:
        KeyError: An action has no handler.
    """
    actions = {spec.id: _action(window, spec, handlers[spec.id]) for spec in ACTIONS}
    window.addActions(list(actions.values()))
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        if spec.choice:
            group = groups.setdefault(spec.choice, QActionGroup(window))
            group.addAction(actions[spec.id])
    for menu_id, _ in MENUS:
        menu = window.findChild(QMenu, f"{menu_id}-menu")
        assert isinstance(menu, QMenu)
        fill(menu, menu_id, actions)
    return actions


def fill(menu: QMenu, menu_id: str, actions: Mapping[str, QAction]) -> None:
    """Put the actions of a menu into it, a separator between their groups."""
    _put(menu, [spec for spec in ACTIONS if spec.menu == menu_id], actions)


def fill_for_sheet(menu: QMenu, actions: Iterable[QAction]) -> None:
    """Append to the menu of a sheet what else can be done with what is under the pointer.

    Args:
        menu: The menu.
        actions: All actions of the window; those for sheets are taken, while they are enabled.
    """
    enabled = {action.objectName(): action for action in actions if action.isEnabled()}
    menu.addSeparator()
    _put(menu, [spec for spec in ACTIONS if spec.in_sheet and spec.id in enabled], enabled)


def _put(menu: QMenu, specs: Iterable[Spec], actions: Mapping[str, QAction]) -> None:
    """Put actions into a menu and its submenus, a separator between their groups."""
    targets = {"": menu}
    last: dict[str, tuple[str, int]] = {}

    def separate(under: str, group: tuple[str, int]) -> None:
        if last.setdefault(under, group) != group:
            targets[under].addSeparator()
            last[under] = group

    for spec in specs:
        group = (spec.menu, spec.group)
        if spec.under not in targets:
            separate("", group)
            targets[spec.under] = menu.addMenu(spec.under)
        separate(spec.under, group)
        targets[spec.under].addAction(actions[spec.id])


def _action(window: QMainWindow, spec: Spec, handler: Callable[[], None]) -> QAction:
    text = f"{spec.text}\t{key_text(spec)}" if spec.shown else spec.text
    action = QAction(text, window)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    keys = key_text(spec)
    action.setToolTip(f"{spec.tip} ({keys})" if keys else spec.tip)
    action.setStatusTip(spec.tip)
    action.setCheckable(spec.toggle or bool(spec.choice))
    action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
    action.triggered.connect(lambda _checked=False: handler())
    return action
