"""Build hook: every installation builds the edition from the facts.

A wheel carries the built database and the other resources inside the package. An editable
install builds the database in place, beside the facts that it comes from.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_SHIPPED = frozenset({"facts"})
"""Folders of resources/ that the program does not read; the source distribution has them."""


class EditionBuildHook(BuildHookInterface[BuilderConfig]):
    """Build the edition, and put the resources where the package looks for them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Override BuildHookInterface.initialize.

        Args:
            version: "standard" for a wheel, "editable" for an editable install.
            build_data: Instructions to the builder, extended here.
        """
        root = Path(self.root)
        resources = root / "resources"
        sys.path.insert(0, str(root))
        try:
            from mtcr_desktop.edition.build import build_edition

            build_edition(resources / "facts", resources / "mtcr.sqlite")
        finally:
            sys.path.remove(str(root))
        if version != "editable":
            build_data["force_include"] |= {
                str(file): f"mtcr_desktop/resources/{file.relative_to(resources).as_posix()}"
                for file in sorted(resources.rglob("*"))
                if file.is_file() and file.relative_to(resources).parts[0] not in NOT_SHIPPED
            }
