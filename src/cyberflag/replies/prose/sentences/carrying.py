"""What a sentence carries on from the one before it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from cyberflag.model import ALL, Measure, Period
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.replies.letters.flag_of_some import FLAG_IS_SET, is_of_other_flag
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.figures_before import may_count_either
from cyberflag.replies.prose.around.setting import Setting, parted_again, parts_of, period_just_given
from cyberflag.replies.prose.around.years_left import period_left, period_of_crimes_asked_about
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, without_narrowing
from cyberflag.replies.prose.sentences.pairing import only_goes_on
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.victims_of_all import counting_crimes_again, tells_all_victims
from cyberflag.replies.prose.sentences.wordings import CARRIES_ON, OF_ITS_YEAR, OF_WHICH, PART, THOSE_TOLD, TOTAL
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import blanked

_CRIMES = r"(?:crimes|offences|records|cases|reports|incidents)"
_SAME_FIGURES = re.compile(
    r"\s*(?:(?:and|while|whereas|then)\s+)?(?:(?:the|those|corresponding|equivalent|comparable|respective|same)\s+)+"
    r"(?:figures?|numbers?|counts?)\s+(?:for|in|of)\s",
    re.IGNORECASE,
)
"""Opens a sentence that gives the figures of other years of what the one before it counts."""

_OF_THAT_KIND = re.compile(
    r"\bof\s+(?:that|this|the\s+same|such\s+an?)\s+(?:\w+\s+)?(?:kind|type|sort|nature|class|description|category|offence|crime)\b",
    re.IGNORECASE,
)
"""Says of crimes that they are of the offence that the sentence before speaks of."""
_ONLY_PARTS = re.compile(
    r"\W*(?:(?:the|these|those|them|of|in|on|by|with|against|to|and|was|were|is|are|had|have|been|being|all|remaining|other|others|rest"
    r"|victims?|complainants?|child|children|offences?|crimes?|cases?|records?|age|sex|gender|platform|site|app|used|named|involved|mentioned"
    r"|for|as|it|whose|which)\b\W*)*",
    re.IGNORECASE,
)
"""All that a sentence says which only parts crimes, but for the parts and their numbers themselves."""
_SUCH = re.compile(rf"\s+such\s+{_CRIMES}\b(?!\s+of\b)", re.IGNORECASE)
"""Says it behind a number, of crimes like those that the sentence before counts: ``In 2019/20, 40 such offences``."""
_SUCH_WERE = re.compile(rf"\W*such\s+{_CRIMES}\s+(?:numbered|totalled|came\s+to)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    rf"\b(?:of|among|from)\s+(?:(?:the|all|our|these|those|a\s+total\s+of)\s+)*(?:\d[\d,]*\s+)?(?:[\w-]+\s+){{0,3}}?{_CRIMES}\b",
    re.IGNORECASE,
)
"""Tells a part of crimes, with which such crimes may as well be meant: ``12 of the 30 flagged offences were rapes``."""
_ONLY_PEOPLE = re.compile(
    r"\W*(?:(?:as\s+a\s+result|in\s+connection\s+with|in\s+relation\s+to|in\s+(?:that|this|the\s+same)\s+(?:period|year)|the|these|those|this"
    r"|them|and|of|whom|which|were|was|are|is|have|has|had|been|there|number|by|age|ages|sex(?!\s+offend)|gender|aged|for|with|to|against|under|over|years?|old"
    r"|people|persons?|individuals?|suspects?|offenders?|perpetrators?|defendants?|men|women|adults?|children|juveniles?|unique|distinct|different"
    r"|named|identified|known|linked|responsible|arrest(?:s|ed)?|charge[sd]?|summonsed|made|recorded|officers"
    r"|tables?|figures?|below|above|following|in|to|shows?|shown|gives?|given|lists?|listed|sets?\s+out|broken\s+down|\d{1,2})\b\W*)*",
    re.IGNORECASE,
)
"""All that a sentence says on those who did the crimes of the one before it: what else it says (``Our online team
arrested 212 people``, ``in connection with child abuse``) may be of more or other crimes.
"""
_A_CRIME = re.compile(r"\b(?:crimes?|offences?|records?|cases?|reports?|incidents?)\b", re.IGNORECASE)
_OF_THE_CRIMES = re.compile(
    r"\W*(?:(?:in|a\s+total\s+of|and|however,?|also)\s+)?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s*(?:\([^)]*\)\s*)?\s+of\s+the(?:\s+child)?\s+"
    r"(?:offences|crimes|victims|cases|reports|complainants|incidents)\b(?!\s+(?:of|in|for|from|recorded|reported)\b)",
    re.IGNORECASE,
)
"""Opens a sentence on a number of the crimes that the one before it in the paragraph tells of."""
_SPEAKS_OF_YEARS_CRIMES = re.compile(
    rf"\b(?:of|against|from|on|with|by|behind|among|amongst|under|to|in)\s+{THOSE_TOLD}{OF_ITS_YEAR}"
    r"(?:crimes|offences|cases|records|reports)\b(?!\s+(?:of|for)\b)",
    re.IGNORECASE,
)
"""Speaks of the crimes of a year as of those that were just told: ``Of the 2021 offences, 99 had ...``."""
_OF_SO_MANY_CRIMES = re.compile(
    r"\b(?:of|on|to|for)\s+(?:the|these|those)\s+(?P<many>\d[\d,]*)\s+(?:recorded\s+)?(?:crimes|offences|cases|records|reports)\b(?!\s+(?:of|for)\b)",
    re.IGNORECASE,
)
"""Speaks of crimes by how many were just told: ``389 of the 402 offences in 2021``."""
_THOSE_OF_YEAR = re.compile(
    r"\b(?:of|from|among(?:st)?)\s+(?:those|the\s+ones)\s+(?:(?:that|which)\s+were\s+)?(?:recorded|reported)\b",
    re.IGNORECASE,
)
"""Speaks of crimes by when they were recorded: ``Of those recorded in 2020/21, 17 had led to a charge``."""
_THESE = rf"(?:(?:these|those|them|the|our|such)(?:\s+(?:\d[\d,]*\s+)?(?:recorded\s+|above\s+)?{_CRIMES})?|which)"
_FLAG = r"(?:the|an?)\s+(?:[\w-]+\s+){0,3}?(?:flag|marker|tag|qualifier|indicator)\b"
_IN_YEAR = r"(?:in|for|during)\s+(?:the\s+(?:financial\s+)?year\s+)?\d{4}(?:\s?[/–-]\s?\d{2,4})?"
_SO_MANY = rf"\d[\d,]*(?:\s+{_IN_YEAR}(?:(?:\s*[,;]|\s+and|\s*[,;]\s*and)\s+\d[\d,]*\s+{_IN_YEAR})*,?)?"
"""How many, or how many of each year: ``1,064 in 2022/23 and 1,190 in 2023/24``."""
_SUCH_CRIMES = rf"(?:such\s+)?{_CRIMES}\s+(?:recorded\s+(?:by\s+(?:[\w-]+\s+){{1,4}}?)?(?:{_IN_YEAR}\s+)?)?"
"""Behind how many: ``46 offences recorded by Kent Police were flagged``."""
_FLAGGED = re.compile(
    rf"\W*(?:(?:of\s+{_THESE}|{_IN_YEAR}),?\s+)?{_SO_MANY}\s+(?:(?:out\s+)?of\s+{_THESE}\s+|{_SUCH_CRIMES})?(?:also\s+)?"
    rf"(?:(?:carry|carries|carried|have|has|had|bear|bore|hold|held|were\s+given|was\s+given|(?:are|were)\s+marked\s+with)\s+{_FLAG}"
    r"|(?:were|was|are|is|(?:had|have)\s+been)\s+(?:[\w-]+\s+){0,2}?(?:flagged|tagged|marked)\b)"
    rf"|\W*{_FLAG}\s+{FLAG_IS_SET}\s*\d[\d,]*\s+(?:out\s+)?of\s+{_THESE}",
    re.IGNORECASE,
)


def tells_flagged(text: str) -> bool:
    """Whether a sentence says of how many of the crimes before it the flag is set."""
    return _FLAGGED.match(text) is not None and not (is_of_other_flag(text) or says(text, Cue.OTHER_FLAG))


def gives_same_figures(text: str) -> bool:
    """Whether a sentence opens as one that gives the figures of other years of what the one before it counts."""
    return _SAME_FIGURES.match(text) is not None


def carried_into(sentence: Sentence, own: Meaning, setting: Setting) -> Meaning:
    """What a sentence carries on from the one before it: the period only where it says so ("Of these ..."), victims and
    platform only where it gives the same figures of other years ("The figure for 2019/20 was 12").
    """
    previous = setting.previous if _goes_on(sentence, setting) else without_narrowing(setting.previous)
    previous = counting_crimes_again(previous, sentence.text, setting)
    is_of_whole = _is_of_whole_again(sentence, setting)
    previous = replace(previous, offence=None) if is_of_whole else previous
    if _goes_on_to_other_year(sentence, own, setting) and may_count_either(previous.measure, setting):
        previous = replace(previous, measure=Measure.UNKNOWN)
    if setting.listed_under is not None:
        return replace(previous, period=setting.listed_under)
    carries = bool(PART.search(sentence.text) or CARRIES_ON.match(sentence.text)) or tells_all_victims(
        sentence.text, setting
    )
    parts_before = setting.previous_passage == sentence.passage and _breaks_down(sentence.text)
    carries = carries or parts_before
    before = period_just_given(sentence.passage, setting) or previous.period
    period = before if carries else setting.under if _goes_on_under_year(sentence, setting) else None
    period = setting.previous_period if period is None and _parts_the_whole(sentence, setting) else period
    period = _period_parted_on(sentence, own, setting) if period is None else period
    period = period or period_left(own, setting) or period_of_crimes_asked_about(own, sentence.text, setting)
    if own.measure is Measure.VICTIMS and not parts_of(own) and CARRIES_ON.match(sentence.text) and _are_some(setting):
        period = None  # the victims of those that led to a charge are not all victims
    points_back = bool(
        _OF_THAT_KIND.search(sentence.text) or OF_WHICH.search(sentence.text) or CARRIES_ON.match(sentence.text)
    )
    if setting.previous_in == sentence.passage and not points_back:
        points_back = bool(_OF_THE_CRIMES.match(sentence.text)) or _is_of_such(sentence, setting)
    points_back = points_back or _is_of_crimes_told(sentence, setting) or _counts_who_did_them(sentence, own, setting)
    passage, spoken = setting.spoken_of
    if points_back and passage == sentence.passage and spoken != NOTHING_SAID:
        return spoken.over(replace(previous, period=period))
    names_crimes = bool(read_tokens(sentence.text).measures or TOTAL.search(sentence.text))
    offence = None if names_crimes or is_of_whole else parted_again(own, sentence.passage, setting)
    offence = previous.offence if points_back or (parts_before and own.offence is None) else offence
    return replace(previous, period=period, offence=offence)


def _are_some(setting: Setting) -> bool:
    """Whether the last figures are of some crimes alone: against some victims, on some platform, or that ended so."""
    return any(parts_of(count) or count.measure is not Measure.OFFENCES for count in setting.previous_counts)


def _goes_on_to_other_year(sentence: Sentence, own: Meaning, setting: Setting) -> bool:
    """Whether a sentence gives a figure of another year than those right before it and points back at none of them."""
    is_near = 0 <= sentence.passage - setting.previous_in <= 1
    points_back = PART.search(sentence.text) or CARRIES_ON.match(sentence.text)
    return is_near and not points_back and own.period is not None and own.period not in setting.years_here


def _is_of_such(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence counts such crimes as the figures of the sentence right before it, all of one offence."""
    is_one = {count.offence for count in setting.previous_counts} == {setting.previous.offence}
    is_next = all(count.printed in setting.text_before for count in setting.previous_counts)
    is_next &= _OF_OTHERS.search(setting.text_before) is None
    text, numbers = sentence.text, read_tokens(sentence.text).numbers
    behind = next((number for number in numbers if _SUCH.match(text, number.end)), None)
    is_such = behind is not None and _A_CRIME.search(text, 0, behind.start) is None
    return is_one and is_next and (is_such or _SUCH_WERE.match(text) is not None)


def _is_of_whole_again(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence speaks of the crimes of a year behind one that tells how many of them were of one offence:
    those of another year or, in a paragraph of its own, of the same are all of it, and not of that part. All of the
    year must have been told, and that part of no other year; ``of this offence`` is of the part.
    """
    before = setting.previous_counts
    whole, offences = _OF_OTHERS.search(setting.text_before), read_tokens(setting.text_before).offences
    is_part = whole is not None and any(token.start >= whole.end() for token in offences)
    is_part &= bool(before) and all(count.printed in setting.text_before for count in before)
    points_back = _OF_THAT_KIND.search(sentence.text) or _SUCH.search(sentence.text)
    if not is_part or points_back or _THOSE_OF_YEAR.search(sentence.text) is None:
        return False
    named = {token.value for token in read_tokens(sentence.text).periods}
    years = {period for period, offence in setting.told if offence in {count.offence for count in before}}
    is_told = all((period, ALL) in setting.told for period in named) and len(years) == 1
    return bool(named) and is_told and (sentence.passage != setting.previous_in or named.isdisjoint(years))


def _is_of_crimes_told(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence speaks of the crimes of a year that the figures right before it are of, all of one offence, or
    of as many as one of these.
    """
    is_near = 0 <= sentence.passage - setting.previous_in <= 1
    is_one = {count.offence for count in setting.previous_counts} == {setting.previous.offence}
    many = _OF_SO_MANY_CRIMES.search(sentence.text)
    told = {count.bounds.low for count in setting.previous_counts if count.measure is Measure.OFFENCES}
    is_told = many is not None and int(many["many"].replace(",", "")) in told
    return is_near and is_one and (is_told or _SPEAKS_OF_YEARS_CRIMES.search(sentence.text) is not None)


def _counts_who_did_them(sentence: Sentence, own: Meaning, setting: Setting) -> bool:
    """Whether a sentence counts people, no more than there are crimes, behind one in its paragraph that gives the
    crimes of one offence, and no others are told there since people were last counted, nor spoken of between them
    (``There are 89 crimes of blackmail. 60 people were arrested``).
    """
    before = setting.previous_counts
    is_next = all(c.printed in setting.text_before for c in before) or not read_tokens(setting.text_before).offences
    is_next &= setting.previous_in == sentence.passage
    since = takewhile(lambda count: count.measure not in SAID_OF_PEOPLE, reversed(setting.told_here))
    is_one = {(c.offence, c.measure) for c in since} == {(setting.previous.offence, Measure.OFFENCES)}
    is_one &= setting.previous.offence != ALL
    is_bare = own.offence is None and own.basis is None and _says_people_alone(sentence.text)
    is_bare &= own.period is None or {c.period for c in before} == {own.period}
    is_some = is_one and all(
        number <= sum(c.bounds.low for c in before) for number in _numbers_in_digits(sentence.text)
    )
    return own.measure in SAID_OF_PEOPLE and is_next and is_bare and is_some


def _says_people_alone(text: str) -> bool:
    """Whether a sentence says nothing beside people, their ages and sexes, and what came of them."""
    tokens = read_tokens(text)
    named = (*tokens.numbers, *tokens.sexes, *tokens.ages)
    return _ONLY_PEOPLE.fullmatch(blanked(text, ((token.start, token.end) for token in named))) is not None


def _goes_on_under_year(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence breaks down crimes as the paragraph right above it does, which is of the year that heads both
    in all its figures.
    """
    is_same = setting.under is not None and setting.years_here == {setting.under}
    is_same &= all(count.offence == ALL for count in setting.previous_counts)
    return is_same and 0 <= sentence.passage - setting.previous_in <= 1 and _breaks_down(sentence.text)


def _parts_the_whole(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence right below the number of all crimes of a period, with no more than a table between them,
    gives nothing but parts that add up to it: ``Girls were the victims in 38 cases and boys in 10``.
    """
    is_near = 0 <= sentence.passage - setting.previous_in <= 1
    if setting.previous_whole is None or not is_near or not _breaks_down(sentence.text):
        return False
    numbers = _numbers_in_digits(sentence.text)
    return len(read_tokens(sentence.text).numbers) == len(numbers) > 1 and sum(numbers) == setting.previous_whole


def _period_parted_on(sentence: Sentence, own: Meaning, setting: Setting) -> Period | None:
    """The one period of the figures of the sentence right above one that goes on parting crimes as they do, or that
    parts the one figure of all crimes there: ``Girls were the victims in 164`` below the number of a year. Below lines
    with a year each it may be of all of them, and below an empty line of another one.
    """
    before, text = setting.previous_counts, sentence.text
    given = {count.period for count in before}
    is_below = sentence.passage - 1 == setting.previous_in == setting.previous_passage
    is_below = is_below and _line(sentence.source) - max(_line(count.provenance.source) for count in before) == 1
    if not is_below or len(given) != 1 or not _breaks_down(text) or not _says_parts_alone(text):
        return None
    if parts_of(own) <= setting.previous_parts:
        return given.pop()
    numbers = _numbers_in_digits(text)
    is_part = len(before) == 1 and not setting.previous_parts and all(n <= before[0].bounds.low for n in numbers)
    return given.pop() if is_part and numbers else None


def _numbers_in_digits(text: str) -> list[int]:
    """The numbers of a sentence that it gives in digits and exactly."""
    printed = (number.value.replace(",", "") for number in read_tokens(text).numbers)
    return [int(number) for number in printed if number.isdecimal()]


def _says_parts_alone(text: str) -> bool:
    """Whether a sentence says nothing beside the parts of crimes and their numbers: of no suspects, place or time."""
    tokens = read_tokens(text)
    named = (*tokens.numbers, *tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences)
    return _ONLY_PARTS.fullmatch(blanked(text, ((token.start, token.end) for token in named))) is not None


def _line(source: str) -> int:
    """The number of a line, as the source of a figure ends with it; 0 for a cell."""
    number = source.rpartition(" ")[2]
    return int(number) if number.isdecimal() else 0


def _breaks_down(text: str) -> bool:
    """Whether a sentence says nothing but how the crimes before it part by victims or platforms."""
    tokens = read_tokens(text)
    named = bool(tokens.sexes or tokens.ages or tokens.platforms or tokens.offences)
    return named and not (tokens.periods or tokens.years)


def _goes_on(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence says no more than what the figures of the one before it are in other years."""
    tokens = read_tokens(sentence.text)
    own = (tokens.sexes, tokens.ages, tokens.platforms, tokens.offences, tokens.measures)
    is_next = setting.previous_in == sentence.passage
    if not is_next or any(own):
        return False
    is_bare = only_goes_on(sentence.text, tokens.numbers, tokens.periods)
    return is_bare or gives_same_figures(sentence.text)
