"""Listed lines right below a line that gives a year and its figure: ``2016: 34`` above ``- girls: 20``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Measure, Period
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning


@dataclass(frozen=True)
class ItemsBelow:
    """The year of the line with one figure that stands right above a list, if any, in the answer to its ``question``;
    ``is_open`` until an item of the list has come. Of two such lines on one another neither heads a list: what stands
    below may be of both.
    """

    period: Period | None = None
    is_open: bool = False
    question: str = ""

    def passed(self, sentence: Sentence, figures: Sequence[LabelledFigure], setting: Setting) -> ItemsBelow:
        """What holds below a line with these figures."""
        if sentence.is_item:
            return replace(self, is_open=False)
        if self.is_open:
            return ItemsBelow(is_open=True)
        year = _year_alone(figures[0], setting) if len(figures) == 1 else None
        return ItemsBelow(year, is_open=year is not None, question=sentence.question)

    def lead(self, sentence: Sentence, lead: Meaning) -> Meaning:
        """What a line stands under, with the year of the list that it is of."""
        is_below = sentence.is_item and sentence.question == self.question
        return replace(lead, period=self.period) if is_below and self.period is not None else lead


def _year_alone(figure: LabelledFigure, setting: Setting) -> Period | None:
    """The year that is all that the label of a figure says."""
    said, left = label_meaning(figure.label, setting)
    is_alone = not left and replace(said, period=None, measure=None) == NOTHING_SAID
    return said.period if is_alone and said.measure in (None, Measure.OFFENCES) else None
