"""Lines that say one number after the other what each stands for: ``The first number is for 2017/18, the second for
2018/19``, also where they stand below the lines that they are about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.places_in_order import by_their_places, heads_of, tells_one_place
from cyberflag.replies.prose.lines.rows_of_numbers import BETWEEN
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import IN_ORDER

_LINE: Final = re.compile(r".*\w\W*?\s*(?::|=|\s[-–—]|\.{3,}|…)\s*(?P<figures>[^:=]*\w[^:=]*)")
_MOST_WORDS: Final = 3
_FEWEST: Final = 2


def orders_first(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with each that tells an order put before the lines above it in its answer that hold as many
    numbers as it names, where nothing before these tells one. Sentences on end that each tell one place are one.
    """
    sentences = _joined(sentences)
    found = list(sentences)
    for at, sentence in enumerate(sentences):
        wanted = _told(sentence)
        lines = _lines_above(sentences, at, wanted) if wanted >= _FEWEST else []
        if lines:
            found.insert(lines[0], found.pop(at))
    return found


def _joined(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with those that tell one place after the other (``First figure: 2018/19. Second figure: 2019/20``)
    put together.
    """
    joined: list[Sentence] = []
    for sentence in sentences:
        tells = sentence.part is Part.ANSWER and tells_one_place(sentence.text)
        if tells and joined and joined[-1].part is Part.ANSWER and _tells_first_places(joined[-1].text):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text.rstrip()} {sentence.text.strip()}")
        else:
            joined.append(sentence)
    return joined


def _tells_first_places(text: str) -> bool:
    """Whether a text tells one place, or those of all numbers that it names and that may have others behind them."""
    return tells_one_place(text) or bool(by_their_places(text, heads_of(text)))


def _told(sentence: Sentence) -> int:
    """Of how many numbers a sentence tells the order; 0 where it tells none."""
    heads = heads_of(sentence.text) if sentence.part is Part.ANSWER else ()
    is_told = bool(heads) and bool(IN_ORDER.search(sentence.text) or by_their_places(sentence.text, heads))
    return len(set(heads)) if is_told else 0


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
    pieces = BETWEEN.split(found["figures"]) if found else []
    are_short = all(0 < len(piece.split()) <= _MOST_WORDS for piece in pieces)
    return len(pieces) == wanted and are_short and not read_tokens(text).periods
