"""Things that replies count and that are no crimes (dogs, calls, missing people, licences), as titles, questions and
sentences name them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import product
from typing import Any, Final

from cyberflag.vocabularies.plain_text import read_words, write_plainly

_EITHER: Final = re.compile(
    r"\barrest(?:s|ed)?\s*(?:/|and/or|or)\s*(?:were\s+)?charge[sd]?\b"
    r"|\bcharge[sd]?\s*(?:/|and/or|or)\s*(?:were\s+)?arrest(?:s|ed)?\b",
    re.IGNORECASE,
)

_MISSING_PEOPLE: Final = re.compile(r"\W*missing\s+(?:people|persons?|children|adults|girls|boys)\b", re.IGNORECASE)

_UNGOVERNED: Final = "".join(
    f"(?<!{word} )" for word in ("against", "involving", "with", "by", "from", "of", "linked to")
)
"""What stands behind none of these is what is counted, and not whom or what a crime had to do with."""


def asks_for_either(text: str) -> bool:
    """Whether a text speaks of one of two things and leaves open which (``The number of arrests or charges``): the
    answer must say it.
    """
    return _EITHER.search(text) is not None


def names_missing_people(text: str) -> bool:
    """Whether a label names people who went missing (``Missing persons``), and nothing of which a part is missing."""
    return _MISSING_PEOPLE.match(write_plainly(text)) is not None


def is_of_no_offence(text: str, about: Collection[str | None] = ()) -> bool:
    """Whether things that a text counts are of no offence, whatever the letter is ``about``: applications and
    disclosures under a scheme; not a part of crimes, nor disclosures where these are the crime.
    """
    anywhere, opening, of_crimes = _of_no_offence()
    plain = write_plainly(text)
    opens = opening.match(plain) is not None and not _disclosing().intersection(about)
    return opens or (anywhere.search(plain) is not None and of_crimes.search(plain) is None)


def states_no_crimes(text: str) -> bool:
    """Whether a text states that what is counted is no crimes: ``incidents as opposed to recorded offences``."""
    return _stated().search(write_plainly(text)) is not None


def states_logs(text: str) -> bool:
    """Whether a text states that its figures are logs or calls, and says nothing of crimes: ``The numbers below are
    incident logs``.
    """
    return _stated_logs().search(write_plainly(text)) is not None


def asks_which_were_crimes(text: str, *, is_item: bool = False) -> bool:
    """Whether a text asks which of the incidents before were crimes: ``How many of these were recorded as crimes``. An
    item of a request also does that by their number; elsewhere ``the number of incidents recorded as crimes`` says that
    they were.
    """
    asked, numbered = _crimed()
    plain = write_plainly(text)
    return asked.search(plain) is not None or (is_item and numbered.search(plain) is not None)


def reports_crimed(before: str, between: str, behind: str) -> bool:
    """Whether of two numbers the first is of reports or incidents and the second of those of them that were crimes:
    ``300 reports in 2018/19, of which 210 were recorded as crimes``. The texts are those ``before``, ``between`` and
    ``behind`` them, the last up to the next number.
    """
    words = _reports()
    joint, rest = write_plainly(between), write_plainly(behind)
    if words["reports"].match(joint) is None:
        return False
    if words["recorded"].search(joint):
        return words["crimes"].match(rest) is not None
    is_part = words["of_them"].search(joint) or words["opening"].search(write_plainly(before))
    return words["became"].match(rest) is not None and bool(is_part or words["part"].match(rest))


@cache
def thing_patterns() -> tuple[str, ...]:
    """Patterns of what names a number of such things in a title, a question or a sentence."""
    lists = read_words("thing_words")
    counted: dict[str, Any] = lists["counted"]
    nouns = "|".join(counted["nouns"])
    tied = rf"{counted['relations']}|(?:{counted['adjectives']})(?! (?:{nouns})\b)"
    between = rf"(?:(?!(?:{counted['crimes']}|{tied})\b)[\w'-]+ ){{0,4}}?"
    titles = "|".join(lists["titled"]["titles"])
    named = "|".join(pattern for patterns in lists["named"].values() for pattern in patterns)
    of_them = "(?:(?:number|count|total|volume)s? of (?:the |all |any |such |these )?)?"
    of_none = rf"(?! {counted['of_crimes']}\b)(?:,? (?:{counted['behind']})\b)*"
    return (
        rf"(?:(?:number|count|total|volume)s? of|how many) {between}(?:{nouns})\b{of_none}",
        rf"\d+ (?:{nouns})\b{of_none}",
        rf"^(?:the )?(?:{titles})\b(?! (?:{counted['crimes']})\b)(?! {counted['of_crimes']}\b)",
        # "offences against missing children" are crimes
        rf"{_UNGOVERNED}{_unrelated(counted)}{of_them}(?:{named})",
    )


def _unrelated(counted: dict[str, Any]) -> str:
    """Not behind ``How many were related to``, where crimes are not named again; ``Reports relating to missing people``
    count those.
    """
    spans = product(counted["unnamed"], counted["verbs"], counted["related"])
    bare = "".join(f"(?<!{''.join(words)})" for words in spans)
    return f"(?:{''.join(f'(?<!{word})' for word in counted['related'])}|{bare})"


@cache
def words_of_no_kind() -> frozenset[str]:
    """Words beside ``offences`` or ``crimes`` that do not say of which kind they are: ``recorded``, ``online``."""
    return frozenset(read_words("thing_words")["no_kind"]["words"].split())


@cache
def words_of_any_kind() -> frozenset[str]:
    """Words that name no kind of crimes, with those that narrow crimes of any kind (``solved``, ``repeat``)."""
    return words_of_no_kind() | frozenset(read_words("thing_words")["no_kind"]["of_any_kind"].split())


@cache
def words_that_point() -> frozenset[str]:
    """Words of any kind of crimes, with those that point at crimes named elsewhere or say whose they are."""
    return words_of_any_kind() | frozenset(read_words("thing_words")["no_kind"]["pointing"].split())


@cache
def _stated() -> re.Pattern[str]:
    lists = read_words("thing_words")["stated"]
    return re.compile(rf"\b(?:{lists['things']}),? {lists['against']} {lists['crimes']}\b", re.IGNORECASE)


@cache
def _stated_logs() -> re.Pattern[str]:
    lists = read_words("thing_words")["stated"]
    are, shown = rf"{lists['are']} (?:{lists['logs']})\b", rf"{lists['show']} (?:{lists['logs']})\b(?=\W*(?:$|[.,;:(]))"
    clause = rf"(?:^|[.;:(])\W*{lists['figures']} (?:{are}|{shown})"
    return re.compile(rf"{clause}(?!.*\b(?:{lists['became_crimes']})\b)", re.IGNORECASE)


@cache
def _crimed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = read_words("thing_words")["crimed"]
    those, became, whole = lists["those"], "|".join(lists["became"]), lists["whole"]
    asked = rf"(?:how many {those}|of {those} how many(?: of (?:them|these|those))?)"
    behind = rf"(?:(?:that|which) )?(?:{became}){whole}"
    both = (rf"\b{opening} {behind}" for opening in (asked, rf"numbers? {those}"))
    how_many, numbered = (re.compile(one, re.IGNORECASE) for one in both)
    return how_many, numbered


@cache
def _reports() -> dict[str, re.Pattern[str]]:
    lists = read_words("thing_words")["crimed"]
    told, those, became = lists["told"], lists["told"]["of_them"], "|".join(lists["became"])
    words = {
        "reports": (
            rf"\W*(?:(?!(?:{told['others']})\b)[\w'-]+ ){{0,4}}?(?:{told['reports']})\b(?!.*\b(?:{told['others']})\b)"
        ),
        "of_them": rf"\b{those}\W*$",
        "opening": r"(?:^|[.;:(] ?)(?:out )?of (?:the |these |those |a total of |all )*$",
        "recorded": rf"\b{told['recorded']} $",
        "crimes": rf" (?:{those} )?{told['as_crimes']}",
        "part": rf" {those}",
        "became": rf" (?:{those} )?(?:{became})",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in words.items()}


@cache
def _of_no_offence() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lists = read_words("thing_words")["of_no_offence"]
    schemes, opening, crimes = ("|".join(lists[name]) for name in ("schemes", "opening", "of_crimes"))
    anywhere, parts = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (schemes, crimes))
    return anywhere, re.compile(rf"\W*(?:{opening})", re.IGNORECASE), parts


@cache
def _disclosing() -> frozenset[str]:
    return frozenset(read_words("thing_words")["of_no_offence"]["disclosing"])
