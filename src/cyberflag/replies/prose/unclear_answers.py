"""A number that answers a numbered question of which the reply does not say what it asks."""

from __future__ import annotations

from cyberflag.model import Issue, IssueKind, Marker, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.listed import LabelledFigure
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.setting import Setting
from cyberflag.vocabularies.letters import Cue, says


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
