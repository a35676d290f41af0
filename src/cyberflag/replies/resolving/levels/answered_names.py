"""Columns of yes and no below a label: ``vict_u18`` over ``TRUE`` says of each row that its victims are under 18."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.finding.headings.values_of_columns import is_of_suspects
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.replies.resolving.levels.flag_split import is_name_of_flag
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.dressing import undressed
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_KINDS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
_SURE: Final = 0.7
_ASKS: Final = re.compile(
    r"\?|\(?\by(?:es)?\s*(?:/|or)?\s*no?\b\)?|\bt(?:rue)?\s*/\s*f(?:alse)?\b|\b(?:flag(?:ged)?|ind|indicator|marker|tick(?:ed)?|box|check|bool)\b"
    r"|^\s*(?:is|was|if|whether|has|had)\b|\bis\s+an?\b|\b(?:at|when)\s+(?:the\s+)?(?:time(?:\s+of\s+(?:the\s+)?(?:offence|crime))?|offence|crime|committed)\b",
    re.IGNORECASE,
)
"""What a name has beside the label to say that yes or no stands below it."""
_NO: Final = "No"
_ARTICLE: Final = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_OF_VICTIM: Final = re.compile(
    r"\b(?:vic|vict|victim|victims|victim's|ip|aggrieved|complainant|injured\s+(?:party|person))\b", re.IGNORECASE
)


def with_answers_written(level: Level) -> Level:
    """The level of rows with each yes below a label (``Victim under 18?``, ``is_child``) written as that label. A no is
    left, written out (``N`` alone may be a number): that it is not so may be anything else.
    """
    return _answered(level) if level.side is Side.ROWS else level


def with_answers_below_heads(levels: Sequence[Level]) -> list[Level]:
    """The levels with a row of yes and no below one heading that is a label (``Victim under 18?``) written likewise."""
    written: list[Level] = []
    for level in levels:
        above = written[-1] if written and written[-1].side is level.side is Side.COLUMNS else None
        name = above.distinct[0] if above is not None and len(above.distinct) == 1 else ""
        read = _answered(replace(level, name=name)) if name and understand_dimension(name) is None else level
        if read.name != name and name:  # its name went into its labels
            written.pop()
            written.append(read)
        else:
            written.append(level)
    return written


def _answered(level: Level) -> Level:
    answers = {text: flag_answer(text) for text in level.distinct if not (understand_total(text) or _is_unknown(text))}
    is_answered = Basis.FLAG in answers.values() or (Basis.NONE in answers.values() and _ASKS.search(level.name))
    if not is_answered or None in answers.values() or is_name_of_flag(level.name) or is_of_suspects(level.name):
        return level
    labels = [label for label in _labels_in(level.name) if label and understand_dimension(label) is None]
    said = next((label for is_label in (_is_plain, _is_put_together) for label in labels if is_label(label)), "")
    if not said or any(label is not None and label.correction for label in level.labels):
        return level
    names = {text: said if answer is Basis.FLAG else _NO for text, answer in answers.items()}
    return replace(level.rewritten(lambda text: names.get(text, text)), name="")


def _is_unknown(text: str) -> bool:
    return flag_answer(text) is None and unknown_score(text) > 0


def _labels_in(name: str) -> Iterator[str]:
    """What a name may say as a label: as it stands, without the words that ask, and without the victim too."""
    yield name
    asked = " ".join(_ASKS.sub(" ", undressed(name).replace("_", " ")).split())
    yield asked
    yield _ARTICLE.sub("", " ".join(_OF_VICTIM.sub(" ", asked).split()))


def _is_plain(text: str) -> bool:
    return sum(d in _KINDS and found.score >= _SURE for d, found in fits_of(text).items()) == 1


def _is_put_together(text: str) -> bool:
    values = set(understand_composite(text))
    return len(values) == 1 and values <= _KINDS
