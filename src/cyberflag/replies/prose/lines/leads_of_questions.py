"""Words before a numbered list of questions that hold for each: ``Where Snapchat was named, please tell me:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.replies.letters.run_on_questions import names_alike, narrows_questions
from cyberflag.vocabularies.dates import MONTH

_LEAD: Final = re.compile(
    r"\s*(?:(?:your|the|foi|my|original)\s+)*(?:(?:request|question|enquiry)s?\s*[:–-]\s*)?"
    r"(?P<words>(?:where|for|in\s+(?:the\s+)?(?:cases|crimes|offences|those|instances)|regarding|concerning|of|among|involving"
    r"|(?:in|with)\s+(?:relation|regards?|respect)\s+(?:to|of))\b(?:(?!,?\s*\b(?:please|kindly|(?:can|could|would)\s+(?:you|i)|i\s+would|i\s+am|tell\s+me)\b)[^.;:?])*)"
    r"[^.;:?]*:[\s–-]*",
    re.IGNORECASE,
)
_OF_NO_CRIMES: Final = re.compile(
    r"\b(?:my|your(?!\s+(?:force|area|county|police|district|region))|articles?|story|research"
    r"|projects?|stud(?:y|ies)|campaigns?|reviews?|press|page|website\s+of|letters?"
    r"|repl(?:y|ies)|responses?|requests?|dissertation|thesis|programmes?|documentar(?:y|ies)|books?|news|training"
    r"|publications?|warnings?|advice|polic(?:y|ies))\b",
    re.IGNORECASE,
)
"""In such words: what the request is made for, or speaks of, and no crimes: ``For an article about Snapchat``."""
_OF_EVERY: Final = re.compile(
    r"\b(?:all|any|every|each|both|either|other|whatever|regardless\s+of|irrespective\s+of)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:(?:social\s+media|online|other|different)\s+)?"
    r"(?:platform|site|app|application|network|website|social\s+media|kind|type|sex|sexe|gender|age|victim|children)s?\b",
    re.IGNORECASE,
)
"""In a question: that it is of all of them, whatever stands before the list: ``on all platforms``."""
_ASKS_NUMBER: Final = re.compile(r"\b(?:how\s+many|(?:number|count|total)s?\s+of)\b", re.IGNORECASE)
_YEAR: Final = r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b"
_DAY: Final = rf"(?:(?:the|financial|calendar|years?|periods?|\d{{1,2}}(?:st|nd|rd|th)?|{MONTH})\s+)*"
_YEARS: Final = re.compile(
    rf",?\s*\b(?:recorded\s+|reported\s+)?(?:for|in|between|from|during|over|since)\s+{_DAY}{_YEAR}"
    rf"(?:\s*(?:and|to|until|,|[–-])\s*{_DAY}{_YEAR})*,?",
    re.IGNORECASE,
)
"""The years that such words name, since each question has its own: ``between 2017 and 2019``."""
_FIRST: Final = "1"


def with_leads_of_questions(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with such words written out in each question of the list for a number of crimes, where they say of
    which victims, platform or kind of crime all are.
    """
    written, lead, last = list(sentences), "", ""
    for at, sentence in enumerate(sentences):
        is_asking = sentence.part in QUESTIONS
        if sentence.text.rstrip().endswith(":") or (is_asking and not sentence.question):
            lead, last = _narrowing(sentence.text) if is_asking else "", ""
        elif not is_asking:
            continue
        elif not (lead and _goes_on(sentence.question, last)):
            lead = ""
        else:
            last = sentence.question
            is_wider = _OF_EVERY.search(sentence.text) is not None or names_alike(lead, sentence.text)
            if _ASKS_NUMBER.search(sentence.text) and not is_wider:
                written[at] = replace(sentence, text=f"{sentence.text.rstrip(' .?;')} {lead}?")
    return written


def _narrowing(text: str) -> str:
    found = _LEAD.fullmatch(text)
    told = "" if found is None or _OF_NO_CRIMES.search(found["words"]) else found["words"]
    words = _YEARS.sub("", told).strip(" ,").casefold()
    return words if narrows_questions(words) else ""


def _goes_on(number: str, last: str) -> bool:
    """Whether a question is the first of a list, or has the number of the one before it or the next."""
    if not number.isdecimal():
        return False
    return number == _FIRST if not last else int(number) - int(last) in (0, 1)
