"""Ages of victims in running text and titles: ``victims aged 10-15``, ``16 or 17 year olds``, ``aged 17 or below``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cyberflag.model import AgeBand
from cyberflag.vocabularies.ages import NOT_YET, NUMBER, YEARS, understand_part
from cyberflag.vocabularies.bounds_of_no_age import bounds_no_age
from cyberflag.vocabularies.dates import MONTH, MONTH_TO_MONTH
from cyberflag.vocabularies.denied_ages import all_but, denial_before, goes_over, may_be_unknown
from cyberflag.vocabularies.listed_ages import listed_beside
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.understanding import How, Understood

_BELOW = (
    rf"(?:under|below|over|{NOT_YET}|(?:o\s+)?dan|dros|up\s+to|(?:(?:no|not)\s+)?(?:younger|older)\s+than)"
    rf"(?:\s+the\s+age\s+of)?[\s-]+{NUMBER}(?:{YEARS})"
)
_INSIDE = (
    rf"(?:over|above|older\s+than)\s+{NUMBER}[\s,]*(?:and|but)\s+(?:under|below|younger\s+than)\s+{NUMBER}(?:{YEARS})"
)
_GROUP = r"(?:age[\s-]*(?:groups?|bands?|ranges?|brackets?|categor(?:y|ies)|cohorts?)|brackets?|bands?)"
_BEHIND_AGE = r"\s*(?:$|[.,;:?)]|in\s|at\s+the\s+time|when\b|during\s|between\s|who\b|whose\b)"
"""Behind how old somebody was, and no number of people: ``victims who were 14 in 2018/19``."""
_UPWARDS = r"(?:and|or)\s+(?:under|over|above|younger|older|up|upwards?)|(?:up|on)wards?|plus"
_OR_BELOW = rf"{NUMBER}(?:{YEARS})\s+(?:{_UPWARDS})|{NUMBER}\s?\+"
_SPAN = (
    rf"between\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?{NUMBER}\s+and\s+{NUMBER}(?:{YEARS})"
    rf"|{NUMBER}\s*(?:-|\bto\b)\s*{NUMBER}(?:{YEARS})"
)
_LIST = rf"(?:{NUMBER}-?\s*,\s*)*{NUMBER}-?\s*(?:,?\s*\b(?:and|or)\b|/|&|,)\s*{NUMBER}"
_NO_COUNT = "".join(
    rf"(?<!{word} )" for word in ("figures", "figure", "numbers", "number", "counts", "values", "totals", "cells")
)
_NO_MOST = (
    rf"(?!up\s+to[\s-]+{NUMBER}\s+(?:(?!(?:years?|were|was|are|is|aged?|inclusive)\b)[\w-]+\s+){{0,2}}?(?:cautions?|charges?|arrests?|outcomes?"
    r"|disposals?|suspects?|summons(?:es)?|convictions?|prosecutions?|resolutions?|warnings?|reports?|allegations?|cases?|incidents?|victims?"
    r"|(?:has|have|had|having)\b|(?:of\s+)?(?:them|these|those)\b|(?:led|leading|resulted|resulting|ended|ending|received)\b"
    r"|(?:were|was|are|is)\s+(?:charged|cautioned|arrested|summonsed|convicted|recorded|flagged|closed|filed|reported|marked|dealt|prosecuted|online)))"
)
"""``up to four cautions`` counts what people got, and ``up to four were charged`` those who got it."""
_NOT_A_BOUND = "".join(
    rf"(?<!{word} the )"
    for word in ("under", "below", "over", "above", "than", "reached", "attained", "up to", "between")
)
_FREE, _ENDS = r"(?<![\w/.,-])", r"(?![\w/%]|-\d|\.\d|,\d)"
_OLD = r"[\s-]*(?:years?|yrs?)(?:[\s-]+(?:olds?|of[\s-]+age))"

_AGED = re.compile(
    rf"{_NOT_A_BOUND}\b(?:aged?|ages)(?:\s+of|\s+was|\s+is|\s+were|\s+band|\s+group|(?<!of age)\s*:)?\s+(?:from\s+)?"
    r"(?=\S)",
    re.IGNORECASE,
)
_CHILD_OF = re.compile(
    r"(?P<one>\b(?:an?|one|each|every)\s+)?\b(?:victims?|child|children|girls?|boys?|complainants?|aggrieved|injured\s+part(?:y|ies)|(?:persons?|people|individuals?|one|anyone)\s+(?:harmed|affected|targeted|wronged|victimised)|(?<=\d\s)(?:one|those))\s+(?P<word>of|was|were|who\s+(?:was|were))\s+(?:from\s+)?(?!(?:the\s+)?victims?\b)(?=\S)",
    re.IGNORECASE,
)
_ROW = re.compile(
    r",|&|^(?!between\b).*\band\s+(?:\d|[a-z]+$)(?!.*\b(?:under|over|below|above|younger|older)\b)", re.IGNORECASE
)
"""Numbers in a row, which may count."""
_IS_COUNT = re.compile(
    r"\s+(?:(?:\w+\s+){0,2}(?:offences|crimes|incidents)|in\s+(?:the\s+)?(?:year|20\d\d))\b", re.IGNORECASE
)
"""Behind ``victims of 20`` where 20 counts."""
MOVED = re.compile(
    r"\b(?:add(?:s|ed|ing)?|sum(?:s|med)?|went|going|gone|rose|risen|rising|grew|grown|climb\w*|increas\w+|jump\w*|fell|fallen|dropp\w+|came|down)\s+$",
    re.IGNORECASE,
)
"""Before "up to" or "down to" that tells a change or a sum and bounds nothing."""
_DOES = r"(?:engag|caus|incit|arrang|facilitat|meet|pay|communicat|attempt|groom|commit|possess|distribut|expos)\w*"
_ACCUSED = (
    r"charged|arrest(?:s|ed)?\b|custody|detain|detention|offender|offending|suspect|perpetrator|defendant|nominal|prosecut|convict"
    r"|sentenc|court|reprimand|(?:(?:simple|conditional|formal|police)\s+)*caution|community\s+resolution|out[\s-]of[\s-]court|disposal|rehabilitation"
)
ADULT = re.compile(rf"\badults?\b(?!\s*(?:{_ACCUSED})|\s+(?:who\s+)?(?:{_DOES}))", re.IGNORECASE)
"""An adult who was harmed: never one who is accused (``Adult cautions``, ``adults arrested``) or commits it."""
_WORD_END = re.compile(r"[\w+≤≥<>](?![\w+])\)?")
_MOST_ENDS = 12
"""Words and numbers that an age behind "aged" may have; the longest such run of words that is an age is the age."""
_CLAUSE_END = re.compile(r"[.;:](?:\s|$)")
_ENDS_HERE = re.compile(_ENDS)
_LISTED_LAST = re.compile(rf"(?:,|/|&|\band|\bor)\s*{NUMBER}(?:{YEARS})$", re.IGNORECASE)
_ONE_MORE = re.compile(rf"(?:\s*,\s*{NUMBER}\b)*,?\s*(?:\b(?:and|or)\b|/|&)\s*(?P<age>{NUMBER})\b", re.IGNORECASE)
_OPENS_ANOTHER = re.compile(r",\s*[^\W\d]+$")
"""A word behind a comma begins something else: ``aged 17 or under, all sexual offences``."""
_OLDEST_CHILD = 18
_LISTED = 0.8
"""How surely a band is one of ages that stands in a row with one."""
_COUNTED = re.compile(
    r"\s+(?:of|was|were|had|with|whose|where|involv\w+|concern\w+|affect\w+|against|aged?|offences?|crimes?|victims?|girls?|boys?"
    r"|males?|females?|an?\s+(?:child|victim|girl|boy|complainant|young))\b",
    re.IGNORECASE,
)
"""Behind a number that counts and is no age: ``10 were aged 13 and 14 were aged 15``."""
_COUNTS = re.compile(rf"(?<![\w/.-]){NUMBER}(?![\w/-]|\s+{MONTH})|(?<![\w/.-])\d{{3}}(?!\w)", re.IGNORECASE)
"""Before an age: a number that may count those who are of that age."""

_OF_MONTH = rf"(?:st|nd|rd|th)?\s+(?:of\s+)?(?!may\s+(?:not\s+)?[a-z])(?!{MONTH_TO_MONTH}){MONTH}"
"""Behind the day of a date: ``up to 31 March 2022``."""

_ABOUT_AGE = (
    r"(?:groups?|bands?|ranges?|brackets?|categor(?:y|ies)|at|on|when|the|of|time|date|day|offences?|crimes?|incidents?"
    r"|recording|recorded|reported|victims?'?s?|child(?:ren)?|complainants?|in\s+years|\(?years?\)?|was|is|were|are|between|being)"
)
"""Words between ``age`` and the ages: ``age at offence = 10 to 12``, ``Age group: 13 or 14``."""
_TWO_AGES = rf"{NUMBER}\s*(?:/|&|\bor\b|\band\b)\s*{NUMBER}(?:{YEARS})"

_OF_THING = (
    r"\s+(?:(?!(?:girls?|boys?|child|children|victims?|m[ae]n|males?|females?|wom[ae]n|complainants?|persons?|people|pupils?|olds?"
    r"|on|over|through|via|in|at|by|with|from|to|of|and|or|using|across|who|whose|were|was|had)\b)[\w-]+\s+){0,3}?"
    r"(?:systems?|databases?|software|computers?|servers?|contracts?|polic(?:y|ies)|buildings?|technolog(?:y|ies)|networks?)\b"
    r"(?!\s+(?:[\w-]+\s+)?(?:users?|owners?|players?|gamers?|students?|pupils?|members?|customers?)\b)"
)
"""Behind the age of something that is nobody: ``its 25 year old crime system``."""
_WITH_YEARS = re.compile(rf"{_FREE}(?P<band>(?:{_SPAN}|{_LIST}|{NUMBER}){_OLD}){_ENDS}(?!{_OF_THING})", re.IGNORECASE)
"""An age with its years; what bounds it stands around it: ``below 18 years of age``, ``17 years old or less``."""
_WORDS_BEFORE = re.compile(r"(?:[^\s.,;:()]+[\s-]+){1,7}$")
_WORD = re.compile(r"\S+")
_WORDS_BEHIND = re.compile(r"(?:\s+[a-z]+){1,4}|\s?\+", re.IGNORECASE)
_OPENS_SPAN = re.compile(r"(?:over|above|from|between|at\s+least|(?:older|more)\s+than)\b", re.IGNORECASE)
_HOLDS_NUMBER = re.compile(rf"\d|\b{NUMBER}\b", re.IGNORECASE)
_NO_SINGLE = re.compile(
    r"\b(?:to|until|till|within|not|before|after|past|beyond|from|since|than|short\s+of|beneath|turn(?:ed)?|reach(?:ed)?)[\s-]+$"
    r"|[<>]=?\s*$",
    re.IGNORECASE,
)
"""Before an age of which it is not the only one that is meant."""

_PERIODS_OR_TRAITS = r"(?:years?|quarters?|months?|age|sex)(?!\s+of\b)"
_OF_PEOPLE = (
    r"(?:(?:^|(?<=[.:;]\s))\W*"
    r"(?:(?!(?:no|not|few|some|where|only|numbers?|counts?|values?|totals?|figures?|cells?|percentages?)\b)[\w'-]+\s+){0,7}"
    r"(?:victims?|child(?:ren)?|girls?|boys?)\s+)"
)
"""Opens a sentence on crimes or their victims, and on all of them: ``Flagged offences with a victim``."""
_PLACE = (
    r"(?:below|here"
    r"|in\s+(?:the|this|our)\s+(?:(?:following|attached|enclosed)\s+)?(?:tables?|sheets?|tabs?|list)(?:\s+(?:below|here))?)"
)
_IN_PLACE = (
    rf"(?=\s+\w)(?:\s+{_PLACE})?"
    rf"(?:\s+(?:by|for\s+each|per)\s+(?:financial\s+|calendar\s+)?{_PERIODS_OR_TRAITS}(?:\s+and\s+{_PERIODS_OR_TRAITS})?)?\s*(?:$|[.:])"
)
"""Behind what is shown: where it stands, and not by which sign (``under 5 are shown as a star``)."""

_MENTIONS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), score)
    for pattern, score in (
        (rf"\b(?P<band>{_INSIDE}){_ENDS}", 0.8),
        (
            rf"\b(?:victims?|children|child|young\s+(?:persons?|people)|minors?|juveniles?)\s+\(?(?P<band>{_SPAN}|<\s*{NUMBER}){_ENDS}",
            0.8,
        ),
        (
            rf"{_NO_COUNT}{_NO_MOST}\b(?P<band>{_BELOW}){_ENDS}(?!{_OF_MONTH})(?!\s+(?:(?:(?:other|further|different|more|separate|remaining)\s+)?(?:offences?|crimes?|records?|hours?|days|months?|class(?:es)?|codes?|categor\w+|headings?|titles?|sections?|acts?|references?|platforms?|years?\s+ago)\b|per\s*cent|were\s+suppressed|are\s+(?:shown|suppressed)))",
            0.8,
        ),
        (rf"{_OF_PEOPLE}(?P<band>{_BELOW}){_ENDS}(?=\s+are\s+shown{_IN_PLACE})", 0.8),
        (rf"{_FREE}(?P<band>{_OR_BELOW}){_ENDS}", 0.8),
        (rf"{_FREE}(?P<band>{_SPAN}|{_TWO_AGES})\s+(?:years?\s+)?{_GROUP}\b", 0.9),
        (
            rf"\b(?:victims?|child(?:ren)?|complainants?)\s+who\s+(?:was|were|is|are)\s+(?P<band>1?\d){_ENDS}(?={_BEHIND_AGE})",
            0.8,
        ),
        (rf"\bages?\s+(?:{_ABOUT_AGE}\s+)*(?:{_ABOUT_AGE}\s*)?[:=]?\s*(?P<band>{_SPAN}|{_TWO_AGES}){_ENDS}", 0.9),
        (r"\b(?P<band>u[/-]?\s?1[0-8]s?)\b", 0.8),
    )
)


_FIRST = re.compile(
    rf"(?<![\w/.,-])(?:{_BELOW}|{_OR_BELOW})|\b(?:by|as\s+to|of|on|regarding|concerning|about|for|in\s+terms\s+of)\s+(?:the\s+)?(?:victims?'?s?\s+)?ages?\b",
    re.IGNORECASE,
)
_IS_UNKNOWN = re.compile(
    r"[\w-]+(?:\s+\([\d,]*\)|\s+(?:victims?|child\w*|offences|crimes|cases|others|more|of\s+(?:them|these|those)))*"
    r"\s+(?:is|are|was|were|has|have|had)\s+(?:not\b|un\w+|never\b|missing\b|(?:left\s+)?blank\b)",
    re.IGNORECASE,
)
"""Behind ``the age of``: a number of those whose age nobody knows."""
_GOES_ON = re.compile(
    # "13 were aged nine or younger, 50 were between ten and twelve", also before "and in 16 the age is not known"
    rf"(?:[,;]\s*(?:and\s+)?|\band\s+)(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+(?:\(\d+\)\s+)?(?:were|was)\s+(?:aged\s+)?(?:from\s+)?(?P<late>{_SPAN}|{_LIST}|{_OR_BELOW}){_ENDS}"
    # each with its figure behind it, as in "aged 13-15 (19) and 16-17 (30)"
    rf"|(?:[,;]\s*(?:and\s+)?|\band\s+)(?:aged\s+)?(?P<counted>{_SPAN}|{_OR_BELOW})"
    r"(?=\s*(?:\(\s*|[:=]\s*)(?:\d{1,4}\s*(?:\)|[,;.]|$|\band\b)|<\s?\d|\*))"
    # "aged nine or younger in 13 of them, from ten to twelve in 50 and sixteen or seventeen in none"
    r"|(?:[,;]\s*(?:and\s+)?|\band\s+)(?:from\s+)?(?P<band>[^,;.]{1,40}?)(?=\s+in\s+(?:\d{1,3}(?:,\d{3})?(?![\d/-])|[<*]|(?:an?other|a\s+further|the)\s+|"
    rf"(?:fewer|less)\s+than\b|none\b|nil\b|zero\b|nought\b|no\b|{NUMBER}\b))",
    re.IGNORECASE,
)
"""Further ages of a sentence that has said once that ages are meant."""

_BEFORE_COLON = re.compile(
    r"^\W{0,3}(?P<band>(?:\d{1,2}\s?(?:to|-|–)\s?\d{1,2}|1\d\s?(?:and|or|&)\s?1\d)(?:\s*(?:years?(?:\s*olds?)?|yrs?))?)\s*[:=]"
    r"(?=[^:=\d]*\d[^:=]*\b(?:in|for|during)\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""A band that labels a line of figures of several years: ``13 to 15: 52 offences in 2017/18, 59 in 2018/19``."""


@remembered
def ages_named_in(text: str) -> list[Understood[AgeBand]]:
    """The ages named in running text or a title, in reading order, with their spans.

    A number needs a word of age beside it: ``aged 4``, ``under 18s``, ``victims aged 10-15``, ``5 years old``. Ages
    in an offence's title (``rape of a female child under 13``) are found like any other; whoever reads titles takes
    the offence out first. Of ages that are not understood together (``aged 13 or 16``) none is given; of one that the
    text denies (``12 had no victim under 13``) those that are left.
    """
    plain = write_plainly(text)
    found: list[Understood[AgeBand]] = []
    barred: list[tuple[int, int]] = []
    for start, end, score in _candidates(plain):
        part = understand_part(plain[start:end])
        if any(start < other_end and other < end for other, other_end in barred):
            continue
        barred.append((start, end))
        if part is not None:
            found.append(Understood(part[0], How.MENTION, score, start, end))
    for start, end in listed_beside(plain, [(age.start, age.end) for age in found]):
        is_new = not any(start < age.end and age.start < end for age in found)
        if is_new and (part := understand_part(plain[start:end])) is not None and part[0].is_known:
            found.append(Understood(part[0], How.MENTION, _LISTED, start, end))
    return sorted(_without_denied(plain, found), key=lambda item: item.start)


def _without_denied(plain: str, found: Iterable[Understood[AgeBand]]) -> Iterator[Understood[AgeBand]]:
    """The ages with those that are left in place of each that the text denies; none where these are no one band, may be
    unknown or are some of those named before.
    """
    before: Understood[AgeBand] | None = None
    for age in sorted(found, key=lambda item: item.start):
        start = denial_before(plain, age.start, age.end, NUMBER) if age.value.is_known else None
        if start is None:
            yield age
            before = age
            continue
        rest = None if may_be_unknown(plain, start, (age.start, age.end)) else all_but(age.value)
        if rest and before and goes_over(rest, before.value, plain[before.end : start]):
            rest = None
        if rest is not None:
            yield replace(age, value=rest, start=start)


def _candidates(plain: str) -> Iterator[tuple[int, int, float]]:
    """The spans that may be ages, those right behind "aged" first."""
    for lead in _AGED.finditer(plain):
        if _IS_UNKNOWN.match(plain, lead.end()):
            continue
        if (end := _end_of_age(plain, lead.end())) is not None:
            yield lead.end(), end, 0.9
    if labelling := _BEFORE_COLON.match(plain):
        yield *labelling.span("band"), 0.9
    yield from _of_children(plain)
    for match in _WITH_YEARS.finditer(plain):
        begin, end = match.span("band")
        start, end = _with_bounds(plain, _start_of_list(plain, begin, end), end)
        if not MOVED.search(plain[:start]):
            yield start, end, 0.9
    for pattern, score in _MENTIONS:
        for match in pattern.finditer(plain):
            start, end = match.span("band")
            if not MOVED.search(plain[:start]) and not bounds_no_age(plain, start, end):
                yield _start_of_list(plain, start, end), end, score
    yield from _further(plain)


def _with_bounds(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span of an age and of the words around it that make another one of it, as wide as it is an age; a wider one
    that is none where a word before says that more ages are meant, and it is not understood which.
    """
    bare = understand_part(plain[start:end])
    before, behind = _WORDS_BEFORE.search(plain[:start]), _WORDS_BEHIND.match(plain, end)
    starts = [*([before.start() + word.start() for word in _WORD.finditer(before[0])] if before else []), start]
    ends = [*([end + word.end() for word in _WORD.finditer(behind[0])][::-1] if behind else []), end]
    for first in starts:
        lead = plain[first:start]
        if _HOLDS_NUMBER.search(lead) and not _OPENS_SPAN.match(lead):
            continue
        for last in ends:
            wide = understand_part(plain[first:last])
            if wide is not None and wide[0].is_known and (bare is None or wide[0] != bare[0]):
                return first, last
    none = _NO_SINGLE.search(plain, 0, start)
    return (start, end) if none is None else (none.start(), end)


def _of_children(plain: str) -> Iterator[tuple[int, int, float]]:
    """Ages behind a child: ``a victim of 13``, ``children of 10 to 12``."""
    for lead in _CHILD_OF.finditer(plain):
        end = _end_of_age(plain, lead.end())
        if end is None:
            continue
        is_single = re.fullmatch(NUMBER, plain[lead.end() : end], re.IGNORECASE) is not None
        if is_single and _IS_COUNT.match(plain, end):
            continue
        may_be_single = bool(lead["one"]) and lead["word"] == "of"
        if _ROW.search(plain[lead.end() : end]):
            continue  # "boys were the victims of 4, 5 and 6 crimes"
        if (may_be_single or not is_single) and _is_of_child(plain[lead.end() : end]):
            yield lead.end(), end, 0.8


def _further(plain: str) -> Iterator[tuple[int, int, float]]:
    """Ages behind the first of a sentence, without a word of age."""
    first = min((m.end() for p in (_AGED, _CHILD_OF, _FIRST) for m in p.finditer(plain)), default=len(plain))
    for match in _GOES_ON.finditer(plain, first):
        start, end = match.span(next(name for name in ("band", "late", "counted") if match[name]))
        if _is_of_child(plain[start:end]):
            yield start, end, 0.9


def _is_of_child(text: str) -> bool:
    part = understand_part(text)
    return part is not None and part[0].is_known and part[0].low <= _OLDEST_CHILD


def _start_of_list(plain: str, start: int, end: int) -> int:
    """Where a list of ages begins: behind a number that is none of it (``under 13s 12, 16 and 17 year olds``)."""
    starts = [start, *(start + found.end() for found in re.finditer(r",\s*", plain[start:end]))]
    return next((at for at in starts if understand_part(plain[at:end]) is not None), start)


def _end_of_age(plain: str, start: int) -> int | None:
    """Where the age ends that begins at ``start``; the end of what is no age there, where two are listed that are not
    one band; None where none begins.
    """
    clause = _CLAUSE_END.search(plain, start)
    last = clause.start() if clause else len(plain)
    ends = [found.end() for found in _WORD_END.finditer(plain, start, last)][:_MOST_ENDS]
    for end in reversed(ends):
        part = understand_part(plain[start:end]) if _ENDS_HERE.match(plain, end) else None
        if part is None or not part[0].is_known:
            continue
        if _LISTED_LAST.search(plain, start, end) and _is_a_count(plain, start, end):
            continue
        if _OPENS_ANOTHER.search(plain, start, end):
            continue
        more = _ONE_MORE.match(plain, end)
        oldest = part[0].low if part[0].high is None else part[0].high  # "under 13 and four" lists no further age
        is_age = more is not None and oldest < (read_number(more["age"]) or 0) <= _OLDEST_CHILD
        return more.end() if more and is_age and not _is_a_count(plain, start, more.end()) else end
    return None


def _is_a_count(plain: str, start: int, end: int) -> bool:
    """Whether the last number before ``end`` counts what stands behind it and is none of the ages before it: where the
    ages from ``start`` on are themselves counted (``10 were aged 13 and 14 were``), or a noun follows.
    """
    follows = _COUNTED.match(plain, end)
    if follows is None:
        return False
    clause = re.split(r"[.;:]\s", plain[:start])[-1]
    is_verb = follows[0].strip().casefold() in ("was", "were", "had")
    return not is_verb or _COUNTS.search(clause) is not None
