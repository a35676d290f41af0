"""The rule of the online flag by date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from cyberflag.vocabularies.list_files import read_rows


@dataclass(frozen=True)
class FlagRule:
    """What the rule says from ``valid_from`` on: whether it ``counts_texts`` (plain text messages), and its wording in
    short.
    """

    valid_from: dt.date
    counts_texts: bool
    wording: str


@cache
def read_flag_rules() -> tuple[FlagRule, ...]:
    """Every version of the rule, the oldest first. Source: ``data/flag_rules.csv``."""
    return tuple(
        FlagRule(dt.date.fromisoformat(row["valid_from"]), row["texts"] == "yes", row["wording"])
        for row in read_rows("flag_rules.csv")
    )


def flag_rule_on(day: dt.date) -> FlagRule:
    """The version in force on a day of recording; before the first one, the first."""
    rules = read_flag_rules()
    return next((rule for rule in reversed(rules) if rule.valid_from <= day), rules[0])


def texts_counted_from() -> dt.date:
    """The first day on which plain text messages count."""
    return next(rule.valid_from for rule in read_flag_rules() if rule.counts_texts)
