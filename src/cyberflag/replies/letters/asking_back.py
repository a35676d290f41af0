"""What a letter asks the requester before it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberflag.model import Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.retelling import retells_request
from cyberflag.vocabularies.letters import Cue, says, without_cue
from cyberflag.vocabularies.plain_text import fold

_OF_ACKNOWLEDGING = (Cue.ACKNOWLEDGEMENT, Cue.AWAITING_ANSWER, Cue.CLOSING, Cue.REFUSAL)
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
    told = {cue for cue in _OF_ACKNOWLEDGING if any(says(text, cue) for text in texts)}
    waits = Cue.AWAITING_ANSWER in told or (Cue.CLOSING in told and Cue.REFUSAL not in told)
    return Cue.ACKNOWLEDGEMENT in told and not waits


def asks_back(asking: Sequence[str], *, is_answered: bool) -> bool:
    """Whether sentences that may ask something do; behind an answer not the formula alone with which letters close
    (``If we do not hear from you, we will consider the matter closed``).
    """
    return any(not (is_answered and says(text, Cue.CLOSING)) or _asks_before_closing(text) for text in asking)


def _asks_before_closing(text: str) -> bool:
    return says(without_cue(text, Cue.CLOSING), Cue.CLARIFICATION)


def _is_asked(text: str, request: Request) -> bool:
    words = set(fold(text).split())
    return any(len(words & set(fold(asked).split())) >= _OWN_WORDS * len(words) for asked in request.questions)
