"""Lines with figures under which others are set in: ``2018/19: 87``, below it ``Kik: 27``, below that ``girls: 12``
are each a part of the one above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.finding.breakdown_lines import dimension_headed
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.answers import LabelledFigure
from cyberflag.replies.prose.labels import label_meaning
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.setting import Setting

_PARTS_FOLLOW: Final = re.compile(
    r"\W*(?:of\s+(?:these|those|which|whom|them|the\s+above)|including|made\s+up\s+of|comprising|consisting\s+of|namely"
    r"|(?:(?:broken\s+down|split)\s*)?(?:as\s+follows)?|breakdown)\W*",
    re.IGNORECASE,
)
"""Only says that the lines set in below are parts."""


@dataclass
class Nested:
    """The lines with figures below which the next one is set in, outermost first: how far each is set in, its label and
    what that means (None where it was not understood).
    """

    open: list[tuple[int, str, Meaning | None]] = field(default_factory=list)

    def pass_line(self, sentence: Sentence) -> None:
        """Close the lines that a sentence is set in no further than."""
        while self.open and self.open[-1][0] >= sentence.depth:
            self.open.pop()

    @property
    def meaning(self) -> Meaning:
        """What the lines above say of the next one."""
        found = NOTHING_SAID
        for _, _, said in self.open:
            found = (said or NOTHING_SAID).over(found)
        return found

    def take_words(self, sentence: Sentence, *, gives_figures: bool) -> None:
        """Remember a line without a labelled figure for the lines set in below it: of one that is no label, and does
        not only name what they break down, it is not understood what they are of.
        """
        if dimension_headed(sentence.text) is not None or _PARTS_FOLLOW.fullmatch(sentence.text):
            return
        said, left = label_meaning(sentence.text)
        is_label = said != NOTHING_SAID and not left and not gives_figures
        self.open.append((sentence.depth, sentence.text.strip(), said if is_label else None))

    def over(self, setting: Setting) -> Setting:
        """The setting of a sentence below such lines, which goes on from them and not from the line before it."""
        if not self.open:
            return setting
        return replace(setting, question=self.meaning.over(setting.question), previous=self.meaning, previous_in=-9)

    def take(self, sentence: Sentence, figures: Sequence[LabelledFigure], setting: Setting) -> None:
        """Remember a line that gives one figure for the lines set in below it."""
        if len(figures) != 1 or not figures[0].label.strip():
            return
        said, left = label_meaning(figures[0].label, setting)
        self.open.append((sentence.depth, figures[0].label.strip(), None if left else said))

    def not_understood(self, sentence: Sentence, figures: Sequence[LabelledFigure], setting: Setting) -> Issue | None:
        """The issue of figures below a line of which it is not understood what it is of, so that neither are they."""
        unread = next((label for _, label, said in self.open if said is None), None)
        if unread is None or not figures:
            return None
        place = Provenance(setting.reply, sentence.source_at(figures[0].start))
        message = (
            f'The figure {figures[0].words} is set in below "{unread}", which is not understood; it was left out. '
            "Say what it counts."
        )
        return Issue(place, IssueKind.UNKNOWN_HEADING, message)
