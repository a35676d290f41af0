"""Whether a line retells the request, goes on with it, or answers it already."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, find_cues, says, shows_example
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.periods import periods_named_in

_ASKS = re.compile(
    r"(?:please|how|what|which|whether|could|can|for|i(?!\s+(?:can|regret|attach|enclose|confirm|have|hold|apologise"
    r"|am\s+(?:not\s+)?(?:un)?able|am\s+(?:afraid|sorry|refusing)|write|must)\b))\b",
    re.IGNORECASE,
)
"""Opens a line of the request; ``I can confirm`` and ``I regret`` open an answer."""
_BEHIND_LABEL = re.compile(r"(?:[:=|]|\s[-–—]|\.{2,}|…)\s*(?P<value>\S.*)$")
_COUNTED = re.compile(r"(?:\s+(?:\w+\s+)?(?:offences?|crimes?|victims?|charges?|cases?))?", re.IGNORECASE)
_VALUE = re.compile(
    rf"(?!(?:19|20)\d\d(?:\D|$))(?:[\d<*]\S*|nil|none|zero|(?:fewer|less) than \w+){_COUNTED.pattern}", re.IGNORECASE
)
"""A figure that ends a line; ``Period: 2019/20`` gives none."""
_REFERS_TO_ANSWER = re.compile(r"please (?:find|see|refer)", re.IGNORECASE)
_OF_THE_FORCE = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_ONLY_ANSWERS_SAY = (Cue.FLAG_UNRELIABLE, Cue.FLAG_NOT_USED, Cue.FLAG_UNAWARE, Cue.REFUSAL, Cue.COST, Cue.NOT_HELD)


_NOTHING_HELD: Final = re.compile(
    r"\bno\s+(?:relevant\s+|recorded\s+)?(?:information|data|records?)\s+(?:is\s+|are\s+)?held\b|(?:information|data)\s+(?:is\s+|are\s+)?not\s+held\b"
    r"|[:.–-]\s*not\s+held\W*$",
    re.IGNORECASE,
)
"""Says in an answer's words, and in nobody's voice, that nothing is held: ``The age question: no information held``."""

_SUPPOSES: Final = re.compile(r"\b(?:please|if|where|whether|why|should|when)\b", re.IGNORECASE)


_YOUR_REQUEST = re.compile(
    r"\W*(?:your|the)\s+(?:foi\s+)?(?:requests?|questions?|enquir(?:y|ies))\s*:\s*\S", re.IGNORECASE
)
"""Tells in one line what was asked: ``Your request: stalking offences``."""
_LABEL_OF_REQUEST = re.compile(
    r"\W*(?:(?:foi|information)\s+)?(?:request|question|enquiry|query)(?:\s+(?:made|received|details|wording))?\s*[:–-]\s*",
    re.IGNORECASE,
)
"""Names what stands behind it in one line the request: ``Request: Please state how many crimes were recorded.``"""
_LAST_YEARS = re.compile(
    r"\bthe\s+(?:last|past|previous|most\s+recent)\s+(?:\w+\s+)?(?:(?:full|complete|financial|calendar|fiscal)\s+)*"
    r"(?:years?|months?)\b",
    re.IGNORECASE,
)
"""Days that a request asks for by how long they are, whenever it is read: ``the last three calendar years``."""
_ANSWERED_BELOW = re.compile(
    r"(?<!\b(?:in|at|by|or|to|of))(?<!\b(?:and|for|the|age|top|due))(?<!\b(?:last|past|aged|ages|over|than|code|type|with))"
    r"(?<!\b(?:under|below|class|codes))(?<!\bsection)(?<!\boutcome)(?<!\bon)(?<!\bbetween)(?<!\bquestion)"
    r"\s(?!(?:19|20)\d\d\b)(?:<\s*)?\d[\d,]*(?![\w/,-]|\.\d)(?:\s+\([\w\s-]+\))?"
    r"(?:\s+(?!(?:and|to|or|years?|months?|weeks?|days?|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b)[\w-]+){0,5}(?:\s+and\s+\d+(?:\s+[a-z]\w*){1,3})?\W*$"
    r"|\s(?:none|nil(?:\s+return)?|zero|(?:fewer|less)\s+than\s+\w+|no\s+(?:information|data|records?)(?:\s+(?:is|are))?\s+held"
    r"|not\s+(?:held|recorded))\W*$",
    re.IGNORECASE,
)
"""What stands at the end of a question without a mark, in the line below it: ``83``, ``83 offences``, ``Nil``."""
_RECEIVED = re.compile(
    r"(?=.*\b(?:requests?|enquiry|foi)\b)(?=.*\b(?:received|submitted|made|asked|wrote)\b)"
    r"(?!.*\b(?:respon[sd]\w*|answer\w*|repl(?:y|ies)|confirm\w*|provide[sd]?|find|found|disclos\w+|results?|figures|tables?|search\w*|hold|held)\b)"
    r".*:\s*$",
    re.IGNORECASE,
)
"""Opens a request that the lines below it quote: ``Request 12-24, received on 5 May 2024 as follows:``."""


_NO_EVIDENCE: Final = re.compile(
    r"\b(?:not|no)\b[^.;]{0,60}\b(?:evidence|indication|confirmation|inferred)\b[^.;]{0,30}\b(?:exists?|held|hold)\b",
    re.IGNORECASE,
)
"""Goes with what is neither confirmed nor denied: ``This is no evidence that the information you requested exists``."""


_DECIDES: Final = re.compile(
    r"\b(?:i|we)\s+have\s+(?:(?:today|now|therefore|also)\s+)*decided\s+(?:not\s+)?to\b"
    r"|\bhaving\s+(?:located|considered|reviewed)\b[^.]{0,80},\s+(?:i|we|it)\s+(?:am|are|have|has|can)\b",
    re.IGNORECASE,
)


_ON_CONDITION: Final = re.compile(
    r"\W*(?:and\s+)?(?:if|where|when(?:ever)?|wherever|should)\s+"
    r"(?!you\b(?!\s+(?:do\s+not\s+|don'?t\s+|no\s+longer\s+|only\s+)?(?:hold|record|keep|store|capture|cannot|can'?t|can\s+not|are\s+(?:un|not\s+)able\s+to\s+(?:provide|give|supply|answer))\b))"
    r"[^;:?!]*?[,\s]\s*(?:then\s+)?(?:please|kindly|can\s+you|could\s+you|i\s+would\s+(?:like|be))\b(?!\s+(?:contact|do\s+not\s+hesitate|let\s+us|see|find|refer|visit|write|e-?mail|call|ring|read|quote))",
    re.IGNORECASE,
)
"""Says what the requester wants in a case that may be: ``If 2025 is not yet available, please give the latest``."""
_FORBIDS: Final = re.compile(
    r"\b(?:(?:should|must|shall|need|ought)\s*(?:not|n'?t)\s+(?:to\s+)?be|(?:do\s+not|don'?t)(?:\s+(?:please|simply|just))?)\s+"
    r"(?:omit(?:ted)?|exclud\w+|le(?:ft|ave)\s+out|withh\w+|remov\w+|redact\w*|suppress\w*|discount\w*|ignor\w+|refus\w+|filter\w*)\b",
    re.IGNORECASE,
)
"""Says what is not to be left out, in the voice of who asks: ``Logged incidents should not be omitted``."""
_PLEADS: Final = re.compile(
    r"^\W*(?:please|kindly|note\s+that|i\b|for\s+clarity)|\bshould\s*(?:not|n't)\b", re.IGNORECASE
)


def instructs(text: str) -> bool:
    """Whether a sentence of the requester, wherever it stands, says how the answer is to be given: what to do where
    something is not held, and what is not to be left out.
    """
    if _ON_CONDITION.match(text):
        return not says(text, Cue.CLARIFICATION) and _OF_THE_FORCE_ITSELF.search(text) is None
    return _FORBIDS.search(text) is not None and _PLEADS.search(text) is not None


def asks(text: str) -> bool:
    """Whether a line begins as one of a request does."""
    return _ASKS.match(text) is not None


_ASKS_FOR_DATA = re.compile(
    r"\W*(?:how\s+many\b"
    r"|(?:please\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?)?(?:please\s+)?"
    r"(?:provide|specify|state|confirm|disclose|supply|give|tell|list|share|detail|release|advise)\s*(?:\bme\s+|\bus\s+)?(?:\bwith\s+|\bof\s+|\bon\s+)?"
    r"(?:,?\s*\b(?:for|since|from|between|during|in|over|within|covering|broken|split)\s[^,;?.:]{3,90},)?\s*"
    r"\b(?:how\s+many\b|(?:(?:the|a|an|any|all|total|separate|monthly|yearly|annual|full)\s+){1,3}"
    r"(?:numbers?|total|figures?|breakdown|list|names|details|copy|data|statistics|volume|count"
    r"|(?:methods?|types?|kinds?|forms?)\s+of\s+(?:disposals?|outcomes?|results?|finalisations?)|outcomes?|disposals?)\b)"
    r"|i\s+(?:would|should)\s+(?:also\s+)?like\s+(?:to\s+(?:know|request|see|ask)|the\s+(?:data|figures|number))\b)",
    re.IGNORECASE,
)
"""A line that asks for figures, though no question mark ends it: ``Please specify the number of these arrests``."""
_NUMBER_WANTED: Final = (
    r"(?:(?:the|an?|how\s+many|total|overall|full)\s+)*(?:numbers?|totals?|counts?|figures?|breakdown|split)\b"
)
_BROKEN_DOWN: Final = (
    r"(?:\s+(?:of|for)\s+(?:(?:the|all|these|those|such|each)\s+)*"
    r"(?:offences?|crimes?|arrests?|charges?|victims?|outcomes?|them|each)\b"
    r"|\s+(?:(?:broken\s+down|split)\s+)?(?:by|per|for\s+each)(?:\s+(?:(?:the|each|and|or|of|victims?|suspects?)\s+)*"
    r"(?:ages?|sex|gender|ethnicity|nationality|outcomes?|disposals?|years?|months?|quarters?|areas?|districts?|divisions?"
    r"|force|offences?(?:\s+types?)?|crimes?|types?|platforms?|locations?|relationship)\b(?:\s*,)?)+)"
)
_FOR_CRIMES: Final = re.compile(
    r"for\s(?P<crimes>[^?;:.]{3,200})"
    r"(?:[,:]\s*please\s+(?:provide|specify|state|disclose|supply|give|list|share|detail)\s+"
    rf"(?:me\s+|us\s+)?(?:with\s+)?{_NUMBER_WANTED}"
    rf"|:\s*{_NUMBER_WANTED}(?:{_BROKEN_DOWN})*(?:\s*,?\s*(?:and|with)\s+{_NUMBER_WANTED}(?:{_BROKEN_DOWN})*)*\s*\.\s*$)",
    re.IGNORECASE,
)
"""``For rapes of which a suspect was charged: the total, and a breakdown by nationality.``; what says more of a
number is a note on it.
"""
_CRIMES: Final = re.compile(r"\b(?:offences?|crimes?)\b", re.IGNORECASE)
_OF_THE_FORCE_ITSELF = re.compile(
    r"\W*(?:please\s+)?(?:confirm|specify|advise|state)\b.*\b(?:you\s+(?:require|want|need|mean|wish|would)|clarif\w+)",
    re.IGNORECASE,
)


def asks_for_data(text: str) -> bool:
    """Whether a line without a question mark asks for figures, and gives none: ``How many robberies there were, by
    month.``; what a force asks back (``Please state the number of years that you require``) is none.
    """
    is_asking = _ASKS_FOR_DATA.match(text) is not None and _OF_THE_FORCE_ITSELF.match(text) is None
    return (is_asking or _asks_of_crimes(text)) and not gives_figure(text)


def _asks_of_crimes(text: str) -> bool:
    """Whether a line begins with the crimes that it asks for a number of."""
    found = _FOR_CRIMES.match(text)
    return found is not None and bool(_CRIMES.search(found["crimes"]) or offences_named_in(found["crimes"]))


_NAMES_DATA: Final = re.compile(
    r"\W*(?:(?:the|a|any|total|overall|full|annual|combined)\s+)*(?:numbers?|totals?|counts?|volumes?|figures?|statistics|breakdowns?)\s+"
    r"(?:of|for|on|by|with|where|in\s+which|recorded|who|whose)\b(?!.*[:=])(?P<rest>.*)\.\s*$",
    re.IGNORECASE,
)
_SAYS_SOMETHING: Final = re.compile(
    r"\b(?:was|were)\b(?!\s+(?:recorded|reported|committed|flagged|marked|tagged|charged|arrested|under|over|aged"
    r"|online|female|male)\b)"
    r"|\b(?:is|are|had|has|have|cannot|can|could|would|will|came|comes|rose|fell|stood|amounted|totalled|totals|exceeded"
    r"|increased|decreased"
    r"|below|above|attached|enclosed|following|shown|given|provided|withheld|held|nil|none|zero)\b|\btable\b",
    re.IGNORECASE,
)
_NUMBER_OF_IT: Final = re.compile(
    r"(?<![\w/.-])(?!(?:19|20)\d\d\b)\d[\d,]*(?![\w/-]|\s*(?:and\s+(?:under|over)|years?|st\b|nd\b|rd\b|th\b))"
)
"""A number in digits that is no year, age or day of the month."""
_BOUND: Final = re.compile(
    rf"\b(?:under|over|below|above|aged?|ages)\s+\d{{1,2}}\b|\b\d{{1,2}}\s+{MONTH}\b|\b\d{{1,2}}\s*(?:-|to)\s*\d{{1,2}}\b",
    re.IGNORECASE,
)


def names_data_wanted(text: str) -> bool:
    """Whether a numbered paragraph only names figures, as an item of a request does (``1. The number of rapes recorded
    in 2018/19.``), and says nothing of them.
    """
    found = _NAMES_DATA.match(text)
    if found is None or _SAYS_SOMETHING.search(found["rest"]) or gives_figure(text):
        return False
    return not names_number(text) and not numbers_named_in(found["rest"])


def names_number(text: str) -> bool:
    """Whether a text names a number in digits that is no year, age or day of the month."""
    return _NUMBER_OF_IT.search(_BOUND.sub(" ", text)) is not None


def retells_request(text: str) -> bool:
    """Whether a line tells what was asked; figures that it names by what was asked for (``the four offences named in
    your letter``) are none of the request.
    """
    if _YOUR_REQUEST.match(text) or _RECEIVED.match(text):
        return True
    if (label := _LABEL_OF_REQUEST.match(text)) is not None and _asks_alone(text[label.end() :]):
        return True
    if says(text, Cue.NEITHER_CONFIRM) or _NO_EVIDENCE.search(text):
        return False
    for mention in reversed(find_cues(text, Cue.REQUEST_MENTIONED)):
        text = f"{text[: mention.start]}{'_' * (mention.end - mention.start)}{text[mention.end :]}"
    return says(text, Cue.REQUEST_OPENING)


def _asks_alone(text: str) -> bool:
    """Whether a line behind such a label asks for data and has no answer below it, in the same paragraph."""
    return (asks_for_data(text) or _names_dated_crimes(text)) and _ANSWERED_BELOW.search(text) is None


def _names_dated_crimes(text: str) -> bool:
    """Whether a line only names crimes and of which days: ``offences of rape, recorded in 2022/23``, ``grooming over
    the last three years``.
    """
    is_silent = not (_SAYS_SOMETHING.search(text) or _OF_THE_FORCE.search(text) or gives_figure(text))
    is_dated = bool(periods_named_in(text)) or _LAST_YEARS.search(text) is not None
    return is_silent and is_dated and bool(offences_named_in(text))


def decides(text: str) -> bool:
    """Whether a line tells what the force decided on the request, which no requester writes, whatever heads the answer
    below it: ``Having considered the information, I have decided to disclose some of it``.
    """
    return _DECIDES.search(text) is not None


def gives_figure(text: str) -> bool:
    """Whether a line ends with a figure behind its label, in figures or in words, and is no example."""
    plain = text.strip().rstrip(".")
    found = _BEHIND_LABEL.search(plain)
    if found is None or shows_example(plain):
        return False
    value = found["value"]
    spelt = next((number for number in numbers_named_in(value) if number.start == 0), None)
    if spelt is not None:
        return _COUNTED.fullmatch(value, spelt.end) is not None
    return _VALUE.fullmatch(value) is not None


def answers_already(text: str, *, is_item: bool) -> bool:
    """Whether a line below a request that no mark ends is an answer: it gives a figure, opens as answers do, or
    tells in the force's own voice why none is given.
    ``is_item``: it stands in a list or has a number, as the questions of a request have.
    """
    if gives_figure(text):
        return True
    is_asking = text.endswith("?") or is_item or asks(text)
    if not is_asking and _OF_THE_FORCE.search(text) and any(says(text, cue) for cue in _ONLY_ANSWERS_SAY):
        return True
    if not text.endswith("?") and _NOTHING_HELD.search(text) and not _SUPPOSES.search(text):
        return True
    return says(text, Cue.ANSWER_OPENING) and (not is_asking or _REFERS_TO_ANSWER.match(text) is not None)
