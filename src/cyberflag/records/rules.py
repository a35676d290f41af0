"""The rules of crime records as expressions over parsed rows; their words and effects are data (`record_rules.csv`)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import polars as pl

from cyberflag.model import AgeBand
from cyberflag.records.parsing import PRINTED, SCHEMA
from cyberflag.vocabularies.crimes.offence_list import OFFENCES

FLAGS: tuple[str, ...] = tuple(name for name in SCHEMA if name.endswith("_flag"))
"""The columns of flags."""

REPEATED = "repeated"
"""The column that says whether the reference stood in an earlier row."""

_NEVER = pl.lit(value=False)
"""Where a rule is broken that is about a column that is not there."""

_LONG_AGO = dt.date(1990, 1, 1)
_ACT_OF_2003 = dt.date(2004, 5, 1)
_ADULT = 18
_DAYS_OF_YEAR = 365.25

_REPLACEMENT = "\ufffd"
"""Stands where a sign could not be read."""

_AFTER_BLANKS, _BEFORE_WIDE_BLANKS = "!", "\x7f"
"""A text between them begins with no blank, be it one of ASCII or of another script."""

_DATE_CELL = (
    r'"?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{2,4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"?'
)
_ROW_INSIDE = rf"\n(?:[^\n]*[,;\t|])?{_DATE_CELL}[,;\t|]"
"""A later line of a text with a cell that is a date and nothing else, as every record has one: in prose a blank follows
a comma.
"""


@dataclass(frozen=True)
class Check:
    """How one rule is checked: where it is broken, and the columns that it is about."""

    broken: pl.Expr
    about: tuple[str, ...]


def add_offence_facts(records: pl.DataFrame) -> pl.DataFrame:
    """The records with what the offence list says of each code: dates in force, ages and sex of the victim."""
    return records.join(_offence_facts(), on="offence_code", how="left", maintain_order="left")


def checks_of(records: pl.DataFrame, today: dt.date) -> Mapping[str, Check]:
    """How each rule that these rows may break is checked, by its name; none that is about a column that is not there
    alone.
    """
    texts = records.get_column("summary", default=pl.Series(dtype=pl.String))
    odd = bool(texts.str.contains_any(["\n", _REPLACEMENT]).any())
    return _checks_of(frozenset(records.columns), today, odd_texts=odd)


@lru_cache(maxsize=64)
def _checks_of(columns: frozenset[str], today: dt.date, *, odd_texts: bool) -> Mapping[str, Check]:
    """The checks on rows with these columns; ``odd_texts``: a text of theirs has lines, or a sign that could not be
    read. They are kept, since to put them together takes longer than to hold a few thousand rows against them.
    """
    checks = _all_checks(columns, today, odd_texts=odd_texts)
    return {name: check for name, check in checks.items() if check.broken is not _NEVER}


def _all_checks(columns: frozenset[str], today: dt.date, *, odd_texts: bool) -> dict[str, Check]:
    wrong = {own: _wrong(columns, own) for own in SCHEMA}
    recorded, begins, ends = pl.col("recorded_on"), pl.col("committed_from"), pl.col("committed_to")
    earliest, latest = pl.coalesce(begins, ends, recorded), pl.coalesce(ends, begins, recorded)
    reference = pl.col(PRINTED + "crime_reference")
    text = pl.col("summary")
    return {
        "row-holds-rows": Check(text.str.contains(_ROW_INSIDE) if odd_texts else _NEVER, ()),
        "reference-missing": Check(reference.is_null(), ()),
        "reference-repeated": Check(pl.col(REPEATED), ()),
        "recorded-on-missing": Check(recorded.is_null() & ~wrong["recorded_on"], ()),
        "recorded-on-not-understood": Check(wrong["recorded_on"], ("recorded_on",)),
        "recorded-on-in-future": Check(recorded > today, ("recorded_on",)),
        "recorded-on-long-ago": Check(recorded < _LONG_AGO, ("recorded_on",)),
        "summary-missing": Check(_is_blank(text), ()),
        "summary-garbled": Check(text.str.contains(_REPLACEMENT, literal=True) if odd_texts else _NEVER, ()),
        "committed-from-not-understood": Check(wrong["committed_from"], ("committed_from",)),
        "committed-to-not-understood": Check(wrong["committed_to"], ("committed_to",)),
        "committed-out-of-order": Check(ends < begins, ("committed_from", "committed_to")),
        "committed-after-recorded": Check(begins > recorded, ("committed_from", "recorded_on")),
        "offence-code-not-understood": Check(wrong["offence_code"], ("offence_code",)),
        "offence-code-not-in-force": Check(
            (pl.col("in_force_from") > latest) | (pl.col("in_force_to") < earliest),
            ("offence_code", "committed_from", "committed_to", "recorded_on"),
        ),
        "victim-age-not-understood": Check(wrong["victim_age"], ("victim_age",)),
        "victim-age-outside-offence": Check(_age_outside(recorded, earliest), ("victim_age", "offence_code")),
        "victim-sex-not-understood": Check(wrong["victim_sex"], ("victim_sex",)),
        "victim-sex-outside-offence": Check(
            pl.col("victim_sex").cast(pl.String).is_in(["female", "male"])
            & (pl.col("victim_sex").cast(pl.String) != pl.col("sex_of_offence")),
            ("victim_sex", "offence_code"),
        ),
        "force-not-understood": Check(wrong["force"], ("force",)),
        **_flag_checks(wrong, recorded, earliest),
        "outcome-on-not-understood": Check(wrong["outcome_on"], ("outcome_on",)),
        "outcome-before-recorded": Check(pl.col("outcome_on") < recorded, ("outcome_on", "recorded_on")),
        "cancellation-not-understood": Check(wrong["cancellation"], ("cancellation",)),
    }


def _is_blank(text: pl.Expr) -> pl.Expr:
    """Where a text is missing or holds nothing but blanks; only one that begins with what may be a blank is read."""
    may_be = text.is_between(pl.lit(_AFTER_BLANKS), pl.lit(_BEFORE_WIDE_BLANKS)).fill_null(value=False).not_()
    return pl.when(may_be).then(text.fill_null("")).str.strip_chars() == ""


def _flag_checks(wrong: Mapping[str, pl.Expr], recorded: pl.Expr, earliest: pl.Expr) -> dict[str, Check]:
    """The rules on flags."""
    given = [wrong[flag] for flag in FLAGS if wrong[flag] is not _NEVER]
    exploited, abused = (pl.col(flag).fill_null(value=False) for flag in ("cse_flag", "csa_flag"))
    return {
        "flag-not-understood": Check(pl.any_horizontal(given) if given else _NEVER, FLAGS),
        "csa-flag-missing": Check(exploited & ~abused, ()),
        "cse-flag-adult": Check(
            exploited & (pl.col("victim_age") >= _ADULT + _years_since(recorded, earliest)),
            ("victim_age", "committed_from", "committed_to"),
        ),
    }


def _wrong(columns: frozenset[str], own: str) -> pl.Expr:
    """Where a column held something that was not understood."""
    if PRINTED + own in columns:
        return pl.col(own).is_null() & pl.col(PRINTED + own).is_not_null()
    if own == "victim_age":  # it came as a number
        return ~pl.col(own).is_between(0, 130)
    return _NEVER


def _age_outside(recorded: pl.Expr, earliest: pl.Expr) -> pl.Expr:
    """Where the age fits the offence neither as that at the time of the offence nor as that when it was recorded."""
    age = pl.col("victim_age")
    return (age < pl.col("age_low")) | (age > pl.col("age_high") + _years_since(recorded, earliest))


def _years_since(recorded: pl.Expr, earliest: pl.Expr) -> pl.Expr:
    """How many years older a victim may be on the day of recording than at the time of the offence."""
    return ((recorded - earliest).dt.total_days() / _DAYS_OF_YEAR).ceil().clip(lower_bound=0)


@cache
def _offence_facts() -> pl.DataFrame:
    """One row a code of the list. A date that is only that of the Sexual Offences Act 2003 is none: older offences are
    recorded under the same codes.
    """
    rows = []
    for code in sorted({offence.code for offence in OFFENCES}):
        alike = [offence for offence in OFFENCES if offence.code == code]
        begins = [None if o.valid_from == _ACT_OF_2003 else o.valid_from for o in alike]
        ends = [o.valid_to for o in alike]
        bands = {o.victim_age for o in alike}
        band = AgeBand.parse(bands.pop()) if len(bands) == 1 and bands.isdisjoint({"", "all"}) else None
        sexes = {_sex_of(o.title) for o in alike if o.victim_age}
        rows.append(
            {
                "offence_code": code,
                "in_force_from": None if None in begins else min(day for day in begins if day),
                "in_force_to": None if None in ends else max(day for day in ends if day),
                "age_low": band.low if band else None,
                "age_high": band.high if band else None,
                "sex_of_offence": sexes.pop() if len(sexes) == 1 else None,
            }
        )
    kinds = {"in_force_from": pl.Date, "in_force_to": pl.Date, "age_low": pl.Int64, "age_high": pl.Int64}
    return pl.DataFrame(rows, schema={"offence_code": pl.String, **kinds, "sex_of_offence": pl.String})


def _sex_of(title: str) -> str | None:
    """The victim's sex where a title names one and no other; ``by a male`` is the offender's."""
    named = {word.casefold() for word in re.findall(r"\b(?<!by a )(?:fe)?male\b", title, re.IGNORECASE)}
    return named.pop() if len(named) == 1 else None
