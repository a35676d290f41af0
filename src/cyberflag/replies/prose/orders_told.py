"""Lines that say one number after the other what each stands for: ``The first number is for 2017/18, the second for
2018/19``, also where they stand below the lines that they are about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.tokens import read_tokens
from cyberflag.replies.prose.wordings import IN_ORDER

_NUMBER: Final = r"(?:numbers?|figures?|counts?|values?|totals?|amounts?|entry|one)\b"
_IN_EACH: Final = r"(?:in|of|on)\s+(?:each|every|the\s+(?:two|three|four|pair)|these|those|them)\b"
_FIRST: Final = re.compile(
    rf"\b(?:first|1st|former|left(?:-hand)?)\s+(?:{_NUMBER}|{_IN_EACH}|(?:is|being|stands|means|gives|shows)\b|(?:for|from)\b)",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\b(?:second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|other|latter|last|next|then|right(?:-hand)?)\b",
    re.IGNORECASE,
)
_STANDS_FIRST: Final = re.compile(
    r"\s*(?:(?:is|are|was|comes?|stands?|being|given|shown)\s+)*(?:first|1st)\b", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\s*[;|/]\s*|,\s+(?:(?:and\s+)?(?:then\s+)?)|\s+(?:and(?:\s+then)?|then|&)\s+")
_LINE: Final = re.compile(r".*\w\W*?\s*(?::|=|\s[-–—]|\.{3,}|…)\s*(?P<figures>[^:=]*\w[^:=]*)")
_MOST_WORDS: Final = 3
_FEWEST: Final = 2


def tells_one_by_one(text: str) -> bool:
    """Whether a line says what the first number stands for, and then each of the others; it counts nothing itself."""
    tokens = read_tokens(text)
    lists = (tokens.periods, tokens.ages, tokens.sexes)
    spans = next(([(t.start, t.end) for t in found] for found in lists if len(found) > 1), [])
    if tokens.numbers or not spans:
        return False
    starts, ends = [start for start, _ in spans], [0, *(end for _, end in spans)]
    before = [text[end:start] for end, start in zip(ends, starts, strict=False)]
    stands_first = _STANDS_FIRST.match(text, spans[0][1])
    if _FIRST.search(before[0]) is None and stands_first is None:
        return False
    return all(_NEXT.search(between) is not None for between in before[1:])


def orders_first(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with each that tells an order put before the lines above it in its answer that hold as many
    numbers as it names, where nothing before these tells one.
    """
    found = list(sentences)
    for at, sentence in enumerate(sentences):
        wanted = _told(sentence)
        lines = _lines_above(sentences, at, wanted) if wanted >= _FEWEST else []
        if lines:
            found.insert(lines[0], found.pop(at))
    return found


def _told(sentence: Sentence) -> int:
    """Of how many numbers a sentence tells the order; 0 where it tells none."""
    if sentence.part is not Part.ANSWER or not (IN_ORDER.search(sentence.text) or tells_one_by_one(sentence.text)):
        return 0
    tokens = read_tokens(sentence.text)
    return 0 if tokens.numbers else max(len({t.value for t in tokens.periods}), len(tokens.ages), len(tokens.sexes))


def _lines_above(sentences: Sequence[Sentence], at: int, wanted: int) -> list[int]:
    """The lines of so many numbers above a sentence, up to the heading, question or other file above them."""
    lines: list[int] = []
    for above in range(at - 1, -1, -1):
        line = sentences[above]
        if line.part is not Part.ANSWER or line.prefix != sentences[at].prefix or _told(line):
            break
        lines = [above, *lines] if _holds(line.text, wanted) else lines
    return lines


def _holds(text: str, wanted: int) -> bool:
    """Whether a line has so many short pieces behind a label, and names no year that they could be of."""
    found = _LINE.fullmatch(text.strip().rstrip("."))
    pieces = _BETWEEN.split(found["figures"]) if found else []
    are_short = all(0 < len(piece.split()) <= _MOST_WORDS for piece in pieces)
    return len(pieces) == wanted and are_short and not read_tokens(text).periods
