"""Everything the window can be told to do, declared once.

Menus, tool buttons, the shortcut list in the help and the tests all read `ACTIONS`; `menus.py`
makes the menus from it.
"""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.desktop.sections import SECTIONS


class Spec(NamedTuple):
    """One action.

    Attributes:
        id: Stable name; the window has a handler of that name.
        menu: Id of the menu it stands in.
        text: As the menu shows it, with its mnemonic.
        keys: Shortcuts, the one to show first.
        tip: One sentence for the tooltip and the status bar.
        group: Actions of a menu with the same group stand together between separators.
        choice: Name of the set of which exactly one is checked; empty if it is no such choice.
        toggle: Whether it is on or off.
        shown: Keys that the focused widget itself listens to, shown but not claimed.
        under: Text of the submenu that it stands in, with its mnemonic; empty for none.
        in_sheet: Whether the menu under the pointer in a sheet offers it too, while it is enabled.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    group: int = 0
    choice: str = ""
    toggle: bool = False
    shown: str = ""
    under: str = ""
    in_sheet: bool = False

    @property
    def label(self) -> str:
        """The text without mnemonic and dots, as the shortcut list shows it."""
        return self.text.replace("&", "").removesuffix("…")


_FILE = (
    Spec(
        "add-documents",
        "file",
        "&Add documents…",
        ("Ctrl+Shift+O",),
        "Take files into your documents; or drop them on the window.",
    ),
    Spec(
        "add-folder",
        "file",
        "Add a &folder…",
        (),
        "Take all files of a folder into your documents.",
    ),
    Spec("save-pdf", "file", "&Save as PDF…", ("Ctrl+S",), "Write this sheet as a PDF file.", 1),
    Spec(
        "export",
        "file",
        "&Export…",
        ("Ctrl+E",),
        "Write this sheet as PDF, HTML, Markdown, text or JSON.",
        1,
    ),
    Spec(
        "export-list",
        "file",
        "Export &list…",
        ("Ctrl+Shift+E",),
        "Write the list as CSV, PDF, HTML, Markdown, text or JSON.",
        1,
    ),
    Spec(
        "save-original",
        "file",
        "Save the &original file…",
        (),
        "Write the file of this document of yours as you added it.",
        2,
    ),
    Spec(
        "correct-document",
        "file",
        "&Correct what was recognised…",
        (),
        "Say what this document of yours is where it was recognised wrongly.",
        2,
    ),
    Spec(
        "remove-document",
        "file",
        "&Move to the trash",
        (),
        "Take this document out of your documents; it can be brought back.",
        2,
    ),
    Spec(
        "restore-document",
        "file",
        "Ta&ke out of the trash",
        (),
        "Put this document back among your documents.",
        2,
    ),
    Spec(
        "empty-trash",
        "file",
        "Empt&y the trash…",
        (),
        "Delete for good what lies in the trash.",
        2,
    ),
    Spec(
        "print-preview",
        "file",
        "Print pre&view…",
        ("Ctrl+Shift+P",),
        "See this sheet as it will be printed.",
        3,
    ),
    Spec("print", "file", "&Print…", ("Ctrl+P",), "Print this sheet.", 3),
    Spec(
        "print-rows",
        "file",
        "Print chosen rows as a &booklet…",
        (),
        "Print the sheets of the chosen rows, with a table of contents.",
        3,
    ),
    Spec("print-list", "file", "Print list as a &table…", (), "Print the list as it stands.", 3),
    Spec(
        "back-up-library",
        "file",
        "Back &up the library…",
        (),
        "Write all your documents, and what you did with them, to one file.",
        4,
    ),
    Spec(
        "restore-library",
        "file",
        "&Restore the library…",
        (),
        "Put a file that was written so, or a backup, in the place of your library.",
        4,
    ),
    Spec(
        "quit", "file", "&Quit", ("Ctrl+Q",), "Close the program; it remembers where you were.", 5
    ),
)

_MARK = "&Highlight"

_HIGHLIGHT = (
    Spec(
        "highlight",
        "edit",
        "&Highlight the selected words",
        ("Ctrl+Shift+H",),
        "Mark the selected words of your document, in the colour used last.",
        3,
        under=_MARK,
        in_sheet=True,
    ),
    Spec(
        "highlight-note",
        "edit",
        "Highlight with a &note…",
        ("Ctrl+Shift+M",),
        "Mark the selected words of your document, and write something about them.",
        3,
        under=_MARK,
        in_sheet=True,
    ),
    *(
        Spec(
            f"highlight-{colour.casefold().replace('&', '')}",
            "edit",
            colour,
            (),
            "Mark the selected words, or change the highlight at the text cursor, in this colour.",
            4,
            under=_MARK,
            in_sheet=True,
        )
        for colour in ("&Yellow", "&Green", "&Blue", "&Pink")
    ),
    Spec(
        "edit-highlight",
        "edit",
        "&Edit this highlight…",
        (),
        "Change the note or the colour of the highlight at the text cursor.",
        5,
        under=_MARK,
        in_sheet=True,
    ),
    Spec(
        "remove-highlight",
        "edit",
        "&Remove this highlight",
        (),
        "Take away the highlight at the text cursor, with its note.",
        5,
        under=_MARK,
        in_sheet=True,
    ),
)

_EDIT = (
    Spec("undo", "edit", "&Undo", ("Ctrl+Z",), "Take back what you did to your documents."),
    Spec("redo", "edit", "&Redo", ("Ctrl+Shift+Z",), "Do again what you took back."),
    Spec("copy", "edit", "&Copy", (), "Copy what is selected.", 1, shown="Ctrl+C"),
    Spec(
        "select-all",
        "edit",
        "Select &all",
        tip="Select everything in the part that has the focus.",
        group=1,
        shown="Ctrl+A",
    ),
    Spec(
        "copy-address",
        "edit",
        "Copy a&ddress",
        ("Ctrl+Shift+L",),
        "Copy the address that leads back to this sheet.",
        1,
        in_sheet=True,
    ),
    Spec(
        "copy-citation",
        "edit",
        "Copy c&itation",
        ("Ctrl+Shift+C",),
        "Copy the citation of this sheet, or of what is selected in it.",
        1,
        in_sheet=True,
    ),
    Spec(
        "copy-citation-here",
        "edit",
        "Copy citation &of this place",
        (),
        "Copy the citation of the paragraph or fact at the text cursor.",
        1,
        in_sheet=True,
    ),
    Spec(
        "cite",
        "edit",
        "Ci&te…",
        (),
        "Choose what is cited and how, and copy or save the citation.",
        1,
    ),
    Spec(
        "search",
        "edit",
        "&Search everything",
        ("Ctrl+L", "Ctrl+K", "Alt+D"),
        "Go to the search box.",
        2,
    ),
    Spec(
        "find",
        "edit",
        "&Find",
        ("Ctrl+F",),
        "Find words in the sheet, or filter the list if the focus is there.",
        2,
    ),
    Spec("find-next", "edit", "Find &next", ("F3", "Ctrl+G"), "Go to the next place found.", 2),
    Spec(
        "find-previous",
        "edit",
        "Find pre&vious",
        ("Shift+F3", "Ctrl+Shift+G"),
        "Go to the previous place found.",
        2,
    ),
    *_HIGHLIGHT,
    Spec(
        "bookmark",
        "edit",
        "Add &bookmark…",
        ("Ctrl+D",),
        "Keep the address of this sheet among your bookmarks, or edit its bookmark.",
        3,
        in_sheet=True,
    ),
    Spec(
        "add-note",
        "edit",
        "Add a not&e…",
        ("Ctrl+Shift+N",),
        "Write something of your own on this sheet, or on the place at the text cursor.",
        3,
        in_sheet=True,
    ),
    Spec(
        "edit-note",
        "edit",
        "Edit &your note…",
        (),
        "Change or delete the note on this sheet that you wrote last.",
        3,
    ),
    Spec(
        "tags",
        "edit",
        "Ta&gs…",
        (),
        "Tag this document of yours, or all that are chosen in the list.",
        3,
    ),
    Spec(
        "preferences",
        "edit",
        "&Preferences…",
        ("Ctrl+,",),
        "Appearance, text size, paper and start.",
        6,
    ),
)

_VIEW = (
    Spec("zoom-in", "view", "Zoom &in", ("Ctrl++", "Ctrl+="), "Set sheets larger."),
    Spec("zoom-out", "view", "Zoom &out", ("Ctrl+-",), "Set sheets smaller."),
    Spec("zoom-reset", "view", "&Normal size", ("Ctrl+0",), "Set sheets in their normal size."),
    Spec(
        "theme-system",
        "view",
        "Colours like the s&ystem",
        (),
        "Light or dark as the system is.",
        1,
        "theme",
    ),
    Spec("theme-light", "view", "&Light colours", (), "Dark on light.", 1, "theme"),
    Spec("theme-dark", "view", "Dar&k colours", (), "Light on dark.", 1, "theme"),
    Spec("sidebar", "view", "&Sidebar", ("F9",), "Show or hide the sections.", 2, toggle=True),
    Spec(
        "check-panel",
        "view",
        "&Check beside the document",
        ("F8",),
        "Show or hide how your document stands to the edition.",
        2,
        toggle=True,
    ),
    Spec(
        "bookmarks",
        "view",
        "&Bookmarks",
        ("Ctrl+B",),
        "Show or hide your bookmarks beside what you read.",
        2,
        toggle=True,
    ),
    Spec("full-screen", "view", "&Full screen", ("F11",), "Use the whole screen.", 2, toggle=True),
)

_GO = (
    Spec("back", "go", "&Back", ("Alt+Left",), "Go back to where you were."),
    Spec("forward", "go", "&Forward", ("Alt+Right",), "Go forward again."),
    Spec(
        "previous-record",
        "go",
        "&Previous record",
        ("Alt+PgUp",),
        "Open the record before this one.",
    ),
    Spec("next-record", "go", "&Next record", ("Alt+PgDown",), "Open the record after this one."),
    Spec(
        "as-of", "go", "Members &as of a date…", ("Ctrl+J",), "See who was a Partner on a date.", 1
    ),
    Spec(
        "compare-documents",
        "go",
        "Compare &with another document…",
        (),
        "Set this document of yours, or the two chosen in the list, side by side with another.",
        1,
    ),
    Spec(
        "phrase-history",
        "go",
        "Histor&y of a phrase…",
        (),
        "See which of your documents use the selected words first, last and how often.",
        1,
        in_sheet=True,
    ),
    *(
        Spec(
            f"section-{section.id}",
            "go",
            section.label,
            (f"Ctrl+{number}",),
            f"Open the section {section.name}.",
            2,
        )
        for number, section in enumerate(SECTIONS, 1)
    ),
    Spec("your-notes", "go", "All yo&ur notes", (), "See all notes that you have written.", 3),
    Spec(
        "your-bookmarks",
        "go",
        "All your boo&kmarks",
        (),
        "See all your bookmarks as a sheet, to print or export.",
        3,
    ),
    Spec(
        "next-pane",
        "go",
        "Ne&xt pane",
        ("F6",),
        "Move the focus to the next part of the window.",
        4,
    ),
    Spec(
        "previous-pane",
        "go",
        "P&revious pane",
        ("Shift+F6",),
        "Move the focus to the part before.",
        4,
    ),
)

_TABS = (
    Spec("new-tab", "tabs", "&New tab", ("Ctrl+T",), "Open another tab with this sheet."),
    Spec("close-tab", "tabs", "&Close tab", ("Ctrl+W", "Ctrl+F4"), "Close this tab."),
    Spec(
        "reopen-tab",
        "tabs",
        "&Reopen closed tab",
        ("Ctrl+Shift+T",),
        "Bring back the tab closed last.",
    ),
    Spec(
        "next-tab",
        "tabs",
        "Ne&xt tab",
        ("Ctrl+Tab", "Ctrl+PgDown"),
        "Go to the tab on the right.",
        1,
    ),
    Spec(
        "previous-tab",
        "tabs",
        "&Previous tab",
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        "Go to the tab on the left.",
        1,
    ),
    *(
        Spec(f"tab-{n}", "tabs", f"Tab &{n}", (f"Alt+{n}",), f"Go to tab {n}.", 2)
        for n in range(1, 10)
    ),
)

_HELP = (
    Spec("help", "help", "&Help", ("F1",), "Read how the program is used."),
    Spec(
        "shortcuts", "help", "&Keyboard shortcuts", ("Ctrl+?",), "See every key the program knows."
    ),
    Spec(
        "diagnostics",
        "help",
        "D&iagnostics…",
        (),
        "Versions and folders, to copy into a report.",
        1,
    ),
    Spec("about", "help", "&About MTCR Desktop", (), "Edition, coverage and licences.", 1),
)

ACTIONS: tuple[Spec, ...] = (*_FILE, *_EDIT, *_VIEW, *_GO, *_TABS, *_HELP)
"""Every action there is."""
