"""What the headings of tables call each thing that a figure is broken down by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Final

from cyberflag.vocabularies.dates import AS_AT, OF_CALENDAR_YEARS
from cyberflag.vocabularies.dressing import HUMP, in_any_dress
from cyberflag.vocabularies.list_files import read_settings
from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, write_plainly
from cyberflag.vocabularies.spans.kinds_of_years import KindOfYear, kind_of_years_in
from cyberflag.vocabularies.understanding import How, Understood

_WORD = re.compile(r"[^\W_]+(?:'s|s')?")
_PARTS = re.compile(r"[/|\n:;()]")
_PAIR = ("one", "other")
_TOGETHER = re.compile(
    r"(?:[\w' ]+[(:]\s*)?(?P<one>[\w' ]+?)\s*(?:/|&|\+|,|\band\b)\s*(?P<other>[\w' ]+?)\)?", re.IGNORECASE
)
_CORNER = re.compile(r"\s*[/\\|&+,;\n]\s*|\s+[-–—]\s+|\s+(?:and|by|vs?\.?|versus|against|x|×)\s+", re.IGNORECASE)
"""What stands between the two names in the corner of a table."""
_ARROWS = re.compile(r"[→←↑↓►▼▶◄▲>]+|\(?\b(?:down|across|rows?|columns?)\b\)?", re.IGNORECASE)
"""Says which of two names in a corner is of the rows and which of the columns."""
_MOST_WORDS = 12


class Dimension(StrEnum):
    """What a figure can be broken down by. The counts contract has a column for each of the first eight."""

    PERIOD = "period"
    AGE = "age"
    SEX = "sex"
    PLATFORM = "platform"
    OFFENCE = "offence"
    FORCE = "force"
    MEASURE = "measure"
    BASIS = "basis"
    OUTCOME = "outcome"
    AREA = "area"
    REFERENCE = "reference"
    ETHNICITY = "ethnicity"
    RELATIONSHIP = "relationship"
    COMMITTED = "committed"
    SUSPECT = "suspect"
    CONDUCT = "conduct"
    FLAG = "flag"
    KIND = "kind"

    @property
    def is_detail(self) -> bool:
        """Whether it goes into the column ``detail`` of a count, for want of one of its own."""
        return self in _DETAILS


OF_PERSONS: Final = frozenset({Dimension.AGE, Dimension.SEX})
"""What is told of a person, be it a victim or who did it."""
_AT_A_DAY = frozenset({Dimension.AGE, Dimension.OUTCOME})
"""What may be another thing on another day, which its name gives then: ``Outcome at 31 January 2023``."""
_DETAILS = frozenset(
    {
        Dimension.OUTCOME,
        Dimension.AREA,
        Dimension.REFERENCE,
        Dimension.ETHNICITY,
        Dimension.RELATIONSHIP,
        Dimension.COMMITTED,
        Dimension.SUSPECT,
        Dimension.CONDUCT,
        Dimension.FLAG,
        Dimension.KIND,
    }
)


@dataclass(frozen=True)
class _Naming:
    """How headings name one dimension (see ``data/dimensions.toml``)."""

    dimension: Dimension
    heads: frozenset[str]
    beside: frozenset[str]
    names: frozenset[str]

    def fits(self, words: tuple[str, ...], noise: frozenset[str]) -> bool:
        """Whether the words are a name of this dimension and nothing else."""
        if " ".join(words) in self.names or " ".join(w for w in words if w not in noise) in self.names:
            return True
        return any(w in self.heads for w in words) and all(w in self.heads | self.beside | noise for w in words)


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_dimension(text: str) -> Understood[Dimension] | None:
    """The dimension that a heading names (``Victim's age`` is age, ``HO Code`` is offence), or None.

    A label is no name: ``13``, ``Female`` and ``2015/16`` give None. A bilingual heading (``Oedran / Age``)
    is understood when one of its parts is and no other part says otherwise.

    Source of the words: ``data/dimensions.toml``.
    """
    whole = _understand_part(text)
    if whole is None and (named := _understand_part(AS_AT.sub("", text))) in _AT_A_DAY:
        whole = named
    named = _understand_part(OF_CALENDAR_YEARS.sub("", text)) if whole is None else None
    if named is Dimension.PERIOD and kind_of_years_in(text) in (None, KindOfYear.CALENDAR):
        whole = named
    if whole is not None:
        return Understood(whole, How.TITLE, 1.0, 0, len(text))
    printed = [part for part in _PARTS.split(text) if part.strip()]
    parts = [_understand_part(part) for part in printed]
    if any(re.search(r"\d", part) for part, read in zip(printed, parts, strict=True) if read is None):
        return None  # "Blwyddyn / Year 2018-19" is one year
    known = {part for part in parts if part is not None}
    if len(known) != 1:
        return None
    return Understood(known.pop(), How.MENTION, 0.9 if None not in parts else 0.7, 0, len(text))


def dimensions_named_together(text: str) -> tuple[Dimension, ...]:
    """The two dimensions that a heading names for one column, in order (``Victim (age/sex)``); empty for any other."""
    found = _TOGETHER.fullmatch(text.strip())
    parts = [_understand_part(found[name]) for name in _PAIR] if found else []
    named = tuple(part for part in parts if part is not None)
    return named if len(set(named)) == len(_PAIR) else ()


def dimensions_named_in_corner(text: str) -> frozenset[Dimension]:
    r"""The two dimensions that the corner of a table names, one of its rows and one of its columns, in either order
    (``Year / age``, ``Age by year``, ``Age \\ Year``); empty for any other.
    """
    parts = [_understand_part(part) for part in _CORNER.split(_ARROWS.sub(" ", text.strip()))]
    named = frozenset(part for part in parts if part is not None)
    return named if len(parts) == len(named) == len(_PAIR) else frozenset()


def dimensions_spoken_of(text: str) -> frozenset[Dimension]:
    """The dimensions of which a heading has a word, whatever else it says: age of ``How old (age) when it began``."""
    words = {_singular(word) for word in _WORD.findall(HUMP.sub(" ", write_plainly(text)).casefold())}
    return frozenset(naming.dimension for naming in _namings() if words & naming.heads)


def names_labels_only(text: str) -> bool:
    """Whether a heading only says that there are labels (``Row Labels``), whatever they are of."""
    return fold(text) in _data()["layout"]["words"]


def names_no_split(text: str) -> bool:
    """Whether a label beside the names of breakdowns says that there is none: ``none``, ``(not broken down)``."""
    return fold(text).strip("()[]<> ") in _data()["layout"]["no_split"]


@lru_cache(maxsize=4096)
def opens_label(text: str) -> bool:
    """Whether a heading only begins what those below it say, and narrows nothing: ``The child was``."""
    lists, words = _data()["opening"], _WORD.findall(fold(text))
    is_open = bool(words) and (words[-1] in lists["last"] or text.rstrip().endswith((":", "...", "…")))
    return is_open and all(word in lists["last"] or word in lists["before"] for word in words)


@lru_cache(maxsize=MANY_TEXTS)
def _understand_part(text: str) -> Dimension | None:
    words = tuple(_singular(word) for word in _WORD.findall(HUMP.sub(" ", write_plainly(text)).casefold()))
    if not words or len(words) > _MOST_WORDS:
        return None
    if (named := _named(words)) is not None:
        return named
    if len(words) == 1:
        parted = {found for parts in _parts_of(words[0]) if (found := _named_by_code(parts)) is not None}
        return parted.pop() if len(parted) == 1 else None
    return _named_by_code(words)


def _named(words: tuple[str, ...]) -> Dimension | None:
    return next((naming.dimension for naming in _namings() if naming.fits(words, _noise())), None)


def _named_by_code(words: tuple[str, ...]) -> Dimension | None:
    """The dimension of a name that may have a word behind it for how its labels are written: ``Age code``."""
    shorter = words[:-1] if words[-1] in _data()["run_together"]["behind"] else ()
    return _named(words) or (_named(shorter) if 0 < len(shorter) <= len(_PAIR) else None)


def _parts_of(word: str) -> Iterator[tuple[str, ...]]:
    """Every way in which a name is two words or more with nothing between them: ``AGEGRP``."""
    for first in _data()["run_together"]["words"]:
        if word.startswith(first) and (rest := word[len(first) :]):
            if rest in _data()["run_together"]["words"]:
                yield (first, rest)
            yield from ((first, *parts) for parts in _parts_of(rest))


def _singular(word: str) -> str:
    """A word without its possessive: ``victim's`` and ``victims'`` are the victim's."""
    return word.removesuffix("'s").removesuffix("'")


@cache
def _noise() -> frozenset[str]:
    return frozenset(_data()["noise"]["words"])


@cache
def _namings() -> tuple[_Naming, ...]:
    return tuple(
        _Naming(Dimension(name), frozenset(entry["heads"]), frozenset(entry["beside"]), frozenset(entry["names"]))
        for name, entry in _data()["dimensions"].items()
    )


@cache
def _data() -> dict[str, Any]:
    return read_settings("dimensions.toml")
