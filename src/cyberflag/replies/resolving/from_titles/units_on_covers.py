"""What the figures of a workbook are, as a sheet without figures says it: ``Figures are flagged crimes``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from cyberflag.model import ALL, ALL_AGES, CHILDREN, Measure
from cyberflag.replies.document import Grid
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.cover_sheets import sheets_with_figures, texts_of_covers
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.measures import measure_stated_in, measures_named_in, understand_measure
from cyberflag.vocabularies.plain_text import blanked, read_words, write_plainly
from cyberflag.vocabularies.restrictions import tells_more
from cyberflag.vocabularies.scopes import scopes_named_in

_FIGURES: Final = (
    r"(?:figures?|counts?|numbers?|data|totals?|cells?|(?P<one>table|sheet|tab)|tables|sheets|tabs|statistics|results?)"
)
_STATES: Final = re.compile(
    rf"\W*(?:note:?\s+)?(?:(?:all|the|these|our|both)\s+)*(?P<which>[\w-]+\s+)??{_FIGURES}(?P<where>\s+[^.;:]{{0,40}}?)??"
    r"\s+(?:are|is|count|counts|show|shows|represent|represents|(?:relate|refer)s?\s+to|give|gives)"
    r"\s+(?P<what>[^.;]+)[.;]?\s*",
    re.IGNORECASE,
)
_EVERY: Final = re.compile(
    r"\s*(?:(?:shown|given|provided|supplied|here|below|above|in\s+(?:this|the)\s+(?:workbook|file|spreadsheet|reply|response))\s*)*",
    re.IGNORECASE,
)
"""Says where all figures of a workbook stand; what says anything else may be of some of them."""
_DAY: Final = re.compile(r"\d")
_REPORTED_SO: Final = re.compile(r"\breported\s+(?:online|by|via|through|on)\b", re.IGNORECASE)
"""Names some crimes by how the force came to know of them, and none that were committed online."""


def unit_of_covers(grids: Sequence[Grid], asked: Iterable[str] = ()) -> Measure | None:
    """What is counted on all sheets with figures by what the others say; None where they say nothing of it, several
    things, or something of some figures alone, or where what they say narrows the crimes. So it is where they, or what
    was ``asked``, speak of something else that some sheet may count (``2. How many arrests were made?``).
    """
    sentences = [sentence for text in texts_of_covers(grids) for sentence in sentences_of(text.text)]
    stated = {sentence: found for sentence in sentences if (found := _STATES.fullmatch(sentence)) is not None}
    units = {sentence: unit for sentence, found in stated.items() if (unit := _unit(found)) is not None}
    if len({*units.values()}) != 1 or not all(map(_is_of_all, stated.values())):
        return None
    if any(stated[sentence]["one"] for sentence in units) and len(sheets_with_figures(grids)) > 1:
        return None
    if any(_others().search(text) for text in (*(one for one in sentences if one not in units), *asked)):
        return None
    return next(iter(units.values()))


def names_another_unit(name: str) -> bool:
    """Whether the name of a sheet, or a title on it, is for something else than crimes, or victims, by whom these are
    parted.
    """
    named = understand_measure(name)
    is_other = named is not None and named.value not in (Measure.OFFENCES, Measure.VICTIMS)
    return is_other or _others_in_names().search(name) is not None


@cache
def _others() -> re.Pattern[str]:
    words = read_words("measure_words")["others"]
    return re.compile(rf"\b(?:{words['things']}|{words['people']}|{words['rules']})\b", re.IGNORECASE)


@cache
def _others_in_names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{read_words('measure_words')['others']['names']})\b", re.IGNORECASE)


def _unit(said: re.Match[str]) -> Measure | None:
    named = {found.value for found in measures_named_in(said["what"])}
    return measure_stated_in(said[0]) or (Measure.OFFENCES if named == {Measure.OFFENCES} else None)


def _is_of_all(said: re.Match[str]) -> bool:
    """Whether a statement that names a unit is of all figures and crimes; one that names none says nothing of them."""
    if _unit(said) is None:
        return True
    is_of_every = not said["which"] and _EVERY.fullmatch(said["where"] or "") is not None
    what = _denied().sub("", said["what"])
    return is_of_every and not (_narrows(what) or tells_more(what) or scopes_named_in(what))


@cache
def _denied() -> re.Pattern[str]:
    """What a statement ends with that the figures are not, which narrows nothing: ``not of victims or suspects``."""
    words = read_words("measure_words")["others"]
    named = rf"(?:{words['things']}|{words['people']}|people|persons|individuals)"
    other = rf"(?:of\s+)?(?:the\s+)?(?:number\s+of\s+)?{named}"
    denies = r"(?:not|rather\s+than|as\s+opposed\s+to)"
    return re.compile(
        rf",?\s+(?:and\s+)?{denies}\s+{other}(?:\s*(?:,|,?\s(?:or|and|nor))\s+{other}){{0,4}}\W*$", re.IGNORECASE
    )


def _narrows(what: str) -> bool:
    """Whether words name one kind of crimes, victims or days, of which a column of a count would be."""
    tokens = read_tokens(what)
    kinds = {token.value for token in tokens.offences} - {ALL, SEXUAL_OFFENCES}
    ages = {token.value for token in tokens.ages} - {ALL_AGES, CHILDREN}
    rest = blanked(write_plainly(what), [(token.start, token.end) for token in tokens.ages])
    return bool(kinds or ages or tokens.sexes or tokens.platforms or _DAY.search(rest) or _REPORTED_SO.search(what))
