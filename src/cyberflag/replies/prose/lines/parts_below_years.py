"""Lines of the parts of a year below the line that gives the number of the year: ``Recorded in 2018: 26``, then
``January to March = 9``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Period
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.vocabularies.parts_of_year import understand_part_of_year


@dataclass
class YearAbove:
    """The year whose number a line gave that parts of it follow on without another between, how many that were (None:
    not known), how many its parts have been so far, and how many lines ago the last of those stood.
    """

    year: Period | None = None
    most: int | None = None
    given: int = 0
    ago: int = 0

    def pass_line(self) -> None:
        """Go on by a line."""
        self.ago += 1

    def lead(self, figures: Sequence[LabelledFigure], lead: Meaning) -> Meaning:
        """What introduces a line: the year above too, where the line is of a part of it, no other was named for it, and
        the parts are no more than the year.
        """
        if self.year is None or self.ago > 1 or lead.period is not None or not _are_parts(figures):
            return lead
        self.ago = 0
        self.given += sum(figure.printed.bounds.low for figure in figures)
        is_more = self.most is not None and self.given > self.most
        return lead if is_more else replace(lead, period=self.year)

    def take(self, figures: Sequence[LabelledFigure], period: Period | None) -> None:
        """Remember the year of a line with one figure, behind a label that says this period."""
        if _are_parts(figures):
            return
        is_year = period is not None and period.is_year and len(figures) == 1
        self.year, self.most, self.given, self.ago = period if is_year else None, figures[0].printed.bounds.high, 0, 0


def _are_parts(figures: Sequence[LabelledFigure]) -> bool:
    return all(understand_part_of_year(figure.label.strip(" :-=.")) is not None for figure in figures)
