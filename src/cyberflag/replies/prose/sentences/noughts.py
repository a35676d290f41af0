"""Words for nought in a sentence, and whether they give a figure: ``no offences in 2018/19``, ``16 or 17 in none``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from cyberflag.model import Basis, Count
from cyberflag.replies.prose.around.setting import ProseContext, Setting
from cyberflag.replies.prose.meanings import without_narrowing
from cyberflag.replies.prose.sentences.named_words import naming_only
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, overlaps
from cyberflag.replies.prose.sentences.wordings import FLAGGED, WITHOUT_ANY
from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.letters import Cue, find_cues, says
from cyberflag.vocabularies.number_words import NOTHING

T = TypeVar("T")

_SO = re.compile(
    r"\b(?:so|therefore|thus|hence|consequently|as\s+a\s+(?:result|consequence)|which\s+means)\b", re.IGNORECASE
)
_OPENS = re.compile(r"\W*(?:(?:and|but|while|there\s+(?:were|was|are))\s+)*", re.IGNORECASE)
_APART = re.compile(r"[;:]|\s[-–]\s")
_ASIDE = re.compile(r"[(,]")
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)

_CLAUSE_END = re.compile(r"[,;:.]|\s[-–]\s|\b(?:but|while|whereas|and)\b", re.IGNORECASE)
"""Ends what a word for nought denies, save where a list goes on: ``none on Snapchat, Kik or Discord``."""
_OF_WHICH = re.compile(r"\bof\s+(?:which|these|those|them),?\s+$", re.IGNORECASE)
_LIST_GOES_ON = re.compile(r"[\s,/&]*(?:(?:and|or|nor)\b)?\s*(?:(?:on|with|of|by|an?)\s+)*", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no\s+one|nobody|none|no(?=\s+(?:child|children|victims?|persons?|people|girls?|boys?)\b))\b", re.IGNORECASE
)
"""A word for nought that may tell nothing but how crimes are counted: ``no one of 16 or 17 is shown``."""

_OF_GIVEN = re.compile(r"\s+of\s+(?:all\s+)?(?:the|our|these|those)\s+(?:total\s+of\s+)?", re.IGNORECASE)
"""Between a word for nought and the number that it is none of: ``None of the 42 offences was on Snapchat``."""
_SAYS_OF = re.compile(r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:was|were|is|are|had|has|have|did)\b", re.IGNORECASE)
_TELLS_OF = re.compile(
    r"\b(?:involv|relat|concern|featur|mention|affect|refer|nam)(?:ed|e?s)\b|\b(?:took|occurred|happened)\b",
    re.IGNORECASE,
)
"""A word that is the verb of a sentence only where there is no other: ``42 offences related to Kik``."""

_NO = re.compile(
    r"\bno\s+(?P<told>(?:(?:further|separate|more|such)\s+)*(?:breakdowns?|information|data|details?)\b)?",
    re.IGNORECASE,
)

_COUNTED = (
    r"(?:arrests?|offences?|crimes?|charges?|cautions?|convictions?|prosecutions?|incidents?|allegations?|victims?|suspects?"
    r"|rapes?|reports?|disposals?|outcomes?|cases?|occurrences?)"
)
_TELLS = r"(?:recorded|made|found|identified|received|reported|located)"
_NONE_AT_ALL = re.compile(
    rf"\W*(?:(?:(?:we|(?:the|our)\s+(?:force|constabulary|service)|(?!the\s+police)(?:[a-z]+\s+){{1,4}}?(?:police|constabulary))"
    rf"\s+(?:(?:have|has|had)(?:\s+{_TELLS})?|{_TELLS})|there\s+(?:were|was|are|(?:have|has|had)\s+been))\s+)?"
    rf"(?:no|nil|zero|not\s+(?:one|a\s+single))\s+(?:such\s+|recorded\s+|reported\s+|relevant\s+)*{_COUNTED}"
    r"(?:\s+(?:(?:have|has|had)\s+been|were|was))?(?:\s+(?:recorded|made|found|identified|received|reported|located|returned|brought))?"
    r"(?:\s+(?:(?:that|which|who)\s+)?(?:match\w*|meet\w*|met|fit\w*|fall\w*\s+within)\s+(?:all\s+(?:of\s+)?)?(?:the|these|this|those|your)"
    r"\s+(?:[\w-]+\s+){0,2}criteri\w+|\s+(?:in|during|for|within|over)\s+(?:that|this|the|these|those)\s+(?:[\w-]+\s+){0,3}"
    r"(?:periods?|time(?:\s*frame|scale)?|years?|dates?|question))?\W*",
    re.IGNORECASE,
)
"""A whole sentence that says of all that its question counts that there was none: ``No arrests have been recorded.``"""

_PART_OF_YEAR = re.compile(
    r"\W*(?:(?:in|for|during|over)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:quarter|half|half[\s-]year|months?|weeks?|term|rest|remainder)"
    r"(?:\s+of\s+(?:[\w/-]+\s*){1,4})?\W*",
    re.IGNORECASE,
)
"""A line that names a part of the year of which the next tells: ``In the first quarter``."""
_FEWEST_PARTS = 2
_EXCEPT = re.compile(r"\bnone\s+but\b|\b(?:apart\s+from|other\s+than|except|save)\b", re.IGNORECASE)
"""Before the number of which what is denied is true: ``None involved Snapchat apart from two``."""
_LEADS_TO_PART = re.compile(
    r"\s+(?:(?:of\s+(?:these|those|them|the)|victims?|offences?|crimes?|cases?|rapes?|incidents?|were|was|had|has|have|involv(?:ed|ing)|mention(?:ed|ing)|nam(?:ed|ing)"
    r"|us(?:ed|ing)|featur(?:ed|ing)|concern(?:ed|ing)|relat(?:ed|ing)\s+to|took\s+place|occurred|happened|committed|recorded"
    r"|on|via|over|through|with|against|for|an?|the|aged?)\s+)*",
    re.IGNORECASE,
)
"""Between a word for nought and the part that it is of."""
_UP_TO_NEXT = re.compile(r"(?:\s+victims?)?\s*[,;]?\s*(?:(?:and|but|while)\s+)?(?:(?:in|for|with)\s+)?", re.IGNORECASE)
"""Between that part and the next number, where nothing more is said of it."""

_DENIES_LACK = re.compile(
    r"\s+(?!doubt\b)(?:(?!\b(?:but|while|whereas)\b)[^;:.,])*?"
    r"\b(?:without(?!\s+(?:exception|doubt|fail)\b)|lacking|lacked|missing\s+(?:an?|the|its|their)|with\s+no)\b",
    re.IGNORECASE,
)
"""Behind a word for nought, in its clause: what no crime lacked (``No crime was recorded without the sex of victims``).
"""


def denies_all(text: str) -> bool:
    """Whether a whole sentence says of all that its question counts that there was none."""
    return _NONE_AT_ALL.fullmatch(text) is not None


def says_none(number: Token[str]) -> bool:
    """Whether a number is a word for nought."""
    return number.value.casefold() in NOTHING


def follows_from_no_flag(count: Count, context: ProseContext) -> bool:
    """Whether a nought in words tells how many crimes carry a flag that the force does not use: no count of them."""
    has_no_flag = context.request.basis is Basis.FLAG and context.basis is Basis.UNKNOWN
    return has_no_flag and count.basis is Basis.FLAG and count.printed.casefold() in NOTHING


def says_nought(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> bool:
    """Whether a word for nought is a figure: with its period said, as one part of a breakdown (``in none``, or ``No
    male victims were over 16`` behind the others), or where the whole sentence says that there was none of what its
    question asks the number of, and when; and where the sentence says neither what is not held nor which rows are left
    out (``offences with no crimes``), nor that none was flagged since there is no flag, nor that there was none of what
    is not listed, nor that none lacked what is told of each.
    """
    before = text[: number.start]
    is_dated = bool(tokens.periods or tokens.years)
    is_part = bool(tokens.sexes or tokens.ages or tokens.platforms) and _IN.search(before) is not None
    if says(before, Cue.FLAG_NOT_USED) or (_SO.search(before) and says(text, Cue.FLAG_NOT_USED)):
        return False
    if _is_of_the_rest(text, tokens, number) or _DENIES_LACK.match(text, number.end):
        return False
    is_part = is_part or _is_of_last_part(before, tokens, setting) or _is_beside_parts(text, tokens, number)
    is_part = is_part or _is_of_part_asked(text, tokens, number, setting)
    if is_dated and denies_flag(text, number):
        return not says(text, Cue.NOT_HELD)
    is_asked = setting.wider.measure is not None and setting.wider.period is not None
    is_whole = is_asked and denies_all(text) and not _is_of_other(text, setting)
    return (is_dated or is_part or is_whole) and not says(text, Cue.NOT_HELD) and not WITHOUT_ANY.search(before)


def _is_of_other(text: str, setting: Setting) -> bool:
    """Whether a sentence that there was none stands below the name of a part of the year, or names another force."""
    forces = {found.value.id for found in forces_named_in(text)}
    return _PART_OF_YEAR.fullmatch(setting.text_before) is not None or not forces <= {setting.context.force}


def denies_part(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a word for nought says of a part of the crimes that there was none (``none on Snapchat``), and it is said
    whole of which part: not ``14 girls, none of whom were under 13``, nor ``None was charged (0 for 2022)``; and of one
    of a kind: ``none on Snapchat or Kik`` has no second number.
    """
    denied = {word.start for word in _denied_by(text, tokens, number)}
    kinds = _kinds(tokens)
    is_whole = all(
        any(word.start in denied for word in words) for words in kinds if words and words[0].start < number.start
    )
    is_single = all(sum(word.start in denied for word in words) < 2 for words in kinds)
    return bool(denied) and is_whole and is_single and not _may_be_of_both(text, tokens, number)


def denies_flag(text: str, number: Token[str]) -> bool:
    """Whether a word for nought says of how many crimes of a number before it the flag is set: ``of which none had the
    online flag``.
    """
    behind = _CLAUSE_END.split(text[number.end :], maxsplit=1)[0]
    return _OF_WHICH.search(text[: number.start]) is not None and FLAGGED.search(behind) is not None


def with_denied_apart(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], setting: Setting
) -> tuple[Tokens, Setting]:
    """The words of a sentence without those that it only denies, and the setting of its numbers: the question narrows
    them not by what is denied itself (``None were under 13 and 10 were girls``).
    """
    left = _without_denied(text, tokens, numbers)
    kept, named = _narrowing(left), _narrowing(tokens)
    denied = {kind: words for kind, words in named.items() if len(kept[kind]) < len(words)}
    kinds = [kind for kind in denied if not kept[kind]]
    is_asked = all(word.value == getattr(setting.question, kind) for kind in kinds for word in denied[kind])
    if not kinds or not is_asked or len(denied) > 1 or _EXCEPT.search(text):
        return left, setting  # "no girls under 10" denies only a part of the girls asked for
    question, doubtful = without_narrowing(setting.question, kinds), without_narrowing(setting.doubtful, kinds)
    return left, replace(setting, question=question, doubtful=doubtful)


def _without_denied(text: str, tokens: Tokens, numbers: Sequence[Token[str]]) -> Tokens:
    """The words of a sentence without those of which it only says that there were none, where the word that says so is
    none of its ``numbers``: they are of no other number (``14 in 2017/18, with no victims under 13``).
    """
    said = [Token(found[0], *found.span()) for found in _NOBODY.finditer(text)]
    said += _said_last(text, tokens)
    noughts = [n for n in tokens.numbers if says_none(n)]
    noughts += [n for n in said if not overlaps(n, (*noughts, *tokens.ages, *tokens.sexes, *tokens.platforms))]
    noughts = [n for n in noughts if n not in numbers and not _may_be_of_both(text, tokens, n)]
    denied = {word.start for n in noughts for word in _denied_by(text, tokens, n)}
    return naming_only(tokens, lambda word: word.start not in denied) if denied else tokens


def _denied_by(text: str, tokens: Tokens, nought: Token[str]) -> list[Token[object]]:
    """The words behind a word for nought, in its clause and before the next number; of a given number (``none of the
    42 on Kik was against girls``) those of which that is denied.
    """
    first = _said_from(text, tokens, nought)
    end = _CLAUSE_END.search(text, first)
    last = min(
        (number.start for number in tokens.numbers if number.start > max(nought.start, first - 1)), default=len(text)
    )
    denied: list[Token[object]] = []
    words = [word for kind in _kinds(tokens) for word in kind]
    for word in sorted((w for w in words if first <= w.start < last), key=lambda w: w.start):
        is_within = end is None or word.start < end.start()
        if is_within or (denied and _LIST_GOES_ON.fullmatch(text, denied[-1].end, word.start)):
            denied.append(word)
    return denied


def _said_last(text: str, tokens: Tokens) -> list[Token[str]]:
    """Each ``no`` behind all numbers that is of a part of the crimes, or of what is told of one: ``no rape of a girl``,
    ``no breakdown of under 13s is held``.
    """
    last = max((number.end for number in tokens.numbers if not says_none(number)), default=len(text))
    starts = {word.start for words in _kinds(tokens) for word in words}
    found = [found for found in _NO.finditer(text, last) if found["told"] or found.end() in starts]
    return [Token("no", one.start(), one.start() + len("no")) for one in found]


def _said_from(text: str, tokens: Tokens, nought: Token[str]) -> int:
    """Where what a word for nought denies may begin: behind it, or behind the verb where a number stands between that
    it is none of.
    """
    number = next((n for n in tokens.numbers if n.start > nought.start), None)
    if number is None or _OF_GIVEN.fullmatch(text, nought.end, number.start) is None:
        return nought.end
    verb = _SAYS_OF.search(text, number.end) or _TELLS_OF.search(text, number.end)
    return nought.end if verb is None else verb.end()


def _may_be_of_both(text: str, tokens: Tokens, nought: Token[str]) -> bool:
    """Whether what stands last may be of the number before a nought, too: ``42 girls and no boys under 13``."""
    denied = {word.start for word in _denied_by(text, tokens, nought)}
    starts = [number.start for number in tokens.numbers if number.start < nought.start]
    if not denied or not starts or _APART.search(text, starts[-1], nought.start):
        return False
    kinds = _kinds(tokens)
    last = max(denied)
    return any(
        any(starts[-1] < word.start < nought.start for word in words)
        and any(word.start in denied for word in words)
        and all(word.start != last for word in words)
        for words in kinds
    )


def _kinds(tokens: Tokens) -> tuple[tuple[Token[object], ...], ...]:
    """The words for parts of the crimes, each kind for itself."""
    return tokens.sexes, tokens.ages, tokens.platforms, tokens.offences


def _is_of_the_rest(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a sentence says only that there was none of the kinds of crime that are not listed: ``Other offences had
    no flagged crime``. ``No other offences in 2019/20`` may say that the year had none at all.
    """
    is_of_more = len(tokens.numbers) > 1 or tokens.ages or tokens.sexes or tokens.platforms
    rest = [Token(found.value, found.start, found.end) for found in find_cues(text, Cue.THE_REST)]
    is_of_named = any(not overlaps(offence, rest) for offence in tokens.offences)
    if is_of_more or is_of_named:
        return False
    times = (text[time.start : time.end] for time in (*tokens.periods, *tokens.years))
    is_dated = any(any(map(str.isdigit, time)) for time in times)
    return any(_is_said_of(one, text, number, is_dated=is_dated) for one in rest)


def _is_said_of(rest: Token[Cue], text: str, number: Token[str], *, is_dated: bool) -> bool:
    """Whether a nought is of the crimes that are not listed, where nothing sets them apart from it: ``none, other
    offences being excluded``, ``As with other offences, there were none``.
    """
    if rest.start < number.end:
        between, is_left_out = text[rest.end : number.start], says(text[: rest.start], Cue.REST_LEFT_OUT)
    else:
        between = text[number.end : rest.start]
        is_left_out = _ASIDE.search(between) is not None or says(between, Cue.REST_ASIDE)
        is_left_out = is_left_out or (is_dated and between.isspace())
    return not (is_left_out or _APART.search(between) or says(between, Cue.REST_APART))


def _is_beside_parts(text: str, tokens: Tokens, number: Token[str]) -> bool:
    """Whether a word for nought stands before a part of the crimes as each other number of its sentence does before
    another part of that kind: ``None involved Snapchat, 10 Instagram and 3 Kik``.
    """
    starts = sorted(one.start for one in tokens.numbers)
    for words in (tokens.sexes, tokens.ages, tokens.platforms):
        if len(words) < _FEWEST_PARTS or len(words) != len(starts) or len({w.value for w in words}) != len(words):
            continue
        pairs = zip(starts, (*starts[1:], len(text)), sorted(words, key=lambda word: word.start), strict=True)
        own = next(word for start, _, word in pairs if start == number.start)
        is_in_turn = all(start < word.start < end for start, end, word in pairs)
        follows = min((start for start in starts if start > number.start), default=None)
        is_bare = follows is None or _UP_TO_NEXT.fullmatch(text, own.end, follows) is not None
        if is_in_turn and is_bare and _LEADS_TO_PART.fullmatch(text, number.end, own.start):
            return True
    return False


def _narrowing(tokens: Tokens) -> dict[str, tuple[Token[object], ...]]:
    return {"sex": tokens.sexes, "age": tokens.ages, "platform": tokens.platforms}


def _is_of_part_asked(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> bool:
    """Whether a word for nought opens the answer to a question for one part of the crimes, names that right behind it,
    and another number follows: ``None of the victims were under 13 and 10 were girls``.
    """
    if number is not tokens.numbers[0] or len(tokens.numbers) < _FEWEST_PARTS or not setting.is_answer_to_count:
        return False
    end = tokens.numbers[1].start
    words = [(kind, word) for kind, found in _narrowing(tokens).items() for word in found if word.start < end]
    if len(words) != 1 or _OPENS.fullmatch(text[: number.start]) is None:
        return False
    kind, word = words[0]
    is_asked = word.value == getattr(setting.question, kind)
    is_bare = _UP_TO_NEXT.fullmatch(text, word.end, end) is not None
    return is_asked and is_bare and _LEADS_TO_PART.fullmatch(text, number.end, word.start) is not None


def _is_of_last_part(before: str, tokens: Tokens, setting: Setting) -> bool:
    """Whether a word for nought opens a sentence that goes on with the parts of the figures right before it."""
    kinds = {kind for kind, found in _narrowing(tokens).items() if found}
    return _OPENS.fullmatch(before) is not None and bool(kinds) and kinds <= setting.previous_parts
