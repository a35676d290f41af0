"""Home Office codes and classes beside a title, of offences that the project's own list does not go into.

The list holds sexual offences; forces print crimes of every kind: ``8L - Harassment``, ``008/56 - Racially aggravated
harassment``. What is printed as a code is a code; a bare number before the title of a group is that group where it is
one of its classes (``35 - Blackmail``), since it may be a count elsewhere. A code without its noughts (``8/66``) is one
before a title of a group that its class is of, where it can be no date. A class of the list is known in full, so that a
code in it which is not there is a misprint, and none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.crimes.offence_codes import may_be_date
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, CODES
from cyberflag.vocabularies.crimes.offence_mentions import titles_in
from cyberflag.vocabularies.crimes.offence_titles import match_title
from cyberflag.vocabularies.plain_text import read_words, write_plainly
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.understanding import How, Understood

_SURE: Final = 0.95
_CODE: Final = r"(?P<code>(?P<a>\d{1,3})\s?/\s?(?P<b>\d{1,2}))"
_CLASS: Final = r"(?P<class>0{0,2}(?P<number>[1-9]\d{0,2})(?P<letter>[A-Z]))"
_TITLE: Final = r"[(\"']?(?P<title>[A-Za-z].{3,})"
_BEFORE: Final = re.compile(rf"(?:{_CODE}|{_CLASS})(?![\w/])\s*(?:[-–—:.|]\s*)?{_TITLE}")
_BEHIND: Final = re.compile(
    r"(?P<title>[A-Za-z].{3,}?)\s*(?:[-–—:|]|[(\[])\s*(?:HO(?:ME OFFICE)?\s*)?(?:CODE\s*)?"
    rf"(?:{_CODE}|{_CLASS})\s*[)\]]?",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"(?:(?:HO(?:ME OFFICE)?|HOC|CRIME|OFFENCE|CLASS|CODE|CATEGORY)\s+)*0{0,2}(?P<number>[1-9]\d{0,2})(?![\w/,.])"
    r"\s*(?:[-–—:|]\s*|\s)[(\"']?(?P<title>[A-Za-z].{3,}?)[)\"']?",
    re.IGNORECASE,
)
_CLASS_NUMBERS: Final[Mapping[str, Collection[str]]] = read_words("offence_groups")["class_numbers"]
_SAID: Final = re.compile(
    r"(?:\b(?:home\s+office|counting\s+rules?|hocr|ho(?:\s+crime)?\s+codes?|crime\s+(?:class|codes?)|offence\s+codes?|classification)\b[\s,:.(-]*)+"
    r"(?P<code>(?P<a>\d{1,3})\s?/\s?(?P<b>\d{1,2}))(?![\w/])",
    re.IGNORECASE,
)
"""A code behind words that say that it is one: ``under Home Office Counting Rules, 8/72``."""

_COUNTED: Final = re.compile(
    r"(?:of|victims?|girls?|boys?|(?:fe)?males?|children|people|persons?|offences?|crimes?|cases|reports?)\b",
    re.IGNORECASE,
)
"""Behind two numbers, that they count some of others: ``8/40 victims of stalking``."""


@lru_cache(maxsize=8192)
def unlisted_offence(text: str) -> Understood[str] | None:
    """The code or class that a label gives beside its title, where the list has nothing of its class; else None."""
    plain = write_plainly(text).strip()
    if (numbered := _NUMBERED.fullmatch(plain)) is not None:
        return _group_numbered(numbered, len(text))
    found = _BEFORE.fullmatch(plain) or _BEHIND.fullmatch(plain)
    if found is None or _names_persons(found["title"]) or (found["code"] and not _is_written_out(found)):
        return None
    value = _code(found) if found["code"] else _class(found)
    return Understood(value, How.CODE, _SURE, 0, len(text)) if value else None


def unlisted_codes_said(text: str) -> list[Understood[str]]:
    """The codes in a sentence that it says are Home Office codes, and that the list has nothing of."""
    named = ((_code(found), found) for found in _SAID.finditer(write_plainly(text)))
    return [Understood(code, How.CODE, _SURE, found.start(), found.end()) for code, found in named if code]


def _group_numbered(found: re.Match[str], length: int) -> Understood[str] | None:
    """The group whose title stands behind the number of one of its classes."""
    title = match_title(found["title"].strip())
    is_its_class = title is not None and found["number"] in _CLASS_NUMBERS.get(title.value, ())
    return Understood(title.value, title.how, _SURE, 0, length) if title is not None and is_its_class else None


def _code(found: re.Match[str]) -> str:
    code = f"{int(found['a']):03d}/{int(found['b']):02d}"
    return "" if code in CODES or str(int(found["a"])) in _numbers_listed() else code


def _is_written_out(found: re.Match[str]) -> bool:
    """Whether a code has its three digits, or can without them be no date and stands beside a title of its class."""
    if len(found["a"]) == len("008"):
        return True
    named = set() if _COUNTED.match(found["title"]) else {title.value for title in titles_in(found["title"])}
    is_of_class = any(str(int(found["a"])) in _CLASS_NUMBERS.get(value, ()) for value in named)
    return is_of_class and not may_be_date(found["a"], found["b"])


def _class(found: re.Match[str]) -> str:
    is_age = found["letter"] == "s"  # "stalking of under-16s"
    return "" if is_age or found["number"] in _numbers_listed() else f"{found['number']}{found['letter']}"


def _names_persons(title: str) -> bool:
    """Whether what stands beside is a sex or an age, so that ``13F - female`` is no class."""
    return understand_sex(title) is not None or understand_age(title) is not None


@cache
def _numbers_listed() -> frozenset[str]:
    """The numbers of the classes of which the list holds every code; of class 8, violence, it holds one alone."""
    sexual = (code for code in CLASS_CODES if code != "8R")
    return frozenset(re.sub(r"\D", "", code) for code in sexual)
