"""Columns of yes and no below a label: ``vict_u18`` over ``TRUE`` says of each row that its victims are under 18."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.finding.values_of_columns import is_of_suspects
from cyberflag.replies.fits import fits_of
from cyberflag.replies.resolving.composites import understand_composite
from cyberflag.replies.resolving.flag_split import names_flag
from cyberflag.replies.tables import Level, Side
from cyberflag.vocabularies.bases import flag_answer
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.dressing import undressed

_KINDS: Final = frozenset({Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})
_SURE: Final = 0.7
_ASKS: Final = re.compile(
    r"\?|\(?\by(?:es)?\s*(?:/|or)?\s*no?\b\)?|\bt(?:rue)?\s*/\s*f(?:alse)?\b|\b(?:flag(?:ged)?|ind|indicator|marker|tick(?:ed)?|box|check|bool)\b"
    r"|^\s*(?:is|was|if|whether|has|had)\b|\bis\s+an?\b|\b(?:at|when)\s+(?:the\s+)?(?:time(?:\s+of\s+(?:the\s+)?(?:offence|crime))?|offence|crime|committed)\b",
    re.IGNORECASE,
)
"""What a name has beside the label to say that yes or no stands below it."""
_ARTICLE: Final = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_OF_VICTIM: Final = re.compile(
    r"\b(?:vic|vict|victim|victims|victim's|ip|aggrieved|complainant|injured\s+(?:party|person))\b", re.IGNORECASE
)


def with_answers_written(level: Level) -> Level:
    """The level of rows with each yes below a label (``Victim under 18?``, ``is_child``) written as that label. A no is
    left: that it is not so may be anything else.
    """
    answers = {text: flag_answer(text) for text in level.distinct}
    is_answered = Basis.FLAG in answers.values() and None not in answers.values()
    if level.side is not Side.ROWS or not is_answered or names_flag(level.name) or is_of_suspects(level.name):
        return level
    labels = [label for label in _labels_in(level.name) if label and understand_dimension(label) is None]
    said = next((label for is_label in (_is_plain, _is_put_together) for label in labels if is_label(label)), "")
    if not said or any(label is not None and label.correction for label in level.labels):
        return level
    written = level.rewritten(lambda text: said if answers[text] is Basis.FLAG else text)
    return replace(written, name="")


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
