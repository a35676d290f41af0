"""The number of a question, an answer or a part before a line: ``(c)``, ``Question 2:``, ``1a)``, ``Part b``."""

from __future__ import annotations

import re

ENUMERATOR = re.compile(
    r"\s*(?:[-*•·–]\s+(?!\d+\s*$))?(?:"
    r"(?:(?:responses?|answers?|repl(?:y|ies))\s+(?:(?:to|for)\s+)?)?"
    r"(?:answers?|ans|responses?|questions?|q|a|parts?|points?|items?|requests?|limbs?|elements?|queries|query|heads?)\.?\s*(?P<named>\d{1,2}[a-z]?)(?:\s*(?:-|and|to|&|,)\s*\d{1,2})?\s*(?:[.:)]|\s-\s|$|(?<=\s)(?=\())|"
    r"(?:answers?|ans|questions?|parts?|points?|items?|requests?|limbs?|elements?|queries|query|heads?)\.?\s+\(?(?P<lettered>[a-h])\)?\s*(?:[.:)]|\s[-–]\s|$)|"
    r"(?:responses?|repl(?:y|ies))\s*(?P<replied>\d{1,2}[a-z]?)\s*[.:)]\s*(?=\S)|"
    r"\(?(?P<number>\d{1,2}[a-z]?)(?:[.)]|\([ivxa-h]{1,4}\))(?:\s+|$)|\((?P<letter>[a-z]|[ivx]{1,4})\)\s+|(?P<bare>[a-hivx]{1,4})[.)]\s+"
    r")\s*",
    re.IGNORECASE,
)
