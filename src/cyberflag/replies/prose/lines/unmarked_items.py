"""Items of a list that nothing marks: the lines ``94 girls`` and ``17 boys`` below ``We recorded 111, of which:``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence, opens_numbered_part
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.periods import periods_named_in

_NUMBER: Final = re.compile(
    r"\s*(?:(?:fewer|less|no\s+more|more)\s+than\s+\w+|under\s+\d+|<\s?\d+|\d{1,3}(?:,\d{3})+|\d+|none|no|one|nil)"
    r"\s+(?:\(\d+\)\s+)?(?=[a-z])",
    re.IGNORECASE,
)
"""Opens an item: a number and the words for what it counts."""
_ENDS: Final = (".", "?", "!")


def with_unmarked_items(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with lines as items of a list that nothing marks as such: each begins with a number and says what
    it counts, below a line that ends in a colon. One that names days of its own is none, nor is what stands behind the
    one full stop of a list.
    """
    sizes = Counter(sentence.passage for sentence in sentences)
    found: list[Sentence] = []
    is_open, stops = False, 0
    for sentence in sentences:
        if is_open and sizes[sentence.passage] == 1 and _is_item(sentence):
            has_stop = sentence.text.rstrip().endswith(_ENDS)
            is_open = not has_stop or stops > 0 or found[-1].opens
            stops += has_stop
            found.append(replace(sentence, kind=LineKind.LIST_ITEM))
        else:
            is_of_crimes = sentence.part is Part.ANSWER and not says(sentence.text, Cue.OF_SUSPECTS)
            is_open, stops = sentence.opens and is_of_crimes, 0
            found.append(sentence)
    return tuple(found)


def _is_item(sentence: Sentence) -> bool:
    """Whether a line may be an item of the list above it."""
    text = sentence.text
    if sentence.part is not Part.ANSWER or sentence.kind is not LineKind.PARAGRAPH or sentence.opens:
        return False
    if opens_numbered_part(text) or periods_named_in(text):
        return False
    return _NUMBER.match(text) is not None or any(not text[: spelt.start].strip() for spelt in numbers_named_in(text))
