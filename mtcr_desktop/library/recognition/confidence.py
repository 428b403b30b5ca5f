"""How sure a finding is: one rule for all.

PLAIN is for what a document says in so many words in the place where documents say it; LIKELY for
what is put together from its text; GUESSED for what only the absence of anything else suggests.

A meeting is known by three marks: its number, its city, its dates. The more of them point to the
same plenary the surer it is; each that points elsewhere takes as much away as one adds.
"""

from __future__ import annotations

PLAIN = 0.9
LIKELY = 0.7
GUESSED = 0.4

_OF_MARKS = (0.0, 0.5, 0.8, 0.95)


def of_meeting(agreeing: int, against: int) -> float:
    """Return how sure a meeting is.

    Args:
        agreeing: Marks that point to it, from 0 to 3.
        against: Marks that point elsewhere.
    """
    sure = _OF_MARKS[agreeing] - against * (_OF_MARKS[2] - _OF_MARKS[1]) / 2
    return round(max(sure, 0.1), 2)
