"""Offences, classes and offence groups, and how a text names one.

``understand_offence`` reads a text that is nothing but an offence (a row label, a column heading, a field of a list
of crimes): a code in any spelling, a title, or both beside each other. ``offences_named_in`` finds the offences that
a title, a heading or a question mentions. What tells offences apart (sex, ages, penetration, attempt, the act itself)
is never forgiven; see `offence_titles`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from cyberflag.model import Period
from cyberflag.vocabularies.children_and_adults import without_adults
from cyberflag.vocabularies.crimes.acts_behind_colons import acts_behind_colons
from cyberflag.vocabularies.crimes.charged_instead import as_recorded
from cyberflag.vocabularies.crimes.codes_together import match_with_codes, mentions_with_codes
from cyberflag.vocabularies.crimes.court_titles import understand_court_title
from cyberflag.vocabularies.crimes.defined_offences import with_defined
from cyberflag.vocabularies.crimes.lettered_sections import section_alone, sections_said
from cyberflag.vocabularies.crimes.offence_codes import CodeMention, code_alone, codes_in
from cyberflag.vocabularies.crimes.offence_list import (
    CLASS_CODES,
    CLASSES,
    CODES,
    GROUP_IDS,
    GROUPS,
    OFFENCES,
    SEXUAL_OFFENCES,
    SINCE_THE_FLAG,
    Offence,
    OffenceClass,
    OffenceGroup,
    contains,
    is_valid,
    title_of,
)
from cyberflag.vocabularies.crimes.offence_mentions import titles_in
from cyberflag.vocabularies.crimes.offence_titles import (
    TitleMatch,
    abridges,
    features_clash,
    match_title,
    plain_title,
    says_more,
    says_no_more,
    says_the_same_of_a_child,
)
from cyberflag.vocabularies.crimes.titles_behind import title_behind
from cyberflag.vocabularies.crimes.titles_of_several import is_one_of_titled
from cyberflag.vocabularies.crimes.unlisted_codes import unlisted_codes_said, unlisted_offence
from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.plain_text import MANY_TEXTS, bilingual_parts, write_plainly
from cyberflag.vocabularies.remembering import remembered
from cyberflag.vocabularies.suspects import without_young_suspects
from cyberflag.vocabularies.understanding import How, Understood

__all__ = [
    "CLASSES",
    "GROUPS",
    "OFFENCES",
    "Offence",
    "OffenceClass",
    "OffenceGroup",
    "contains",
    "is_asked_with_children",
    "may_name_class",
    "offences_named_in",
    "shares_title",
    "title_of",
    "understand_offence",
]

_OUT_OF_DATE = 0.5
_SURE_OF_PART = 0.85
_FEW_WORDS = 3
_COUNTED = re.compile(
    r"(?:child(?:ren)?|girls?|boys?|(?:fe)?males?|victims?|people|persons?|offences?|crimes?)\b", re.IGNORECASE
)
"""Behind a number what is counted: ``71 children exploited sexually``."""
_PART = re.compile(r"[^\s:;|?=][^:;|?=]*")
_SUM_WORDS = re.compile(r"\b(?:sub-?)?totals?\b|\bsum\b|cyfanswm", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?:\s*[\(\[](?:note\s*)?[\da-z][\)\]]|\s*[*†‡§¹²³⁰-⁹])+\s*$", re.IGNORECASE)
_ALONE = re.compile(
    r"^(?:only|just|solely)\s+|[\s,(–-]+(?:(?:taken\s+)?alone|only|solely|(?:taken\s+)?(?:by\s+itself|on\s+its\s+own)"
    r"|in\s+isolation|and\s+(?:no|nothing)\s+(?:other|else))\)?$",
    re.IGNORECASE,
)
"""Around the name of an offence, what says that no other is meant."""
_TWICE = re.compile(r"([^()/]{3,100}?)\s*(?:\(([^()/]{3,60})\)|/([^()/]{3,100}))\s*")
_NOISE = re.compile(r"[()\[\]:;,.\-*\"'\s]+$|^[()\[\]:;,.\-*\"'\s]+")
_REFERENCE = re.compile(
    r"(?:request|ref\w*\.?|foi\w*|number|no\.?|reply|response|letter|disclosure|decision|notice|log|application|case|enquiry|report)"
    r"\s*[:#\-]?\s*$",
    re.IGNORECASE,
)
_PADDED = re.compile(r"0\d\d\s*/")
_CONTEXT = re.compile(r"(?:code|class|ho|home office|offence|crime|section\s\S+)\W*$|[a-z]\W*\($", re.IGNORECASE)
_CRIMES_AFTER = re.compile(r"\s*\)?\s*(?:\w+\s+)?(?:offences?|crimes?|victims?|cases?|codes?)\b", re.IGNORECASE)
_DAY, _MONTH = 31, 12
_TOGETHER = re.compile(
    r"(?:\s*(?:classes|types|categories|codes|groups))?(?:\s*\([^()]*\))?\s*[,(\[–—-]?\s*(?:\band\b|\bor\b|&|\+|/|\bplus\b|\bas\s+well\s+as\b|\b(?:together|along|combined)\s+with\b"
    r"|\binclud\w+|\bincl\b\.?)\s*(?:(?:also|any|all|the|those|other|offences|crimes|involving|relating|to|of|for|with|about"
    r"|concerning|possession|making|taking|distribution|sharing)\b[\s,]*)*",
    re.IGNORECASE,
)
"""Between two mentions that are one whole together: ``sexual offences against children, and images of them``, ``sexual
offences (including image offences)``.
"""
_OF_CHILDREN = (SEXUAL_OFFENCES, "indecent-images", "extreme-pornography", "exploitation", "cse", "86")
"""Groups that are asked for together as sexual offences against children."""
_CRIMES_COUNTED = re.compile(
    r"(?<![\d/.,-])(?<!class )(?<!code )(?<!section )\d[\d,]*\s+"
    r"(?:(?:such|recorded|reported|sexual|child|online|flagged)\s+){0,2}"
    r"(?:crimes?|offences?|allegations?|reports|incidents)\b",
    re.IGNORECASE,
)
_OF_CHILD = re.compile(r"child|\bunder\b|minors?\b|young|juvenile|youth|\b18\b", re.IGNORECASE)
_OF_EVERY_KIND = re.compile(
    r"\s*,?\s*(?:\(?of\s+(?:every|any|all)|against\s+(?:victims|people|persons)\s+of\s+(?:any|all)|whatever\s+the)\s+"
    r"(?:kinds?|types?|sorts?|descriptions?|ages?)\b",
    re.IGNORECASE,
)
"""Behind sexual offences, that they are more than those against children: ``sexual crimes of every kind``."""
_WHOLE_REQUEST = re.compile(
    r"child|\b(?:under|below|younger\s+than|less\s+than|not\s+yet|u)[\s-]*(?:the\s+age\s+of\s+)?(?:18|eighteen)|\b18th\s+birthday"
    r"|\b(?:17|seventeen)\s+(?:years\s+)?(?:(?:and|or)\s+)?(?:under|below|younger|less)|minors?\b|juveniles?\b|young\s+(?:people|persons?|victims?)"
    r"|\byouths?\b|school[\s-]age|\b(?:0|nought|zero)\s*(?:-|to)\s*(?:17|seventeen)\b|flag|cyber|online|internet|\btagged\b|\bmarker\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_offence(text: str, on: Period | None = None) -> Understood[str] | None:
    """The code (``071/17``), class (``88A``), group id or ``all`` that the whole text names, or None.

    Score 1 for a code or an official title, 0.95 for a local title, about 0.9 and less where spelling was forgiven,
    0.7 where a code stands beside words that were not understood. Readings for the caller to weigh score 0.5 and
    less: a code or class that was not in force ``on`` those days (closed before the flag, where no days are given),
    and a bare number that is a class but may be an age or a count (``21``, ``86``). "Total" is no offence.
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if not (bare := text.strip()) or len(bare) > 300:
        return None
    bare = _ALONE.sub("", bare) or bare
    found = _understand(bare)
    if found is None and (shorter := _FOOTNOTE.sub("", bare)) != bare:
        found = _understand(shorter)
    if found is None:  # in another language first: "Cyhoeddiadau anllad / Obscene publications (86)"
        found = _in_another_language_first(bare)
    if found is None:
        return unlisted_offence(bare) or section_alone(bare) or understand_court_title(bare)
    return Understood(found.value, found.how, _dated(found, on), start, end)


def _is_wider(text: str, mention: Understood[str]) -> bool:
    """Whether a mention is of sexual crimes of every kind, in a text that does not speak of children."""
    return _OF_EVERY_KIND.match(text, mention.end) is not None and not _OF_CHILD.search(text)


def is_asked_with_children(values: Collection[str]) -> bool:
    """Whether offences are what is asked for together as sexual offences against children, images of them included."""
    return all(value == "all" or any(contains(group, value) for group in _OF_CHILDREN) for value in values)


def _are_beside(text: str, one: Understood[str], other: Understood[str]) -> bool:
    """Whether two mentions are a title and its code, with nothing but a bracket or a dash between, or a title and what
    it is called for short: ``Child Sexual Exploitation (CSE)``.
    """
    between = text[one.end : other.start].strip()
    if between in {"(", "["} and one.value == other.value:
        return True
    if len(between) > 1 or (one.how is How.CODE) == (other.how is How.CODE):
        return False
    code, title = (one, other) if one.how is How.CODE else (other, one)
    return between in {"", "(", "[", "-", ":", ","} and _agree(code.value, title.value)


def _whole_parts(text: str) -> Iterator[Understood[str]]:
    """The parts of a heading (between colons, bars and the like) that are nothing but an offence."""
    for part in _PART.finditer(text):
        label = part[0].rstrip()
        found = None if code_alone(label) or _counts_of_code(label) else _understand(label)
        if found and found.score >= _SURE_OF_PART:
            how = How.CODE if found.how is How.CODE else How.MENTION
            yield Understood(found.value, how, min(found.score, 0.95), part.start(), part.start() + len(label))


def _counts_of_code(label: str) -> bool:
    """Whether a part gives a number of crimes and behind it their code: ``We recorded 31 crimes in class 88A``."""
    counted = _CRIMES_COUNTED.search(label)
    return counted is not None and any(code.start >= counted.end() for code in codes_in(label))


@remembered
def offences_named_in(text: str) -> list[Understood[str]]:
    """The codes, classes and groups that a title, heading or question mentions, in order, with their spans. Titles must
    stand word for word (case, plurals and filling words aside); a code counts where the words around it say that it is
    one, as reference numbers look alike. "Sexual offences" in a text about children or the flag is ``all``: the whole
    request.
    """
    mentions = [
        Understood(code.value, How.CODE, code.score, code.start, code.end)
        for code in codes_in(text)
        if _counts_in_prose(text, code)
    ]
    mentions += [*unlisted_codes_said(text), *_whole_parts(text), *titles_in(text), *sections_said(text)]
    mentions += [*mentions_with_codes(text), *acts_behind_colons(text)]
    is_of_all = any(mention.value == SEXUAL_OFFENCES for mention in mentions)
    about_the_request = is_of_all and bool(_WHOLE_REQUEST.search(without_adults(without_young_suspects(text))))
    found: list[Understood[str]] = []
    for mention in sorted(as_recorded(text, mentions), key=lambda m: (m.start, -m.end)):
        if found and mention.start < found[-1].end:
            continue
        if found and _are_beside(text, found[-1], mention):
            code = mention if mention.how is How.CODE else found[-1]
            found[-1] = replace(code, start=found[-1].start, end=mention.end)
            continue
        is_whole = about_the_request and mention.value == SEXUAL_OFFENCES and not _is_wider(text, mention)
        read = replace(mention, value="all") if is_whole else mention
        both = {found[-1].value, read.value} if found else set()
        if "all" in both and is_asked_with_children(both) and _TOGETHER.fullmatch(text, found[-1].end, read.start):
            found[-1] = replace(found[-1], value="all", end=read.end)  # what is asked for as a whole, and no part of it
            continue
        found.append(read)
    return list(with_defined(text, found, contains))


def _understand(text: str) -> TitleMatch | None:
    if code := code_alone(text):
        return TitleMatch(code.value, How.CODE, code.score)
    if title := match_title(text):
        return title
    if _SUM_WORDS.search(text):
        return None
    return _beside_code(text) or match_with_codes(text) or _bilingual(text) or _said_twice(text)


def _beside_code(text: str) -> TitleMatch | None:
    """A title with its code before or behind it; where the two disagree, nothing is understood."""
    codes = codes_in(text)
    if not codes:
        return None
    sure = [code for code in codes if not code.needs_title]
    rest = _without(text, sure or codes)
    title = match_title(rest) or title_behind(rest, codes)
    if not sure:
        is_lone = len(codes) == 1 and _is_at_edge(text, codes[0])
        is_title = is_lone and not _COUNTED.match(rest) and abridges(rest, title_of(codes[0].value), words=_FEW_WORDS)
        if title is None and is_title:
            return TitleMatch(codes[0].value, How.CODE, 0.9)  # "71 Abuse of children (sexual exploitation)"
        agrees = title and is_lone and _agree(codes[0].value, title.value)
        return _settle(codes[0], title) if title and agrees else None
    values = {code.value for code in sure}
    chosen = next((code for code in sure if all(contains(other, code.value) for other in values)), None)
    if chosen is None:
        return None
    if title:
        agrees = _agree(chosen.value, title.value) or is_one_of_titled(rest, chosen.value)
        return _settle(chosen, title) if agrees else None
    return _with_words(chosen, rest)


def _with_words(code: CodeMention, rest: str) -> TitleMatch | None:
    """A code beside words that are no title: surely it where they are its own title cut down."""
    if rest and abridges(rest, title_of(code.value)):
        return TitleMatch(code.value, How.CODE, 0.95)
    if re.search(r"\d", rest) or len(rest.split()) > 15 or features_clash(rest, title_of(code.value)):
        return None
    return TitleMatch(code.value, How.CODE, 0.7 if rest else code.score)


def _settle(code: CodeMention, title: TitleMatch) -> TitleMatch:
    """One value of a code and a title that agree: what is printed as code, save that an offence's own full title says
    more than its class, unless the class has the same title but for its capitals.
    """
    is_offence = title.value in CODES and title.how is How.TITLE
    if code.value in CLASS_CODES and is_offence and not shares_title(code.value, title.value):
        return TitleMatch(title.value, How.TITLE, 1.0)
    return TitleMatch(code.value, How.CODE, 1.0)


@lru_cache(maxsize=8192)
def shares_title(class_code: str, offence: str) -> bool:
    """Whether a class has the same title as an offence, but for its capitals."""
    is_pair = class_code in CLASS_CODES and offence in CODES
    return is_pair and plain_title(title_of(class_code)) == plain_title(title_of(offence))


@lru_cache(maxsize=8192)
def may_name_class(class_code: str, title: str) -> bool:
    """Whether a title that is read as one offence of a class, or as a group, can as well stand for the class: it says
    what the class's own title says, or nothing that this does not (``Child sexual exploitation`` of class 71), and is
    not the offence's official title word for word (``Rape of a female under 13`` is short for 019/16 and for 19E, of
    which that is one).
    """
    found = match_title(title)
    names = (title, title_of(found.value)) if found is not None and found.value in GROUP_IDS else ()
    if any(says_no_more(name, title_of(class_code)) for name in names):  # the group's own title: "71 | CSE"
        return True
    if found is None or not contains(class_code, found.value):
        return False
    is_official = found.how is How.TITLE and not shares_title(class_code, found.value)
    return not is_official and says_the_same_of_a_child(title, title_of(class_code))


def _agree(code: str, title: str) -> bool:
    """Whether code and title can stand for the same crimes: one contains the other, or the class holds some of the
    group.
    """
    members = next((group.contains for group in GROUPS if group.id == title), frozenset())
    shared = any(contains(code, member) for member in members)
    return shared or contains(title, code) or contains(code, title) or title == "cse"


def _is_at_edge(text: str, code: CodeMention) -> bool:
    return not text[: code.start].strip(" ([") or not text[code.end :].strip(" )].*")


def _without(text: str, codes: list[CodeMention]) -> str:
    """What is left of a text without its codes and the brackets and dashes around them."""
    rest = text
    for code in reversed(codes):
        rest = f"{rest[: code.start]} {rest[code.end :]}"
    rest = re.sub(r"\(\s*\)|\[\s*\]", " ", rest)
    rest = " ".join(rest.split())
    while (shorter := _NOISE.sub("", rest)) != rest:
        rest = shorter
    return rest + ")" * max(0, rest.count("(") - rest.count(")"))


def _bilingual(text: str) -> TitleMatch | None:
    """The English part of a label that says a thing in two languages; the other part must be no English title."""
    parts = bilingual_parts(text)
    known = [found for part in parts if (found := match_title(part))]
    others = [part for part in parts if not match_title(part)]
    if len(parts) != 2 or len({found.value for found in known}) != 1:
        return None
    if any(re.search(r"\d", other) or _has_english(other) for other in others):
        return None
    return TitleMatch(known[0].value, known[0].how, min(known[0].score, 0.9))


def _in_another_language_first(text: str) -> TitleMatch | None:
    """The one part of a label in two languages that names an offence, whatever stands beside it."""
    parts = {printed: _understand(printed) for printed in bilingual_parts(text)}
    known = [part for part in parts.values() if part is not None]
    if len({part.value for part in known}) != 1 or known[0].score < _SURE_OF_PART:
        return None
    return None if any(part is None and says_more(printed) for printed, part in parts.items()) else known[0]


def _said_twice(text: str) -> TitleMatch | None:
    """A title with the same in other words behind it (``Disclosing private sexual images (revenge porn)``)."""
    said = _TWICE.fullmatch(text)
    parts = [match_title(words) for words in said.groups() if words] if said else []
    one = parts[0] if parts else None
    agree = one is not None and all(part is not None and part.value == one.value for part in parts)
    return replace(one, score=0.9) if one is not None and agree else None


def _has_english(text: str) -> bool:
    words = re.findall(r"[a-z]+", write_plainly(text).casefold())
    return any(
        word in {"of", "with", "the", "and", "or", "on", "other", "sexual", "child", "offences"} for word in words
    )


def _counts_in_prose(text: str, code: CodeMention) -> bool:
    if code.needs_title:
        return False
    if text.strip() == text[code.start : code.end] and _PADDED.match(text.strip()):
        return True
    before = text[max(0, code.start - 30) : code.start]
    said = text[code.start : code.end]
    if "/" in said and not re.search(r"[a-z]", said, re.IGNORECASE):
        if _REFERENCE.search(before):
            return False
        return bool(_CONTEXT.search(before) or _CRIMES_AFTER.match(text, code.end)) or not _may_be_date(said)
    return code.score >= 0.95


def _may_be_date(said: str) -> bool:
    """Whether a code could as well be a day and its month (``20/5``), or the number and year of a letter."""
    first, _, second = said.partition("/")
    return not _PADDED.match(said) and int(first) <= _DAY and int(second) <= _MONTH


def _dated(found: TitleMatch, on: Period | None) -> float:
    days = on or SINCE_THE_FLAG
    return found.score if is_valid(found.value, days) else min(found.score, _OUT_OF_DATE)
