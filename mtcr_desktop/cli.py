"""The command `mtcr`: the answers of the window, without a window.

Exit codes: 0 done; 1 no such record, nothing found, a check that found a difference, or a file
that was not taken into the library; 2 wrong usage, a file that cannot be read or written, or an
edition or library that cannot be read. An error is one line on standard error.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from mtcr_desktop import __version__
from mtcr_desktop.records.errors import MtcrError, NoSuchRecordError

COMMANDS = (
    "show",
    "members",
    "search",
    "export",
    "cite",
    "add",
    "check",
    "compare",
    "library",
    "edition",
)
"""Names of the subcommands, and of their modules in commands/, in the order of the help."""

NOT_FOUND = 1
WRONG_USAGE = 2


class LazyGroup(click.Group):
    """A group that imports a subcommand only when it is called or described."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Override click.Group.list_commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Override click.Group.get_command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"mtcr_desktop.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="mtcr")
@click.pass_context
def mtcr(context: click.Context) -> None:
    """Ask the record of the Missile Technology Control Regime.

    An ADDRESS names anything that can be opened: mtcr:plenary/16, mtcr:member/KR,
    mtcr:members?as-of=2001-09-25. The scheme may be left out: plenary/16.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        code = mtcr.main(list(arguments), prog_name="mtcr", standalone_mode=False)
    except NoSuchRecordError as error:
        return _fail(str(error), NOT_FOUND)
    except MtcrError as error:
        return _fail(str(error), WRONG_USAGE)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" See “{context.command_path} --help”." if context else ""
        return _fail(error.format_message() + hint, WRONG_USAGE)
    except click.Abort:
        return _fail("Stopped.", WRONG_USAGE)
    except OSError as error:  # files have errors of their own; what is left is standard output
        return _fail(f"The answer cannot be written: {error.strerror or error}.", WRONG_USAGE)
    return code if isinstance(code, int) else 0


def main() -> None:
    """Run the command line of this process, and leave with its exit code."""
    if sys.stdout is None:
        # Closed by the caller. Something that cannot be written to takes its place, so that an
        # answer is not lost in silence and no file of ours gets the number of standard output.
        sys.stdout = open(os.devnull, encoding="utf-8")  # noqa: SIM115 (open to the end)
    for stream in (sys.stdout, sys.stderr):
        # Whatever the locale says: names of states need more than ASCII, and a file that is
        # written through a pipe must not depend on the terminal it was written from.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(signal, "SIGPIPE"):
        # "mtcr members | head -3" ends quietly, as every filter does.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(run(sys.argv[1:]))


def _fail(message: str, code: int) -> int:
    """Say on one line what went wrong, and return the exit code."""
    click.echo(f"mtcr: {' '.join(message.split())}", err=True)
    return code


if __name__ == "__main__":
    main()
