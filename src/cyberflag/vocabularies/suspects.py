"""Wordings on those who did it, not their victims: how young they were (``with a suspect under 18``, ``juvenile
offenders``, ``committed by children``), that it is people who were charged, and whose ages are not given.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.plain_text import any_of, read_words, write_plainly

_NO_VICTIMS: Final = "".join(
    rf"(?<!\b{before} )" for before in ("against", "against a", "involving", "involving a", "with a", "on a", "of a")
)
"""What stands before the children that an offence is against: ``sexual activity with a child: offenders``."""


DOER: Final = any_of(read_words("age_words")["suspects"]["doers"])
"""Names one who did it, or is said to have: pattern text, to be read without regard to case."""


@lru_cache(maxsize=4096)
def without_young_suspects(text: str) -> str:
    """The text with such wordings blanked out, as long as before: what is left says whether its crimes are against
    children.
    """
    return _pattern().sub(lambda found: " " * len(found[0]), write_plainly(text))


@lru_cache(maxsize=4096)
def young_dealt_with_in(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of wordings on young people to whom something was done, and whom a figure may count: ``persons arrested
    who were under 18``, ``arrests of juveniles``. Not where these may be the victims (``people who groomed children
    were arrested``): the young ones are what is counted, right behind its number, ``how many`` or the like.
    """
    plain = write_plainly(text)
    opening, others, behind = _dealt_with()
    numbers = {number.end for number in numbers_named_in(plain)}
    spans = [found.span() for found in others.finditer(plain) if behind.match(plain, found.end()) is None]
    for found in re.finditer(rf"\b{_young_first()}\b", plain, re.IGNORECASE):
        before = plain[: found.start()].rstrip()
        if len(before) in numbers or opening.search(before):
            spans.append(found.span())
    return tuple(spans)


@lru_cache(maxsize=4096)
def tells_people_charged(text: str) -> bool:
    """Whether a text says that it is people who were charged or convicted, and not crimes: ``How many people aged under
    18 were charged``.
    """
    return _people_charged().search(text) is not None


@lru_cache(maxsize=4096)
def tells_number_charged(text: str) -> bool:
    """Whether a number in a text is said to have been charged, as only people are: ``26 were charged (20 male)``."""
    return _number_charged().search(text) is not None


@lru_cache(maxsize=4096)
def gives_none_of(sentence: str, name: int, behind: int) -> bool:
    """Whether a sentence does not give the ages or sexes that it names from ``name`` to ``behind``, of no crime at all:
    ``Victim ages are not recorded``, ``the age of the suspect instead of the victim's age``. Not ``Crimes where the
    victim's age is not known are left out``, which tells of some crimes alone.
    """
    before, opened, denied, part = _passed_over()
    if before.search(sentence, 0, name):
        return True
    opening = opened.fullmatch(sentence, 0, name)
    is_denied = opening is not None and (opening["no"] is not None or denied.match(sentence, behind) is not None)
    return is_denied and part.search(sentence, behind) is None


@lru_cache(maxsize=4096)
def points_elsewhere(sentence: str) -> bool:
    """Whether a sentence says where else something is given: ``For the ages of suspects please see our website``."""
    return _elsewhere().search(sentence) is not None


@cache
def _passed_over() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lists = read_words("age_words")["owners_passed_over"]
    before, opening, linking, denials, part = (
        any_of(lists[name]) for name in ("before", "opening", "linking", "denials", "part")
    )
    patterns = (
        rf"\b{before}\s+(?:\w+\s+){{0,3}}$",
        rf"\W*(?:(?:{opening}|(?P<no>{denials}))\b\W+)*",
        rf"(?:\s+{linking}){{0,6}}\s+{denials}\b",
        rf"\b{part}\b",
    )
    first, second, third, fourth = (re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return first, second, third, fourth


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('age_words')['owners_passed_over']['elsewhere'])}\b", re.IGNORECASE)


@cache
def _people_charged() -> re.Pattern[str]:
    lists = read_words("age_words")["people_charged"]
    people, aged, being, charged = (any_of(lists[name]) for name in ("people", "aged", "being", "charged"))
    who = rf"(?:{aged}\s+){{0,6}}(?:(?:that|who)\s+)?"
    return re.compile(rf"\b{people}\s+{who}(?:{being}\s+){{0,3}}{charged}\b", re.IGNORECASE)


@cache
def _number_charged() -> re.Pattern[str]:
    lists = read_words("age_words")["people_charged"]
    return re.compile(rf"\d\s+(?:{any_of(lists['being'])}\s+)+{any_of(lists['charged'])}\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    lists = read_words("age_words")["suspects"]
    young, linking, done = (any_of(lists[name]) for name in ("young", "linking", "done"))
    ones = _young_ones()
    wordings = (
        rf"{DOER}(?:['’]s?)?[\s,(:-]+(?:(?:ages?|{linking})\s+)*{young}",
        rf"{_NO_VICTIMS}{young}[\s-]+(?:(?:year|old|olds|of|age|{any_of(lists['people'])})\s+)*{DOER}",
        rf"{done}\s+(?:\w+\s+)?by\s+(?:(?:an?|any|other|another)\s+)*{ones}(?!['’]|[\s-]+(?:ages?|sex|gender|victims?))",
        rf"{any_of(lists['of_people'])}\s+against\s+{ones}",
    )
    return re.compile(rf"\b(?:{'|'.join((*wordings, *_wordings_of_dealt_with()))})\b", re.IGNORECASE)


@cache
def _dealt_with() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may stand before young ones who are counted, the wordings that name them last, and what stands behind such
    a wording that does not.
    """
    lists = read_words("age_words")["dealt_with"]
    opening = rf"(?:^|[.:;,(?]|\d|\b{any_of(lists['before'])})(?:\s+{any_of(lists['kinds'])})*$"
    patterns = (opening, rf"\b(?:{'|'.join(_young_last())})\b", rf"(?:['’]|\s+{any_of(lists['not_behind'])}\b)")
    first, second, third = (re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return first, second, third


def _wordings_of_dealt_with() -> tuple[str, ...]:
    """Pattern texts; ``charges against children`` is none, since these may be the victims."""
    return (_young_first(), *_young_last())


def _young_first() -> str:
    lists = read_words("age_words")["suspects"]
    linking, became = any_of(lists["linking"]), any_of(lists["became"])
    return rf"{_NO_VICTIMS}{_young_ones()}\s+(?:(?:been|have|has|had|{linking})\s+)*{became}"


def _young_last() -> tuple[str, ...]:
    lists = read_words("age_words")["suspects"]
    young, people, linking, became, of_people = (
        any_of(lists[name]) for name in ("young", "people", "linking", "became", "of_people")
    )
    return (
        rf"{people}\s+(?:(?:been|have|has|had|{linking})\s+)*{became}[\s,]+(?:(?:\d+|who|that|were|was|being|aged|also)\s+)+{young}(?![\s-]+(?:victims?|sex|abuse))",
        rf"{of_people}\s+of\s+{_young_ones()}",
    )


@cache
def _young_ones() -> str:
    lists = read_words("age_words")["suspects"]
    young, people, linking = (any_of(lists[name]) for name in ("young", "people", "linking"))
    return rf"(?:{young}|{people}\s+(?:{linking}\s+)*{young}|{young}\s+{people})"
