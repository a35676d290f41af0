"""Lines with figures under which others are set in: ``2018/19: 87``, below it ``Kik: 27``, below that ``girls: 12``
are each a part of the one above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Measure, Provenance
from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.lines.parts_below_years import YearAbove
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, Meaning

_PARTS_FOLLOW: Final = re.compile(
    r"\W*(?:of\s+(?:these|those|which|whom|them|the\s+above)|including|made\s+up\s+of|comprising|consisting\s+of|namely"
    r"|(?:(?:broken\s+down|split)\s*)?(?:as\s+follows)?|breakdown)\W*",
    re.IGNORECASE,
)
"""Only says that the lines set in below are parts."""


@dataclass(frozen=True)
class _Outer:
    """A line below which others are set in: how far it is set in itself, its words and what they mean (None where they
    were not understood), the most that a part of it can be (None: any number), and the ``question`` that it answers.
    """

    depth: int
    words: str
    meaning: Meaning | None
    most: int | None = None
    question: str = ""


@dataclass
class Nested:
    """The lines below which the next one is set in, outermost first."""

    open: list[_Outer] = field(default_factory=list)
    year: YearAbove = field(default_factory=YearAbove)

    def pass_line(self, sentence: Sentence) -> None:
        """Close the lines that a sentence is set in no further than, or that answer another question: the number of an
        answer is an item of a list that is set in, and no part of the line above it.
        """
        self.year.pass_line()
        while self.open and (self.open[-1].depth >= sentence.depth or _answers_another(sentence, self.open[-1])):
            self.open.pop()

    @property
    def meaning(self) -> Meaning:
        """What the lines above say of the next one."""
        found = NOTHING_SAID
        for outer in self.open:
            found = (outer.meaning or NOTHING_SAID).over(found)
        return found

    def lead(self, figures: Sequence[LabelledFigure], lead: Meaning) -> Meaning:
        """What introduces the figures of a line: what the lines above say of it, over what did so far."""
        return self.year.lead(figures, self.meaning.over(lead))

    def over(self, setting: Setting) -> Setting:
        """The setting of a sentence below such lines, which goes on from them and not from the line before it."""
        if not self.open:
            return setting
        return replace(setting, question=self.meaning.over(setting.question), previous=self.meaning, previous_in=-9)

    def take_words(self, sentence: Sentence, *, gives_figures: bool) -> None:
        """Remember a line without a labelled figure for the lines set in below it: of one that is no label, and does
        not only name what they break down, it is not understood what they are of.
        """
        if dimension_headed(sentence.text) is not None or _PARTS_FOLLOW.fullmatch(sentence.text):
            return
        said, left = label_meaning(sentence.text)
        is_label = said != NOTHING_SAID and not left and not gives_figures
        meaning = said if is_label else None
        self.open.append(_Outer(sentence.depth, sentence.text.strip(), meaning, question=sentence.question))

    def take(self, sentence: Sentence, figures: Sequence[LabelledFigure], setting: Setting) -> None:
        """Remember a line that gives one figure, be it with its parts, for the lines set in below it; of several
        figures it is not understood which they are of.
        """
        first = figures[0]
        label = first.label.strip()
        if not label:
            return
        said, left = label_meaning(label, setting)
        is_of_year = not left and replace(said, period=None, measure=None) == NOTHING_SAID
        self.year.take(figures, said.period if is_of_year else None)
        is_one = all(figure.label.startswith(f"{label}:") for figure in figures[1:])
        counts_crimes = said.measure in (None, Measure.OFFENCES)
        most = first.printed.bounds.high if counts_crimes else None
        meaning = said if is_one and not left else None
        self.open.append(_Outer(sentence.depth, label, meaning, most, sentence.question))

    def not_understood(self, sentence: Sentence, figures: Sequence[LabelledFigure], setting: Setting) -> Issue | None:
        """The issue of figures below a line of which it is not understood what it is of, so that neither are they; or
        that are more than the line of which they would be a part.
        """
        own = label_meaning(figures[0].label, setting)[0] if figures else NOTHING_SAID
        for outer in self.open if figures else ():
            least = min(figure.printed.bounds.low for figure in figures)
            is_more = outer.most is not None and least > outer.most and not _are_of_one_kind(own, outer.meaning)
            if outer.meaning is None or is_more:
                why = "and is more than that" if is_more else "which is not understood"
                place = Provenance(setting.reply, sentence.source_at(figures[0].start))
                message = f'The figure {figures[0].words} is set in below "{outer.words}", {why}; it was left out. '
                return Issue(place, IssueKind.UNKNOWN_HEADING, f"{message}Say what it counts.")
        return None


def _answers_another(sentence: Sentence, outer: _Outer) -> bool:
    return bool(sentence.question and outer.question) and sentence.question != outer.question


def _are_of_one_kind(one: Meaning, other: Meaning | None) -> bool:
    """Whether two labels say a thing of one kind, so that the second stands in the place of the first: two years."""
    kinds = ("period", "offence", *NARROWING)
    return other is not None and any(getattr(one, kind) and getattr(other, kind) for kind in kinds)
