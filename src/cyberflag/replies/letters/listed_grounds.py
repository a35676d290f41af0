"""Grounds of refusal listed line by line below the sentence that they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.letters.passages import Sentence, paragraphs_of
from cyberflag.vocabularies.exemptions import exemptions_named_in

_GROUND: Final = re.compile(r"\W*(?:sections?|sect?\.?|s\.?|articles?)\s*\d", re.IGNORECASE)
_LONGEST: Final = 20


def paragraphs_with_grounds(sentences: Sequence[Sentence]) -> Mapping[int, str]:
    """The text of each paragraph by its number, that of a line which only names a ground with the sentence above that
    opens the list: ``... by virtue of the following exemptions:`` over ``Section 30(3) Investigations``.
    """
    paragraphs = paragraphs_of(sentences)
    found, opener = dict(paragraphs), ""
    for passage, text in paragraphs.items():
        if opener and _names_ground(text):
            found[passage] = f"{opener} {text}"
        else:
            opener = (
                text if text.rstrip().endswith((":", "exemptions", "exemption", "exemptions.", "exemption.")) else ""
            )
    return found


def _names_ground(text: str) -> bool:
    is_short = len(text.split()) <= _LONGEST
    return is_short and _GROUND.match(text) is not None and bool(exemptions_named_in(text))
