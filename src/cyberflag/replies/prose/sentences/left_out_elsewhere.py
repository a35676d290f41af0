"""Sentences that say of the figures before or behind them which crimes are left out: ``no rapes are included``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import ALL, ALL_AGES, CHILDREN, Count, Issue, IssueKind, Provenance, Sex
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.left_out import SCOPE, left_out_of
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens
from cyberflag.vocabularies.offences import contains
from cyberflag.vocabularies.plain_text import write_plainly

_WHOLES = {"ages": ALL_AGES, "sexes": Sex.ALL, "platforms": ALL, "offences": ALL}
_FIELDS = {"ages": "age", "sexes": "sex", "platforms": "platform", "offences": "offence"}
_NOT_OF_FIGURES: Final = re.compile(
    r"\b(?:not|no\s+longer|never)\s+(?:been\s+)?(?:excluded|left\s+out|omitted|removed)\b|\b(?:now|are|is|also)\s+included\b"
    r"|\bno\s+(?:\w+\s+)?(?:offences|crimes|records)\s+(?:\w+\s+)?(?:were|was|are|have\s+been)\s+(?:excluded|left\s+out|omitted|removed)\b"
    r"|\b(?:names?|details|addresses|copies|photographs?)\s+of\b|\bwith\s+th(?:is|e)\s+(?:letter|reply|response)\b"
    r"|\bin\s+(?:the|your|this)\s+(?:definition|request|question|category|list)\b",
    re.IGNORECASE,
)
"""Says that nothing is left out any more, or leaves it out of something else than figures."""


def left_out_elsewhere(counts: Sequence[Count], sentences: Sequence[Sentence], reply: str) -> Iterator[Issue]:
    """An issue for each sentence without figures that says so, where figures of the text under its own question are of
    all crimes and none says it already.
    """
    told = {dict(count.detail).get(SCOPE, "") for count in counts}
    for sentence in sentences:
        if sentence.part is not Part.ANSWER or _NOT_OF_FIGURES.search(sentence.text):
            continue
        words = dict(left_out_of(sentence.text)).get(SCOPE, "")
        if not words or words in told or not _bears(words, counts, sentence, sentences):
            continue
        told.add(words)
        message = f"The text says of its figures that crimes are left out ({words!r}). Say which of them that is of."
        yield Issue(Provenance(reply, sentence.source), IssueKind.ANSWER_DIFFERS, message)


def _bears(words: str, counts: Sequence[Count], sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether figures under the question of a sentence, of the days that it names, could hold what it leaves out."""
    under = {source for other in sentences if other.question == sentence.question for source in other.sources}
    own = [count for count in counts if count.provenance.source in under]
    said = read_tokens(sentence.text)
    named, days = read_tokens(write_plainly(words)), {token.value for token in said.periods}
    own = [count for count in own if not days or count.period in days]
    return any(_may_hold(count, named) for count in own)


def _may_hold(count: Count, named: Tokens) -> bool:
    """Whether a figure is parted by nothing of the kind that is left out, or of crimes of which that is a part."""
    kinds = [kind for kind in _FIELDS if getattr(named, kind)]
    values = {kind: getattr(count, _FIELDS[kind]) for kind in kinds}
    holds = any(count.offence != token.value and contains(count.offence, token.value) for token in named.offences)
    return all(value in (_WHOLES[kind], CHILDREN) or (kind == "offences" and holds) for kind, value in values.items())
