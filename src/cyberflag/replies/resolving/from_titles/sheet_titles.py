"""The names of sheets, where they are titles of what stands on them."""

from __future__ import annotations

import re

from cyberflag.model import Period
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.replies.finding.strips import is_year
from cyberflag.replies.resolving.from_titles.sheet_names import as_title
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number

_FEWEST_DAYS, _MOST_DAYS = 80, 366
"""Shorter spans in titles may be those of something else, and longer ones those of all sheets."""
_OF_OTHER_THINGS = re.compile(
    r"\b(?:compar\w+|against|versus|vs|than|previous|since|until|before|after|updated|extracted|published|taken|run"
    r"|sources?|rules?|guidance|populations?|estimates?|(?:offence|incident)\s+dates?|(?:offence|incident)s?\s+committed"
    r"|committed)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before a span that the figures are not of."""
_NAMES_COUNTED = re.compile(
    r"\b(?:offen[cs]es?|crimes?|incidents?|victims?|suspects?|cases?|records?|recorded|flag\w*|figures?|data|totals?|numbers?|years?|period)\b",
    re.IGNORECASE,
)
"""What a title with the days of figures names, unless it names nothing but the days."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ONE_YEAR = re.compile(r"\D*(?P<year>\d{4})\D*")
_IN_YEAR = re.compile(
    rf"{MONTH}|(?<![a-z])f\.?y\b|financial|fiscal|\b(?:ending|ended|end|ye|from|since|to)\b", re.IGNORECASE
)
"""In the name of a sheet, says that its days are not those of a calendar year."""
_SHEET_DEFAULT = re.compile(
    r"(?:work\s?sheet|sheet|table|tab|data|question|q|page|part|annex|appendix)?\s*"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten)$|(?:work\s?sheet|sheet|table|tab|data|question|q|page)\s*\d{0,3}$",
    re.IGNORECASE,
)


def sheet_title(table: Table) -> Text | None:
    """The name of a table's sheet; None where it has none of its own (``Sheet1``), or a year that a title of the table
    says is a financial one, without telling which of two (``2018`` over ``Offences in financial year 2018``), or of
    which it says other days (``2018`` over ``1 April 2018 to 31 March 2019``).
    """
    name = table.grid.own_name
    titles = own_titles(table)
    is_half_told = year_of_sheet(table) is not None and any(is_year_by_one_number(t.text) for t in titles)
    is_dated = any(said.value.days > 1 for title in titles for said in periods_named_in(title.text))
    is_told = table.grid.is_sheet and not _SHEET_DEFAULT.fullmatch(name) and not is_half_told
    if not is_told or is_of_other_days(table):
        return None
    measures = (understand_measure(title.text) for title in titles)
    is_of_victims = all(
        said is None or said.value not in SAID_OF_PEOPLE for said in measures
    )  # "F" of suspects is no victim
    return Text(as_title(name, table.grid.names if is_of_victims else (), is_dated=is_dated), table.grid.name)


def year_of_sheet(table: Table) -> Period | None:
    """The calendar year that the sheet of a table is named by, without other digits or months: ``2018``, ``Data 2018``,
    ``2018 F``.
    """
    found = _ONE_YEAR.fullmatch(table.grid.own_name.strip())
    if not table.grid.is_sheet or found is None or not is_year(found["year"]) or _IN_YEAR.search(found.string):
        return None
    return Period.calendar_year(int(found["year"]))


def is_of_other_days(table: Table) -> bool:
    """Whether the titles of a table name one span alone, of twelve months at most, that begins or ends in the year by
    which its sheet is named and goes beyond it.
    """
    year = year_of_sheet(table)
    if year is None:
        return False
    named = {days for title in own_titles(table) for days in _days_of_figures(title.text, year)}
    span = named.pop() if len(named) == 1 else year
    is_beside = year.start.year in (span.start.year, span.end.year) and not year.contains(span)
    return is_beside and _FEWEST_DAYS <= span.days <= _MOST_DAYS


def _days_of_figures(title: str, year: Period) -> list[Period]:
    """The days that a title says its figures are of; none where it names no figures, or the year of the sheet too."""
    named = periods_named_in(title)
    rest = "".join(sign for at, sign in enumerate(title) if not any(one.start <= at < one.end for one in named))
    is_of_figures = _NAMES_COUNTED.search(rest) is not None or _WORD.search(rest) is None
    if not is_of_figures or re.search(rf"(?<!\d){year.start.year}(?!\d)", rest):
        return []
    return [said.value for said in named if not _OF_OTHER_THINGS.search(title[: said.start])]


def titles_and_sheet(table: Table) -> list[Text]:
    """The own titles of a table, nearest first, and the name of its sheet where that is a title."""
    return [*own_titles(table), *filter(None, [sheet_title(table)])]
