"""Whether a question counts crimes without the word, by the name of one: ``How many burglaries were there``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.model import ALL
from cyberflag.vocabularies.crimes.instances import without_instances
from cyberflag.vocabularies.offences import offences_named_in

_COUNTS: Final = re.compile(
    r"\b(?:how\s+many|(?:numbers?|counts?|volumes?|totals?)\s+(?:of|for))\b(?P<between>[^.;:?]*)$", re.IGNORECASE
)
_REPORTS: Final = re.compile(
    r"(?:^|\b(?:asked\s+for|requested|sought|seek|all|any|the|recorded)\s+)\W*(?:\(?[a-h\d]{1,2}[.):]\s*)?(?:all\s+|any\s+|the\s+|recorded\s+)*"
    r"(?:reports|allegations|instances|cases|incidents)\s+of\b(?P<between>[^.;:?]*)$"
    r"|\b(?:you|i|we)\s+(?:have\s+|had\s+|also\s+)?(?:asked\s+for|requested|sought)\b(?P<asked>[^.;:?]*)$",
    re.IGNORECASE,
)
"""Before the name of a crime what asks for them: ``Reports of grooming in 2021``, ``You asked for blackmail``."""
_BETWEEN: Final = re.compile(
    r"\s*(?:(?!(?:people|persons?|children|child(?!\s+abduct)|victims?|suspects?|offenders?|officers?|calls?|arrests?|charges?|orders?"
    r"|times|of|for|in|with|who|were|was|have|has)\b)[\w/'’-]+[\s,]*){0,6}",
    re.IGNORECASE,
)
"""Words before the crime that only say which: ``attempted and successful``, ``historic / non-recent``."""
_RECORDED: Final = re.compile(
    r"\s*(?:offences?|crimes?|cases?)?\s*(?:(?:were|was|have\s+been|that\s+were|being)\s+)?(?:recorded|reported|committed|crimed|logged)\b",
    re.IGNORECASE,
)
_ASKS_OTHERWISE: Final = re.compile(r"\b(?:how(?!\s+many)|why|whether|what|which|when|where|who)\b", re.IGNORECASE)
"""Asks something else of crimes that were recorded than their number: ``How is stalking recorded?``."""
_ENDS_SO: Final = re.compile(r"\b(?:recorded|reported|committed|crimed|logged)\W*$", re.IGNORECASE)
"""Behind the name of a crime what says that it is counted where it was recorded: ``Burglaries recorded by ward``."""
_HOW_MANY: Final = re.compile(
    r"\bhow\s+many\s+(?P<what>(?!of\b|times\b|were\b|have\b|are\b|did\b|more\b|others?\b)(?:(?!were\b|was\b|have\b|has\b|had\b|are\b|is\b|did\b|do\b"
    r"|does\b|been\b|who\b|that\b|which\b|with\b)[\w/'’-]+[\s,]*){1,8})",
    re.IGNORECASE,
)
_CRIMES: Final = re.compile(
    r"\b(?:crim\w+|offen[cs]es?|offending|cases?|incidents?|reports?|allegations?|occurrences?|records?|investigations?|flags?|attacks?|instances?"
    r"|complaints?\s+of)\b",
    re.IGNORECASE,
)
_ASKS_FOR_ANY: Final = re.compile(
    r"\b(?:how\s+many|(?:numbers?|counts?|volumes?|totals?)\s+(?:of|for))\s+(?:[\w/'’-]+\s+){0,5}?(?:crimes?|offences?|incidents?|allegations?)\b",
    re.IGNORECASE,
)
_SAYS_NOTHING: Final = re.compile(
    r"\b(?:reported|recorded|alleged|crimes?|offences?|cases?|reports?|allegations?|incidents?|of|for|all|the|any|different|total|actual)\b"
    r"|\battempted\s+and\s+successful\b",
    re.IGNORECASE,
)
"""Words before the name of a crime that are of every one of that name."""
_OF_ANOTHER: Final = re.compile(
    r"[\s-]*(?:(?:protection|prevention|harm|civil|related|awareness|risk|restraining)\s+)*(?:orders?|notices?|warnings?|victims?|suspects?|offenders?"
    r"|perpetrators?|arrests?|charges?|convictions?|cautions?|prosecutions?|officers?|units?|teams?|applications?|referrals?|calls?"
    r"|investigators?|survivors?|complainants?|statistics)\b",
    re.IGNORECASE,
)
"""Behind the name of a crime what is counted instead: ``stalking protection orders``."""
_OPENS: Final = (
    r"\W*(?:(?:(?:table|chart|annex|q(?:uestion)?|a(?:nswer)?|part|data\s+set)\s*[\w.()]{0,4}|\d{1,2}[a-h]?|[a-h])\s*[.:)–—-]+\s*)?"
    r"(?:q(?:uestion)?\s*\d{1,2}\s*\(?[a-h]?\)?\s*[.:,)–—-]*\s+)?(?:(?:the\s+)?(?:tables?|breakdown|counts?|figures)\s+(?:of|for)\s+)?"
    r"(?:(?:all|the|recorded|reported|flagged|online|total|child|sexual|numbers?\s+of)\s+)*"
)
_PARTED: Final = re.compile(
    r"\b(?:by|per|broken\s+down|split|for\s+each|in\s+each)\s+(?:[\w/'’-]+\s+){0,4}?(?:years?|months?|quarters?|ages?|age\s+(?:groups?|bands?)|sex|genders?"
    r"|platforms?|apps?|(?:web)?sites?|social\s+media|districts?|areas?|divisions?|boroughs?|wards?|outcomes?|offences?|titles?|types?|class(?:es)?|codes?"
    r"|categor(?:y|ies)|methods?|relationships?|locations?|ethnicit(?:y|ies)|periods?|flags?)\b",
    re.IGNORECASE,
)
"""By what a title parts its crimes; ``by officers`` says who did them."""
_HEADS_CRIMES: Final = re.compile(
    rf"{_OPENS}(?:offences|crimes)\s+(?:of|under|for|involving|relating\s+to)\b", re.IGNORECASE
)
_OPENS_WITH_CRIME: Final = re.compile(_OPENS, re.IGNORECASE)
_ENDS_WITH_CRIMES: Final = re.compile(
    r".*\b(?:offences|crimes)\W*(?:\([^)]*\)\s*)?(?:(?:recorded|reported|flagged)\s+)?"
    r"(?:(?:in|for|during)\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:year\s+)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\W*)?",
    re.IGNORECASE,
)
_CRIMES_ALONE: Final = re.compile(
    rf"{_OPENS}(?:offences|crimes)\W*(?:\([^)]*\)\s*)?(?:(?:recorded|reported|flagged|are|shown|given)\s+)*",
    re.IGNORECASE,
)
_STATES: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|cannot|will|would|do|does|led|resulted)\b|[.!?]\s*$"
    r"|(?<!\d\s)(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)(?<!to\s)(?<!-\s)\bmay\b(?!\s+(?:(?:19|20)?\d\d\b|to\b|and\b|[-–]))",
    re.IGNORECASE,
)
"""Tells something of crimes; the month May does not."""
_OF_QUESTION: Final = re.compile(
    r"\b(?P<crimes>offences|crimes)\s+(?:(?:given|counted|listed|shown)\s+)?(?:in|at|of|under|from)\s+(?:the\s+answer\s+to\s+)?"
    r"(?:questions?|q|parts?|points?)\s*\(?\d{1,2}[a-h]?\)?(?:\s+above)?(?=\s|$)",
    re.IGNORECASE,
)
"""Behind crimes of no kind, the question that counts them: ``Crimes in Q1 by sex of victim``."""
_MAY_BE_QUARTER: Final = re.compile(r"\sq\s*\(?[1-4]\)?(?:\s+above)?$(?<!above)", re.IGNORECASE)
"""Is a quarter of a year as well, where the title itself has no number of a question: ``Crimes in Q4 by sex``."""
_NUMBERED: Final = re.compile(r"\W*(?:q(?:uestion)?\s*\d{1,2}[a-h]?\b|\d{1,2}[a-h]?\s*[).:–-])", re.IGNORECASE)
_FINALISED: Final = re.compile(
    r"\b(?P<crimes>offences|crimes)\s+(?:finalised|finalized|concluded|closed|resolved|filed|disposed\s+of|dealt\s+with)"
    r"(?=[^.;:?]*\bby\s+(?:[\w/'’-]+\s+){0,3}?outcomes?\b)",
    re.IGNORECASE,
)
"""Crimes that are done with, which narrows nothing where all are parted by what became of them."""
_RELATIVE: Final = re.compile(r"\b(?:that|which|where|whose|in\s+whom|when)\b[^,;:]*", re.IGNORECASE)

_ASKS_NO_NUMBER: Final = re.compile(
    r"^(?!.*\b(?:how\s+many|numbers?\s+of)\b).*\b(?:polic(?:y|ies)|guidance|procedures?|protocols?|strateg(?:y|ies)|training|trained|cop(?:y|ies)\s+of"
    r"|names?\s+of|definitions?|(?:do|does|did)\s+(?:you|the|your))\b",
    re.IGNORECASE,
)


def asks_no_number(text: str) -> bool:
    """Whether a question asks for papers, or whether something is so."""
    return _ASKS_NO_NUMBER.search(text) is not None


def _without_question(text: str) -> str:
    """The text without the number of the question that counts its crimes."""
    found = _OF_QUESTION.search(text)
    if found is None or (_MAY_BE_QUARTER.search(found[0]) and not _NUMBERED.match(text)):
        return text
    return _OF_QUESTION.sub(r"\g<crimes>", text)


@lru_cache(maxsize=4096)
def heads_crimes(text: str) -> bool:
    """Whether a title heads crimes by something, be they of a named kind or not: ``Offences of grooming (88A) by
    platform``, ``Rape offences by year``, ``Crimes by sex of victim``, ``Crimes in Q1 by sex of victim``, ``Crimes
    finalised in each year, by outcome``. A sentence that tells something of them heads nothing.
    """
    text = _FINALISED.sub(r"\g<crimes>", _without_question(text))
    parted = _PARTED.search(text)
    if parted is None or _STATES.search(_RELATIVE.sub(" ", text)) is not None:
        return False
    if _CRIMES_ALONE.fullmatch(text, 0, parted.start()):
        return True
    named_in = offences_named_in(text)
    return bool(named_in) and (
        _HEADS_CRIMES.match(text) is not None
        or any(
            _OPENS_WITH_CRIME.fullmatch(text, 0, named.start)
            and _ENDS_WITH_CRIMES.fullmatch(text, named.start, parted.start())
            for named in named_in
        )
    )


def are_crimes_alone(text: str) -> bool:
    """Whether a text names crimes of no kind and nothing else: ``All recorded crimes``, ``Q1. The offences``."""
    return _CRIMES_ALONE.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def asks_for_crimes(text: str) -> bool:
    """Whether a text asks for the number of crimes of a named kind; not of what is done about them, or of people."""
    named_in = offences_named_in(text)
    is_title = _ASKS_OTHERWISE.search(text) is None and any(
        _RECORDED.match(text, named.end) or _ENDS_SO.search(text, named.start, named.end) for named in named_in
    )
    return is_title or any(
        _BETWEEN.fullmatch(between) is not None and not _OF_ANOTHER.match(text, named.end)
        for named in named_in
        if (between := _asked_before(text[: named.start])) is not None
    )


@lru_cache(maxsize=4096)
def names_another(text: str) -> bool:
    """Whether a text names behind a crime what is counted instead: ``Stalking protection orders issued``."""
    return any(_OF_ANOTHER.match(text, named.end) for named in offences_named_in(text))


def _asked_before(before: str) -> str | None:
    """The words between what asks for a number, or for reports, of a crime and its name; None where nothing does."""
    if (counting := _last_count(before)) is not None:
        return counting["between"]
    reports = _REPORTS.search(before)
    return None if reports is None else reports["between"] if reports["between"] is not None else reports["asked"]


@lru_cache(maxsize=4096)
def crimes_asked_for(text: str) -> str | None:
    """The offence whose number a text asks for, ``all`` where it asks for crimes and names none or several; None where
    it asks for no crimes.
    """
    text = without_instances(text)
    if not asks_for_crimes(text):
        return ALL if _ASKS_FOR_ANY.search(text) else None
    named = {found.value for found in offences_named_in(text)}
    return named.pop() if len(named) == 1 else ALL


@lru_cache(maxsize=4096)
def asks_for_others(text: str) -> bool:
    """Whether a text asks how many there were of something that no word for crimes names, so that the crimes that it
    speaks of further on are not what is counted: ``How many foreign nationals were involved in sexual offences``.
    """
    asked = [found["what"] for found in _HOW_MANY.finditer(text)]
    return bool(asked) and not any(_CRIMES.search(what) or offences_named_in(what) for what in asked)


def kind_asked_for(text: str) -> str:
    """The words before the crime that a text asks for that say which of them: ``stranger`` of ``How many stranger
    rapes``; empty where none do.
    """
    named = offences_named_in(text) if asks_for_crimes(text) else []
    counting = _last_count(text[: named[0].start]) if named else None
    words = _SAYS_NOTHING.sub(" ", counting["between"]) if counting is not None else ""
    return " ".join(words.split()).strip(" ,")


def _last_count(before: str) -> re.Match[str] | None:
    found = None
    for opened in re.finditer(r"(?i)\b(?:how\s+many|numbers?|counts?|volumes?|totals?)\b", before):
        found = _COUNTS.match(before, opened.start()) or found
    return found
