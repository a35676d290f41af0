"""What reviewers found on each record of a sample, and which answers are settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What a reviewer says: whether the rule in force on the recording date applies."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True)
class Review:
    """The answers on one record; None where nobody has answered. ``agreed`` is what both settled on, where they
    differed.
    """

    crime_reference: str
    first: Answer | None
    second: Answer | None = None
    agreed: Answer | None = None

    @property
    def settled(self) -> bool | None:
        """Whether the crime is online, or None where that is open: no answer, two that differ, or one that cannot
        tell.
        """
        given = [answer for answer in (self.first, self.second) if answer is not None]
        final = self.agreed or (given[0] if len(set(given)) == 1 else None)
        return None if final in {None, Answer.CANNOT_TELL} else final is Answer.YES


def settle_reviews(reviews: Sequence[Review]) -> dict[str, bool]:
    """The settled answer by crime reference; records on which it is open are left out."""
    return {review.crime_reference: review.settled for review in reviews if review.settled is not None}
