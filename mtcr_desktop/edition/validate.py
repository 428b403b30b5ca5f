"""Validates the facts: all errors at once, each with its file and record.

Used by the build, and by hand: `python -m mtcr_desktop.edition.validate [FOLDER]`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from mtcr_desktop import paths
from mtcr_desktop.edition.checks import dates, form, meetings, rolls, states, usage
from mtcr_desktop.edition.checks.walk import Place, View
from mtcr_desktop.edition.facts import Facts, Problem, load_facts


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A contradiction that lies in the sources, and what `edition.yaml` says about it."""

    problem: Problem
    reason: str
    sources: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.problem} (known: {self.reason})"


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found.

    Attributes:
        errors: What must be mended before the facts can become an edition.
        known: Contradictions that are declared in `edition.yaml`.
        warnings: What should be looked at.
    """

    errors: tuple[Problem, ...]
    known: tuple[Discrepancy, ...]
    warnings: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether the facts can become an edition."""
        return not self.errors

    def __str__(self) -> str:
        """Return one line per finding, errors first, and a line that sums up."""
        lines = [f"error: {problem}" for problem in self.errors]
        lines += [f"warning: {problem}" for problem in self.warnings]
        lines += [f"known discrepancy: {discrepancy}" for discrepancy in self.known]
        counts = f"{len(self.errors)} errors, {len(self.warnings)} warnings"
        return "\n".join([*lines, f"{counts}, {len(self.known)} known discrepancies"])


def validate(facts: Facts) -> Report:
    """Check everything and return all that was found."""
    problems, malformed = form.check(facts)
    view = View(facts, malformed)
    found = [*facts.unreadable, *problems]
    for consistency in (dates, meetings, states):
        found += consistency.check(view)
    contradictions = list(rolls.check(view))
    errors, known = _judge(contradictions, view.places("edition", "known discrepancy"))
    return Report(tuple(found + errors), tuple(known), tuple(usage.check(view)))


def _judge(
    contradictions: list[Problem], declared: list[Place]
) -> tuple[list[Problem], list[Discrepancy]]:
    """Part the contradictions that are declared from those that are errors.

    A declaration that nothing bears out any more, or of a rule that cannot be excused, is an
    error as well.
    """
    reasons = {(p.record["record"], p.record["rule"]): p for p in declared}
    errors, known = [], []
    for problem in contradictions:
        place = reasons.pop((problem.address, problem.rule), None) if problem.rule else None
        if place is None:
            errors.append(problem)
        else:
            sources = tuple(place.record["sources"])
            known.append(Discrepancy(problem, place.record["reason"], sources))
    for (record, rule), place in reasons.items():
        why = "does not occur" if rule in rolls.RULES else f"{rule} is no rule that can be excused"
        errors.append(place.problem(f"{record}, {rule}: {why}"))
    return errors, known


def main() -> int:
    """Validate a folder of facts and print the report; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else paths.resources() / "facts"
    report = validate(load_facts(folder))
    print(report)
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main())
