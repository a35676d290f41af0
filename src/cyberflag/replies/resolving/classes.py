"""Titles that a class shares with one of its offences, beside the code of the class."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.resolving.meanings import LabelMeaning
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.offence_codes import code_alone, codes_in
from cyberflag.vocabularies.offences import shares_title

Said = tuple[Dimension | None, LabelMeaning]


def without_shared_titles(said: Sequence[Said]) -> list[Said]:
    """What the labels of a cell say, without the offence whose title is that of the class whose code stands beside it:
    in the row ``17B | Sexual assault on a male child under 13`` the title is that of the class.
    """
    codes = [str(m.values[Dimension.OFFENCE]) for _, m in said if _is_offence(m) and code_alone(m.label.text)]
    return [
        (d, m)
        for d, m in said
        if not (_is_offence(m) and not codes_in(m.label.text))
        or not any(shares_title(code, str(m.values[Dimension.OFFENCE])) for code in codes)
    ]


def _is_offence(meaning: LabelMeaning) -> bool:
    return set(meaning.values) == {Dimension.OFFENCE} and not meaning.is_total
