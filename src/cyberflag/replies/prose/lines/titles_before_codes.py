"""The words of an offence before its code, whose ages and sexes are the offence's: ``Incite girl under 16, 022/20``,
``Male victim (88/2)``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.sexes import sexes_named_in
from cyberflag.vocabularies.understanding import How, Understood

_CODE: Final = r"(?:(?:home\s+office\s+)?(?:ho\s+)?(?:offence\s+)?code\s*:?\s*)?"
"""What may stand between the words of an offence and the number of its code."""
_TITLE_BEFORE_CODE = re.compile(
    r"(?:^|[.:;]\s)\s*(?P<title>[^.:;\d]*(?:(?<![\d,])(?:1[0-8]|\d)(?![\d,/.])[^.:;\d]*){0,3})[\s,(–-]*"
    rf"{_CODE}$",
    re.IGNORECASE,
)
_SEX_ALONE = re.compile(
    r"(?:(?:and|of|for|with|against|an?|the)\s+)*(?:(?:fe)?males?|boys?|girls?)(?:\s+(?:victims?|child(?:ren)?|under\s+1[368]))*[\s,(–-]*"
    rf"{_CODE}",
    re.IGNORECASE,
)
_OF_OFFENCE = re.compile(
    r"\b(?:rape|assault\w*|sexual\s+(?:activity|act|assault|communication|exploitation)|penetrat\w+|groom\w+|incit\w+|photographs?|images?"
    r"|voyeurism|expos\w+|abuse)\b",
    re.IGNORECASE,
)


def title_start(plain: str, found: Understood[str]) -> int:
    """Where an offence of a text begins: at its own words, where they stand right before its code, else at the code."""
    title = _TITLE_BEFORE_CODE.search(plain[: found.start]) if found.how is How.CODE else None
    if title is None:
        return found.start
    is_named = _OF_OFFENCE.search(title["title"]) is not None or _says_sex_of(found.value, title["title"])
    return title.start("title") if is_named else found.start


def _says_sex_of(code: str, title: str) -> bool:
    """Whether words before a code say nothing but the sex that is in its own title: ``Male victim (88/2)``."""
    return _SEX_ALONE.fullmatch(title) is not None and bool(sexes_named_in(title_of(code)))
