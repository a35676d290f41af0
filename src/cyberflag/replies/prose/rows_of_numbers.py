"""Numbers in a row below a row of labels: ``2017/18, 2018/19, 2019/20`` and below it ``10, 12, 14``, or ``Girls 8 9 7``
and ``Boys 2 3 7`` one below the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.answers import LabelledFigure, read_answers
from cyberflag.replies.prose.clauses import Read
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.setting import Setting
from cyberflag.replies.prose.tokens import read_tokens
from cyberflag.vocabularies.markers import understand_figure
from cyberflag.vocabularies.plain_text import write_plainly

_DIGITS_EACH = 2
"""So many digits for each label above are those of several figures."""
_LABELLED = re.compile(r"(?P<label>[^\W\d][^\d<*]*?)\s+(?P<figures>[\d<*].*)")
_GLUE = re.compile(r"\s*[,;|/]\s+|\s+and\s+|\s+|\s*[;|]\s*")


def heads_of(text: str) -> tuple[Meaning, ...]:
    """What a line without a figure heads: its periods, else its ages or sexes, in order; empty for fewer than two."""
    tokens = read_tokens(text)
    if tokens.numbers:
        return ()
    lists: tuple[tuple[Meaning, ...], ...] = (
        tuple(Meaning(period=token.value) for token in tokens.periods),
        tuple(Meaning(age=token.value) for token in tokens.ages),
        tuple(Meaning(sex=token.value) for token in tokens.sexes),
    )
    return next((heads for heads in lists if len(heads) > 1), ())


def numbers_of(text: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line that is nothing but figures; empty for any other line."""
    plain = write_plainly(text).strip().rstrip(".")
    found = []
    for word in re.finditer(r"\S+", _GLUE.sub(lambda glue: " " * len(glue[0]), plain)):
        printed = understand_figure(word[0], setting.rules)
        if printed is None or not re.search(r"[\d*]", word[0]):
            return ()
        found.append(LabelledFigure("", printed, word[0], text.find(plain) + word.start()))
    return tuple(found)


def row_of(text: str, heads: Sequence[Meaning], setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line below ``heads``: bare ones, or as many as there are heads behind a label of the row.

    A label with one number of too many digits is a row too: its figures have run together.
    """
    if not heads:
        return ()
    if bare := numbers_of(text, setting):
        return bare
    found = _LABELLED.fullmatch(write_plainly(text).strip().rstrip("."))
    figures = numbers_of(found["figures"], setting) if found else ()
    if found is None or (len(figures) != len(heads) and not _have_run_together(figures, len(heads))):
        return ()
    at = text.find(found["figures"])
    return tuple(replace(figure, label=found["label"], start=at + figure.start) for figure in figures)


def _have_run_together(figures: Sequence[LabelledFigure], wanted: int) -> bool:
    """Whether one number stands where several are wanted and has two digits or more for each of them."""
    return len(figures) == 1 and len(re.sub(r"\D", "", figures[0].words)) >= _DIGITS_EACH * wanted


def read_row(
    sentence: Sentence, figures: Sequence[LabelledFigure], heads: Sequence[Meaning], lead: Meaning, setting: Setting
) -> Read:
    """The figures in step with the labels above them; an issue where they are not as many."""
    if len(figures) != len(heads):
        message = (
            f"Below {len(heads)} labels stand {len(figures)} numbers ({figures[0].words}): some may have run together. "
            "Look at the reply and enter them by hand."
        )
        place = Provenance(setting.reply, sentence.source_at(figures[0].start))
        return Read(issues=(Issue(place, IssueKind.JOINED_CELLS, message),))
    read = [
        read_answers(sentence, [figure], head.over(lead), setting) for figure, head in zip(figures, heads, strict=True)
    ]
    counts = tuple(count for one in read for count in one.counts)
    return Read(counts, tuple(issue for one in read for issue in one.issues), read[-1].said)
