"""The name of a group of offences with the codes behind it of which its figures are: ``Indecent images of children
(86/2 and 86/10 together)`` is the group, and none of the codes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cyberflag.vocabularies.crimes.offence_codes import codes_in
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, GROUP_IDS, contains
from cyberflag.vocabularies.crimes.offence_mentions import titles_in
from cyberflag.vocabularies.crimes.offence_titles import TitleMatch, match_title
from cyberflag.vocabularies.understanding import How, Understood

_SCORE: Final = 0.95
_FEWEST: Final = 2
_CODE: Final = (
    r"(?:h\.?o\.?c?\.?\s*)?(?:home\s+office\s+)?(?:(?:offence|crime)\s+)?(?:codes?\s*:?\s*)?\d{2,3}\s?/\s?\d{1,2}"
)
_TOGETHER: Final = r"(?:(?:taken|added|counted)\s+)?(?:together|combined|both)"
_LIST: Final = rf"{_CODE}(?:\s*(?:,\s*(?:and|&)?|;|&|\+|/|\band\b|\bplus\b)\s*{_CODE})+(?:[\s,]+{_TOGETHER})?"
_BEHIND: Final = re.compile(
    rf"\s*[(\[]\s*(?:(?:both|all)\s+)?(?P<codes>{_LIST})\s*[)\]]|\s*[-–—:,]\s+(?P<bare>{_LIST})(?=\s*$)", re.IGNORECASE
)


def match_with_codes(text: str) -> TitleMatch | None:
    """The group that a whole text names, with codes of it behind."""
    found = next((found for found in _BEHIND.finditer(text) if not text[found.end() :].strip()), None)
    title = match_title(text[: found.start()].strip()) if found is not None else None
    if found is None or title is None or not _are_of(title.value, found):
        return None
    return TitleMatch(title.value, title.how, min(title.score, _SCORE))


def mentions_with_codes(text: str) -> Iterator[Understood[str]]:
    """The groups that a text mentions with codes of theirs right behind, each mention with these."""
    for found in _BEHIND.finditer(text):
        for title in titles_in(text[: found.start()]):
            if title.end == found.start() and _are_of(title.value, found):
                yield Understood(title.value, How.MENTION, title.score, title.start, found.end())


def _are_of(group: str, found: re.Match[str]) -> bool:
    """Whether several codes are all of a group and of one class, across which the group cuts: those of a class inside
    of it part it, as they do rape by its victims, and are less than it.
    """
    codes = {code.value for code in codes_in(found["codes"] or found["bare"])}
    if group not in GROUP_IDS or len(codes) < _FEWEST or not all(contains(group, code) for code in codes):
        return False
    classes = {one for one in CLASS_CODES if any(contains(one, code) for code in codes)}
    return len(classes) == 1 and not contains(group, classes.pop())
