"""Where a force retells the example that a requester drew, whose numbers are nobody's: ``Your request gave this example
of the answer you would like: "Snapchat, 2019/20: 45 offences"``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.letters import shows_example

_EXAMPLE: Final = r"(?:examples?|illustrations?|specimens?|samples?|mock-?ups?|templates?)"
_REQUESTER: Final = (
    r"(?:you|(?:your|the|this)\s+(?:\w+\s+)?(?:requests?|letters?|e-?mails?|messages?|questions?|enquir(?:y|ies)|forms?"
    r"|requesters?|applicants?))"
)
_GAVE: Final = (
    r"(?:gave|gives?|given|includ\w+|contain\w*|offer\w*|show\w*|sent|sends|sets?|suggest\w*|provid\w+|suppl\w+|quot\w+"
    r"|us(?:ed|es)|enclos\w+|attach\w+|had|has|wrote|drew|put|carri\w+)"
)
_WORD: Final = r"(?:[\w'’-]+\s+)"
_THEIRS: Final = (
    rf"(?:{_REQUESTER}\s+(?:(?:also|had|have|has|kindly)\s+)?{_GAVE}\s+{_WORD}{{0,5}}?{_EXAMPLE}"
    rf"|(?:the|this|an?|your)\s+(?:\w+\s+)?{_EXAMPLE}\s+{_WORD}{{0,3}}?{_REQUESTER})\b"
)
"""An example that the requester gave: ``Your request gave this example``, ``the example in your request``."""
_QUOTED: Final = r"[^\"“‘.;]*(?<!\w)(?:[\"“](?P<double>[^\"”]*)|[‘'](?P<single>(?:[^'’\"”]|['’](?=\w))*))"
_NO_COUNT: Final = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b|\b\d{1,3}/\d\w*|\b\d{1,2}s\b|\b\d{1,2}\s*(?:-|–|to)\s*\d{1,2}\b"
    r"|\b(?:under|over|aged?|below|above|codes?|sections?|class(?:es)?|outcome|question)\s+\d{1,3}\w?\b",
    re.IGNORECASE,
)
"""Numbers that are years, ages or codes: an example that has no others is of no answer."""
_OF_ANSWER: Final = (
    rf"\s+{_WORD}{{0,3}}?(?:of|for|on|to\s+show)\s+{_WORD}{{0,3}}?"
    r"(?:how|what|answers?|repl(?:y|ies)|responses?|formats?|layouts?|tables?|form)\b[^:.;]*:"
)
_RETELLS: Final = re.compile(rf"\b{_THEIRS}(?:{_QUOTED}|{_OF_ANSWER})", re.IGNORECASE)
"""Behind it the example itself, in quotation marks or after what it shows: ``an example of the answer: ...``."""
_LISTS: Final = re.compile(
    r"\b(?:your|the)\s+(?:request|e-?mail|letter)s?\b[^.;]*?\blike\s+(?:this|these|the\s+following)\b[^.;]*?(?:\s[–-]|[:(])\s*"
    r"(?P<listed>[^–:().-]*\d[^–:().-]*)",
    re.IGNORECASE,
)
"""Asks for an answer like a list that follows: ``Your request: a list like this made-up one - Facebook 10, Kik 5``."""
_NAMED_NUMBER: Final = re.compile(r"\s*(?:and\s+)?[^\W\d][^,;\d]*\s\d[\d,]*\s*")
_FEWEST: Final = 2


def retells_example(text: str) -> bool:
    """Whether a sentence of a force quotes the example of a requester with its numbers; not where it says that the
    force itself kept to it (``using the example in your request``), or quotes no number but an age, a year or a code.
    """
    if not shows_example(text):
        return False
    found = _RETELLS.search(text)
    if found is None:
        return _lists_example(text)
    quoted = found["double"] if found["double"] is not None else found["single"]
    return quoted is None or re.search(r"\d", _NO_COUNT.sub(" ", quoted)) is not None


def _lists_example(text: str) -> bool:
    """Whether a request for an answer like a list gives that list: names, and a number behind each."""
    found = _LISTS.search(text)
    parts = re.split(r"[,;]", found["listed"]) if found is not None else []
    return sum(_NAMED_NUMBER.fullmatch(_NO_COUNT.sub(" ", part)) is not None for part in parts) >= _FEWEST
