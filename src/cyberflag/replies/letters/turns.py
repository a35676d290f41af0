"""Requests and answers that take turns in a letter: each request is the question of the answer below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.letters import Cue, is_heading_of

_FEWEST = 2


def with_questions_of_turns(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of a letter in which several requests, each with an answer below it, take turns (``Request 1 ...
    Answer ... Request 2 ... Answer``), with each request that is one sentence as the question of its answer.
    """
    turns = [list(group) for _, group in groupby(sentences, key=_is_of_request)]
    asked = [turn for turn, below in pairwise(turns) if _is_of_request(turn[0]) and _answers(below)]
    if len(asked) < _FEWEST:
        return tuple(sentences)
    alone = {id(turn[0]) for turn in asked if len(turn) == 1}
    return tuple(replace(s, part=Part.RETOLD) if id(s) in alone else s for s in sentences)


def _is_of_request(sentence: Sentence) -> bool:
    return sentence.part is Part.REQUEST and sentence.kind is not LineKind.QUOTED


def _answers(turn: Sequence[Sentence]) -> bool:
    return any(s.part is Part.ANSWER and not is_heading_of(s.text, Cue.ANSWER_HEADING) for s in turn)
