"""Home Office codes, class codes and sections of Acts in a text, in every spelling that forces use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from cyberflag.vocabularies.crimes.class_spans import class_spans_in
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES
from cyberflag.vocabularies.crimes.section_spans import sections_together_in
from cyberflag.vocabularies.list_files import read_rows
from cyberflag.vocabularies.plain_text import write_plainly


@dataclass(frozen=True)
class CodeMention:
    """A code, class or section in a text: the ``value`` it stands for, how sure (0 to 1) that these characters are
    one, its span
    (with the words "HO code" before it), and whether a title must agree before it counts (``needs_title``).
    """

    value: str
    score: float
    start: int
    end: int
    needs_title: bool = False


_INTRODUCED = (
    r"(?P<said>(?:\b(?:home\s+office|h\.?o\.?c?\.?|hocr|offences?|crime|class(?:es)?|cls?\.?|codes?|sub-?class|sub-?code|classifications?|category|ref)"
    r"\b[\s:.\-]{0,6}){1,5})?"
)
_GLUED = r"(?P<glued>(?<![\w/])(?:h\.?o\.?c?r?|codes?|class|offence)[_-]?(?=\d))"
"""What says so with nothing between it and the code: ``HO071/17``."""
_SLASH = re.compile(
    rf"(?:{_GLUED}|{_INTRODUCED}(?<![\w/])(?<!\d[.,-]))(?P<a>\d{{1,3}})\s*[/\\]\s*(?P<b>\d{{1,2}})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    rf"(?:{_GLUED}|{_INTRODUCED}(?<![\w/])(?<!\d[.,-]))0?(?P<class>[1-9]\d? ?[A-KR])(?![\w/])", re.IGNORECASE
)
_NUMBERED = re.compile(
    rf"(?:{_GLUED}|{_INTRODUCED}(?<![\w/.,-]))(?P<number>\d{{2,5}})(?![\w/%]|[.,-]\d)", re.IGNORECASE
)
_IN_WORDS = re.compile(
    rf"{_INTRODUCED}(?<![\w/.,-])(?P<a>\d{{1,3}})\s*[,;:]?\s*(?:and\s+|with\s+)?(?:ho\s+)?"
    r"(?P<sub>\bsub[\s-]*(?:class(?:ification)?|code|category|cat|division|offence|no|number)?|\bs/c|\bcode)\b\.?\s*(?:code|no\.?|number|:|-)?\s*"
    r"(?P<b>\d{1,2})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
"""A code with a word for its slash: ``HOCR 71 sub 17``, ``class 86, sub-class 10``."""
_OTHER_SIGN = re.compile(r"(?P<a>\d{3})[-.](?P<b>\d{2})")
_SAID_ALONE = re.compile(
    r"(?P<said>(?:h\.?o?\.?c?\.?r?\.?|home\s+office|(?:ho\s+|home\s+office\s+)?(?:codes?|refs?|offences?(?:\s+codes?)?))[\s_.:-]*)?"
    r"(?P<a>\d{2,3})(?P<sign>[-./ _])(?P<b>\d{2})",
    re.IGNORECASE,
)
"""A code with any sign for its slash, behind what says that it is one or not: ``HO 71-17``, ``H086/02``, ``86 15``."""
_DECIMAL = re.compile(r"(?P<a>[1-9]\d)\.(?P<b>\d{1,2})")
"""A code that a force writes, or a spreadsheet took, as a decimal number: ``22.21``, ``86.1`` for ``086/10``."""
_DOTTED = re.compile(
    r"(?:(?<=[(\[])\s*(?=[^()\[\]]*[)\]])|^\s*(?=\S+[\s:–-]+[^\W\d])"
    r"|(?<=[^\W\d])[)\]]?[\s,:–-]+(?=[\w. -]{0,60}\d\s*$))"
    r"(?P<code>(?:(?:h\.?o\.?c?r?|home\s+office)?\s*(?:codes?|refs?|offence)?[\s.:]*\b)?"
    r"(?:(?P<a>\d{2,3})\.|(?P<padded>0\d\d)-)(?P<b>\d{1,2}))(?![\w/%]|[.,-]\d)",
    re.IGNORECASE,
)
"""The same beside a title, before or behind it or in brackets: ``Voyeurism (88.10)``, ``71.17 - Messages``."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AS_DATE = re.compile(rf"(?P<a>\d{{1,2}})-(?P<month>{'|'.join(_MONTHS)})", re.IGNORECASE)
_SURE, _SURE_UNLISTED = 0.5, 0.9
_SECTION_WORD = r"(?:sections?|clauses?|sect?\.?|s\.?|ss\.?)\s*"
_SECTION_BEFORE = re.compile(r"(?:sections?|sect?\.?|\bs\.?|articles?|schedule)\s*$", re.IGNORECASE)
_REQUEST_BEFORE = re.compile(r"\bF\.?O\.?I\.?A?(?:[\s.:#-]|ref|no)*$", re.IGNORECASE)
"""Numbers the request, as code-like as its digits are: ``FOI 02217``."""
_NO_CODE_BEFORE = (_SECTION_BEFORE, _REQUEST_BEFORE)
_CODE_SAID = re.compile(r"home|\bh\.?\s?o|hocr|code|classification", re.IGNORECASE)
"""Says of two numbers with a slash between that they are an offence code, be it in the list or not."""
_LAST_DAY = 31
_CLASS_SAID = re.compile(r"class|\bcls?\b|code|ho\b|h\.o|home|offence|crime", re.IGNORECASE)
_COUNTED_BEFORE = re.compile(r"offences[\s:.\-]*", re.IGNORECASE)
"""Before a bare number it heads a count as well as a class: ``Total offences 20``."""
_LISTED_BEFORE = re.compile(
    r"\b(?:classes|codes|classifications)[\s:]+(?:\d{1,3}[A-K]?(?:/\d{1,2})?\s*(?:[,;&]|and\b|or\b)\s*(?:(?:and|or)\s+)?)+$",
    re.IGNORECASE,
)
"""Before a bare number that goes on a list of classes: ``classes 88A and 21``."""
_COUNTS_BEHIND = re.compile(
    r"\s+(?:of|were|was|had|have|(?:\w+\s+)?(?:crimes?|offences?|victims?|girls?|boys?))\b", re.IGNORECASE
)
"""Behind a number that counts: ``classes 88A and 22B, and 21 of these``."""
_NEXT_CLASS = re.compile(r"\s*(?:,|;|&|and\b|or\b)\s*(?:\d{2}[A-K]?|\d{1,3}/\d{1,2})(?![\w/%]|[.,-]\d)")


def codes_in(text: str) -> list[CodeMention]:
    """Every code, class or section in a text that is in the list, in order of place, none inside another.

    ``71/17``, ``071/17``, ``071 / 17``, ``88A``, ``Class 86``, ``s15A SOA 2003``; runs of digits (``08610``) and bare
    class numbers (``86``) too, which `CodeMention.needs_title` marks where they could as well be a plain number. Codes
    that are not in the list count only where it is said that they are codes (``offence code 08/67``). Classes of a list
    that names some as a span (``17A to 23, 71 and 88A``), and such sections, are taken together, and none is named.
    """
    return list(_codes_in(text))


@lru_cache(maxsize=16384)
def _codes_in(text: str) -> tuple[CodeMention, ...]:
    plain = write_plainly(text)
    found = [*_sections(plain), *_slashed(plain), *_in_words(plain), *_lettered(plain), *_numbered(plain)]
    found.extend(_dotted(plain))
    together = [*class_spans_in(plain), *sections_together_in(plain)] if found else []
    found = [one for one in found if not any(one.start < end and start < one.end for start, end in together)]
    kept: list[CodeMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


@lru_cache(maxsize=16384)
def code_alone(text: str) -> CodeMention | None:
    """The code that the whole text is, or None. Bare numbers that could be an age, a year or a count score below one
    half.
    """
    stripped = text.strip(" \t\n()[]*.:;")
    if code := _disguised(stripped) or _unlisted(stripped):
        return code
    for mention in codes_in(stripped):
        if mention.start == 0 and mention.end == len(stripped):
            return mention
    return None


def _disguised(text: str) -> CodeMention | None:
    """A code with another sign for its slash (``071-17``, ``071.17``, ``71.17``), or one that a spreadsheet took for a
    date (``19-Jul``).
    """
    if found := _OTHER_SIGN.fullmatch(write_plainly(text)):
        first, second, score = int(found["a"]), int(found["b"]), 0.9
    elif (found := _SAID_ALONE.fullmatch(write_plainly(text))) and (score := _score_of_sign(found)):
        first, second = int(found["a"]), int(found["b"])
    elif found := _DECIMAL.fullmatch(text):
        first, second, score = int(found["a"]), int(found["b"].ljust(2, "0")), _SURE
    elif found := _AS_DATE.fullmatch(write_plainly(text)):
        first, second, score = int(found["a"]), _MONTHS.index(found["month"].casefold()) + 1, 0.4
    else:
        return None
    value = f"{first:03d}/{second:02d}"
    return CodeMention(value, score, 0, len(text), needs_title=score < _SURE) if value in CODES else None


def _unlisted(text: str) -> CodeMention | None:
    """A code of crimes that are not in the list (``08/65``, ``195/12``), where it can be no day, month or year."""
    found = _SLASH.fullmatch(write_plainly(text))
    if found is None or (value := _value_of(found)) in CODES:
        return None
    is_date = may_be_date(found["a"], found["b"])
    return None if is_date else CodeMention(value, _SURE_UNLISTED, 0, len(text))


def may_be_date(before: str, behind: str) -> bool:
    """Whether two numbers with a slash between them may be a day and a month, or a year and the next (``18/19``)."""
    first, second = int(before), int(behind)
    return len(before) < len("100") and (second <= _LAST_DAY or second == first + 1)


def _value_of(found: re.Match[str]) -> str:
    return f"{int(found['a']):03d}/{int(found['b']):02d}"


def _score_of_sign(found: re.Match[str]) -> float:
    """How sure two numbers with another sign than a slash are a code; what could be two ages or years (``16-17``) is
    none.
    """
    first, second = int(found["a"]), int(found["b"])
    if found["said"]:
        return 1.0
    if found["sign"] not in "- _" or first <= second:
        return 0.0
    return 0.9 if len(found["a"]) == len("021") else _SURE


def _slashed(text: str) -> Iterator[CodeMention]:
    for match in _SLASH.finditer(text):
        value = _value_of(match)
        if value not in CODES and not _is_said_to_be(match):
            continue
        is_year = len(match["a"]) == 2 and int(match["b"]) == int(match["a"]) + 1
        sure = bool(match["said"] or match["glued"]) or len(match["a"]) == 3
        score = 1.0 if sure else 0.4 if is_year else 0.97
        yield CodeMention(value, score, match.start(), match.end(), needs_title=is_year and not sure)


def _is_said_to_be(found: re.Match[str]) -> bool:
    """Whether it is said of two numbers that they are a code (``offence code 08/67``): ``Ref 002/20`` is none."""
    return found["said"] is not None and _CODE_SAID.search(found["said"]) is not None


def _dotted(text: str) -> Iterator[CodeMention]:
    """Codes written with a dot or dash for their slash, which a title beside them must bear out."""
    for match in _DOTTED.finditer(text):
        first = match["a"] or match["padded"]
        value = f"{int(first):03d}/{int(match['b'].ljust(2, '0')):02d}"
        if value in CODES:
            yield CodeMention(value, _SURE, match.start("code"), match.end(), needs_title=True)


def _in_words(text: str) -> Iterator[CodeMention]:
    for match in _IN_WORDS.finditer(text):
        value = f"{int(match['a']):03d}/{int(match['b']):02d}"
        if value in CODES and (match["said"] or not match["sub"].casefold().startswith("code")):
            yield CodeMention(value, 1.0, match.start(), match.end())


def _lettered(text: str) -> Iterator[CodeMention]:
    for match in _LETTERED.finditer(text):
        value = match["class"].replace(" ", "").upper()
        if value not in CLASS_CODES or _SECTION_BEFORE.search(
            text, max(0, match.start("class") - 12), match.start("class")
        ):
            continue
        small = match["class"][-1].islower() or " " in match["class"]
        yield CodeMention(value, 0.9 if small else 1.0, match.start(), match.end())


def _numbered(text: str) -> Iterator[CodeMention]:
    """Class numbers without a letter and codes that lost their slash, as spreadsheets make of ``086/10`` and
    ``008/71``.
    """
    for match in _NUMBERED.finditer(text):
        digits, said = match["number"], bool(match["glued"] or (match["said"] and _CLASS_SAID.search(match["said"])))
        if any(p.search(text, max(0, match.start("number") - 12), match.start("number")) for p in _NO_CODE_BEFORE):
            continue
        is_listed = _LISTED_BEFORE.search(text, 0, match.start("number")) is not None
        said = said or (is_listed and _COUNTS_BEHIND.match(text, match.end()) is None)
        if match["said"] and _COUNTED_BEFORE.fullmatch(match["said"]) and not _NEXT_CLASS.match(text, match.end()):
            said = False
        if len(digits) == 2 and digits in CLASS_CODES:
            yield CodeMention(digits, 1.0 if said else 0.4, match.start(), match.end(), needs_title=not said)
        elif len(digits) == 3 and digits[0] == "0" and digits[1:] in CLASS_CODES:
            yield CodeMention(digits[1:], 1.0 if said else 0.5, match.start(), match.end(), needs_title=not said)
        elif len(digits) > 2:
            padded = digits.zfill(5)
            value = f"{padded[:3]}/{padded[3:]}"
            if value in CODES:
                score = 1.0 if said or (len(digits) == 5 and digits[0] == "0") else _score_of_number(digits)
                yield CodeMention(value, score, match.start(), match.end(), needs_title=score < 1)


def _score_of_number(digits: str) -> float:
    """A run of digits may be a code that lost its nought, a count or, between 1900 and 2099, a year."""
    return 0.4 if len(digits) == 3 or (len(digits) == 4 and 1900 <= int(digits) <= 2099) else 0.5


def _sections(text: str) -> Iterator[CodeMention]:
    for pattern, value in _section_patterns():
        for match in pattern.finditer(text):
            yield CodeMention(value, 1.0, match.start(), match.end())


@cache
def _section_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Section before Act and Act before section; longest section numbers first."""
    patterns = []
    for row in read_rows("offence_sections.csv"):
        section = rf"{_SECTION_WORD}{row['section']}(?!\w)(?:\s*\([^)]{{1,6}}\))*"
        other = (
            rf"(?![\s()]*(?:northern ireland|ni)?[\s()]*(?:{row['others']})\b(?!\s*(?:/|&|and)\s*(?:19|20)\d\d))"
            if row["others"]
            else ""
        )
        act = rf"(?<!\w)(?:{row['act']})(?!\w){other}(?:\s*\((?:northern ireland|ni)\))?(?:\s*(?:19|20)\d\d)?"
        after = rf"(?<!\w){section}\s*(?:,|-)?\s*(?:of\s+)?(?:the\s+)?{act}"
        before = rf"{act}\s*(?:,|-|:)?\s*(?<!\w){section}"
        patterns.append((re.compile(f"(?:{after}|{before})", re.IGNORECASE), row["value"]))
    return tuple(patterns)
