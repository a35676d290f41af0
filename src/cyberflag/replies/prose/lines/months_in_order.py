"""Months without their year that say in which order the numbers of the lines below stand, where the reply has named
each span before: ``Mentions (Oct-Mar / Apr-Sep):`` behind ``1 October 2019 to 31 March 2020: 118``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.vocabularies.dates import MONTH, month_number

_SPAN: Final = re.compile(
    rf"(?<![\w/-])(?P<first>{MONTH})\s*(?:-|–|to|until)\s*(?P<last>{MONTH})(?!\s*(?:\d|'))", re.IGNORECASE
)
_FEWEST: Final = 2


def months_in_order(text: str, setting: Setting) -> tuple[Period, ...]:
    """The periods that a line without other numbers names by their months, two or more and in its order, each one that
    was asked for or that figures were given for; empty where one is none such or might be several.
    """
    if re.search(r"\d", text):
        return ()
    spans = [(month_number(m["first"]), month_number(m["last"])) for m in _SPAN.finditer(text)]
    if len(spans) < _FEWEST:
        return ()
    spoken_of = {*setting.years_asked, *setting.given}
    found = [[p for p in spoken_of if (p.start.month, p.end.month) == span and p.start.day == 1] for span in spans]
    named = [periods[0] for periods in found if len(periods) == 1]
    return tuple(named) if len(named) == len(spans) == len(set(named)) else ()
