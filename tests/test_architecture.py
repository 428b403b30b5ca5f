"""The rules of the house, stated as tests.

    records <- edition <- library <- search <- sheets <- desktop, commands <- app, cli

Everything is read from the source with `ast`: nothing is imported, so that a rule holds for code
that no test happens to run.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mtcr_desktop"

BELOW = {
    "": set(),  # the package itself: its version
    "paths": {""},
    "records": {""},
    "edition": {"", "paths", "records"},
    "library": {"", "paths", "records", "edition"},
    "search": {"", "records", "edition", "library"},
    "sheets": {"", "records", "edition", "library", "search"},
    "desktop": {"", "paths", "records", "edition", "library", "search", "sheets"},
    "commands": {"", "paths", "records", "edition", "library", "search", "sheets"},
    "cli": {"", "records", "commands"},
    "app": {"", "paths", "records", "edition", "library", "search", "sheets", "desktop"},
    "__main__": {"app"},
}
"""What each room may use; the rooms that are not named in a value are closed to it."""

PAINTING = {"commands": "desktop.printing"}
"""What a room may use in addition, inside a function: painting a PDF needs Qt."""

QT_ROOMS = {"desktop", "app"}
SQL_ROOMS = {"edition", "library", "search"}
BUILD_MODULES = {"sqlite_utils", "yaml", "babel"}
NEVER_AT_START = {"PySide6.QtPrintSupport", "PySide6.QtSvg"}
NETWORK = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib",
    "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
LONGEST_FUNCTION = 60
MOST_BROAD_EXCEPTS = 4


@dataclass(frozen=True)
class Import:
    """One import statement: what it names, and whether it runs when its module is imported."""

    line: int
    target: str
    at_start: bool


@cache
def sources() -> dict[str, ast.Module]:
    """Return the syntax tree of each module of the package, by dotted name."""
    trees = {}
    for file in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        trees[name] = ast.parse(file.read_text("utf-8"), str(file))
    return trees


def room_of(module: str) -> str:
    """Return the room of a dotted name of ours: "" for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def is_ours(module: str) -> bool:
    return module == PACKAGE or module.startswith(f"{PACKAGE}.")


def names(module: str, wanted: Iterable[str]) -> bool:
    """Say whether a dotted name is one of those wanted, or lies inside one."""
    return any(module == name or module.startswith(f"{name}.") for name in wanted)


def statements(node: ast.AST, at_start: bool = True) -> Iterator[tuple[ast.stmt, bool]]:
    """Yield the import statements under a node, and whether they run at import."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, at_start
        elif not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from statements(child, at_start and not inside)


@cache
def imports(module: str) -> tuple[Import, ...]:
    """Return what a module of ours imports, each as the most exact module name."""
    found = []
    for statement, at_start in statements(sources()[module]):
        if isinstance(statement, ast.Import):
            targets = [alias.name for alias in statement.names]
        else:
            assert isinstance(statement, ast.ImportFrom)
            assert statement.level == 0, f"{module}:{statement.lineno} imports relatively"
            base = statement.module or ""
            targets = [exact(base, alias.name) for alias in statement.names]
        found += [Import(statement.lineno, target, at_start) for target in targets]
    return tuple(found)


def exact(base: str, name: str) -> str:
    """Return the module that `from base import name` needs."""
    inner = f"{base}.{name}"
    return inner if inner in sources() or base == "PySide6" else base


MODULES = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in (ROOT / PACKAGE).rglob("*.py")
)


@pytest.mark.parametrize("module", MODULES)
def test_a_room_uses_only_the_rooms_below_it(module: str) -> None:
    room = room_of(module)
    allowed = BELOW[room] | {room}
    wrong = [
        f"line {found.line}: {found.target}"
        for found in imports(module)
        if is_ours(found.target)
        and room_of(found.target) not in allowed
        # The exception is for painting, and only when it comes to that.
        and not (
            room in PAINTING
            and not found.at_start
            and names(found.target, [f"{PACKAGE}.{PAINTING[room]}"])
        )
    ]
    assert wrong == []


def test_no_module_needs_itself() -> None:
    graph = {
        module: {found.target for found in imports(module) if found.target in sources()}
        for module in MODULES
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' -> '.join(error.args[1])}")


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_in_their_rooms(module: str) -> None:
    room = room_of(module)
    wrong = []
    for found in imports(module):
        target = found.target
        if names(target, ["PySide6", "shiboken6"]) and room not in QT_ROOMS:
            wrong.append(f"line {found.line}: Qt")
        if names(target, ["sqlite3"]) and room not in SQL_ROOMS:
            wrong.append(f"line {found.line}: sqlite3")
        if names(target, BUILD_MODULES) and room != "edition":
            wrong.append(f"line {found.line}: {target} is for building the edition")
        if names(target, NEVER_AT_START) and found.at_start:
            wrong.append(f"line {found.line}: {target} must be imported inside a function")
        if names(target, NETWORK):
            wrong.append(f"line {found.line}: {target} reaches the network")
    assert wrong == []


def test_reading_the_edition_needs_nothing_of_its_build() -> None:
    """Follow every import from the readers: none leads to a library of the build."""
    todo, seen = [f"{PACKAGE}.edition.reader", f"{PACKAGE}.app", f"{PACKAGE}.cli"], set()
    while todo:
        module = todo.pop()
        if module in seen:
            continue
        seen.add(module)
        targets = {found.target for found in imports(module)}
        assert not [target for target in targets if names(target, BUILD_MODULES)], module
        todo += [target for target in targets if target in sources()]


@pytest.mark.parametrize("module", [name for name in MODULES if room_of(name) not in SQL_ROOMS])
def test_sql_is_run_in_its_rooms_only(module: str) -> None:
    runners = {"execute", "executemany", "executescript"}
    wrong = [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(sources()[module])
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in runners
    ]
    assert wrong == []


@pytest.mark.parametrize("module", MODULES)
def test_functions_are_short(module: str) -> None:
    long = [
        f"{node.name}: {length} lines"
        for node in ast.walk(sources()[module])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_broad_excepts_are_few() -> None:
    broad = [
        f"{module}:{node.lineno}"
        for module, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]
    assert len(broad) <= MOST_BROAD_EXCEPTS, broad


def test_every_room_has_a_rule() -> None:
    assert {room_of(module) for module in MODULES} <= BELOW.keys()
