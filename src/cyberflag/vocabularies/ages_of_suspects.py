"""Wordings that say how young those were who did it, not their victims: ``with a suspect under 18``, ``juvenile
offenders``, ``committed by children``, ``young people arrested``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.plain_text import read_words, write_plainly

_NO_VICTIMS: Final = "".join(
    rf"(?<!\b{before} )" for before in ("against", "against a", "involving", "involving a", "with a", "on a", "of a")
)
"""What stands before the children that an offence is against: ``sexual activity with a child: offenders``."""


@lru_cache(maxsize=4096)
def without_young_suspects(text: str) -> str:
    """The text with such wordings blanked out, as long as before: what is left says whether its crimes are against
    children.
    """
    return _pattern().sub(lambda found: " " * len(found[0]), write_plainly(text))


@cache
def _pattern() -> re.Pattern[str]:
    lists = read_words("age_words")["suspects"]
    doers, young, people, linking, done, became, of_people = (
        _any_of(lists[name]) for name in ("doers", "young", "people", "linking", "done", "became", "of_people")
    )
    ones = rf"(?:{young}|{people}\s+(?:{linking}\s+)*{young}|{young}\s+{people})"
    wordings = (
        rf"{doers}(?:['’]s?)?[\s,(:-]+(?:(?:ages?|{linking})\s+)*{young}",
        rf"{_NO_VICTIMS}{young}[\s-]+(?:(?:year|old|olds|of|age|{people})\s+)*{doers}",
        rf"{done}\s+(?:\w+\s+)?by\s+(?:(?:an?|any|other|another)\s+)*{ones}(?!['’]|[\s-]+(?:ages?|sex|gender|victims?))",
        rf"{_NO_VICTIMS}{ones}\s+(?:(?:been|have|has|had|{linking})\s+)*{became}",
        rf"{of_people}\s+(?:of|against)\s+{ones}",
    )
    return re.compile(rf"\b(?:{'|'.join(wordings)})\b", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(words).replace(" ", r"[\s-]+") + ")"
