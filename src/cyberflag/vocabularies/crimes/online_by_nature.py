"""Offences that are online by their nature, so that every one of them should carry the online flag."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.vocabularies.list_files import read_rows


@dataclass(frozen=True)
class OnlineByNature:
    """An offence ``code`` (as ``071/17``), ``why`` it is online, and the ``source`` (the Act and section)."""

    code: str
    why: str
    source: str


ONLINE_BY_NATURE: tuple[OnlineByNature, ...] = tuple(OnlineByNature(**row) for row in read_rows("online_by_nature.csv"))
"""The offences of `data/online_by_nature.csv`, which says what the reading rests on."""
