"""Years that a text points at and does not name: ``the three years``, ``the year before``, ``the last of those``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cyberflag.vocabularies.number_words import ORDINALS, numbers_named_in, read_number


class Points(StrEnum):
    """How a text points at years."""

    SPAN = "span"
    MOVED = "moved"
    RANKED = "ranked"
    SAME = "same"
    SAME_DAYS = "same days"


@dataclass(frozen=True)
class YearsMeant:
    """Years pointed at: a span of ``number`` years (0: however many), the year ``number`` years away (-1, 1) from the
    one named before, the ``number``-th of the years spoken of (-1: the last, 0: the middle one), the same one, or the
    same days of the year that begins in ``number``.
    ``begin_in`` is the month in which they are said to begin: 1 for calendar years, 4 for financial ones, else 0.
    ``months`` is how many a span lasts that is not said in years (``the 30 months``), else 0. ``out_of`` is how many
    years there must be for a rank to tell which is meant (``the later year`` is one of two), else 0. ``one`` tells a
    span that is said as one spoken of and not as all (``this period``), ``that`` one spoken of before (``that period``,
    ``in the same period``).
    """

    points: Points
    number: int = 0
    begin_in: int = 0
    months: int = 0
    out_of: int = 0
    one: bool = False
    that: bool = False


_KIND = r"(?:(?:financial|fiscal|calendar|complete|full|whole)\s+)*"
_BEGINS = re.compile(r"\b(?:financial|fiscal|(?P<calendar>calendar))\b", re.IGNORECASE)
_DATE = (
    r"(?:the\s+)?(?:\d{1,2}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?=\s+(?:19|20)?\d\d)|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
)
"""Names the days of a period behind it: ``in the period 1 April 2017 to 31 March 2018`` points at no other years."""
_SPAN = re.compile(
    r"\b(?!(?:in\s+)?(?:the|this)\s+(?:last|past)\s+year\b)"
    r"(?:(?:over|in|across|for|during|within|throughout)\s+)?(?:the|these|those|all|this)\s+(?:the\s+|of\s+the\s+)?"
    r"(?:whole\s+|entire\s+|full\s+|last\s+|past\s+|same\s+|requested\s+)*"
    rf"(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})?\s*(?:-\s?)?{_KIND}(?:(?<=[\s-])year\s+)?"
    rf"(?:years|period|time\s?frame|timescale)\b(?!\s*[:(]?\s*(?:(?:19|20)\d\d\b|{_DATE}|from\b|between\b|ending\b|to\b|of\b(?!\s+wh)))"
    r"(?:\s+(?:requested|specified|asked for|in question|combined|together|taken together))?",
    re.IGNORECASE,
)
_YEARS_TOTAL = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[\s-]years?(?=\s+(?:sum|totals?)\b)"
    r"|(?<=total)\s*[(,]?\s*(?P<number_after>two|three|four|five|six|seven|eight|nine|ten)\s+years\b",
    re.IGNORECASE,
)
"""Of how many years a total is: ``the three-year total``, ``total (three years)``."""
_TIME = re.compile(
    r"\b(?:over|in|across|for|during|within|throughout)\s+(?:the\s+(?:whole|full|entire)\s+of\s+(?:that|this|the)|(?:all|the\s+whole|the\s+entire)\s+(?:of\s+)?(?:that|this|the)?|that|this)\s*"
    r"(?:time|span|period)\b(?!\s*(?:frame|scale|limit|(?:19|20)\d\d\b|from\b|between\b|ending\b|to\b|of\b))",
    re.IGNORECASE,
)
"""The whole time of which was spoken: ``in the whole of that time``."""
_MOVED = re.compile(
    rf"\b(?:the\s+)?(?P<back>previous|preceding|prior)\s+{_KIND}(?:year|(?:twelve|12)\s+months)\b"
    r"|\bthe\s+(?P<before>year\s+before)\b"
    r"|\b(?:the\s+)?(?P<next>following|next|subsequent)\s+(?:(?:financial|calendar)\s+)?(?:year|(?:twelve|12)\s+months)\b"
    r"|\bthe\s+(?P<after>year\s+after)\b"
    r"|\b(?:the\s+)?(?:year|(?:twelve|12)\s+months)\s+(?:(?:that|which)\s+(?:(?:immediately|directly|then)\s+)?(?P<followed>follow(?:ed|s)|came\s+(?:after|next))|(?P<thereafter>thereafter|afterwards))\b"
    r"|\b(?:the\s+)?(?:year|(?:twelve|12)\s+months)\s+(?:that|which)\s+(?P<preceded>preceded(?:\s+(?:it|that|this))?|went\s+before|came\s+before)\b",
    re.IGNORECASE,
)
_SPAN_OF_MONTHS = re.compile(
    r"\b(?:(?:over|in|across|for|during|within|throughout)\s+)?(?:(?:the\s+)?whole\s+of\s+)?(?:the|these|those|all)\s+"
    r"(?:whole\s+|entire\s+|full\s+)*(?!(?:12|twelve)\b)(?P<months>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+months\b"
    r"(?!\s*(?:from\b|between\b|end\w*\b|to\b|of\b|since\b|that\b|which\b|before\b|after\b|until\b))",
    re.IGNORECASE,
)
_SAME_DAYS = re.compile(
    r"\b(?:(?:in|for|during|over|throughout|within|to|with)\s+)?(?:the|that|this|its|those)\s+(?:exact\s+|very\s+)?"
    r"(?:(?:self-?)?same|corresponding|equivalent|comparable|equal|like|identical|matching|parallel)\s+"
    r"(?:(?:calendar|reporting|two|three|four|five|six|eight|nine|ten|eleven|\d{1,2})[\s-]+)?"
    r"(?:period|months?|quarters?|half(?:[\s-]year)?|weeks?|days|dates|time(?:\s?(?:frame|span|scale))?|span|stretch|part\s+of\s+the\s+year)\b,?\s+"
    r"(?:(?:of|in|during|for|from|throughout)\s+)?(?:the\s+)?(?:(?:financial|fiscal|calendar)\s+)?(?:year\s+)?"
    r"(?:(?P<year>(?:19|20)\d\d)(?P<short>\s?[/–-]\s?(?:20)?\d\d)?(?![\d/–-])"
    r"|(?P<earlier>(?:last|previous|preceding|prior)(?:\s+(?:financial|calendar))?\s+year|year\s+(?:before|earlier|previously)"
    r"|(?:a|one)\s+year\s+(?:before|earlier|ago|previously))|(?P<later>(?:next|following|subsequent)\s+year|year\s+after"
    r"|(?:a|one)\s+year\s+later))\b(?!-\d)",
    re.IGNORECASE,
)
"""``the same period of 2019``, ``the corresponding months of the year before``: not the whole of that year."""
_AFTER = frozenset({"next", "after", "followed", "thereafter", "later"})
_BEFORE = frozenset({"back", "before", "preceded", "earlier"})
_RANK = rf"(?P<rank>{'|'.join(ORDINALS[:5])}|earliest|last|latest|final|most\s+recent|middle|latter)"
_RANKED = re.compile(
    rf"\b(?:(?:in|for|during)\s+)?(?:the\s+)?{_RANK}\s+{_KIND}(?:year\s+)?of\s+(?:these|those|the|which|them|all|your)\b"
    r"(?:\s+(?:two|three|four|five|\d))?(?:\s+(?:financial|calendar))?(?:\s+(?:years?|periods?))?"
    rf"|(?<!\bin\s)(?<!\bover\s)(?<!\bwithin\s)(?<!\bduring\s)\bthe\s+(?P<alone>last)\s+{_KIND}year\b(?!\s+of\b)"
    rf"|\b(?:(?:in|for|during)\s+)?the\s+(?P<sure>{'|'.join(ORDINALS[:5])}|earliest|latest|final|most\s+recent|middle)\s+{_KIND}(?:year|period)\b"
    r"(?!\s+(?:of|to)\b)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?<!so far )(?<!to date )(?<!up to now )(?<!already )(?<!far in )(?<!later )(?<!earlier )"
    r"\b(?:(?:in|for|during|over|throughout|within)\s+)?"
    rf"(?:that|this|th[eo]se|the)\s+(?:very\s+|one\s+)?(?:(?:self-?)?same\s+)?{_KIND}(?:year|(?:twelve|12)\s+months)\b"
    r"(?!\s*(?:(?:19|20)\d\d|end\w*|to|of|from|between|before|after)\b)",
    re.IGNORECASE,
)
_NEXT_RANK = re.compile(
    rf"\b(?:in|for|during|of(?=\s+the\s+\w+'s))\s+the\s+(?P<rank>{'|'.join(ORDINALS[1:5])}|earliest|latest|last|final)(?:'s)?(?![\w'])"
    r"(?=\s*(?:[,.;)]|(?:of\s+)?\d|(?:and|were|was|had|have|has|are|is|with|involved|concerned|related|led)\b|$))",
    re.IGNORECASE,
)
"""Behind ``in the first year``: ``in the second``, ``12 of the third's``."""
_RANK_ALONE = re.compile(_NEXT_RANK.pattern.replace(ORDINALS[1], f"{ORDINALS[0]}|{ORDINALS[1]}", 1), re.IGNORECASE)
"""Behind ``the three years``: ``92 in the first, 101 in the second``."""
_OF_TWO = re.compile(
    rf"\b(?:(?:in|for|during)\s+)?the\s+(?P<two>earlier|later|former|latter)(?:\s+{_KIND}(?:year|period)|\s+of\s+(?:the|these|those|your)\s+two"
    rf"(?:\s+{_KIND}years)?)\b(?!\s+(?:of|to)\b)",
    re.IGNORECASE,
)
_OTHER_OF_TWO = re.compile(
    r"\b(?:in|for|during|of|from)\s+the\s+(?P<two>earlier|later|former|latter)(?=\s*(?:[,.;)]|(?:and|but|were|was|had)\b|$))",
    re.IGNORECASE,
)
"""Beside ``of the earlier year``: ``29 of the later``."""
_ONE = re.compile(
    r"(?:(?:over|in|across|for|during|within|throughout)\s+)?(?:(?P<that>that|the\s+same)|this)\s+(?:period|time\s?(?:frame|scale)?|span)",
    re.IGNORECASE,
)
_PAIR = 2
_RANKS = {
    "former": 1,
    "earlier": 1,
    "later": -1,
    "earliest": 1,
    "last": -1,
    "latest": -1,
    "final": -1,
    "most recent": -1,
    "latter": -1,
    "middle": 0,
}


def years_meant_in(plain: str) -> Iterator[tuple[YearsMeant, int, int]]:
    """What a text points at, each with its span; none inside another, the most telling first."""
    taken: list[tuple[int, int]] = []
    first, of_two = _RANKED.search(plain), _OF_TWO.search(plain)
    for pattern, points in (
        (_SAME_DAYS, Points.SAME_DAYS),
        (_RANKED, Points.RANKED),
        *(((_NEXT_RANK if first else _RANK_ALONE, Points.RANKED),) if first or _SPAN.search(plain) else ()),
        *(((_OF_TWO, Points.RANKED), (_OTHER_OF_TWO, Points.RANKED)) if of_two else ()),
        (_MOVED, Points.MOVED),
        (_SAME, Points.SAME),
        (_SPAN, Points.SPAN),
        (_YEARS_TOTAL, Points.SPAN),
        (_TIME, Points.SPAN),
    ):
        for match in pattern.finditer(plain):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            begins = _BEGINS.search(match[0])
            begin_in = 0 if begins is None else 1 if begins["calendar"] else 4
            begin_in = 4 if points is Points.SAME_DAYS and match["short"] else begin_in
            out_of = _PAIR if "two" in match.groupdict() else 0
            how = Points.MOVED if points is Points.SAME_DAYS and not match["year"] else points
            one = _ONE.fullmatch(match[0].strip()) if how is Points.SPAN else None
            is_that = one is not None and one["that"] is not None
            meant = YearsMeant(how, _number(match), begin_in, 0, out_of, one=one is not None, that=is_that)
            yield meant, *match.span()
    for match in _SPAN_OF_MONTHS.finditer(plain):
        if (months := read_number(match["months"].casefold())) is not None:
            yield YearsMeant(Points.SPAN, months=months), *match.span()


def _number(match: re.Match[str]) -> int:
    said = {name: words for name, words in match.groupdict().items() if words}
    if rank := said.get("rank") or said.get("sure") or said.get("alone") or said.get("two"):
        plain = " ".join(rank.casefold().split())
        return _RANKS[plain] if plain in _RANKS else ORDINALS.index(plain) + 1
    if "year" in said:
        return int(said["year"])
    if words := said.get("number") or said.get("number_after"):
        return int(words) if words.isdigit() else next((found.value for found in numbers_named_in(words)), 0)
    return 1 if _AFTER & set(said) else -1 if _BEFORE & set(said) else 0
