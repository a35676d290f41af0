"""All recorded crimes beside the flagged ones among them: in the next column (``Recorded`` and ``Of which online``), or
on a sheet of their own (``All recorded`` and ``Online only``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Final

from cyberflag.model import ALL, Basis, Measure
from cyberflag.replies.fits import fits_of, starts_as_part
from cyberflag.replies.labels_of_flag import gathers, is_of_all_recorded, is_online
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.replies.resolving.levels.kinds_by_sums import exact_number_at
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.tables import Label, Level, Side, Table
from cyberflag.vocabularies.bases import basis_named_in, is_rest, is_without_flag, names_online
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import Understood

_OF_ONE_PAIR = 2
_SURE_ENOUGH = 0.6
_NARROWING = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.PERIOD})
_OF_ALL: Final = re.compile(r"\b(?:all|total|overall|every)\b", re.IGNORECASE)
_RECORDED: Final = re.compile(r"\b(?:recorded|reported)\b", re.IGNORECASE)
"""In the label of one kind of crime: it is of all of them, be they online or not."""
_CRIMES: Final = re.compile(r"\b(?:crimes?|offences?|incidents?|cases)\b", re.IGNORECASE)
_PEOPLE: Final = re.compile(r"\b(?:victims?|complainants?|suspects?|offenders?|perpetrators?)\b", re.IGNORECASE)
_FOUND: Final = re.compile(
    r"\W*(?:(?:number|those|ones)\s+)?(?:of\s+)?(?:found|identified|returned|matched|matching|containing|mentioning|with|hits?)\b",
    re.IGNORECASE,
)
"""Begins the label of those that something was found in, among the crimes of the label before it."""
_OF_SOME_FLAGGED: Final = re.compile(
    r"\b(?:and|or|of\s+(?:them|these|those|which)|how\s+many|including|whether|not|no|without|may|can|all)\b|[?/]",
    re.IGNORECASE,
)
"""In a title that names the flag: its figures may be of other crimes too."""
_FLAGGED: Final = re.compile(r"\b(?:flagged|tagged|marked)\b(?!\s+or\b)", re.IGNORECASE)
_FLAG_ALONE: Final = re.compile(
    r"\W*(?:(?:of\s+(?:which|these|those|them)|those|number|no\.?|of|(?:with|have|had|having|carrying|given)\s+(?:the|an?))\s+)*"
    r"(?:with\s+)?(?:the\s+)?(?:(?:flagged|tagged|marked|flag|tag|marker)|\0+)"
    r"(?:\s+(?:(?:was|were|is|are)\s+)?(?:set|attached|applied|added|ticked|present|used))?\W*",
    re.IGNORECASE,
)
"""The label of those with the flag that names nothing else; what names the flag at length is written as noughts."""
_CRIME_FLAG: Final = re.compile(r"[\s-]+crime\s+(?=(?:flag|marker|tag)\b)", re.IGNORECASE)
"""In the name of the flag: ``Online crime flag``."""
_FOUND_BY: Final = re.compile(
    r"\W*(?:(?:number|no\.?|of|the|recorded|reported|crimes?|offences?|cases|records|that|which|were|was|are|found|identified|picked|out"
    r"|returned|by|with|in|through|using|via|from|on|whose|have|having|had|an?|any|one|or|more|\()\W*)*",
    re.IGNORECASE,
)
"""What may stand about the name of a kind of crime before a search by which its crimes were found."""
_OF_OTHERS: Final = re.compile(
    r"\bothers?\b|\bsexual\s+(?:offences?|crimes?|abuse)\b|\b(?:all|any|every)\s+(?:\w+\s+)?(?:kinds?|types?|crimes?|offences?)\b",
    re.IGNORECASE,
)
"""In the label of the online ones: they are not only of the kind of crime beside it."""


def whole_beside_flag(level: Level, table: Table) -> str:
    """The label of all recorded crimes where a level has two labels and the other says that they are online.

    The first only counts or gathers (``Number of offences``, ``All``), or is of all crimes of one kind (``All blackmail
    crimes``), or of those that a search found (``Blackmail crimes with a keyword``), of which there are nowhere fewer
    than of the online ones. With more labels a total may as well be the sum of the flagged crimes, so that nothing is
    said. Empty where there is no such label.
    """
    online = [text for text in level.distinct if is_online(text)]
    if len(online) == _OF_ONE_PAIR and any(map(names_flag_alone, online)):
        online = [text for text in online if not _kind_searched(text)]
    others = [text for text in level.distinct if text not in online]
    if len(level.distinct) != _OF_ONE_PAIR or len(others) != 1:
        return ""
    is_bare = basis_named_in(online[0]) is None and starts_as_part(online[0])
    if is_bare and (are_all_flagged(table) or _FLAGGED.search(others[0])):
        return ""
    if gathers(others[0]):
        return others[0]
    is_kind = _is_kind_beside(others[0], online[0]) and not exceeds(online[0], others[0], level, table)
    return others[0] if is_kind else ""


def kind_of_whole(text: str) -> str:
    """The kind of crime that a label names and nothing beside it (``All blackmail crimes``) but a search by which its
    crimes were found; empty for any other.
    """
    if searched := _kind_searched(text):
        return searched
    total = understand_total(text)
    said = understand_composite(total.value.of if total is not None and total.value.of else text)
    kind = str(said.get(Dimension.OFFENCE, ALL))
    is_alone = set(said) == {Dimension.OFFENCE} and _PEOPLE.search(text) is None
    return kind if is_alone and kind not in (ALL, SEXUAL_OFFENCES) else ""


@lru_cache(maxsize=2048)
def _kind_searched(text: str) -> str:
    """The one kind of crime of a label that goes on to the search that found its crimes: ``Rape offences mentioning
    Snapchat``; not what was searched for (``Crimes mentioning rape``). Empty where there is none.
    """
    plain = write_plainly(text)
    search, named = basis_named_in(plain), offences_named_in(plain)
    if search is None or search.value is not Basis.KEYWORD or len(named) != 1 or named[0].start >= search.start:
        return ""
    before = blanked(plain, [(named[0].start, named[0].end)])[: search.start]
    is_kind = named[0].value not in (ALL, SEXUAL_OFFENCES) and _FOUND_BY.fullmatch(before) is not None
    return str(named[0].value) if is_kind else ""


def names_flag_alone(text: str) -> bool:
    """Whether a label names the flag and nothing beside it, crimes neither: ``Online crime flag``, ``Flagged``."""
    text = _CRIME_FLAG.sub(" ", text)
    named = basis_named_in(text)
    if (named is not None and named.value is not Basis.FLAG) or _CRIMES.search(text):
        return False
    plain = text if named is None else text[: named.start] + "\0" + text[named.end :]
    return _FLAG_ALONE.fullmatch(plain) is not None


def _is_kind_beside(text: str, online: str) -> bool:
    """Whether a label is of one kind of crime, of which the label of the online ones beside it is a part: it says so,
    the first is of all of that kind, or both name it.
    """
    kind = kind_of_whole(text)
    if not kind or is_without_flag(online) or is_rest(text) or starts_as_part(text):
        return False
    if _OF_OTHERS.search(online):
        return False
    named = {str(found.value) for found in offences_named_in(online)} - {ALL}
    if not all(contains(kind, one) for one in named):
        return False
    is_of_all = bool(_OF_ALL.search(text) or (_RECORDED.search(text) and not _CRIMES.search(online)))
    says_part = starts_as_part(online) or _FOUND.match(online) is not None or names_flag_alone(online) or bool(named)
    return says_part or (is_of_all and _OF_ALL.search(online) is None)


def exceeds(part: str, whole: str, level: Level, table: Table) -> bool:
    """Whether on some line of a table the number with one label of a level is larger than that with the other."""
    pairs = zip(_numbers(part, level, table), _numbers(whole, level, table), strict=False)
    return any(one is not None and other is not None and one > other for one, other in pairs)


def _numbers(text: str, level: Level, table: Table) -> list[int | None]:
    """The numbers with a label of a level, line by line, each time that it stands there."""
    if level.side is Side.SECTIONS or table.is_list:
        return []
    places = [at for at, label in enumerate(level.labels) if label and label.text == text]
    lines = table.rows if level.side is Side.COLUMNS else table.columns
    return [exact_number_at(table, level.side, line, at) for at in places for line in lines]


def wholes_among(titles: Sequence[str]) -> frozenset[int]:
    """Which of the titles of tables of one shape are of all recorded crimes, where every other title says that its
    crimes are online; empty where some title says neither, or all say the same. The title right before ``Of these,
    crimes with the flag`` is of all, whatever it says but that its crimes are online by some word. So is one of a kind
    of crime of which another title says that it has the flag: ``Rape: crimes recorded``, ``Rape: flagged crimes``.
    """
    texts = [without_numbering(title) for title in titles]
    online = {at for at, text in enumerate(texts) if is_online(text)}
    before_parts = {at - 1 for at in online if at and starts_as_part(texts[at])}
    narrowed = online | {at for at in before_parts if names_online(texts[at])}
    kinds = {str(found.value) for at in online for found in offences_named_in(texts[at])}
    others = [(at, text) for at, text in enumerate(texts) if at not in narrowed]
    whole = {at for at, text in others if at in before_parts or gathers(text) or _gathers_kind(text, kinds)}
    return frozenset(whole) if online and whole and len(online) + len(whole) == len(texts) else frozenset()


def _gathers_kind(text: str, kinds: Collection[str]) -> bool:
    """Whether a title is of all recorded crimes of one of the ``kinds``: it names it, and beside it only counts."""
    named = offences_named_in(text)
    if len(named) != 1 or named[0].value not in kinds or names_online(text) or _PEOPLE.search(text):
        return False
    rest = blanked(text, [(named[0].start, named[0].end)]).strip(" :,;.()–—-")
    return not rest or gathers(rest)


def wholes_labelled(levels: Iterable[LevelMeaning], table: Table) -> frozenset[Label]:
    """The labels right before one that says "of these, online flagged" or "of which online", those of all crimes in one
    row with flagged crimes, and those of several kinds beside the flag alone: what they count is not only online.
    """
    found: set[Label] = set()
    are_flagged = are_all_flagged(table)
    for level in levels:
        said = [m for m in level.meanings if m is not None]
        for at, part in enumerate(said):
            if starts_as_part(part.label.text) and _says_basis(part, are_flagged=are_flagged):
                found |= _wholes_before([m.label for m in said[:at]], part.label)
        online = [m for m in said if is_online(m.label.text)]
        if online and level.level.side is Side.COLUMNS:
            found |= {m.label for m in said if m not in online and says(m.label.text, Cue.ALL_CRIME)}
            is_named = all(basis_named_in(m.label.text) is not None for m in online)
            if is_named and level.dimension is Dimension.MEASURE:
                found |= {m.label for m in said if is_of_all_recorded(m.label.text)}
        kinds = _kinds_beside_flag(level.level, table)
        found |= {m.label for m in said if m.label.text in kinds}
    return frozenset(found)


def _says_basis(meaning: LabelMeaning, *, are_flagged: bool) -> bool:
    """Whether a label is of online crimes, and not of those on a website: in a table of flagged crimes alone
    (``are_flagged``) all are online, and it is unclear what ``of which online`` tells apart.
    """
    is_named = basis_named_in(meaning.label.text) is not None
    is_bare = is_online(meaning.label.text) and Dimension.PLATFORM not in meaning.values
    return is_named or (is_bare and not are_flagged)


def are_all_flagged(table: Table) -> bool:
    """Whether a title of a table says that its crimes are those with the flag, and says no more that is not of all."""
    named = [(title.text, basis_named_in(title.text)) for title in table.titles]
    said = [text for text, basis in named if basis is not None and basis.value is Basis.FLAG]
    return any(_OF_SOME_FLAGGED.search(text) is None for text in said)


def _wholes_before(labels: Sequence[Label], part: Label) -> frozenset[Label]:
    """The label that "of these, online flagged" (``part``) is a part of, and the parts of that between the two (``Of
    these, under 13``), which it may be a part of as well: none where the whole says itself why its crimes are online.
    """
    others = [label for label in labels if label != part]
    last = next((at for at in reversed(range(len(others))) if not starts_as_part(others[at].text)), 0)
    wholes = others[last:]
    is_named = any(basis_named_in(label.text) is not None or _FLAGGED.search(label.text) for label in wholes[:1])
    return frozenset() if is_named else frozenset(w for w in wholes if basis_named_in(w.text) is None)


def _kinds_beside_flag(level: Level, table: Table) -> Sequence[str]:
    """The labels of several kinds of crime beside one that names the flag and nothing else (``Rape``, ``Stalking``,
    ``Online flag``), of which some line has fewer than of these kinds together: these are not of flagged crimes then.
    """
    flags = [text for text in level.distinct if names_flag_alone(text)]
    named = {text: kind for text in level.distinct if not is_online(text) and (kind := kind_of_whole(text))}
    are_apart = not any(contains(one, other) for one, other in permutations(named.values(), 2))
    if len(flags) != 1 or len(named) < _OF_ONE_PAIR or flags[0] in named:
        return []
    together = sum if are_apart else max
    lines = zip(_numbers(flags[0], level, table), *(_numbers(text, level, table) for text in named), strict=False)
    is_fewer = any(flag is not None and flag < together([n or 0 for n in kinds]) for flag, *kinds in lines)
    return list(named) if is_fewer else []


def unclear_beside_flag(level: Level, table: Table) -> str:
    """Of a pair of labels, the flag alone with more crimes than one kind beside it, the one that is unclear: the flag
    beside what a search found of the kind may be of this kind or of any; before the flag of any, a bare kind may be
    of all its crimes or of the flagged ones. Empty for any other level.
    """
    flags = [text for text in level.distinct if names_flag_alone(text)]
    kinds = [text for text in level.distinct if text not in flags and kind_of_whole(text)]
    is_pair = len(flags) == len(kinds) == 1 and len(level.distinct) == _OF_ONE_PAIR
    if not is_pair or not exceeds(flags[0], kinds[0], level, table):
        return ""
    if _kind_searched(kinds[0]):
        return flags[0]
    is_bare = not (_OF_ALL.search(kinds[0]) or _RECORDED.search(kinds[0]))
    return kinds[0] if is_bare and level.distinct[0] == kinds[0] else ""


def said_beside_flag(text: str, fits: Mapping[Dimension, Understood[object]]) -> Mapping[Dimension, object]:
    """What a label says beside why its crimes are online: what it counts (``Flagged offences with a charge``), and the
    victims, the platform or the offence that narrow them (``Online flagged, victim aged 13-15``).
    """
    counted, offence = fits.get(Dimension.MEASURE), fits.get(Dimension.OFFENCE)
    is_said = counted is not None and counted.score >= _SURE_ENOUGH and counted.value is not Measure.UNKNOWN
    # "Online" in a column of the flag is no website: a word that says why narrows nothing
    whole = fits_of(text)
    said_in_one = frozenset(whole) if Dimension.BASIS in whole else frozenset()
    values = {d: value for d, value in understand_composite(text).items() if d in _NARROWING - said_in_one}
    if counted is not None and is_said:
        values[Dimension.MEASURE] = counted.value
    if offence is not None and offence.score >= _SURE_ENOUGH:
        values[Dimension.OFFENCE] = offence.value
    if values.get(Dimension.OFFENCE) in (ALL, SEXUAL_OFFENCES):
        del values[Dimension.OFFENCE]
    if Dimension.OFFENCE not in values and (kind := _kind_searched(text)):
        values[Dimension.OFFENCE] = kind
    return values
