"""What the notes of a reply say of its figures: what stars and blanks stand for, rounding, provisional data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.number_words import number_said
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.selections import without_selections
from cyberflag.vocabularies.signs.bulleted_figures import is_bulleted_figure, is_figure_of_ages, lists_with_stars
from cyberflag.vocabularies.signs.figure_signs import KEY, marks_in, sign_by_sign, signs_in, words_in
from cyberflag.vocabularies.signs.signs_of_none import with_signs_of_none

_KEY_LINE = re.compile(rf"^{KEY}.*$", re.IGNORECASE | re.MULTILINE)
_NEXT_IN_KEY = re.compile(r"\s*[;,]\s+(?=(?:\*+|#|-{1,2}|~|\.\.|x|\[[a-z]+\])\s*(?:=|:|\w))")
_KEY_IN_BRACKETS = re.compile(r"\s*\((?P<key>\s*(?:\*+|#|-{1,2}|~|\.\.|\[[a-z]+\])\s*[=:]\s[^()]+)\)")
_OPENS_KEY = (
    r"(?:[a-z]{1,2}|n/[a-z])\s*"
    r"(?:=|:|[-–]\s|(?:denotes?|means?|represents?|indicates?|stands?\s+for|hides?|masks?|is\s+used)\b)"
    r"|[a-z]+(?:\s+[a-z\d]+){0,2}\s*="
)
"""A letter or words that a line explains as a sign: it goes on no sentence, though it is small."""
_SENTENCES = re.compile(
    r"(?<=[.;])\s+(?=[A-Z*#'\"\[<≤-]|(?:0|nil)\s+(?:=|is|means|are)\s)"
    rf"|[\r\n]+(?!\s*[a-z])|[\r\n]+(?=\s*(?:{_OPENS_KEY}))|(?<=[.;:])\s*[\r\n]+"
)
_FIGURE = r"(?:<\s?\d+|\*|\d[\d,]*)"
_FIGURES = re.compile(
    rf"(?P<label>[^=:*<]*\w[^=:*<]*)[=:-]\s*{_FIGURE}(?:(?:\s*[/|;]\s*|,\s+(?:and\s+)?|\s+and\s+){_FIGURE})+[\s.]*"
)
_NUMBER = r"(?P<number>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twenty)"
_SMALL_BELOW = re.compile(
    rf"(?:fewer\s+than|less\s+than|under|below|lower\s+than|smaller\s+than|\bLT(?=\s?\d)|<)\s*{_NUMBER}\b(?!\s*(?:years?|%|per\s*cent))",
    re.IGNORECASE,
)
_SMALL_UP_TO = re.compile(
    rf"{_NUMBER}\s+(?:or|and)\s+(?:fewer|less|below|under|lower)"
    r"|(?:up\s+to|<=|≤|not?\s+more\s+than|(?:less|fewer|lower)\s+than\s+or\s+equal\s+to|\bat\s+most"
    rf"|\bmax(?:imum)?\.?(?:\s+of)?)\s*{_NUMBER.replace('number', 'number_after')}\b"
    rf"|{_NUMBER.replace('number', 'number_before')}\s+(?:at\s+most|max(?:imum)?)\b",
    re.IGNORECASE,
)
_SMALL_RANGE = re.compile(
    rf"\b(?P<low>[0-9]|nil|zero|one|two)(?:(?:\s*[,;/]\s*|\s+)(?:(?:or|and)\s+)?(?:[0-9]|one|two|three|four|five)){{0,9}}\s*[,;]?\s*(?:-|\.\.|to|and|or|through)\s*(?:of\s+)?{_NUMBER}\b(?!\s*(?:years?|%|per\s*cent|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
    r"|(?<![\d/])(?P<first>[0-9])(?:(?:\s?/\s?[0-9]){1,8}\s?/\s?|(?:,\s?[0-9]){1,8},\s?)(?P<last>[0-9])\b(?!\s?[/,]\s?\d)",
    re.IGNORECASE,
)
_EXCLUSIVE = re.compile(r"\W*(?:both\s+)?(?:exclusive|excl\b|exclusively)", re.IGNORECASE)
_ONE_DIGIT = re.compile(r"\bsingle[\s-](?:digits?|figures?)\b", re.IGNORECASE)
_LARGE_FROM = re.compile(
    rf"\b{_NUMBER}\s+(?:or|and)\s+(?:more|over|above|greater)\b"
    rf"|\bat\s+least\s+{_NUMBER.replace('number', 'number_after')}\b",
    re.IGNORECASE,
)
_ZERO = (r"(?<![\w.,-])0", r"(?![\w-]|[.,]\d)")
"""A nought by itself, and what stands behind it: the full stop of a sentence may."""
_NIL = re.compile(
    r"\b(?:nils?|none|zeros?|zeroes|noughts?|no\s+(?:offences?|crimes?|records?|victims?|data\s+recorded|such|recorded|results?|incidents?)|there\s+(?:were|was|are)\s+no|nothing)\b|"
    + "".join(_ZERO),
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\bnot\s+(?:held|available|collected|recorded|applicable)\b|\bunavailable\b|\bno\s+information\b", re.IGNORECASE
)
_HIDDEN = re.compile(
    r"\b(?:too\s+(?:few|low|small)\s+to\b(?!\s+(?:draw|show\s+(?:any\s+|a\s+)?trend|compare))|suppress\w*|withh[eo]ld\w*|redact\w*|(?:not|never)\s+(?:(?:been|be|being|usually|normally|otherwise)\s+)*(?:shown|disclosed|given|released|provided|displayed|published|printed)|cannot\s+be\s+(?:shown|disclosed|given|released|provided|displayed|published|printed)|(?:not|never)\s+(?:to\s+)?(?:show|disclose|give|release|provide|display|publish|print)|hidden|removed|masked|replaced|low\s+numbers?|small\s+numbers?|low\s+counts?|small\s+counts?|threshold|"
    r"section\s+40|s\.?\s*40|personal\s+(?:data|information)|confidential|exempt\w*|disclosive|identif\w+)\b",
    re.IGNORECASE,
)
_RECORDED_AS_YOUNG = re.compile(
    r"\b(?:victims?|complainants?|child(?:ren)?|suspects?|offenders?|people|persons?)\b[^.;]{0,40}?\b(?:recorded|reported|given|shown)"
    r"\s+as\s+(?:being\s+)?(?:aged?\s+)?(?:under|below|over|\d)",
    re.IGNORECASE,
)
"""Says how old people are, and not how small numbers are shown: ``victims recorded as being under 18``."""
_OF_ANY_SIZE = re.compile(
    r"\bany\s+(?:size|number|value|amount)\b|\bwhatever\s+(?:its|their|the)\s+(?:size|value)|\b(?:larger|bigger|greater|higher)\b"
    r"|\b(?:second(?:ary)?|consequential|complementary)\s+(?:suppress|withh|disclos|redact)\w*"
    r"|\b(?:an)?other\b.{0,60}?\b(?:worked\s+out|calculat\w+|deduc\w+|deriv\w+|found|inferr\w+|established|identified|disclosed|protect\w*)"
    r"|\bto\s+(?:protect|hide)\s+(?:an)?other\b|\bfrom\s+(?:the\s+)?totals?\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"(?:<=?|≤)\s*[0-9]+['\")]*\s*(?:=|:|-|denotes?|means?|represents?|indicates?|stands)"
    rf"|^(?:{KEY})?(?:<=?|≤)\s*[0-9]+\s+(?=(?:between|from|fewer\s+than|less\s+than|up\s+to|any\s+number)\b)"
    r"|\b(?:shown|displayed|presented|marked|recorded|replaced|expressed|given|reported|represented|printed|denoted|indicated|written)\s+(?:(?:as|by|with)\b|['\"])"
    r"|\b(?:answers?|cells?|figures?|tables?|entry|entries|box|boxes|rows?|lines?|numbers?|counts?|sheets?|we|it)\s+"
    r"(?:will\s+|then\s+|just\s+)?(?:reads?|says?|shows?|prints?|states?|writes?|puts?)\s+['\"]",
    re.IGNORECASE,
)
_ABOUT_OTHER = re.compile(
    r"\b(?:aged?|ages|age\s+of|victims?|child|children|persons?|people|females?|males?|girls?|boys?|questions?|qs?|parts?|points?|tables?|sections?|"
    r"items?|pages?|notes?|rows?|columns?|sheets?|annex(?:es)?|appendi(?:x|ces)|paragraphs?|q)\.?\s*(?:(?:is|are|was|were|being|of|:|=)\s*)?\(?$",
    re.IGNORECASE,
)
_OF_REQUEST = re.compile(
    r"\s*(?:of\s+(?:your|the)\s+(?:request|questions?)|"
    r"(?:working\s+)?(?:years?|days?|hours?|minutes?|months?)\b|years?\s+old)",
    re.IGNORECASE,
)
_LARGEST_SMALL = 20
_ADDS_UP_TO = (
    r"\b(?:sum|add|com[ei]|amount|total|tally|cast|build|get|work)\w*\s+(?:(?:up|out|exactly|always|quite)\s+)*to\b"
)
_END_OF_CHILDHOOD = (17, 18)
_AGE = re.compile(
    r"(?:\b(?:vic|vict|victim|victims|child|person|subject|off|offence)?|_|(?-i:(?<=[a-z])(?=A)))(?:ages?|aged|dob|birth)\b",
    re.IGNORECASE,
)
"""Beside a number at the end of childhood says that it is an age, wherever it stands: ``Age at offence: under 18``."""
_ROUNDED = re.compile(
    rf"\bround(?:ed|ing|s)?\b(?:(?!{_ADDS_UP_TO}).){{0,60}}?(?:\bnearest|\bto|\bmultiples?\s+of|\bbase(?:\s+of)?)\s+"
    r"(?:the\s+nearest\s+|a\s+multiple\s+of\s+|base\s+)?(?P<base>3|5|10|100|three|five|ten|hundred)\b"
    r"(?!\s*(?:%|per\s*cent|percentage))",
    re.IGNORECASE,
)
"""Not what rounded parts come to: ``Shares are rounded and may not add up to 100``."""
_SHARES = re.compile(
    r"\b(?:percent(?:age)?s?|per\s+cents?|shares?|proportions?|rates?|ratios?)\b"
    r"(?:\s+(?:of|for|in)\s+(?:(?:the|all|each)\s+)*\w+)?"
    r"|%(?:s|ages?)?",
    re.IGNORECASE,
)
_NUMBERS_COUNTED = re.compile(
    r"\b(?:numbers?|figures?|counts?|totals?|values?|cells?|data|offences?|crimes?|victims?|volumes?)\b", re.IGNORECASE
)
_TO_MULTIPLES = re.compile(
    r"\b(?:nearest|closest|next)\s+(?:whole\s+)?(?:multiples?\s+of\s+)?(?P<base>3|5|10|100|three|five|ten|hundred)\b"
    r"(?!\s*(?:years?|months?|days?|hours?|min(?:ute)?s?|pounds?|pence|per\s*cent|%|working|miles?|metres?)\b|\s*%)"
    r"|\bmultiples?\s+of\s+(?P<step>3|5|10|100|three|five|ten|hundred)\b"
    r"|\b(?:counts?|figures?|numbers?|shown|given|counted|printed|rounded)\b[^.;]{0,30}?\bin\s+(?P<many>three|five|ten|hundred)s\b",
    re.IGNORECASE,
)
"""Numbers that were rounded, without that word: ``moved to its closest multiple of 5``, ``to the nearest ten``."""
_NOT_ROUNDED = re.compile(
    r"\b(?:not|un|never|without|no|nor|neither)\s*(?:been\s+|any\s+|further\s+)?round"
    r"|\b(?:figures?|numbers?|counts?|data|cells?|values?|totals?)\s+(?:(?:that|which)\s+(?:are|were|have\s+been)\s+)?rounded\b[^.;]{0,60}?"
    r"\b(?:not|never)\s+(?:been\s+|being\s+)?(?:used|given|shown|supplied|provided|issued)"
    r"|\brounding\b[^.;]{0,60}?\b(?:not|never|nor)\s+(?:been\s+|being\s+)?(?:used|applied|done|made|carried\s+out|needed|taken\s+place)",
    re.IGNORECASE,
)
"""No rule of these figures: ``No rounding to the nearest 5 is used``, ``Numbers rounded to 5 have not been given``."""
_NOUGHT = rf"(?:noughts?|zero(?:e?s)?|nils?|{_ZERO[0]}s?{_ZERO[1]})"
_TRUE_NOUGHT = re.compile(
    rf"\b(?:true|real|genuine|actual|exact)\s+{_NOUGHT}|{_NOUGHT}\s+(?:is|are|means?|=)\s+(?:an?\s+)?"
    rf"(?:{_NOUGHT}|true|real|genuine|actual|exact|not\s+rounded|unrounded|no\s+(?:offences?|crimes?|records?)\b)(?!,?\s*(?:(?:,|to|or|and)\s+)*(?:1|one)\b)",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(r"\b(?:is|are|as|remain|be|considered|treated)?\s*provisional\b", re.IGNORECASE)
_STATE = re.compile(
    r"(?:^|[;,:.(\[]\s*|\band\s+)['\"]?(?P<letter>[a-z])['\"]?\s*(?:=|:|\s[-–]|\bmeans?\b|\bdenotes?\b|\bindicates?\b|\bmarks?\b|\bis\b)\s*"
    r"(?:(?:a|an|the|this|figures?|numbers?|counts?|has|have|been|was|were|is|are|may|still|yet)\s+)*"
    r"(?P<state>revised|revision|amended|corrected|correction|changed?|updated?|altered|replac\w+|restated|provisional|preliminary|interim"
    r"|unvalidated|not\s+(?:yet\s+)?(?:final|validated|closed|complete)|subject\s+to\s+(?:change|revision)|estimated?)\b"
    r"(?![^.;\n]*\b(?:females?|males?|girls?|boys?|charges?|arrests?|suspects?|orders?|rates?|per\s*cent\w*|sums?|half(?![\s-]year))\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A letter behind figures and the state of those: ``r = revised since last year; p = provisional``; no others."""
_NOT_PROVISIONAL = re.compile(r"\b(?:not|no\s+longer)\s+provisional\b", re.IGNORECASE)
_BRACKETED = re.compile(r"[('\"]\s*[0-9]\s*-\s*[0-9]{1,2}\s*[)'\"]")
_BANDED = re.compile(r"\b(?:banded|bands\s+of|ranges?|given\s+as|shown\s+as|shown\s+in\s+the\s+form)\b", re.IGNORECASE)


@dataclass(frozen=True)
class SignRule:
    """What the notes say that a sign stands for; the sign of a blank cell is empty. ``of_any_size``: it hides numbers
    that are not small, so that another one cannot be worked out.
    """

    sign: str
    bounds: Bounds
    marker: Marker
    of_any_size: bool = False


class Rounding(StrEnum):
    """Which way figures were rounded. Random rounding goes to either neighbour."""

    NEAREST = "nearest"
    UP = "up"
    DOWN = "down"
    RANDOM = "random"


@dataclass(frozen=True)
class FigureRules:
    """What the notes of a reply say of its figures (`figure_rules_in` reads them).

    ``signs``: what signs stand for. ``threshold``: counts below it are withheld, by whatever sign;
    ``smallest_withheld``: 1 where the notes say that noughts are not. ``rounded_to``: the base of rounding;
    ``rounding``: which way; ``noughts_are_exact``: a printed nought was not rounded. ``provisional``: the figures may
    still change. ``states``: the letters that stand right behind figures for their state (``57r``).
    ``zeros_printed``: the reply prints its noughts, so that a withheld count is 1 at least (the caller looks at the
    table). ``ranges_are_figures``: ``1-4`` in a cell is a withheld count and no band of ages.
    """

    signs: tuple[SignRule, ...] = ()
    threshold: int | None = None
    smallest_withheld: int = 0
    rounded_to: int | None = None
    rounding: Rounding = Rounding.NEAREST
    noughts_are_exact: bool = False
    provisional: bool = False
    zeros_printed: bool = False
    ranges_are_figures: bool = False
    states: frozenset[str] = frozenset()

    def meaning(self, sign: str) -> SignRule | None:
        """The rule for a sign (empty for a blank cell), or None where the notes are silent."""
        return next((rule for rule in self.signs if rule.sign == sign), None)


NO_RULES = FigureRules()
"""The notes say nothing."""


def figure_rules_in(texts: Iterable[str]) -> FigureRules:
    """What notes, titles and sentences say of the figures beside them; what they leave unsaid stays unset.

    A sign is given a meaning only by a sentence that names both (``Figures of 1 to 4 are shown as *``, ``Blank
    cells mean nil``). A sentence that only says that counts under a number are withheld sets ``threshold``.
    ``zeros_printed`` is never set here: the table shows it.
    """
    signs: dict[str, SignRule] = {}
    threshold: int | None = None
    rounded_to: int | None = None
    rounding, smallest = Rounding.NEAREST, 0
    provisional = ranges = exact = False
    texts = list(texts)
    for sentence in _sentences(_STATE.sub("", text) for text in texts):
        meaning = _meaning(sentence)
        named = signs_in(sentence)
        if meaning is not None:
            of_any_size = meaning[0].high is None and bool(_OF_ANY_SIZE.search(sentence))
            words = words_in(sentence) if meaning[0].high else ""
            marks = marks_in(sentence) if meaning[0].high else ()
            explained = marks or named or ((words,) if words else ())
            signs = {sign: SignRule(sign, *meaning, of_any_size) for sign in explained} | signs
        small = _small(sentence)
        if small is not None and not named and (_HIDDEN.search(sentence) or _tells_how_shown(sentence)):
            threshold = threshold or (None if small.high is None else small.high + 1)
            smallest = smallest or small.low
            ranges = ranges or bool(
                _SMALL_RANGE.search(sentence) and (_BANDED.search(sentence) or _BRACKETED.search(sentence))
            )
        if rounded_to is None and (rounded_to := _base(sentence)):
            rounding = _rounding(sentence)
        exact = exact or bool(_TRUE_NOUGHT.search(sentence))
        provisional = provisional or bool(_PROVISIONAL.search(sentence) and not _NOT_PROVISIONAL.search(sentence))
    return FigureRules(
        tuple(signs.values()),
        threshold,
        smallest,
        rounded_to,
        rounding,
        exact,
        provisional,
        ranges_are_figures=ranges,
        states=states_in(texts),
    )


@lru_cache(maxsize=4096)
def figure_rules_of(text: str) -> FigureRules:
    """What one text alone says, as `figure_rules_in`: kept, since several ask it of the same sentence."""
    return figure_rules_in([text])


def _tells_how_shown(sentence: str) -> bool:
    return _SHOWN.search(sentence) is not None and not _RECORDED_AS_YOUNG.search(sentence)


def states_in(texts: Iterable[str]) -> frozenset[str]:
    """The letters that notes explain as the state of the figures that they stand behind, as in `FigureRules`."""
    return frozenset(found["letter"].casefold() for text in texts for found in _STATE.finditer(text))


def _sentences(texts: Iterable[str]) -> Iterable[str]:
    """The sentences of the texts; a text or line that begins with a small letter goes on the sentence before it.

    Not those of running text: in a key each line, and each part behind a semicolon or before a sign, explains a sign.
    """
    joined = "\n".join(without_selections(write_plainly(text)) for text in texts)
    has_bullets = lists_with_stars(joined)
    joined = with_signs_of_none(joined)
    joined = _KEY_IN_BRACKETS.sub(_apart_where_not_held, joined)
    joined = _KEY_LINE.sub(lambda line: _NEXT_IN_KEY.sub(".\nKey: ", line[0]), joined)
    for part in _SENTENCES.split(joined):
        if part.strip() and not _lists_figures(part.strip(), among_bullets=has_bullets):
            yield from _by_sign(" ".join(part.split()))


def _apart_where_not_held(bracket: re.Match[str]) -> str:
    """A key in brackets as a sentence of its own where it says that no number is held, which is no nought.

    Not even in ``There is nothing to give for that year (- = not held)``.
    """
    meaning = _meaning(bracket["key"])
    return f".\n{bracket['key'].strip()}.\n" if meaning is not None and meaning[1] is Marker.NOT_HELD else bracket[0]


@lru_cache(maxsize=4096)
def _by_sign(sentence: str) -> tuple[str, ...]:
    """A sentence parted by the signs in it: kept, since the same notes are read beside every table and line."""
    return tuple(
        sign_by_sign(sentence, lambda part: _meaning(part) is not None, lambda part: bool(_SHOWN.search(part)))
    )


def _lists_figures(sentence: str, *, among_bullets: bool) -> bool:
    """Whether a line gives figures behind a label, which explain no sign: ``Male: * / <5 / 6``, ``* Male: 0``."""
    if is_figure_of_ages(sentence):
        return True
    if "*" not in sentence and "<" not in sentence:
        return False
    if is_bulleted_figure(sentence, among_bullets=among_bullets):
        return True
    found = _FIGURES.fullmatch(sentence)
    return found is not None and not (_HIDDEN.search(found["label"]) or re.match(KEY, sentence, re.IGNORECASE))


@lru_cache(maxsize=4096)
def _meaning(sentence: str) -> tuple[Bounds, Marker] | None:
    """What a sentence says that the signs in it stand for."""
    small = _small(sentence)
    if small is not None:
        return small, Marker.SUPPRESSED
    if _HIDDEN.search(sentence):
        return Bounds(_least(sentence), None), Marker.SUPPRESSED
    if _NIL.search(sentence):
        return Bounds.exactly(0), Marker.PLAIN
    if _NOT_HELD.search(sentence):
        return Bounds(0, None), Marker.NOT_HELD
    return None


@lru_cache(maxsize=4096)
def _small(sentence: str) -> Bounds | None:
    """The bounds of the small numbers that a sentence speaks of; ages, questions and dates speak of something else."""
    for pattern in (_SMALL_RANGE, _SMALL_UP_TO, _SMALL_BELOW):
        for found in pattern.finditer(sentence):
            bounds = _bounds(pattern, found)
            about = _ABOUT_OTHER.search(sentence, max(0, found.start() - 40), found.start())
            is_age = bounds is not None and bounds.high in _END_OF_CHILDHOOD and _AGE.search(sentence) is not None
            if bounds is not None and not (about or is_age) and not _OF_REQUEST.match(sentence, found.end()):
                return bounds
    return Bounds(0, 9) if _ONE_DIGIT.search(sentence) and signs_in(sentence) else None


def _least(sentence: str) -> int:
    """The least that a sentence says of a number withheld to hide another one: ``a count of five or more``."""
    found = _LARGE_FROM.search(sentence)
    if found is None or _ABOUT_OTHER.search(sentence, max(0, found.start() - 40), found.start()):
        return 0
    return number_said(found["number"] or found["number_after"])


def _bounds(pattern: re.Pattern[str], found: re.Match[str]) -> Bounds | None:
    low = 0
    high = number_said(next(v for name, v in found.groupdict().items() if v and name not in ("low", "first")))
    if pattern is _SMALL_RANGE:
        low = number_said(found["low"] or found["first"])
        if found["first"] and [int(n) for n in re.findall(r"\d", found[0])] != list(range(low, high + 1)):
            return None  # a date, or ages that were picked out
        if _EXCLUSIVE.match(found.string, found.end()):
            low, high = low + 1, high - 1
    elif pattern is _SMALL_BELOW:
        high -= 1
    return Bounds(low, high) if low < high <= _LARGEST_SMALL and high > 0 else None


def _base(sentence: str) -> int | None:
    found = _ROUNDED.search(sentence) or _TO_MULTIPLES.search(sentence)
    if not found or _NOT_ROUNDED.search(sentence) or _is_of_shares(sentence[: found.start()]):
        return None
    base = next(number for number in found.groupdict().values() if number)
    return 100 if base.casefold() == "hundred" else number_said(base)


def _is_of_shares(subject: str) -> bool:
    """Whether what is rounded are shares alone, which tells nothing of counts: ``Percentages of the total are``."""
    return _SHARES.search(subject) is not None and not _NUMBERS_COUNTED.search(_SHARES.sub(" ", subject))


def _rounding(sentence: str) -> Rounding:
    if re.search(r"\brandom", sentence, re.IGNORECASE):
        return Rounding.RANDOM
    found = re.search(
        r"\b(?:round(?:ed|ing)?|moved|adjusted|raised|brought|taken|set|lowered|cut)\s+(up|down)\b",
        sentence,
        re.IGNORECASE,
    )
    return Rounding(found[1].casefold()) if found else Rounding.NEAREST
