"""``All sexual offences`` above other crimes and their total: the sum of that group, and not of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.crimes.offence_list import contains
from cyberflag.vocabularies.dimensions import Dimension


def with_totals_of_groups(meanings: Sequence[LabelMeaning | None]) -> Sequence[LabelMeaning | None]:
    """The labels of a level of offences with a total that names a group as the sum of that group, where offences of it
    and others stand beside it, and another total that names none, or offences of it right above it and others further
    down. Alone it may be of all that was asked for.
    """
    named = {id(m): _group_named(m) for m in meanings if m is not None and _is_plain(m)}
    offences = [ALL if m is None else str(m.values.get(Dimension.OFFENCE, ALL)) for m in meanings]
    if not any(named.values()):
        return meanings
    others = set(offences) - {ALL}
    has_whole = "" in named.values()
    return [
        _of_group(m, group)
        if m is not None
        and (group := named.get(id(m)))
        and _parts(group, others)
        and (has_whole or _closes(group, offences[:at], offences[at + 1 :]))
        else m
        for at, m in enumerate(meanings)
    ]


def _closes(group: str, above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the offence right above is of the group, and some further down are not."""
    is_part = bool(above) and above[-1] != ALL and contains(group, above[-1])
    return is_part and any(offence != ALL and not contains(group, offence) for offence in below)


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
