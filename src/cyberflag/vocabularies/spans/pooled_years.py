"""Several years that a text names one by one and takes together: ``2017, 2018 and 2019 added together``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Period, follow_on
from cyberflag.vocabularies.periods import understand_period

_YEAR: Final = r"(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d(?!\d))?"
_TOGETHER: Final = (
    r"(?:(?:(?:added|taken|put|counted|lumped|summed|grouped|shown|given|totalled|rolled|pooled|treated|run|adding|taking|putting)\s+)"
    r"(?:up\s+)?(?:all\s+)?(?:together|up|as\s+one|into\s+one|in\s+one)|together|combined|pooled|aggregated|in\s+total|altogether|as\s+one)"
)
_POOLED: Final = re.compile(
    rf"(?<![\w/-])(?P<years>{_YEAR}(?:\s*(?:,|;|\+|&|\band\b|\bto\b)\s*(?:and\s+|\+\s*)?{_YEAR})+)\s*[,:(–-]?\s*"
    rf"(?:(?:all|were|are|is|have|has|been|being|the|three|two|four|years?|figures?)\s+){{0,4}}{_TOGETHER}\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(_YEAR)


def pooled_years_in(text: str) -> Period | None:
    """The days of the years that follow on one another and of which a text says that they are taken together."""
    found = _POOLED.search(text)
    read = [understand_period(year[0]) for year in _EACH.finditer(found["years"])] if found else []
    years = sorted(year.value for year in read if year is not None)
    if not years or len(years) < len(read):
        return None
    is_span = found is not None and re.search(r"\bto\b", found["years"], re.IGNORECASE) is not None
    return Period(years[0].start, years[-1].end) if is_span or follow_on(years) else None
