"""Forms of a period as programs write it: ``2016-04-01/2017-03-31``, ``01/04/2016..31/03/2017``, ``2016-04/2017-03``,
``2016-04-01/P1Y``, ``20160401-20170331``, and ``y2016`` or ``n_2016_17``, since a name begins with no digit.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from cyberflag.model import Period
from cyberflag.vocabularies.dates import YEAR, last_of_month, months_before, read_day
from cyberflag.vocabularies.spans.period_forms import Form, read_financial_year

_ISO_DAY = rf"{YEAR}-\d\d-\d\d(?:[T ]\d{{1,2}}:\d\d(?::\d\d)?Z?)?(?!\d)"
_DAY = rf"(?:{_ISO_DAY}|\d\d[/.]\d\d[/.]{YEAR}(?!\d))"
_MONTH = rf"{YEAR}-\d\d(?!\d|-\d)"
_COMPACT = rf"{YEAR}[01]\d[0-3]\d"
_BETWEEN = r"\s*(?:\\|\||--|\.\.+|~|_|::?|→|[=-]?>)\s*"
"""Signs that stand between two days and in none; a comma or semicolon parts two days of a list."""
_LENGTH = r"P(?:(?P<years>\d)Y|(?P<months>\d{1,2})M)"
_MONTHS_IN_YEAR = 12
_NAME = r"(?:y|yrs?|years?|[ncx]|cnt|count|num|nr?|no|tot|total)"
"""What programs write before a year that names a column; ``fy2016`` may be either of two financial years."""
_DIGITS = 4
_COUNT = r"(?:_(?:n|nr|no|num|cnt|count|tot|total))?"


def _day(text: str) -> date | None:
    """The day that is written, without dashes too; the first of a month without its day."""
    plain = text.rstrip("Z")
    if re.fullmatch(_COMPACT, plain):
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    return read_day(f"{plain}-01" if re.fullmatch(_MONTH, plain) else plain)


def _from_to(match: re.Match[str]) -> Period | None:
    """The days from one to the other; where both are one day of two years, it cannot be told whether the last is of
    the period still.
    """
    first, last = _day(match["from"]), _day(match["to"])
    if first is None or last is None or last <= first or (first.month, first.day) == (last.month, last.day):
        return None
    return Period(first, last)


def _from_month_to_month(match: re.Match[str]) -> Period | None:
    """The months from one to the other; where they have one name, it cannot be told whether the last is of it still."""
    first, last = _day(match["from"]), _day(match["to"])
    if first is None or last is None or last <= first or first.month == last.month:
        return None
    return Period(first, last_of_month(last.year, last.month))


def _of_length(match: re.Match[str]) -> Period | None:
    first = _day(match["from"])
    number = int(match["months"] or int(match["years"]) * _MONTHS_IN_YEAR)
    if first is None or first.day != 1 or not number:
        return None
    return Period(first, months_before(first, 1 - number) - timedelta(days=1))


def _named(match: re.Match[str]) -> Period | None:
    year = match["year"]
    return Period.calendar_year(int(year)) if len(year) == _DIGITS else read_financial_year(year.replace("_", "/"))


MACHINE_SPAN_FORMS: tuple[Form, ...] = (
    Form(rf"(?P<from>{_ISO_DAY})\s*/\s*(?P<to>{_ISO_DAY})", _from_to),
    Form(rf"(?P<from>{_DAY}){_BETWEEN}(?P<to>{_DAY})", _from_to),
    Form(rf"(?P<from>{_COMPACT})(?:{_BETWEEN}|\s*[/-]\s*|\s+to\s+)(?P<to>{_COMPACT})", _from_to, 0.9, only_whole=True),
    Form(rf"(?P<from>{_MONTH})(?:{_BETWEEN}|\s*/\s*)(?P<to>{_MONTH})", _from_month_to_month, score=0.9),
    Form(rf"(?P<from>{_ISO_DAY}|{_MONTH})\s*/\s*{_LENGTH}", _of_length, score=0.9),
    Form(rf"{_NAME}_?(?P<year>{YEAR}(?:_\d\d)?){_COUNT}", _named, only_whole=True),
)
"""Every such form; read beside `FORMS`."""
