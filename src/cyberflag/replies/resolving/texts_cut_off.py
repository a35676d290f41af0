"""The last words of a reply in which its copy breaks off: a letter without its answer, half a sentence, half a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.document import Document, Line, LineKind, is_furniture

_KEY: Final = re.compile(r"\s*\(?(?:q(?:uestion)?\s*)?(?P<key>[a-z]|\d{1,2})\s?[.):]{1,2}\s*", re.IGNORECASE)
_INSIDE: Final = r"(?<![^\W_])\(?(?:q(?:uestion)?\s*)?{key}\s?[.):]"
_LAST_SENTENCE: Final = re.compile(r"[\w)”\"'’][.!?]\s+(?P<rest>[A-Z][^.!?:;]*[a-z])\s*$", re.DOTALL)
_OPENS_ALONE: Final = re.compile(
    r"\s*(?:in|during|for|between|from|over|of|within|since|on|at)\b[^.!?:;]*\s(?P<last>[a-z]{2,})\s*$"
)
"""A line that only begins a sentence, by when or where, up to its last word; ``Of grade a`` ends with a name."""
_SO_MANY_LAST: Final = re.compile(
    r"\b(?:in|over|for|during|within)\s+the\s+(?:last|past|previous)\s+(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\s*\(\d{1,2}\))?\s*$",
    re.IGNORECASE,
)
"""Without the years or months that are meant: ``In the last five (5)``."""
_OPEN: Final = re.compile(r"(?:an?|and|because|but|or|than|the|their|its|our|whose|which|would|we|they)")
"""Words with which no sentence ends."""
_ENDINGS: Final = re.compile(
    r"(?:'s|s|es|ed|d|r|er|ers|ing|ings|ly|y|ies|al|ally|ment|ments|able|e|n|en|ion|ions|or|ors)"
)
"""What a whole word may have behind it in another form."""
_FEWEST_LETTERS: Final = 3
_FEWEST_WORDS: Final = 3
_CURE: Final = "The copy breaks off there. Get the original."


def texts_cut_off(document: Document) -> Iterator[Issue]:
    """An issue for the last line of a reply where it is only the letter or number of an answer, or where its last
    sentence stops at words that must go on, or at the beginning of a word that stands elsewhere in the reply.
    """
    blocks = [block for block in document.blocks if not is_furniture(block)]
    last = blocks[-1] if blocks else None
    if not isinstance(last, Line) or last.kind in (LineKind.QUOTED, LineKind.TITLE):
        return
    before = [block.text for block in blocks[:-1] if isinstance(block, Line)]
    if _is_key_alone(last.text, before):
        message = f"The last line is {last.text.strip()!r} alone, with no answer behind it. {_CURE}"
    elif _stops_short(last.text, before):
        message = f"The last sentence is not whole: {_end_of(last.text)!r}. {_CURE}"
    else:
        return
    yield Issue(Provenance(document.reply, last.source), IssueKind.UNREADABLE, message)


def _is_key_alone(text: str, before: Sequence[str]) -> bool:
    """Whether a line is the letter or number of an answer and nothing else, behind the answer before it."""
    found = _KEY.fullmatch(text)
    if found is None:
        return False
    key = found["key"]
    earlier = str(int(key) - 1) if key.isdigit() else chr(ord(key) - 1)
    return any(re.search(_INSIDE.format(key=re.escape(earlier)), line, re.IGNORECASE) for line in before)


def _stops_short(text: str, before: Sequence[str]) -> bool:
    begun = _OPENS_ALONE.match(f"{text[:1].casefold()}{text[1:]}")
    if _SO_MANY_LAST.search(text) or (begun is not None and _OPEN.fullmatch(begun["last"])):
        return True
    found = _LAST_SENTENCE.search(text)
    words = found["rest"].split() if found is not None else []
    if len(words) < _FEWEST_WORDS:
        return False
    last = words[-1].casefold()
    others = re.findall(r"[a-z]+(?:'s)?", " ".join([*before, text[: text.rindex(words[-1])]]).casefold())
    return _OPEN.fullmatch(last) is not None or (len(last) >= _FEWEST_LETTERS and _begins_another(last, others))


def _begins_another(word: str, others: Sequence[str]) -> bool:
    """Whether a word is none of the others and only the beginning of one, of which it is no other form."""
    longer = [other for other in others if other.startswith(word) and other != word]
    return word not in others and bool(longer) and not any(_ENDINGS.fullmatch(other[len(word) :]) for other in longer)


def _end_of(text: str) -> str:
    return " ".join(text.split()[-6:])
