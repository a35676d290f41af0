"""``Other`` at the end of the groups into which all crimes fall: the offences that none of these is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning
from cyberflag.vocabularies.crimes.joined_offences import OTHERS
from cyberflag.vocabularies.crimes.offence_list import GROUP_IDS, SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.dimensions import Dimension

_REST: Final = re.compile(r"\W*(?:(?:all|any)\s+)?others?(?:\s+(?:types|kinds|groups|categories))?\W*", re.IGNORECASE)
_FEWEST: Final = 3


def with_rest_of_groups(meanings: Sequence[LabelMeaning | None]) -> list[LabelMeaning | None]:
    """The labels of a level of offences with the one that says no more than that it is of others as the other offences,
    where it stands behind three groups or more, sexual offences among them and others beside them. Among the kinds of
    one group it is of more of these.
    """
    rest = [at for at, m in enumerate(meanings) if m is not None and _is_rest(m)]
    named = [_group_of(m) for m in meanings if m is not None and not m.is_total and not _is_rest(m)]
    if len(rest) != 1 or not _are_of_every_kind(named) or _names_behind(meanings, rest[0]):
        return list(meanings)
    return [m and m.saying(Dimension.OFFENCE, OTHERS) if at == rest[0] else m for at, m in enumerate(meanings)]


def _is_rest(meaning: LabelMeaning) -> bool:
    return not meaning.is_understood and not meaning.label.correction and bool(_REST.fullmatch(meaning.label.text))


def _group_of(meaning: LabelMeaning) -> str:
    value = str(meaning.values.get(Dimension.OFFENCE, ""))
    return value if value in GROUP_IDS else ""


def _are_of_every_kind(named: Sequence[str]) -> bool:
    """Whether groups are several of which none holds another, sexual offences as a whole and others among them."""
    is_whole = all(named) and len(set(named)) == len(named) >= _FEWEST and SEXUAL_OFFENCES in named
    return is_whole and OTHERS not in named and not any(contains(a, b) for a in named for b in named if a != b)


def _names_behind(meanings: Sequence[LabelMeaning | None], at: int) -> bool:
    """Whether labels but totals stand behind a place."""
    return any(m is not None and not m.is_total for m in meanings[at + 1 :])
