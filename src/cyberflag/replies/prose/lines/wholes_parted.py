"""Lines right below the number of all crimes that only name what it is broken down by (``By platform:``), or which of
several it is that is parted below them (``The last figure is made up of``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.model import ALL, Count, Issue, Measure
from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed, heads_several, unnumbered
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.lines.lines_over_years import points_below
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.suspects import DOER

_BREAKS: Final = (
    r"(?:(?:can\s+be|are|is|was|were)\s+)?(?:further\s+)?"
    r"(?:(?:breaks?|broken|break|splits?)(?:\s+down)?|(?:made\s+up|composed|comprised|consists?)\s+of|comprises?)"
    r"(?:\s+(?:as\s+follows|in\s+this\s+way|into|thus|like\s+this|below|further|the\s+following|these(?:\s+(?:offences|crimes))?))?\W*"
)
_LAST_OF_SEVERAL: Final = re.compile(
    r"\W*the\s+(?:(?P<last>last|final)|latest|most\s+recent)\s+(?:of\s+(?:these|those|the)\s+)?"
    rf"(?:(?:figures?|numbers?|totals?|counts?)|(?P<year>years?(?:['’]s\s+(?:figure|number|total))?))\s+{_BREAKS}",
    re.IGNORECASE,
)
"""Says which of several figures is parted: ``The last figure is made up of``."""
_BREAKS_DOWN: Final = re.compile(
    r"\W*(?:(?:of\s+)?(?:these|those|this|which|that|(?:the|this|that)\s+(?:total|figures?|number|offences|crimes))\s+)?"
    rf"{_BREAKS}"
    r"|\W*of\s+(?:these|those|them|which)(?:\s+(?:offences|crimes))?\W*"
    r"|\W*(?:a\s+|the\s+)?breakdown(?:\s+(?:is\s+)?(?:as\s+follows|below|given\s+below))?\W*",
    re.IGNORECASE,
)
_OF_THESE: Final = re.compile(
    r"\b(?:of|for|in|from)\s+(?:all\s+)?(?:of\s+)?(?:these|those|the\s+above)\s+(?:\d+\s+)?(?:recorded\s+)?(?:offences|crimes|cases)\b",
    re.IGNORECASE,
)
"""In a line that announces others, of the crimes that were just told: ``Disposals of these offences to date:``."""
_NOT_OF_THESE: Final = re.compile(
    r"\b(?:none|not|no|any|one|some)\s+(?:\w+\s+)?of\s+(?:these|those)\b|\b(?:left|leav\w+)\s+out\b|\b(?:exclud|omit)\w*\b"
    r"|\b(?:apart|aside)\s+from\b|\bother\s+than\b|\b(?:besides|except\w*|beyond)\b|\bin\s+addition\s+to\b"
    r"|\b(?:percent(?:ages?)?|per\s+cent|proportions?|shares?|rates?|averages?|mean|median|days|weeks|hours)\b|%",
    re.IGNORECASE,
)
"""In such a line: what follows is of others, or no number of these crimes."""

_SITES_NAMED: Final = re.compile(
    r"\W*(?:(?:the|social|media|networking)\s+)*(?:sites?|apps?|platforms?|websites?|applications?)\s+"
    r"(?:(?:were|was|are|is)\s+)?(?:named|found|mentioned|used|identified|recorded|involved)\b"
    r"(?!.*\d|\s+(?:for|to|in|by|on)\s+(?:the\s+|our\s+)?(?:recruit\w*|train\w*|force|police|constabulary|officers?|staff|us|we|communicat\w*|devices?|engage\w*)\b)",
    re.IGNORECASE,
)
"""Says that platforms follow, whatever it says of how they were found: ``Sites found by a search of the texts:``."""
_OF_DOERS: Final = re.compile(rf"\b(?:by|of)\b[^:]*\b{DOER}", re.IGNORECASE)
"""Parts by whoever did it, which would pass for those by the victims: ``By gender and age of the suspect:``."""
_OF_VICTIMS: Final = re.compile(r"[^a-z]*(?:(?:the|all|number\s+of|flagged|child)\s+)*victims\s+by\b", re.IGNORECASE)
"""Parts of the victims, which may be more than their crimes: ``Victims by age, 2018/19``."""


def whole_parted(
    sentence: Sentence,
    counts: Sequence[Count],
    setting: Setting,
    unread: Sequence[Issue] = (),
    paragraphs: Mapping[int, str] | None = None,
) -> Meaning:
    """What the last of the ``counts`` is of, where it stands alone right above a line, is the number of all crimes, and
    the line says no more than that its parts follow, or announces something of these crimes. Below the numbers of
    several years it cannot be told whose parts they are, but where the line names its year and no figures above it are
    left ``unread``. Elsewhere, where it says that something of ``these offences`` follows, the one offence of all
    figures above, in tables and in text, and their one period, unless the question or the ``paragraphs`` from the last
    figures on are on other crimes.
    """
    if _points_at_last(sentence.text):
        return _last_of_several(sentence, counts, setting)
    is_of_these = _OF_THESE.search(sentence.text) is not None
    if is_of_these and (_NOT_OF_THESE.search(sentence.text) or _is_on_others(sentence, counts, setting, paragraphs)):
        return NOTHING_SAID
    parted = _whole_above(sentence, counts, setting, unread)
    announces = sentence.opens or points_below(sentence.text)
    return _crimes_told(counts, setting) if parted == NOTHING_SAID and announces and is_of_these else parted


def _is_on_others(
    sentence: Sentence, counts: Sequence[Count], setting: Setting, paragraphs: Mapping[int, str] | None
) -> bool:
    """Whether the question of a line, or what stands between the last figures and it, is on other crimes than
    the one of all figures so far.
    """
    told = {count.offence for count in counts} - {ALL}
    between = range(max(setting.previous_in, 0), sentence.passage + 1)
    named = {offence.value for passage in between for offence in offences_named_in((paragraphs or {}).get(passage, ""))}
    others = (named | {setting.question.offence or ALL}) - {ALL}
    return len(told) == 1 and not all(contains(*told, one) or contains(one, *told) for one in others)


def _crimes_told(counts: Sequence[Count], setting: Setting) -> Meaning:
    """What all figures of the text and the tables so far are of, where it is one offence."""
    told = {count.offence for count in counts}
    if len(told) != 1 or ALL in told or not setting.context.crimes_in_tables <= told:
        return NOTHING_SAID
    return Meaning(period=min(setting.given) if len(setting.given) == 1 else None, offence=told.pop())


def _whole_above(sentence: Sentence, counts: Sequence[Count], setting: Setting, unread: Sequence[Issue]) -> Meaning:
    if not unread and (dated := _whole_of_year(sentence.text, counts, setting)) != NOTHING_SAID:
        return dated
    is_next = sentence.passage - setting.previous_in in (0, 1)
    if not is_next or len(setting.previous_counts) != 1 or not _are_all_crimes(counts[-1:]) or _is_of_several(counts):
        return NOTHING_SAID
    if sentence.opens and _OF_THESE.search(sentence.text):
        return Meaning(period=counts[-1].period, offence=counts[-1].offence)
    text = unnumbered(sentence.text)
    if _OF_DOERS.search(text):
        return NOTHING_SAID
    is_by_sites = counts[-1].measure is Measure.OFFENCES and sentence.opens and _SITES_NAMED.match(text) is not None
    is_named = is_by_sites or heads_several(text) or dimension_headed(text) is not None
    if not is_named and _BREAKS_DOWN.fullmatch(text) is None:
        return NOTHING_SAID
    offences = {count.offence for count in counts}
    offence = offences.pop() if len(offences) == 1 and ALL not in offences else None  # else the parts may be of all
    return Meaning(period=counts[-1].period, measure=counts[-1].measure, offence=offence)


def announces_figures(sentence: Sentence) -> bool:
    """Whether a line opens a list, and not only the answer, or says which of several figures is parted below it."""
    opens = sentence.opens and not is_heading_of(sentence.text, Cue.ANSWER_FOLLOWS)
    return opens or _points_at_last(sentence.text)


def _points_at_last(text: str) -> bool:
    return _LAST_OF_SEVERAL.fullmatch(text.strip()) is not None


def _last_of_several(sentence: Sentence, counts: Sequence[Count], setting: Setting) -> Meaning:
    """What the last of several figures right above a line is of. Where a later year stands above it, it cannot be told
    whether the last one in the list is meant or the latest; nor where no number stands in its place; and the total of
    several years is none of these.
    """
    said = _LAST_OF_SEVERAL.fullmatch(sentence.text.strip())
    if said is None or sentence.passage - setting.previous_in not in (0, 1) or not _are_all_crimes(counts[-1:]):
        return NOTHING_SAID
    last, periods = counts[-1], [count.period for count in counts if count.measure is counts[-1].measure]
    is_latest = all(period.end <= last.period.end for period in periods)
    is_total = any(period.start > last.period.start for period in periods)
    if not (is_latest and last.bounds.is_exact) or (is_total and (said["year"] or not said["last"])):
        return NOTHING_SAID
    return Meaning(period=last.period, measure=last.measure, offence=None if last.offence == ALL else last.offence)


def _whole_of_year(text: str, counts: Sequence[Count], setting: Setting) -> Meaning:
    """What is parted by a line that only names by what, and which of the years told above: ``Age of the victim,
    2018/19:``. Where other things were counted besides, it cannot be told which of them.
    """
    named = periods_named_in(text)
    if len(named) != 1:
        return NOTHING_SAID
    parted_by = text[: named[0].start] + text[named[0].end :]
    if _OF_VICTIMS.match(parted_by) or dimension_headed(parted_by.strip(" ,:;()[]–—-")) is None:
        return NOTHING_SAID
    wholes = [count for count in counts if not parts_of(count)]
    of_year = [count for count in wholes if count.period == named[0].value]
    is_one_thing = len({(count.offence, count.detail) for count in wholes}) == len({c.measure for c in counts}) == 1
    if not is_one_thing or len(of_year) != 1:
        return NOTHING_SAID
    whole = of_year[0]
    is_other = setting.question.measure not in (None, whole.measure)
    return NOTHING_SAID if is_other else Meaning(period=whole.period, measure=whole.measure, offence=whole.offence)


def _are_all_crimes(counts: Sequence[Count]) -> bool:
    return bool(counts) and not any(parts_of(count) for count in counts)


def _is_of_several(counts: Sequence[Count]) -> bool:
    """Whether the number before the last is of all crimes of another period."""
    last, before = counts[-1], counts[-2:-1]
    is_alike = _are_all_crimes(before) and before[0].measure is last.measure
    return is_alike and before[0].period != last.period
