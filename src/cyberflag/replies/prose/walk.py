"""What has been read so far on the way through the text of a reply, and what it says of the figures to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cyberflag.model import Basis, Count, Issue, Period
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.apart_from_topic import Chains
from cyberflag.replies.prose.around.asked import Asked
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.headed import Headed
from cyberflag.replies.prose.lines.heads import Heads
from cyberflag.replies.prose.lines.items_below import ItemsBelow
from cyberflag.replies.prose.lines.lines_over_years import counts_no_crimes, of_all_years, over_year, says_days_alone
from cyberflag.replies.prose.lines.nested_lines import Nested
from cyberflag.replies.prose.lines.rows_of_numbers import InStep
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.sentences.wholes_beside_flagged import (
    Told,
    with_wholes_beside_flagged,
    with_wholes_of_shares,
)


@dataclass
class Walk:
    """What has been read so far: figures, issues, and what questions, headings and labels above say of the next one."""

    setting: Setting
    topic: Meaning
    paragraphs: dict[int, str]
    given: frozenset[int] = frozenset()
    counts: list[Count] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    left: list[tuple[Sentence, Part]] = field(default_factory=list)
    lead: Meaning = field(default_factory=Meaning)
    label: Meaning = field(default_factory=Meaning)
    outer: Meaning = field(default_factory=Meaning)
    over_all: Period | None = None
    stated_days: Period | None = None
    opens_list: bool = False
    broken_down_by: str = ""
    asked: Asked = field(default_factory=Asked)
    chains: Chains = field(default_factory=Chains)
    in_step: InStep = field(default_factory=InStep)
    ages_told_in: int = -1
    headed: Headed = field(default_factory=Headed)
    heads: Heads = field(default_factory=Heads)
    below: ItemsBelow = field(default_factory=ItemsBelow)
    nested: Nested = field(default_factory=Nested)
    counts_crimes: bool = False
    lead_in: int = -9
    lead_behind: int = -1
    lead_doubt: str = ""
    over_years: Meaning = field(default_factory=Meaning)
    told: list[Told] = field(default_factory=list)

    def take_counts(self, sentence: Sentence, counts: tuple[Count, ...]) -> None:
        """Take the counts that a sentence gave."""
        self.counts += counts
        above = (self.lead, self.label, self.topic, self.setting.question)
        if counts:
            self.told.append(Told(sentence, counts, any(meaning.basis is not None for meaning in above)))

    def counts_read(self, sentences: Sequence[Sentence]) -> list[Count]:
        """All counts, all crimes told from those with the flag among them: by the share of these and, where all were
        asked for, by their own sentence.
        """
        counts = with_wholes_of_shares(self.counts, self.told)
        if self.setting.context.request.basis is not Basis.NONE:
            return counts
        return with_wholes_beside_flagged(counts, self.told, sentences)

    def take_lead(
        self, lead: Meaning, text: str = "", label: Meaning = NOTHING_SAID, *, announces: bool = True
    ) -> None:
        """Take what a line says as said of the lines below it, and as their whole label where it is one. A sentence
        that ``announces`` nothing stands over no lines of years, and whether one whose ``text`` gives shares of crimes
        counts any is in doubt there.
        """
        if not announces:
            self._note_over_years()  # what stood above the sentence still stands over the years below it
        self.lead, self.label, self.lead_doubt = lead, label, text if counts_no_crimes(text) else ""
        self.lead_behind = len(self.counts) if announces else -1

    def lead_above(self, sentence: Sentence, said: Meaning, left: str) -> Meaning:
        """What stands over a line that says so much as a label, of which ``left`` is not understood, and goes on from
        what leads. A remark in the paragraph of the question adds to it, and what opens a list goes on from the
        sentence before, or as the figures of a year do from what stands over all years.
        """
        opens_year = sentence.opens and says_days_alone(sentence.text, said, left)
        if opens_year:
            self._note_over_years()
        if sentence.passage == (self.lead_in if sentence.opens else self.asked.at):
            return self.lead
        return over_year(sentence.text, said, self.over_years) if opens_year else NOTHING_SAID

    def _note_over_years(self) -> None:
        """Remember what was said right above a line as that which stands over the years below it; where figures stand
        between, what was said above the year before it still does.
        """
        if self.lead_behind == len(self.counts):
            self.over_years = of_all_years(self.lead, self.lead_doubt)
