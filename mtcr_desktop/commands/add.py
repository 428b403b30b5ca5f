"""`mtcr add`: files into the user's library."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.intake import report as reports
from mtcr_desktop.library.intake.batch import Progress
from mtcr_desktop.library.intake.intake import Intake
from mtcr_desktop.library.store.library import open_library

INCOMPLETE = 1
"""Exit code where a file that was meant is not in the library."""


@click.command("add", short_help="Take documents into your library.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--confirm-marking",
    is_flag=True,
    help="Keep documents that bear a security marking as well; see that you may.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(files: tuple[str, ...], confirm_marking: bool, as_json: bool) -> int:
    r"""Take files, and all files in folders, into your library.

    \b
      mtcr add statement.pdf
      mtcr add ~/Documents/statements

    Documents are web pages, PDF with text, Word (.docx), Markdown and plain text. A document
    that is there already is shown, not added again. Each file is told of, with the reason if it
    is not taken; then the exit code is 1. Ctrl+C stops, and the same line goes on later.
    """
    with open_edition() as edition, open_library() as library:
        intake = Intake(library, edition.path, confirmed=confirm_marking)
        with _stopping(intake):
            report = intake.run(files, _silent if as_json else _tell)
    if as_json:
        from mtcr_desktop.sheets.files import json_text

        click.echo(json_text(reports.to_json(report)), nl=False)
    else:
        click.echo(reports.summary(report))
    if report.error:
        raise report.error
    if "not-reached" in report.counts:
        raise click.Abort
    return 0 if report.is_complete else INCOMPLETE


@contextmanager
def _stopping(intake: Intake) -> Iterator[None]:
    """Let the first Ctrl+C end the intake in good order; a second one ends the program."""

    def stop(number: int, frame: FrameType | None) -> None:
        intake.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _tell(progress: Progress) -> None:
    """Tell what became of files, and on a terminal how far it is."""
    _count("")
    for line in reports.to_lines(progress.rows):
        click.echo(line)
    if progress.done < progress.total:
        _count(f"{progress.done:,} of {progress.total:,}")


def _silent(progress: Progress) -> None:
    _count(f"{progress.done:,} of {progress.total:,}" if progress.done < progress.total else "")


def _count(text: str) -> None:
    """Put a count in the place of the last one; nowhere but on a terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", nl=False, err=True)
