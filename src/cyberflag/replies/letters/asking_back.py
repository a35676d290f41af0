"""What a letter asks the requester before it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cyberflag.model import Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.retelling import retells_request
from cyberflag.replies.letters.weaker_words import asks_perhaps
from cyberflag.vocabularies.letters import Cue, says, without_cue
from cyberflag.vocabularies.plain_text import fold

_OWN_WORDS = 0.5
"""A question that shares fewer of its words than this with every question asked is the force's own."""


def questions_back(sentences: Sequence[Sentence], request: Request) -> Iterator[Sentence]:
    """The force's own questions in a letter that says that it waits for an answer to them (``Once you have told us, the
    20 working days start afresh``); none in any other letter, where a question heads a part or retells one.
    """
    if any(says(s.text, Cue.AWAITING_ANSWER) for s in _answering(sentences)):
        yield from _own_questions(sentences, request)


def only_acknowledges(texts: Sequence[str]) -> bool:
    """Whether a letter says that the request has come, and waits for no answer: then it asks nothing by ``if``."""

    def tells(cue: Cue) -> bool:
        return any(says(text, cue) for text in texts)

    waits = tells(Cue.AWAITING_ANSWER) or (tells(Cue.CLOSING) and not tells(Cue.REFUSAL))
    return tells(Cue.ACKNOWLEDGEMENT) and not waits


def asks_of_rest(texts: Sequence[str], sentences: Sequence[Sentence], request: Request) -> bool:
    """Whether a letter asks of the rest beside what is not held: by a question of its own, or in words too weak to ask
    anything elsewhere.
    """
    weakly = any(asks_perhaps(text) or says(text, Cue.ASKS_OF_REST) for text in texts)
    return weakly or any(_own_questions(sentences, request))


def asks_back(asking: Sequence[str], *, is_answered: bool, asks_of_rest: bool) -> bool:
    """Whether sentences that may ask something do; behind an answer not the formula alone with which letters close
    (``If we do not hear from you, we will consider the matter closed``), where nothing asks of the rest.
    """
    return bool(asking) and (not is_answered or asks_of_rest or any(map(_asks_besides_closing, asking)))


def _asks_besides_closing(text: str) -> bool:
    return not says(text, Cue.CLOSING) or says(without_cue(text, Cue.CLOSING), Cue.CLARIFICATION)


def _own_questions(sentences: Sequence[Sentence], request: Request) -> Iterator[Sentence]:
    """The questions in a letter that neither are those of the request nor stand where it retells them."""
    own = _answering(sentences)
    retold = {s.passage for s in own if retells_request(s.text)}
    for sentence in own:
        is_question = sentence.text.rstrip().endswith("?") and sentence.passage not in retold
        if is_question and not _is_asked(sentence.text, request):
            yield sentence


def _answering(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [s for s in sentences if s.part in (Part.ANSWER, Part.RETOLD) and s.kind is not LineKind.QUOTED]


def _is_asked(text: str, request: Request) -> bool:
    words = set(fold(text).split())
    return any(len(words & set(fold(asked).split())) >= _OWN_WORDS * len(words) for asked in request.questions)
