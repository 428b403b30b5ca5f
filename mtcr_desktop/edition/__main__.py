"""The one command that builds the edition: `python -m mtcr_desktop.edition`."""

from __future__ import annotations

import sys


def run() -> int:
    """Build the edition as the command line says; return the exit code."""
    try:
        from mtcr_desktop.edition.build import main
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith(__package__.partition(".")[0]):
            raise
        print(
            f"The edition cannot be built: {missing.name} is not installed."
            " Install what the build needs with: pip install -e '.[build]'",
            file=sys.stderr,
        )
        return 2
    return main()


if __name__ == "__main__":
    sys.exit(run())
