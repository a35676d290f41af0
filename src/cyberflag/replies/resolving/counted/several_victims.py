"""Tables by the age or sex of victims beside which it is said that a crime may have several: they count victims."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measure_stated_in

_OF_ONE_ONLY: Final = re.compile(
    r"\b(?:only|first|main|primary|principal|lead|oldest|eldest|youngest|once|removed|excluded|disregarded)\b",
    re.IGNORECASE,
)
"""In such a remark it says that one victim of each crime stands for it, so that crimes are counted."""


def tells_of_several_victims(table: Table) -> bool:
    """Whether a remark right above or below a table says that a crime may have several victims (``An offence may have
    more than one victim``), which is why its figures need not be those of the crimes. What states outright that crimes
    are counted, or takes one victim of each, leaves it open.
    """
    near = [*table.titles[:NEAR], *table.notes]
    is_open = all(measure_stated_in(text.text) is None and not _OF_ONE_ONLY.search(text.text) for text in near)
    return is_open and any(says(text.text, Cue.SEVERAL_VICTIMS) for text in near)
