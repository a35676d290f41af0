"""Label lines that head the lines of figures below them: which of them stand under others, and which beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.enumerated_heads import EnumeratedHeads, enumerated_heads
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.offences_listed import OffencesListed, offences_listed
from cyberflag.replies.prose.lines.parts_of_lines import opening_of_part
from cyberflag.replies.prose.meanings import (
    NARROWING,
    NOTHING_SAID,
    Meaning,
    names_all_crime,
    only_narrowing,
    without_narrowing,
)
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total

_LONGEST = 14
_KINDS = ("offence", *NARROWING)


@dataclass
class Heads:
    """The heads of a reply (``everywhere``) and what its lines by age, sex and so on are of (``breakdowns``), in their
    order, and the heads under which the next line stands, outermost first; ``question`` is the number of theirs.

    A head right below another stands under it. One below figures goes on from the last of its own kind (``Male`` from
    ``Female``); where there is none, it stands beside the last head, if there are several of that one's kind and it
    comes but once: after a list of offences ``Female`` breaks down all of them, and not the last.
    """

    everywhere: Sequence[tuple[object, ...]] = ()
    breakdowns: Sequence[Dimension | None] = ()
    open: list[tuple[Meaning, Meaning]] = field(default_factory=list)
    lead: Meaning = NOTHING_SAID
    figures: int = 0
    question: str = ""
    enumerated: EnumeratedHeads = field(default_factory=EnumeratedHeads)
    listed: OffencesListed = field(default_factory=OffencesListed)
    last: str = ""
    of_those: str = ""
    unclear: Meaning = NOTHING_SAID
    unclear_below: bool = False

    def above(self, said: Meaning, lead: Meaning, figures: int, line: Sentence) -> Meaning:
        """What stands over a head that says ``said``, where ``lead`` held for the line before it, and so many figures
        have been read. ``unclear`` is then of which crimes it may be a part besides (``unclear_below``: in a list of
        offences). All crimes under a number of their own are not of the platform or victims of the answer before them.
        """
        text, of_those = line.text, opening_of_part(line.text)
        if line.question not in ("", self.question) and names_all_crime(text):
            lead = without_narrowing(lead)
        if lead != self.lead:
            self.open = []
        if text in self.enumerated.figures or self.unclear_below:
            self.unclear, self.unclear_below = NOTHING_SAID, False
        if line.passage in self.listed.side_by_side:
            self.unclear, self.unclear_below = said, True
        if self.open and self.enumerated.stands_beside(text, self.last):  # though the figures of the last were left out
            other = only_narrowing(self.open[-1][0])
            is_other = self.enumerated.is_unclear(text, self.last) and not _kinds_of(said) & _kinds_of(other)
            self.unclear = other if is_other else NOTHING_SAID
            lead, self.open = self.open[0][1], []
        elif self.open and figures > self.figures and of_those and of_those == self.of_those:
            lead = self.open.pop()[1]
        elif self.open and figures > self.figures:
            lead = self._left_behind(said, lead)
        self.of_those = of_those
        self.last = text if text in self.enumerated.figures else self.last
        self.open.append((said, lead))
        self.lead, self.figures = said.over(lead), figures
        return lead

    def beside(self, text: str, question: str, lead: Meaning, figures: int) -> Meaning:
        """What still holds for the figures below a line that only names what they are broken down by, below ``figures``
        under other heads: nothing of those of another question, nor of several offences where it comes but once.
        """
        if question and self.question and question != self.question:
            self.open, self.question = [], question
            return NOTHING_SAID
        last = self.open[-1][0] if self.open and lead == self.lead and figures > self.figures else NOTHING_SAID
        if self._comes_in_several(last) and self.breakdowns.count(dimension_headed(text)) == 1:
            lead = self._left_behind(NOTHING_SAID, lead)
        return lead

    def parted_by(self, figures: int) -> str:
        """By what several heads part the crimes, where figures stand under the last: ``Unknown`` is then beside it."""
        last = self.open[-1][0] if self.open and figures > self.figures else NOTHING_SAID
        kinds = _kinds_of(last) - {"offence"}
        return min(kinds) if len(kinds) == 1 and self._comes_in_several(last) else ""

    def _left_behind(self, said: Meaning, lead: Meaning) -> Meaning:
        """What still holds once the heads are closed that the new one does not stand under."""
        kinds = _kinds_of(said)
        alike = [at for at, (head, _) in enumerate(self.open) if kinds & _kinds_of(head)]
        last = len(self.open) - 1
        if alike or self._stands_beside(said, self.open[last][0]):
            at = alike[-1] if alike else last
            lead = self.open[at][1]
            del self.open[at:]
        return lead

    def _stands_beside(self, said: Meaning, last: Meaning) -> bool:
        kinds = _kinds_of(last)
        if not kinds or (said.period and not _kinds_of(said)):
            return False
        if not _kinds_of(said):
            return True  # a total is of those that the last head was one of
        return self._comes_in_several(last) and self.everywhere.count(_values(said)) <= 1

    def _comes_in_several(self, said: Meaning) -> bool:
        """Whether the reply has several heads of this one's kind."""
        kinds = _kinds_of(said)
        return len({head for head in self.everywhere if kinds & _kinds_in(head)}) > 1


def heads_in(sentences: Sequence[Sentence], topic: str = "") -> Heads:
    """The heads of a reply (on one offence, the ``topic``, if any): its lines that are nothing but a label and give no
    figure; and those that only name what the lines below them are of.
    """
    found = []
    breakdowns: list[Dimension | None] = []
    for sentence in sentences:
        if sentence.part is not Part.ANSWER or len(sentence.text.split()) > _LONGEST:
            continue
        if sentence.opens or read_tokens(sentence.text).numbers:
            continue
        said, left = label_meaning(sentence.text)
        if said != NOTHING_SAID and not left:
            found.append(_values(said))
        breakdowns.append(dimension_headed(sentence.text))
    return Heads(found, breakdowns, enumerated=enumerated_heads(sentences), listed=offences_listed(sentences, topic))


def is_head(said: Meaning, text: str) -> bool:
    """Whether a line that says so much as a label heads the lines below it; a bare total says nothing and does."""
    return said != NOTHING_SAID or understand_total(text.strip(" :.-")) is not None


def named_by(said: Meaning) -> str:
    """What the label that means this breaks the crimes down by."""
    return next((kind for kind in ("sex", "age", "platform", "offence") if getattr(said, kind)), "")


def _values(said: Meaning) -> tuple[object, ...]:
    return tuple(getattr(said, kind) for kind in _KINDS)


def _kinds_of(said: Meaning) -> frozenset[str]:
    """By what a head parts the crimes."""
    return _kinds_in(_values(said))


def _kinds_in(values: Sequence[object]) -> frozenset[str]:
    return frozenset(kind for kind, value in zip(_KINDS, values, strict=True) if value)
