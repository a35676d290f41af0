"""The sentences of a reply as they are read: what only stands for something else in them is written out."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Request
from cyberflag.replies.document import Document
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.letters.turns import with_questions_of_turns
from cyberflag.replies.prose.lines.brackets_told import without_words_on_brackets
from cyberflag.replies.prose.lines.figures_like_years import with_figures_like_years
from cyberflag.replies.prose.lines.leads_of_questions import with_leads_of_questions
from cyberflag.replies.prose.lines.months_before_figures import with_months_set_apart
from cyberflag.replies.prose.lines.note_marks import without_note_marks
from cyberflag.replies.prose.lines.noughts_in_lists import with_noughts_of_lists
from cyberflag.replies.prose.lines.times_signs import with_times_written_out
from cyberflag.replies.prose.lines.unmarked_items import with_unmarked_items
from cyberflag.replies.prose.lines.years_listed_below import with_years_listed_below
from cyberflag.replies.prose.sentences.flagged_beside_whole import with_flagged_written_out
from cyberflag.replies.prose.sentences.times_flagged import with_times_flagged
from cyberflag.replies.prose.sentences.yes_or_no import with_yes_or_no


def made_ready(sentences: Sequence[Sentence], document: Document, request: Request) -> tuple[Sentence, ...]:
    """The sentences with the questions of turns and the words before lists of questions, crimes where they tell how
    often the flag was set or in how many it was and was not, no words on brackets, no marks of notes and no signs of
    how often, figures told apart from years and months, lists whose last has none, the days of the years listed below
    a number, items of lists that nothing marks, and crimes with the flag told beside all of them as a part of these.
    """
    told = without_words_on_brackets(with_leads_of_questions(with_questions_of_turns(sentences)))
    flagged = with_yes_or_no(with_times_flagged(told))
    written = with_times_written_out(without_note_marks(flagged, document))
    bare = with_noughts_of_lists(with_months_set_apart(with_figures_like_years(written, document)))
    return with_flagged_written_out(with_unmarked_items(with_years_listed_below(bare)), request)
