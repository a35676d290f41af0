"""Words before a numbered list of questions that hold for each: ``Where Snapchat was named, please tell me:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.replies.letters.run_on_questions import names_alike, narrows_questions

_LEAD: Final = re.compile(
    r"\s*(?:(?:your|the|foi|my|original)\s+)*(?:(?:request|question|enquiry)s?\s*[:–-]\s*)?"
    r"(?P<words>(?:where|for|in\s+(?:the\s+)?(?:cases|crimes|offences|those|instances)|regarding|concerning|of|among|involving"
    r"|(?:in|with)\s+(?:relation|regards?|respect)\s+(?:to|of))\b[^.;:?]*):[\s–-]*",
    re.IGNORECASE,
)
_ASKS_NUMBER: Final = re.compile(r"\b(?:how\s+many|(?:number|count|total)s?\s+of)\b", re.IGNORECASE)
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
            if _ASKS_NUMBER.search(sentence.text) and not names_alike(lead, sentence.text):
                written[at] = replace(sentence, text=f"{sentence.text.rstrip(' .?;')} {lead}?")
    return written


def _narrowing(text: str) -> str:
    found = _LEAD.fullmatch(text)
    return found["words"].strip().casefold() if found is not None and narrows_questions(found["words"]) else ""


def _goes_on(number: str, last: str) -> bool:
    """Whether a question is the first of a list, or has the number of the one before it or the next."""
    if not number.isdecimal():
        return False
    return number == _FIRST if not last else int(number) - int(last) in (0, 1)
