"""That nothing came of crimes, said in words behind their number: ``130 offences were recorded in 2018/19. No arrests
were made``, ``..., and no one was charged``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Bounds, Count, Marker, Measure, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.letters import Cue, says

_OVER_THEM: Final = (
    r"(?:\s+(?:in\s+(?:relation|connection|respect)\s+(?:to|with|of)|for|from|as\s+a\s+result\s+of|over|following|in\s+any\s+of|with|in)"
    r"\s+(?:any\s+(?:of\s+)?)?(?:these|those|them|the|this|that|it)"
    r"(?:\s+(?:recorded\s+|above\s+)?(?:offences?|crimes?|cases?|years?|period))?)?"
)
_NOBODY: Final = (
    r"(?:nobody|no[\s-]?one|no\s+(?:persons?|people|individuals?|suspects?|offenders?))\s+(?:was|were|has\s+been|have\s+been|had\s+been)"
    r"\s+(?:(?P<arrested>arrested)|(?P<charged>charged))"
)
_NO: Final = (
    r"(?:no|nil|zero)\s+(?:(?P<arrests>arrests?)|(?P<charges>charges?))\s+(?:(?:have|has|had)\s+been|were|was)"
    r"\s+(?:made|brought|recorded|given|laid|preferred)"
)
_NONE: Final = rf"(?:{_NOBODY}|{_NO}){_OVER_THEM}"
_THERE: Final = r"there\s+(?:were|have\s+been)\s+no\s+(?:(?P<no_arrests>arrests?)|(?P<no_charges>charges?))"
_ALL: Final = re.compile(rf"\W*(?:however,?\s+)?(?:{_NONE}|{_THERE}{_OVER_THEM})\W*", re.IGNORECASE)
_LAST: Final = re.compile(rf"\s*(?:[,;]\s*(?:and|but)?|\b(?:and|but))\s*{_NONE}\W*$", re.IGNORECASE)
_RECORDED: Final = re.compile(
    r"\b(?:recorded|reported|flagged|there\s+(?:were|was))\b(?!.*\b(?:closed|discontinued|filed|finalised|remain\w*|had|have|which|where|whose)\b)",
    re.IGNORECASE,
)
"""Says in the clause before that the number is of all crimes, and nothing of what became of them."""


def none_led_to(sentence: Sentence, counts: tuple[Count, ...], setting: Setting) -> tuple[Count, ...]:
    """The nought of a sentence that says so behind the one figure of crimes that it gives, in ``counts``, or of the
    sentence before it in its paragraph; empty for any other, and for one that tells why it is not known.
    """
    text = sentence.text
    if counts:
        found = _LAST.search(text)
    else:
        counts = setting.previous_counts if setting.previous_in == sentence.passage else ()
        found = _ALL.fullmatch(text)
    if found is None or len(counts) != 1 or says(text, Cue.NOT_HELD):
        return ()
    (crimes,) = counts
    before = text[: found.start()] if found.start() else setting.text_before
    if crimes.measure is not Measure.OFFENCES or crimes.detail or not _RECORDED.search(before):
        return ()
    numbers = [number for number in read_tokens(text).numbers if number.end > found.start()]
    if any(number.value.isdecimal() for number in numbers):
        return ()
    (group,) = [name for name, words in found.groupdict().items() if words]
    return (
        replace(
            crimes,
            provenance=Provenance(setting.reply, sentence.source_at(found.start(group))),
            measure=Measure.ARRESTS if "arrest" in group else Measure.CHARGES,
            bounds=Bounds.exactly(0),
            marker=Marker.PLAIN,
            printed="no",
            signs=crimes.signs | {Sign.CARRIED_IN_PROSE},
        ),
    )
