"""What is known of a reply before its tables are looked at: what it says of itself, and what it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model.request import Request
from cyberflag.replies.document import Document
from cyberflag.replies.labels_of_flag import basis_of_part
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.replies.resolving.context import Context, offences_titled
from cyberflag.replies.resolving.from_titles.asked_offences import offence_asked
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed
from cyberflag.replies.resolving.own_questions import people_asked_behind
from cyberflag.replies.resolving.periods.pooled_years import years_labelled
from cyberflag.replies.tables import Table
from cyberflag.replies.texts_of_reply import headings_of, own_texts


def context_of(
    document: Document, request: Request, letter: Letter, sentences: Sequence[Sentence], answering: Sequence[Table]
) -> Context:
    """The context of the tables that answer, without what a person said of them."""
    texts = own_texts(document)
    without_flag = letter.counts_otherwise
    notes = (note for table in answering for note in (*table.titles, *table.notes))
    return Context(
        request,
        force=letter.force,
        basis=letter.basis,
        texts=texts,
        headings=headings_of(document),
        titled=offences_titled(answering),
        asked=offence_asked(sentences, texts, request),
        quoted=tuple(sentence.text for sentence in sentences if sentence.part in QUESTIONS),
        years=years_labelled(answering),
        without_flag=without_flag,
        listed=kinds_listed(sentences),
        grids=document.grids,
        people_asked_behind=people_asked_behind(document),
        basis_of_part=basis_of_part(request, (text.text for text in (*texts, *notes)), without_flag=without_flag),
    )
