"""Offences that are online by their nature, so that every one of them should carry the online flag."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.model import Basis
from cyberflag.vocabularies.list_files import read_rows


@dataclass(frozen=True)
class OnlineByNature:
    """An offence ``code`` (as ``071/17``), ``why`` it is online, the ``source`` (the Act and section), and whether its
    figures are of online crime by what is counted (``says_basis``), as of sexual communication with a child.
    """

    code: str
    why: str
    source: str
    says_basis: bool


ONLINE_BY_NATURE: tuple[OnlineByNature, ...] = tuple(
    OnlineByNature(row["code"], row["why"], row["source"], row["says_basis"] == "yes")
    for row in read_rows("online_by_nature.csv")
)
"""The offences of `data/online_by_nature.csv`, which says what the reading rests on."""

_SAYING_BASIS = frozenset(offence.code for offence in ONLINE_BY_NATURE if offence.says_basis)


def with_basis_of_offence(basis: Basis, offence: str) -> Basis:
    """Why crimes count as online: the offence itself, where nothing else is said and it is online by what it is."""
    return Basis.OFFENCE if basis is Basis.UNKNOWN and offence in _SAYING_BASIS else basis
