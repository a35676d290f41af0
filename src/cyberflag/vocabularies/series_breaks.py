"""The days on which the figures of every force broke with those before, by what they rest on."""

from __future__ import annotations

from datetime import date

from cyberflag.model import Basis, SeriesBreak
from cyberflag.vocabularies.list_files import read_rows


def breaks_for(basis: Basis) -> tuple[SeriesBreak, ...]:
    """The breaks in figures on a basis, the earliest first."""
    rows = (row for row in read_rows("series_breaks.csv") if row["basis"] == basis)
    breaks = (SeriesBreak(date.fromisoformat(row["day"]), row["what"], row["source"]) for row in rows)
    return tuple(sorted(breaks, key=lambda one: one.day))
