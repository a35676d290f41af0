"""That nothing came of crimes, said in words behind their number: ``130 offences were recorded in 2018/19. No arrests
were made``, ``..., and no one was charged``, ``None had a male victim``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from cyberflag.model import Bounds, Count, Marker, Measure, Provenance
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.no_answers.means import is_share_told
from cyberflag.replies.prose.sentences.none_of_part import IN_EACH_YEAR, parts_with_none
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.letters import Cue, says

_IN_EACH_YEAR: Final = re.compile(rf"\b{IN_EACH_YEAR}\b", re.IGNORECASE)
_OVER_THEM: Final = (
    r"(?:\s+(?:in\s+(?:relation|connection|respect)\s+(?:to|with|of)|for|from|as\s+a\s+result\s+of|over|following|in\s+any\s+of|with|in)"
    r"\s+(?:any\s+(?:of\s+)?)?(?:these|those|them|the|this|that|it)"
    r"(?:\s+(?:recorded\s+|above\s+)?(?:offences?|crimes?|cases?|years?|period))?"
    rf"|\s+{IN_EACH_YEAR})?"
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
_ONE_YEAR: Final = re.compile(r"\b(?:this|that|the|the\s+same)\s+(?:\w+\s+)?year\b", re.IGNORECASE)
_COMPARED: Final = re.compile(
    r"\b(?:compared|comparison|(?:against|from)(?:\s+the)?(?=\s+\d)|than|(?:increase|decrease|rise|fall|drop|reduction)\s+on|(?:previous|preceding)\s+year)\b",
    re.IGNORECASE,
)
"""Behind the number of one year: that of another one, of which the sentence does not speak."""
_RISES: Final = re.compile(
    r"\W*(?:this|that|it|(?:the|these)\s+(?:figures?|numbers?))\s+(?:had\s+|has\s+)?(?:then\s+)?"
    r"(?:rose|risen|increased|grew|grown|went\s+up|gone\s+up|jumped|climbed|changed)\b"
    r"|.*\d\s+(?:(?:was|were|had\s+been|have\s+been)\s+)(?:made|brought|laid|preferred)\b",
    re.IGNORECASE,
)
"""Goes on with what there was none of: ``This rose to 12 in 2019/20``."""
_PRINTED: Final = "no"
_RECORDED: Final = re.compile(
    r"\b(?:recorded|reported|flagged|there\s+(?:were|was))\b(?!.*\b(?:closed|discontinued|filed|finalised|remain\w*|had|have|which|where|whose)\b)",
    re.IGNORECASE,
)
"""Says in the clause before that the number is of all crimes, and nothing of what became of them."""


def none_led_to(sentence: Sentence, counts: tuple[Count, ...], setting: Setting) -> tuple[Count, ...]:
    """The noughts of a sentence that says so behind the one figure of crimes that it gives, in ``counts``, or of the
    figures before it in its paragraph, of the same crimes in one year or several; empty for any other, and for one that
    tells why it is not known.
    """
    text = sentence.text
    found = _LAST.search(text) if counts else _ALL.fullmatch(text)
    parts = _parts_of(found) if found is not None else () if counts else parts_with_none(text)
    start = found.start() if found is not None else 0
    crimes = counts or _crimes_told(sentence, setting)
    if not parts or (counts and len(counts) != 1) or says(text, Cue.NOT_HELD):
        return ()
    if not counts and (not _is_of_those_told(crimes, sentence, setting) or _are_of_suspects(parts, setting)):
        return ()
    if not _tells_of_all(text[:start] if start else setting.text_before) or not all(map(_is_of_crimes, crimes)):
        return ()
    numbers = [number for number in read_tokens(text).numbers if number.end > start]
    if any(number.value.isdecimal() for number in numbers):
        return ()
    place = found.start(next(n for n, words in found.groupdict().items() if words)) if found is not None else 0
    of = {
        "provenance": Provenance(setting.reply, sentence.source_at(place)),
        "marker": Marker.PLAIN,
        "printed": _PRINTED,
    }
    return tuple(
        replace(count, **of, **part, bounds=Bounds.exactly(0), signs=count.signs | {Sign.CARRIED_IN_PROSE})  # type: ignore[arg-type]  # each by its own name
        for count in crimes
        for part in parts
        if not (part.keys() & parts_of(count))
    )


def rises_from_none(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence goes on with what the one before it says that there was none of."""
    return _tells_none(setting.text_before) and _RISES.match(sentence.text) is not None


def _is_of_those_told(crimes: Sequence[Count], sentence: Sentence, setting: Setting) -> bool:
    """Whether the sentence right before one of noughts gives the figures (others may have spoken of suspects, or of a
    part), and no year beside the one spoken of.
    """
    before = setting.text_before
    if len(crimes) > 1 and (_ONE_YEAR.search(sentence.text) or _COMPARED.search(before)):
        return False
    return _tells_none(before) or bool({n.value for n in read_tokens(before).numbers} & {c.printed for c in crimes})


def _are_of_suspects(parts: Sequence[dict[str, object]], setting: Setting) -> bool:
    """Whether what there was none of are suspects, of whom the question asks."""
    return setting.question.measure in PERHAPS_OF_PEOPLE and any(part.keys() & {"age", "sex"} for part in parts)


def tells_noughts_alone(counts: Sequence[Count]) -> bool:
    """Whether a sentence gives nothing but such noughts, so that the figures before it are still those told last."""
    noughts = [c for c in counts if c.bounds.high == 0 and c.printed == _PRINTED and Sign.CARRIED_IN_PROSE in c.signs]
    return 0 < len(noughts) == len(counts)


def leads_nothing(text: str, counts: Sequence[Count]) -> bool:
    """Whether a sentence says nothing of the lines below it: it gives such noughts alone, or a share (``Charge rate:
    12%``).
    """
    return tells_noughts_alone(counts) or (not counts and is_share_told(text))


def _parts_of(found: re.Match[str]) -> Sequence[dict[str, object]]:
    """What came of the crimes that the words of a nought name."""
    (group,) = [name for name, words in found.groupdict().items() if words]
    return [{"measure": Measure.ARRESTS if "arrest" in group else Measure.CHARGES}]


def _crimes_told(sentence: Sentence, setting: Setting) -> tuple[Count, ...]:
    """The figures of crimes of the years that the one before a sentence in its paragraph gives, or of all years there
    where it says ``in either year``; none where they are not of the same crimes.
    """
    if setting.previous_in != sentence.passage:
        return ()
    years = {count.period for count in setting.previous_counts}
    is_of_all = _IN_EACH_YEAR.search(sentence.text) is not None
    told = tuple(c for c in setting.told_here if c.bounds.high != 0 and (is_of_all or c.period in years))
    alike = {(c.offence, c.age, c.sex, c.platform, c.measure, c.basis) for c in told}
    are_apart = all(not one.period.overlaps(other.period) for one, other in combinations(told, 2))
    return told if len(alike) == 1 and are_apart else ()


def _tells_of_all(before: str) -> bool:
    """Whether a clause gives the number of all crimes, or says like this one that there was none of some of them."""
    return _tells_none(before) or _RECORDED.search(before) is not None


def _tells_none(text: str) -> bool:
    return _ALL.fullmatch(text) is not None or bool(parts_with_none(text))


def _is_of_crimes(count: Count) -> bool:
    return count.measure is Measure.OFFENCES and not count.detail
