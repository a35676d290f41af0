"""Names of offences one below the other before the first figure: what was searched for, or a column of a table that a
copy has set line by line. The last of them is no head of the figure below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.resolving.from_titles.topics import common_offence
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import contains

_FIGURE_ALONE: Final = re.compile(r"\W*(?:(?:\d{1,2}[a-h]?|[a-h])[.)]\s*){0,2}(?:<\s?)?\d[\d,]*\W*", re.IGNORECASE)
_CODE: Final = re.compile(r"\W*\d{1,3}[A-Z]?(?:/\d{1,2})?\b")
_FEWEST: Final = 2


@dataclass(frozen=True)
class OffencesListed:
    """Such names: the texts of those that say what was ``searched`` for, each with the one offence that they are
    together, and the paragraphs of those ``side_by_side``, of which it is open whose the figures below them are.
    """

    searched: Mapping[str, str] = field(default_factory=dict)
    side_by_side: frozenset[int] = frozenset()

    def as_searched(self, said: Meaning, text: str) -> Meaning:
        """What a line says as a label (``said``): of all that was searched for, where it stands among that."""
        return replace(said, offence=self.searched[text]) if text in self.searched else said


def offences_listed(sentences: Sequence[Sentence], topic: str) -> OffencesListed:
    """Such lines of a reply on a ``topic`` (an offence, if any): several in a row, none of which holds the next, right
    above figures alone on their lines. Two names over one figure may be a head and one below it, where they have no
    codes and nothing opens a list.
    """
    searched, side_by_side = dict[str, str](), set[int]()
    if not any(_is_figure_alone(sentence) for sentence in sentences):  # as in most replies
        return OffencesListed()
    for opener, run, figures in _runs(sentences):
        if len(run) < _FEWEST or not figures:
            continue
        is_search = opener is not None and opener.opens and says(opener.text, Cue.OFFENCES_SEARCHED)
        together = (common_offence({offence for _, offence in run}) or topic) if is_search else ""
        if together and figures == 1:
            searched |= {sentence.text: together for sentence, _ in run}
        elif is_search or figures > 1 or all(_CODE.match(sentence.text) for sentence, _ in run):
            side_by_side |= {sentence.passage for sentence, _ in run}
    return OffencesListed(searched, frozenset(side_by_side))


def _runs(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence | None, list[tuple[Sentence, str]], int]]:
    """The rows of lines that are each the name of an offence, with the sentence before them and how many figures alone
    on their lines stand behind them.
    """
    run: list[tuple[Sentence, str]] = []
    for at, sentence in enumerate(sentences):
        if offence := _offence_alone(sentence):
            run.append((sentence, offence))
            continue
        if len(run) >= _FEWEST and not any(contains(one, other) for (_, one), (_, other) in pairwise(run)):
            first = at - len(run)
            behind = takewhile(_is_figure_alone, sentences[at:])
            yield sentences[first - 1] if first else None, run, len(list(behind))
        run = []


def _is_figure_alone(sentence: Sentence) -> bool:
    return sentence.part is Part.ANSWER and _FIGURE_ALONE.fullmatch(sentence.text) is not None


def _offence_alone(sentence: Sentence) -> str:
    if sentence.part is not Part.ANSWER or sentence.opens:
        return ""
    said, left = label_meaning(sentence.text)
    return said.offence or "" if not left and said == Meaning(offence=said.offence) else ""
