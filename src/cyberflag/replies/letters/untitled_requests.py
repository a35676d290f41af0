"""Requests that no heading opens, above the heading of their answer: ``Please provide the following ...``, ``For rapes
of which ..., please give the total``, or words without a verb that only name what was asked for (``Child abduction:
offences recorded and persons arrested.``), and below it ``Response``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.retelling import asks, asks_for_data, gives_figure, retells_request
from cyberflag.replies.letters.wrapped import LABELLED
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in

_ASKS: Final = re.compile(
    r"\W*(?:(?:please|kindly)\s+(?:can\s+you\s+|could\s+you\s+)?(?:provide|supply|disclose|send|share|give|state|confirm|list)\b"
    r"|(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?(?:provide|supply|disclose|send|share|give|state|tell|list)\b"
    r"|i\s+(?:would|should)\s+(?:also\s+)?(?:like|be\s+grateful)\b|i\s+(?:am|'m)\s+(?:writing\s+to\s+)?request\w*\b"
    r"|(?:i|we)\s+(?:hereby\s+|also\s+)?(?:request|ask)\b)(?!.*\b(?:we|our)\s+(?:hold|held|can|cannot|have|do|did)\b)",
    re.IGNORECASE,
)
"""Opens a request in the voice of who asks."""
_FIGURE_ALONE: Final = re.compile(r"\W*(?:[<>]\s?)?\d[\d,]*\W*|\W*(?:nil|none|zero)\W*", re.IGNORECASE)
_OF_A_LETTER: Final = re.compile(
    r"\b(?:we|our|us|i|my|you|your|dear|thank\w*|please|ref\w*|freedom|act)\b", re.IGNORECASE
)
_STATES: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|will|would|may)\b|\b(?:of|among)\s+(?:these|those|them|which|whom)\b"
    r"|(?<!\bwhich\s)(?<!\bthat\s)(?<!\bto\s)\b(?:relate|concern|involve|include|mention|fall|fell|came?|form|led|took|make)\b",
    re.IGNORECASE,
)
"""States something of crimes, or goes on from those told before: ``Of these 236 relate to crimes of fraud``."""
_ASKS_ANYWHERE: Final = re.compile(
    r"\b(?:please(?!\s+(?:note|find|see|be\s+aware|refer))|(?:i|we)\s+(?:would|should)\s+like)\b", re.IGNORECASE
)
_TELLS: Final = re.compile(
    r"\b(?:there\s+(?:were|was|have\s+been|has\s+been|are)|(?:we|force|police|constabulary)\s+(?:(?:have|has|had)\s+)?(?:record|receiv|h[eo]ld|ma[dk]e|count)\w*"
    r"|(?:were|was)\s+(?:recorded|made|reported|charged|arrested|flagged)|we\s+can\s+confirm|i\s+can\s+(?:confirm|advise))\b",
    re.IGNORECASE,
)
"""Says in the force's voice what there was."""


def request_above(texts: Sequence[str]) -> range:
    """Those of the lines above the heading of an answer that are the request: from the first one in the voice of who
    asks, else from the first of those right above the heading that only name what was asked for; none where one of them
    gives a figure, for an answer may stand among them then.
    """
    begins = next((at for at, text in enumerate(texts) if _ASKS.match(text) or asks_for_data(text)), None)
    asked = _named_above(texts) if begins is None else range(begins, len(texts))
    return range(0) if any(_answers(texts[at]) for at in asked) else asked


def tells_below(texts: Sequence[str]) -> frozenset[int]:
    """The lines that say in the force's voice what there was, below one that says that the request stands below it
    (``Your request is replicated below, together with our response``): the answers stand among the questions.
    """
    opened = next((at for at, text in enumerate(texts) if says(text, Cue.REQUEST_BELOW)), len(texts))
    return frozenset(at for at, text in enumerate(texts) if at > opened and _tells(text))


def _tells(text: str) -> bool:
    is_asking = text.rstrip().endswith("?") or _ASKS_ANYWHERE.search(text) is not None or asks_for_data(text)
    return not is_asking and _TELLS.search(text) is not None


def _answers(text: str) -> bool:
    if _tells(text):
        return True
    return gives_figure(text) or LABELLED.match(text) is not None or _FIGURE_ALONE.fullmatch(text) is not None


def _named_above(above: Sequence[str]) -> range:
    """The last of these lines that name crimes and what is counted of them, and state nothing; none where another one
    tells what was asked.
    """
    if any(text.rstrip().endswith("?") or asks(text) or retells_request(text) for text in above):
        return range(0)
    begins = len(above)
    while begins and _names_what_is_asked(above[begins - 1]):
        begins -= 1
    return range(begins, len(above))


def _names_what_is_asked(text: str) -> bool:
    return names_crimes_alone(text) and bool(measures_named_in(text))


def names_crimes_alone(text: str) -> bool:
    """Whether a line names crimes and states nothing of them (``Offences of rape, recorded in 2022, by age``)."""
    is_silent = not (_OF_A_LETTER.search(text) or _STATES.search(text) or gives_figure(text))
    return is_silent and bool(offences_named_in(text))
