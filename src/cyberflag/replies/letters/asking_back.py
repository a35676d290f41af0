"""What a letter asks the requester before it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberflag.model import Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.retelling import retells_request
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import fold

_OWN_WORDS = 0.5
"""A question that shares fewer of its words than this with every question asked is the force's own."""


def questions_back(sentences: Sequence[Sentence], request: Request) -> Iterator[Sentence]:
    """The force's own questions in a letter that says that it waits for an answer to them (``Once you have told us, the
    20 working days start afresh``); none in any other letter, where a question heads a part or retells one.
    """
    own = [s for s in sentences if s.part in (Part.ANSWER, Part.RETOLD) and s.kind is not LineKind.QUOTED]
    if not any(says(s.text, Cue.AWAITING_ANSWER) for s in own):
        return
    retold = {s.passage for s in own if retells_request(s.text)}
    for sentence in own:
        is_question = sentence.text.rstrip().endswith("?") and sentence.passage not in retold
        if is_question and not _is_asked(sentence.text, request):
            yield sentence


def only_acknowledges(texts: Sequence[str]) -> bool:
    """Whether a letter says that the request has come, and waits for no answer: then it asks nothing by ``if``."""
    acknowledges, waits = (any(says(text, cue) for text in texts) for cue in (Cue.ACKNOWLEDGEMENT, Cue.AWAITING_ANSWER))
    return acknowledges and not waits


def _is_asked(text: str, request: Request) -> bool:
    words = set(fold(text).split())
    return any(len(words & set(fold(asked).split())) >= _OWN_WORDS * len(words) for asked in request.questions)
