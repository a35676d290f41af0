"""Forms of several years that are named one by one and put together: ``2018, 2019 and 2020 together``."""

from __future__ import annotations

import re

from cyberflag.model import Period, follow_on
from cyberflag.vocabularies.dates import YEAR
from cyberflag.vocabularies.spans.period_forms import Form, year_of

_ONE = rf"{YEAR}(?:\s?[/-]\s?(?:{YEAR}|\d\d))?(?!\d)"
_NEXT = r"(?:\s*,\s*(?:and\s+|plus\s+)?|\s+and\s+|\s+plus\s+|\s*[&+]\s*)"
_TOGETHER = (
    r"\s*\(?(?:(?:(?:all\s+)?(?:taken|added|put|counted)\s+)?together(?!\s+with\b)|combined|pooled|added\s+up"
    r"|(?:taken|counted)\s+as\s+one)\)?"
)


def _of_all(match: re.Match[str]) -> Period | None:
    """The days from the first year to the last where each follows on the one before it and all are of one kind."""
    years = [year_of(re.sub(r"\s", "", text)) for text in re.findall(_ONE, match["years"])]
    known = sorted((year for year in years if year is not None), key=lambda year: year.start)
    return Period(known[0].start, known[-1].end) if len(known) == len(years) > 1 and follow_on(known) else None


YEARS_TOGETHER_FORMS: tuple[Form, ...] = (
    Form(
        rf"(?:(?:taking|adding|putting|combining|counting)\s+)?(?P<years>{_ONE}(?:{_NEXT}{_ONE})+){_TOGETHER}",
        _of_all,
        score=0.9,
    ),
)
"""Every such form; read beside `FORMS`."""
