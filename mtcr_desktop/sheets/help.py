"""The help: how the program is used, composed as a sheet like any other.

The window adds the table of its keys, which only it knows; elsewhere the sheet does without.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Fact, Inlines, Items, Link, Paragraph, Sheet, Table, Text

Key = tuple[str, str, str]
"""What happens, by which keys, and the menu or part of the window they belong to."""

_LEAD = (
    "MTCR Desktop is a reference work on the Missile Technology Control Regime that needs no "
    "network: who its Partners are and since when, what each plenary decided, who sat in the "
    "chair, which states follow the Guidelines from outside, how the control list is laid out, "
    "and on whose word each of these is known."
)
_READING = (
    (
        "The sections on the left lead to lists. Choosing a row shows its sheet, and the arrow "
        "keys go from row to row; a click on a heading sorts the list, and what is typed filters "
        "it. Every list is found again as it was left."
    ),
    (
        "Whatever a sheet names in colour is a link to a sheet of its own. Ctrl+Click or the "
        "middle button opens it in a new tab, and Alt+Left goes back."
    ),
    (
        "Every sheet has an address such as mtcr:plenary/16. “Copy address” in the Edit menu "
        "copies it, so that it can be kept in a file and opened again."
    ),
)
_SEARCH = (
    ("Turkey", "a name, old or new, in many languages; accents and capitals do not matter"),
    ("KOR", "a code of two or three letters"),
    ("16", "the number of a plenary; “16th” and “sixteenth” do as well"),
    ("2001", "a year"),
    ("export controls", "words, in any order; the last one may be unfinished"),
    ('"catch-all controls"', "words that follow each other, in quotation marks"),
    ("Ottawa OR Oslo", "either word"),
    ("missile -space", "the first word without the second"),
    ("kind:plenary terrorism", "one kind of record only"),
    ("year:1999-2003 outreach", "a span of years only"),
    ("country:korea chair", "what concerns one state"),
    ("in:documents Ottawa", "words in your own documents only"),
    ("in:record Ottawa", "words in the record only"),
)
_SEARCHING = (
    "One box searches everything: Ctrl+K or Ctrl+L leads to it. Results come with each key, "
    "grouped by kind, the best first; Enter opens the first. The buttons above the results "
    "narrow them and need not be learnt: each writes its filter into the box."
)
_SEARCHING_OWN = (
    "Once you have added documents of your own, they are searched as well. They stand in a group "
    "of their own below the record, each marked as yours, and lead to the paragraph. The switch "
    "above the results keeps to the record or to your documents; it stays as you left it until "
    "the program ends."
)
_DOUBTS: tuple[tuple[str, str], ...] = (
    (
        "As of a date",
        (
            "The list of members and the sheets that count them can be seen from any date: "
            "press Ctrl+J and type a day, a month or a year: 2001-09-25, 25 September 2001, "
            "2001-09 or 2001. Names are those in use on that date."
        ),
    ),
    (
        "Possibly",
        (
            "Of some Partners only the year or the month of joining is public. Inside that time "
            "the program says “possibly”, and counts give what is certain and what is possible."
        ),
    ),
    (
        "Dates",
        (
            "A date is shown as precisely as it is known. “1990” means that the year is known "
            "and no more; it never stands for 1 January."
        ),
    ),
    (
        "Sources",
        (
            "The small numbers lead to the sources at the end of the sheet. The sheet of a "
            "source lists all that rests on it."
        ),
    ),
    (
        "Disputed",
        (
            "Where sources differ, the preferred value comes first with the reason; the others "
            "stand beside it, each with its source."
        ),
    ),
    (
        "Unverified",
        "So marked is what one source says and no other could be found to confirm.",
    ),
    (
        "Gaps",
        (
            "What was looked for and not found is said as well: years without a plenary, chairs "
            "whose names are not public."
        ),
    ),
)
_CITING = (
    (
        "Ctrl+Shift+C copies the citation of the sheet on show, or of the fact or paragraph in "
        "which something is selected. The menu under the pointer cites what is under it."
    ),
    (
        "“Cite” in the Edit menu shows the citation first, in Chicago, APA, OSCOLA, plain words, "
        "BibTeX, RIS or CSL-JSON; the style is remembered. A fact is cited with its sources, and "
        "with those that say otherwise."
    ),
)
_PRINTING = (
    (
        "Print writes the sheet on paper, always dark on white; the preview shows it first. "
        "“Save as PDF” makes a file with the same pages."
    ),
    (
        "Shift and Ctrl choose several rows of a list, which print as one booklet with contents; "
        "the list itself prints as a table."
    ),
    "Export writes a sheet as a web page, Markdown, plain text or JSON, and a list as CSV as well.",
)
_OWN = (
    (
        "Files and folders dropped on the window are read and kept among your documents; “Add "
        "documents” in the File menu does the same. Each document says which meeting it is about, "
        "and how what it says stands to the edition."
    ),
    (
        "F8 shows the check beside a document: what each claim says, what the edition has, and "
        "what makes the difference. Up and Down go through the claims and mark their words in the "
        "text; Enter goes to the words, Shift+Enter to the fact, Ctrl+Enter to the fact in a new "
        "tab."
    ),
    (
        "Where several rows of the list are chosen, “Move to the trash”, “Take out of the trash” "
        "and “Save the original file” mean all of them."
    ),
    (
        "“Correct what was recognised” sets its title, date, meeting and the like right. What the "
        "program recognised is kept beside your word, and you can go back to it."
    ),
    (
        "“Compare with another document” in the Go menu sets two documents side by side; where two "
        "rows of the list are chosen it compares these. It says which sentences recur across "
        "meetings and which are new. “History of a phrase” tells who uses the selected words "
        "first, last and how often."
    ),
    (
        "What is moved to the trash can be taken out again until the trash is emptied. Ctrl+Z "
        "takes back corrections and moves; only emptying the trash and restoring a library cannot "
        "be taken back."
    ),
    (
        "“Back up the library” writes your documents and all that you did with them to one file. "
        "“Restore the library” puts such a file in the place of the present library, which is kept "
        "as a backup."
    ),
)
_MARKS = (
    (
        "Ctrl+Shift+H highlights the words that are selected in a document of yours, Ctrl+Shift+M "
        "with a note, which then stands below the paragraph; over several paragraphs these are "
        "taken whole. A click on a highlight, or Enter, opens it to be changed or removed; all of "
        "them are listed at the end of the document. They keep to their words when the document "
        "is read anew, and say so where these are gone."
    ),
    (
        "“Add a note” in the Edit menu takes your own words on any sheet, or on the place that is "
        "selected in it. They stand in a block of their own, on paper and in "
        "files as well, and “All your notes” in the Go menu has them together."
    ),
    (
        "Ctrl+D keeps the address of what is on show among your bookmarks, and Ctrl+B shows these "
        "beside it: drag them or press Alt with the arrows to put them in order, F2 to rename, Del "
        "to delete. What a later edition no longer has is kept and said to be so."
    ),
    (
        "“Tags” in the Edit menu tags the document on show, or all that are chosen in the list. A "
        "tag in a document’s sheet leads to all documents that bear it."
    ),
    "Each of these can be taken back with Ctrl+Z, and nothing of it changes the edition.",
)
_OFFLINE = (
    "The program makes no network call. An address outside it is shown in full and can be "
    "copied; it is opened in a browser only after you said so."
)


def compose(
    edition: Edition,
    address: Address,
    as_of: PartialDate | None = None,
    keys: Sequence[Key] = (),
) -> Sheet:
    """Return the help.

    Args:
        edition: The edition that the help tells of.
        address: The address of the help.
        as_of: Not used; every composer takes it.
        keys: The keys of the window, in the order in which they are to be listed.
    """
    draft = Draft(edition, address, as_of=as_of)
    draft.add(Paragraph((Text(_LEAD),), "lead", "summary"))
    draft.heading("Reading", "reading")
    draft.items([(Text(text),) for text in _READING])
    draft.heading("Searching", "searching")
    draft.add(Paragraph((Text(_SEARCHING),)))
    draft.add(Paragraph((Text(_SEARCHING_OWN),)))
    draft.add(Table(("Type", "To find"), tuple(_example(*row) for row in _SEARCH)))
    draft.heading("Dates, sources and doubts", "doubts")
    draft.facts(Fact(label, (Text(text),), _anchor(label)) for label, text in _DOUBTS)
    draft.heading("Citing", "citing")
    draft.items([(Text(text),) for text in _CITING])
    draft.heading("Printing and export", "printing")
    draft.items([(Text(text),) for text in _PRINTING])
    draft.heading("Your own documents", "own")
    draft.items([(Text(text),) for text in _OWN])
    draft.heading("Notes, bookmarks and tags", "marks")
    draft.items([(Text(text),) for text in _MARKS])
    draft.heading("No network", "network")
    draft.add(Paragraph((Text(_OFFLINE),)))
    if keys:
        draft.heading("Keys", "keys")
        rows = tuple(((Text(what),), (Text(key),), (Text(where),)) for what, key, where in keys)
        draft.add(Table(("Action", "Keys", "Where"), rows))
    _command(draft)
    info = edition.info
    subtitle = f"Edition {info.version}, covering public sources until {info.covers_until}"
    return draft.sheet("Help", "How to use MTCR Desktop", subtitle)


def _example(query: str, meaning: str) -> tuple[Inlines, ...]:
    return (Link(query, Address("search", query=(("q", query),))),), (Text(meaning),)


def _anchor(label: str) -> str:
    return label.lower().replace(" ", "-")


def _command(draft: Draft) -> None:
    draft.heading("On the command line", "command-line")
    draft.add(Paragraph((Text("The command mtcr gives the same answers without a window:"),)))
    commands = (
        "mtcr show mtcr:plenary/16",
        "mtcr members --as-of 2001-09-25",
        "mtcr search Korea",
        "mtcr export mtcr:plenary/16 --to ottawa.pdf",
        "mtcr cite mtcr:member/KR#joined",
        "mtcr edition",
    )
    draft.add(Items(tuple((Text(command, "strong"),) for command in commands)))
    draft.add(Paragraph((Text("Each of them explains itself with --help."),)))
