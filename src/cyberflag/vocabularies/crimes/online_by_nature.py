"""Offences that are online by their nature, so that every one of them should carry the online flag."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model import Basis
from cyberflag.vocabularies.list_files import read_rows


@dataclass(frozen=True)
class OnlineByNature:
    """An offence ``code`` (as ``071/17``), ``why`` it is online, and the ``source`` (the Act and section)."""

    code: str
    why: str
    source: str


ONLINE_BY_NATURE: tuple[OnlineByNature, ...] = tuple(OnlineByNature(**row) for row in read_rows("online_by_nature.csv"))
"""The offences of `data/online_by_nature.csv`, which says what the reading rests on."""

_ONLINE_ALONE = frozenset({"071/17"})
"""Offences whose figures are of online crime by what is counted: sexual communication with a child."""


def with_basis_of_offence(basis: Basis, offence: str) -> Basis:
    """Why crimes count as online: the offence itself, where nothing else is said and it is online by what it is."""
    return Basis.OFFENCE if basis is Basis.UNKNOWN and offence in _ONLINE_ALONE else basis
