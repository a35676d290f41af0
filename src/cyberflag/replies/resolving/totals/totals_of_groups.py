"""``All sexual offences`` above other crimes and their total: the sum of that group, and not of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.levels.kinds_by_sums import exact_number_at
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.replies.tables import Level, Side, Table
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension

_OF_WHICH: Final = re.compile(r"\W*(?:of\s+(?:which|these|those|them)|including|inc(?:l|\b)|thereof)\b", re.IGNORECASE)
"""Begins the label of a row that is a part of those above it."""


def with_totals_of_groups(
    meanings: Sequence[LabelMeaning | None], level: Level, table: Table
) -> Sequence[LabelMeaning | None]:
    """The labels of a level of offences with a total that names a group as the sum of that group, where offences of it
    and others stand beside it, and another total that names none, or offences of it right above it that add up to it
    and others further down. Alone it may be of all that was asked for, and so it may where the title names that group.
    """
    named = {id(m): _group_named(m) for m in meanings if m is not None and _is_plain(m)}
    if not any(named.values()):
        return meanings
    offences = [ALL if m is None else str(m.values.get(Dimension.OFFENCE, ALL)) for m in meanings]
    others = set(offences) - {ALL}
    has_whole = "" in named.values()

    def completed(at: int, meaning: LabelMeaning | None) -> LabelMeaning | None:
        group = named.get(id(meaning), "")
        if meaning is None or not group or not _parts(group, others):
            return meaning
        return _of_group(meaning, group) if has_whole or _closes(group, offences, at, level, table) else meaning

    return [completed(at, meaning) for at, meaning in enumerate(meanings)]


def _closes(group: str, offences: Sequence[str], at: int, level: Level, table: Table) -> bool:
    """Whether the offences right above are of the group and add up to the total at a place, and some further down are
    not of it, and the title does not name the group.
    """
    below = [place for place in range(at + 1, len(offences)) if offences[place] != ALL]
    is_last = all(contains(group, offences[place]) or _OF_WHICH.match(_text(level, place)) for place in below)
    if is_last or level.side is Side.SECTIONS or _is_in_title(_text(level, at), table):
        return False
    first = at
    while first > 0 and offences[first - 1] != ALL and contains(group, offences[first - 1]):
        first -= 1
    lines = table.rows if level.side is Side.COLUMNS else table.columns
    printed = [[exact_number_at(table, level.side, line, place) for place in range(first, at + 1)] for line in lines]
    known = [[number for number in line if number is not None] for line in printed if None not in line]
    return any(map(any, known)) and all(sum(parts) == total for *parts, total in known)


def _is_in_title(label: str, table: Table) -> bool:
    """Whether the first word of the group that a total names stands in a title: all may be meant by it."""
    words = {label[token.start : token.end].split(maxsplit=1)[0].casefold() for token in read_tokens(label).offences}
    return any(not words.isdisjoint(title.text.casefold().split()) for title in table.titles)


def _text(level: Level, place: int) -> str:
    label = level.labels[place]
    return "" if label is None else label.text


def _is_plain(meaning: LabelMeaning) -> bool:
    return meaning.is_total and not meaning.values and not meaning.total_of and not meaning.label.correction


def _group_named(meaning: LabelMeaning) -> str:
    """The one group that the words of a total name, empty where they name none or several."""
    named = {token.value for token in read_tokens(meaning.label.text).offences}
    return named.pop() if len(named) == 1 else ""


def _parts(group: str, offences: set[str]) -> bool:
    """Whether some of the offences are of the group, and some are not."""
    return len({contains(group, offence) for offence in offences}) > 1


def _of_group(meaning: LabelMeaning, group: str) -> LabelMeaning:
    return replace(meaning, values={Dimension.OFFENCE: group}, weak=False, total_of=meaning.label.text)
