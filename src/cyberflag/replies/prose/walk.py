"""What has been read so far on the way through the text of a reply, and what it says of the figures to come."""

from __future__ import annotations

from dataclasses import dataclass, field

from cyberflag.model import Count, Issue, Period
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.apart_from_topic import Chains
from cyberflag.replies.prose.around.asked import Asked
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.headed import Headed
from cyberflag.replies.prose.lines.heads import Heads
from cyberflag.replies.prose.lines.items_below import ItemsBelow
from cyberflag.replies.prose.lines.nested_lines import Nested
from cyberflag.replies.prose.lines.rows_of_numbers import InStep
from cyberflag.replies.prose.meanings import Meaning


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
