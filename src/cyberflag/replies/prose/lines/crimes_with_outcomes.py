"""Labels of crimes with what became of them behind: ``Crimes recorded in 2021/22 that have an outcome of caution``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.outcomes import VAGUE, understand_outcome
from cyberflag.vocabularies.periods import periods_named_in

_BEING = r"(?:(?:that|which)\s+)?(?:(?:were|was|are|have|has|had|being|been)\s+)*"
_WITH_OUTCOME = re.compile(
    rf"(?P<crimes>.*\b(?:crimes?|offences?|records?|cases?)\b.*?)[\s,(]+{_BEING}"
    r"(?:with|have|has|had|having|given|assigned|showing)\s+(?:an?|the)\s+(?:\w+\s+)?(?:outcome|disposal|result)\s+of\s+(?:an?\s+)?"
    r"(?P<outcome>[^\d:=()]{3,60}?)\W*",
    re.IGNORECASE,
)

_WITH_NUMBER = re.compile(
    rf"(?P<crimes>.*\b(?:crimes?|offences?|records?|cases?)\b.*?)[\s,(]+{_BEING}"
    r"(?:with|have|has|had|having|given|assigned|showing|(?:recorded|finalised|closed|resulted|filed)(?:\s+(?:as|with|under|at))?|as|under)\s+"
    r"(?:an?\s+|the\s+)?(?P<outcome>outcome\s*(?:code\s*|type\s*|no\.?\s*|number\s*)?\d{1,2}[a-c]?)"
    r"(?:\s*[(–—:-]\s*(?P<gloss>[^\d:=()]{3,80}?)\)?)?\W*",
    re.IGNORECASE,
)
"""``Crimes with outcome 21``, ``Offences finalised as Outcome 22``: the number says which of the national list, and may
have its name behind it: ``outcome 1 (charge or summons)``.
"""
_BROKEN_DOWN = re.compile(
    r"[\s,;(–—-]+(?:(?:split|broken\s+down|shown|given|listed|set\s+out)\s+)?(?:by|per|for\s+each|in\s+each)\s+(?:the\s+)?"
    r"(?:(?:financial|calendar|fiscal|recorded|reported|same)\s+)*(?:years?|months?|quarters?|gender|sex|age|district|area|division)\b[^:;=\d]*$",
    re.IGNORECASE,
)
"""Behind the outcome, by what its crimes are broken down: ``..., by the year in which the offence was recorded``."""
_YEAR_OF_RECORD: Final = re.compile(
    r"(?<=[a-z])[\s,;(–-]+(?:(?:shown|given|split|broken\s+down|listed|counted|set\s+out)\s+)?by\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?years?"
    r"(?:\s+(?:of\s+(?:the\s+)?)?(?:recording|recorded|crime|offence|record|report|reporting|charge[ds]?|charging|outcome|disposal|summons)"
    r"|\s+(?:(?:in|during)\s+which\s+|that\s+)?(?:it|they|(?:(?:the|an?)\s+)?(?:crimes?|offences?|charges?|outcome))\s+(?:was|were)\s+"
    r"(?:first\s+)?(?:recorded|reported|charged|made|brought|given))?"
    r"\)?(?=\s*(?::|$))",
    re.IGNORECASE,
)
"""Behind what became of crimes, whose year is told: ``Offences charged, by year recorded``, ``by year of charge``."""
_ONE_NUMBERED = re.compile(
    r"\boutcomes?\s+(?:code\s+|type\s+|no\.?\s*|number\s+)?\d{1,2}[a-c]?\b(?!\s*(?:-|–|to|and|or|,|/|&)\s*(?:outcomes?\s+)?\d)"
    r"(?:\s+(?:where|in\s+which|for\s+which|with)\s[^?.,;]*)?",
    re.IGNORECASE,
)
"""One outcome by its number, with what is said of it: ``outcome 1A where the alternative offence is harassment``."""
_OF_ANY_KIND = re.compile(
    r"(?:(?:number|total|count|all|no\.?|of|the|positive|other|formal|recorded|police|crime|solved|final(?:ised)?)\s+)*"
    r"(?:outcomes?|disposals?|results?|detections?|detected|solved)(?:\s+(?:recorded|types?|given|number|total))*",
    re.IGNORECASE,
)
"""A word for outcomes of whatever kind."""
_IN_CUSTODY = re.compile(
    r"\W*(?:(?:the|all|total|numbers?|count|of|those)\s+)*(?:custody|detentions?|arrests?)\b", re.IGNORECASE
)
"""Opens a label that counts people brought into custody."""
_OF_PEOPLE = re.compile(
    r"\W*(?:(?:the|all|total|numbers?|count|of|those)\s+)*(?:[a-z]+\s+)?(?:suspects?|offenders?|victims?|people|persons)\b",
    re.IGNORECASE,
)
"""Opens a label that counts people, though it names their crimes."""
_OF_SUSPECTS_AGED = re.compile(r"(?:named\s+)?(?:suspect|offender)s?\b.*\d", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|yet|without)\s+(?:(?:yet|been|being)\s+)*(?:given|assigned|recorded|finali[sz]ed|allocated|closed|resulted)\b",
    re.IGNORECASE,
)
"""``... that have not been given an outcome of charge``: the others are counted."""
_BEFORE_DAYS: Final = re.compile(
    r"[\s,(]+(?:(?:in|for|during|between|over|from|within|since)\s+)?(?:(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:years?|period)\s+)?$",
    re.IGNORECASE,
)
_NUMBER_OF_THOSE: Final = re.compile(
    r"\W*of\s+(?P<crimes>(?:[^,:;=]*\s)?(?:crimes?|offences?|cases|records)\b[^,:;=]*?)\s*[,:–-]\s*"
    r"(?:the\s+)?(?:number|count|total|how\s+many)\s+(?P<part>(?:with|without|that|which|where|in\s+which|had|ha(?:s|ve)|were|was|are|is"
    r"|led|resulted|ended|(?P<leading>resulting\s+in|leading\s+to|ending\s+in)|(?P<done>charged|summonsed|cautioned))\b.*)",
    re.IGNORECASE,
)
"""Names the crimes first and then how many of them: ``Of the crimes recorded in 2023/24, number with a charge``."""
_CAME_TO_CHARGE: Final = re.compile(
    r"(?:(?!\b(?:that|which|where|without|not|no|never)\b)[^,;:])*?"
    r"\b(?:that|which|(?:where|in\s+which)\s+(?:(?:the|an?|its|any)\s+)*(?:suspects?|offenders?|outcome|result))\s+"
    r"(?:led\s+to|resulted\s+in|ended\s+(?:in|with)|(?:were|was|have|has|had)(?:\s+been)?"
    r"(?:\s+(?:solved|closed|finalised|recorded)\s+(?:with|as|by))?)\s+(?:an?\s+)?"
    r"(?:charged?|charges|charging)(?:\s*(?:or|/)\s*(?:summons(?:ed)?|(?:postal\s+)?requisition(?:ed)?))?\W*",
    re.IGNORECASE,
)
"""All that is said of crimes behind them: that they led to a charge, and nothing more of it."""
_NOT_BROUGHT: Final = re.compile(
    r"\bcharg\w+\b.*\b(?:refused|declined|pending|awaited|considered|withdrawn|dropped|discontinued)\b", re.IGNORECASE
)
"""A charge that was not, or not yet, or is no more."""
_BEGINS_CLAUSE: Final = re.compile(r"(?:with|without|that|which|where|in\s+which)\b", re.IGNORECASE)
_TOO_VAGUE: Final = VAGUE - {"other-or-open"}


def parted_outcome(label: str) -> tuple[str, str]:
    """A label without the words for what became of its crimes, and that; the latter empty where it says nothing known
    of it. Of which years the figures are is what the label of each says, and is left out of the first.
    """
    label = _without_year_of_record(label)
    whole = _BROKEN_DOWN.sub("", label.strip(" :"))
    if _NOT_SO.search(whole) is not None:
        return label, ""
    whole, days = _days_behind(whole)
    numbered = _WITH_NUMBER.fullmatch(whole)
    if numbered is not None and (numbered["gloss"] is None or understand_outcome(numbered["gloss"]) is not None):
        return f"{numbered['crimes'].strip(' ,')}{days}", numbered["outcome"].strip()
    found = _WITH_OUTCOME.fullmatch(whole)
    if found is None or _charges_of_people(whole) or understand_outcome(found["outcome"]) is None:
        return label, ""
    return f"{found['crimes'].strip(' ,')}{days}", found["outcome"].strip()


def _without_year_of_record(label: str) -> str:
    """A label of what became of crimes without the words that it has a figure for each year, of record or charge."""
    if (found := _YEAR_OF_RECORD.search(label)) is None:
        return label
    became = {token.value for token in read_tokens(label[: found.start()]).measures} - {Measure.OFFENCES}
    return f"{label[: found.start()]}{label[found.end() :]}" if became else label


def crimes_behind_their_number(label: str) -> str:
    """A label that names crimes first and then counts some of them, with these behind the word for their number:
    ``number of the crimes recorded in 2023/24 with a charge`` for ``of the crimes recorded in 2023/24, number with``.
    """
    found = _NUMBER_OF_THOSE.fullmatch(label)
    if found is None or _NOT_BROUGHT.search(found["part"]):
        return label
    part = found["part"]
    if found["leading"]:
        part = f"that led to{part[len(found['leading']) :]}"
    elif found["done"]:
        part = f"that were {part}"
    elif not _BEGINS_CLAUSE.match(part):
        part = f"that {part}"
    return f"number of {found['crimes']} {part}"


def measure_of_crimes(label: str, measures: Sequence[Token[Measure]]) -> Measure | None:
    """What a label counts, which names measures in this order: crimes, or the charges that it says of them behind, and
    of which it says no more than that, but for the days.
    """
    if not measures:
        return None
    first, *more = measures
    if first.value is Measure.OFFENCES and {token.value for token in more} == {Measure.CHARGES}:
        crimes, _ = _days_behind(label)
        if _CAME_TO_CHARGE.fullmatch(crimes[first.end :]):
            return Measure.CHARGES
    return first.value


def _days_behind(label: str) -> tuple[str, str]:
    """A label without the days that end it, and those with a blank before them: ``Crimes with outcome 21`` and `` in
    2021/22``; the latter empty where no days end it, others stand before them, or people are counted.
    """
    named = periods_named_in(label)
    if len(named) != 1 or label[named[0].end :].strip(" )") or _OF_PEOPLE.match(label):
        return label, ""
    before = _BEFORE_DAYS.sub("", label[: named[0].start])
    return before, f" {label[len(before) :].strip(' ,')}"


def _charges_of_people(label: str) -> bool:
    """Whether a label counts people by their charge, of whom records speak: ``Custody records with a disposal of
    charged``.
    """
    return _IN_CUSTODY.match(label) is not None and Measure.CHARGES in {m.value for m in measures_named_in(label)}


def tells_outcome(label: str) -> bool:
    """Whether a whole label is the name of an outcome (``Prosecution prevented, suspect under age``): what it says of a
    suspect, or of an action, is of that. The rest of them with what is pending tells one where other words are lost.
    """
    found = understand_outcome(label)
    return found is not None and found.value not in _TOO_VAGUE and _OF_SUSPECTS_AGED.match(label) is None


def with_outcome(said: Meaning, outcome: str, label: str) -> Meaning:
    """What a label says of crimes or people that are counted by what became of them, which are outcomes: of which kind
    stands in the detail, since others may stand beside it (``Police bail = 3, No further action = 8``).
    """
    if outcome:
        return replace(said, measure=Measure.OUTCOMES, detail=(("outcome", outcome),))
    is_kind = said == Meaning(measure=Measure.OUTCOMES) and _OF_ANY_KIND.fullmatch(label) is None
    return replace(said, detail=(("outcome", label),)) if is_kind else said


def counting_outcomes(said: Meaning, introduction: str) -> Meaning:
    """What an introduction or question says of the figures below it, which count outcomes where it names the one of
    their crimes (``Crimes that have an outcome of caution:``), be it by its number (``How many had outcome 18?``).
    """
    _, outcome = parted_outcome(introduction)
    numbered = [found[0] for found in _ONE_NUMBERED.finditer(introduction)] if said.measure is Measure.OUTCOMES else []
    outcome = outcome or (numbered[0] if len(numbered) == 1 else "")
    is_of_crimes = said.measure in (Measure.OFFENCES, Measure.OUTCOMES) and not said.detail
    return with_outcome(said, outcome, introduction) if outcome and is_of_crimes else said
