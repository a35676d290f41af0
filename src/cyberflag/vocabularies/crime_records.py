"""The rules of crime records, the names that records systems give their columns, and their words for yes and no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from cyberflag.vocabularies.list_files import read_rows, read_settings


class Effect(StrEnum):
    """What follows where a rule does not hold."""

    REFUSED = "refused"
    LEFT_OUT = "left-out"
    TOLD = "told"


@dataclass(frozen=True)
class RecordRule:
    """A rule of crime records: its ``name``, its ``effect``, what is wrong where it does not hold, and the ``cure``."""

    name: str
    effect: Effect
    says: str
    cure: str


@cache
def record_rules() -> Mapping[str, RecordRule]:
    """Every rule by its name, in the order of ``data/record_rules.csv``."""
    rules = (RecordRule(r["rule"], Effect(r["effect"]), r["says"], r["cure"]) for r in read_rows("record_rules.csv"))
    return MappingProxyType({rule.name: rule for rule in rules})


@cache
def column_names() -> Mapping[str, tuple[str, ...]]:
    """For each column of crime records the names it goes by in exports, in plain form (`plain_name`); those of a flag
    also with a word behind them that says that it is one.
    """
    known = read_settings("record_columns.toml")
    ends = ("", *(f" {word}" for word in known["flag_words"]))
    return MappingProxyType(
        {
            own: tuple(plain_name(name + end) for end in (ends if own.endswith("_flag") else ("",)) for name in names)
            for own, names in known["columns"].items()
        }
    )


@cache
def yes_and_no() -> Mapping[str, bool]:
    """Words for yes and no, in lower case."""
    words = read_settings("record_columns.toml")
    return MappingProxyType(dict.fromkeys(words["yes"], True) | dict.fromkeys(words["no"], False))


@cache
def words_for_unknown() -> frozenset[str]:
    """Words that say that a thing was not recorded, or that there is no person as victim; in lower case."""
    words = read_settings("unknown_words.toml")
    return frozenset(words["words"]) | frozenset(words["state"])


def plain_name(name: str) -> str:
    """A column's name by which case, blanks and punctuation do not count: ``Crime Ref. No`` is ``crime_ref_no``."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.strip())
    return re.sub(r"[^a-z0-9]+", "_", apart.casefold()).strip("_")
