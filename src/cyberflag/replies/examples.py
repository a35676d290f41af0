"""Tables that are no answer: the requester's form to be filled in, figures that are made up to show what is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.letters.passages import Part, read_sentences
from cyberflag.replies.resolving.context import sheet_title
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.letters import Cue, is_heading_of, says, shows_example


def is_example(table: Table) -> bool:
    """Whether a table is the requester's template or a made-up example: its nearest title or its headings say so."""
    near = [t.text for t in table.titles[:1]]
    names = [level.name for level in table.levels] + [t for level in table.levels for t in level.distinct[:1]]
    return any(shows_example(text) for text in (*near, *names))


def drawn_by_requester(examples: Sequence[Table], document: Document) -> list[Table]:
    """The examples of which the line above, or the sheet's name, says that the requester drew them: ``You asked us to
    fill this in``, ``Your request``; that stand in the request as the reply quotes it; or on a sheet, where the reply
    says that the form was left as the requester sent it.
    """
    quoted = {source for s in read_sentences(document) if s.part is Part.EXAMPLE for _, source in s.marks}
    is_left = any(says(text, Cue.FORM_LEFT) for text in document.texts())
    return [
        t
        for t in examples
        if _is_shown_to_us(t) or (is_left and t.grid.is_sheet) or any(text.source in quoted for text in t.titles[:1])
    ]


def _is_shown_to_us(table: Table) -> bool:
    sheet = sheet_title(table)
    names = (Cue.REQUEST_HEADING, Cue.FORM_RECEIVED)
    is_on_a_sheet_of_it = sheet is not None and any(is_heading_of(sheet.text, cue) for cue in names)
    return is_on_a_sheet_of_it or any(says(text.text, Cue.REQUEST_OPENING) for text in table.titles[:1])


def example_issue(table: Table, reply: str) -> Issue:
    """That the table of an example was left out."""
    message = (
        f"The table at {table.source(table.rows[0], min(table.columns, default=0))} says that it is an example, "
        "so it was left out. Enter its figures by hand if they are the answer."
    )
    return Issue(Provenance(reply, table.source(table.rows[0], 0)), IssueKind.NOT_A_FIGURE, message)
