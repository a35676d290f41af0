"""Numbers of which it is not known what they answer: a numbered question that the reply does not tell, or a label that
is not understood and goes on over years.
"""

from __future__ import annotations

from dataclasses import replace

from cyberflag.model import Issue, IssueKind, Marker, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in


def goes_on_unread(first: LabelledFigure, later: LabelledFigure, setting: Setting) -> bool:
    """Whether a later figure of a line says nothing but its period, and the first one a period and words that are not
    understood, which may be of both: ``Something odd 2017/18: 14, 2018/19: 22``.
    """
    head, left = label_meaning(first.label, setting) if first.label else (NOTHING_SAID, "")
    own, _ = label_meaning(later.label, setting) if later.label else (NOTHING_SAID, "")
    is_bare = own.period is not None and replace(own, period=None) == NOTHING_SAID
    return bool(left) and (head.period is not None or bool(periods_named_in(first.label))) and is_bare


def unread_beside(sentence: Sentence, figure: LabelledFigure, setting: Setting) -> Issue:
    """The issue for such a later figure."""
    message = f"The figure {figure.words} goes on from a label that is not understood. Say what it counts."
    return Issue(Provenance(setting.reply, sentence.source_at(figure.start)), IssueKind.UNKNOWN_HEADING, message)


def unclear_answers(sentence: Sentence, figure: LabelledFigure, unclear: Meaning, setting: Setting) -> list[Issue]:
    """The issue for the answer to a numbered question that is not in the reply or, where something is ``unclear``, may
    go on from two others; none where tables answer, or where the letter tells what is not held or is withheld. A figure
    below a line that is no question may go on from two others, too.
    """
    is_told = any(says(sentence.text, cue) for cue in (Cue.WITHHELD, Cue.REFUSAL))
    is_told |= figure.printed.marker is Marker.NOT_HELD
    is_of_line = unclear != Meaning() and not sentence.question
    if is_told or not (is_of_line or (sentence.question and not setting.context.tables_gave_figures)):
        return []
    why = "its question is not in the reply" if unclear == Meaning() else "it may go on from two"
    what = f"The answer {sentence.question} is {figure.words}" if sentence.question else f"A figure is {figure.words}"
    message = f"{what}, and {why}. Say what it counts."
    return [Issue(Provenance(setting.reply, sentence.source), IssueKind.UNKNOWN_MEASURE, message)]
