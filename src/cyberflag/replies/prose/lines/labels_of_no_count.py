"""Labels behind which a number is no count: ``Sexual Offences Act: 2003``, ``Sent: 4 May``, ``Officers: 12``."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Marker, Measure
from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed
from cyberflag.replies.letters.enumerators import number_and_rest
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.letters.retelling import asks_for_data
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.no_answers.asides import POINTERS
from cyberflag.replies.resolving.levels.whole_years import names_whole_year
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.signs.small_figures import ends_in_small_figure, is_small_figure
from cyberflag.vocabularies.spans.open_spans import open_spans_in

_OF_AN_ACT: Final = re.compile(
    r"\b(?:act|order|regulations?|rules|measure|(?-i:[A-Z]{1,4}A|PACE))\b\s*(?:\([^()]*\))?\W*$", re.IGNORECASE
)
"""A label before the year of a law, whose name may be cut to its first letters: ``under section 1 of the PCA``."""
YEARS: Final = re.compile(r"(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?")
"""A value that is a year, or the first and last of some."""
_NOUGHT_IS: Final = re.compile(
    r"(?:.*[.;,(])?\s*(?:nil|none|zero|nought|0)\s*=\s*(?:nil|none|zero|nought|0)", re.IGNORECASE
)
"""How a nought is shown: ``nil = 0``."""
_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:officers?|staff|hours?|days|minutes|pages|costs?|budgets?|fees?|pounds"
    r"|population|residents|inhabitants|households|census)\b",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\W*(?:(?:the|all|total|numbers?|no\.?|of)\s+)*(?:persons?|people|individuals|defendants?)\b",
    re.IGNORECASE,
)
"""Opens a label of people, of whom it says what became of them."""
_OF_REQUEST: Final = re.compile(
    r"(?:the\s+|our\s+|your\s+|foi\s+|final\s+)*(?:(?:request|disclosure|case)\s+)?"
    r"(?:outcome|decision|result|status|determination)(?:\s+(?:type|status|code))?"
    r"(?:\s+(?:of|to|on)\s+(?:the\s+|this\s+|your\s+)?request)?",
    re.IGNORECASE,
)
"""Says before a word of refusal what became of the request, and counts nothing: ``Outcome: exempt``."""
_GROUND: Final = re.compile(
    r"\b(?:sections?|sect?\.?|s\.?|articles?|art\.?)\s*\d+[A-Z]?(?:\s*\(\w+\))*(?:\s*\(\w[\w\s]*\))?\W*$", re.IGNORECASE
)
_OF_A_GROUND: Final = re.compile(
    r"\b(?:information|exempt\w*|enforcement|security|confidence|cost|prohibit\w*|publication|privilege|investigations?|safety)\b",
    re.IGNORECASE,
)
"""What a ground of refusal is for, behind it: ``by virtue of section 40(2) - Personal information``."""
_FEWEST_WORDS: Final = 5
"""So many words with a stop behind them are a sentence and no label, where a verb is among them."""
_HAS_VERB: Final = re.compile(
    r"\b(?:is|are|has|have|had|been|can(?:not)?|could|may|might|will|would|do|does|did|shows?|means?|denotes?|represents?"
    r"|indicates?|(?:was|were)(?!\s+(?:recorded|reported|committed|flagged|made|charged|arrested|under|over|aged)\b)"
    r"|we\s+\w+)\b",
    re.IGNORECASE,
)
_LABEL_AHEAD: Final = re.compile(r"[^:.]{1,60}:\s+\S")
"""A label before what is said in the place of its number: ``Male: This figure is withheld``."""
_ON_SIGNS: Final = re.compile(
    r"\basterisks?\b|\*|\b(?:shown|marked|displayed|represented)\s+(?:as|with|by)\b|\bdenotes?\b"
    r"|\b(?:low|small)\s+(?:numbers|figures|counts|values)\b"
    r"|\b(?:numbers|figures|counts|values)\s+(?:\w+\s+){0,2}?(?:below|under|(?:fewer|less|lower)\s+than)\b",
    re.IGNORECASE,
)
"""Says how a number is shown that may not be told, be it with a verb or without: ``* Low numbers suppressed``."""
_POINTS_ELSEWHERE: Final = re.compile(POINTERS, re.IGNORECASE)
_MAIL_HEAD: Final = re.compile(r"\s*(?:from|sent|to|cc|subject|date|received)\s*:", re.IGNORECASE)
_HOUR: Final = re.compile(r"(?:\bat|\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}),?\s+(?:at\s+)?[0-2]?\d\s*$", re.IGNORECASE)
_MINUTES: Final = re.compile(r"[0-5]\d(?!\d)")
"""The two sides of the colon of a time: ``Last updated 14/02/2022 at 10:35``."""


def is_ground(words: str) -> bool:
    """Whether words in a figure's place are the ground on which something is withheld (``section 30(1) applies``), and
    do not bound it: ``<5 withheld under s40(2)``.
    """
    printed = understand_figure(words)
    return bool(exemptions_named_in(words)) and (printed is None or printed.bounds.high is None)


def is_of_sentence(ground: str, paragraph: str, *, headed: bool) -> bool:
    """Whether a ground of refusal is said of the sentence before it in its paragraph, which is no label or request that
    it might withhold the number of: ``An asterisk is shown where the number is low. Section 40(2) applies``. Where the
    lines are ``headed``, the sentence must be on signs or low numbers, as any other may refuse what the head counts.
    """
    *_, before = "", *sentences_of(paragraph.partition(ground.strip())[0])
    if not before.endswith(".") or len(before.split()) < _FEWEST_WORDS or asks_for_data(number_and_rest(before)[1]):
        return False
    is_plain = _HAS_VERB.search(before) is not None and _LABEL_AHEAD.match(before) is None
    return _ON_SIGNS.search(before) is not None or (is_plain and not headed)


def is_no_count(label: str, value: str) -> bool:
    """Whether what stands behind a label is none of its crimes: the year of a law, or one that heads what is below it
    (``Ages - 2021``), how a nought is shown, a day in the head of a mail, what became of the request, what an
    exemption is for, or what another reply is on.
    """
    heads = _OF_AN_ACT.search(label) or names_whole_year(label) or dimension_headed(label) is not None
    if (heads and YEARS.fullmatch(value.strip())) or _NOUGHT_IS.fullmatch(f"{label}={value}"):
        return True
    if _HOUR.search(label) and _MINUTES.match(value):
        return True
    is_outcome = _OF_REQUEST.fullmatch(label.strip(" :=-*")) is not None and says(value, Cue.REFUSAL)
    is_ground = _GROUND.search(label) is not None and _OF_A_GROUND.search(value) is not None
    is_elsewhere = _POINTS_ELSEWHERE.match(label) is not None or _MAIL_HEAD.match(label) is not None
    return is_outcome or is_ground or is_elsewhere or _only_withholds(label, value)


def _only_withholds(label: str, value: str) -> bool:
    """Whether words behind the bound of a line only withhold its number: ``s.40`` behind ``2018/19: <5``."""
    printed = understand_figure(value)
    is_open = printed is not None and printed.marker is Marker.SUPPRESSED and printed.bounds.high is None
    is_in_words = is_open and any(sign.isalpha() for sign in value)
    return is_in_words and ends_in_small_figure(label) and not is_small_figure(label)


def counts_something_else(label: str, said: Meaning) -> bool:
    """Whether a label, of which this is understood, speaks of officers, hours, pages or those who live there."""
    return said == Meaning() and _SOMETHING_ELSE.search(label) is not None


def _counts_people(label: str, measure: Measure | None) -> bool:
    """Whether a label is of people by its first word, and of crimes only by what they are there for: ``Persons
    proceeded against for sexual offences``.
    """
    return measure is Measure.OFFENCES and _PEOPLE.match(label) is not None


def is_part(label: str, said: Meaning, left: str, shared: Meaning) -> bool:
    """Whether words that are not understood only name a part of what is counted, which is known."""
    known = said.measure if said != NOTHING_SAID else shared.measure
    if known in (None, Measure.UNKNOWN) or re.search(r"\d", left) or _counts_people(label, known):
        return False
    return said.period is not None or not open_spans_in(label)
