"""Tables that tell how much work an answer would be: records to be read, minutes for each, hours in all."""

from __future__ import annotations

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.statements import Statements
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.letters import Cue, says


def is_of_work(table: Table, statements: Statements) -> bool:
    """Whether a heading or row label is of time for one record (``Minutes each``), or of time at all where the reply
    refuses on cost. A table with hours in a reply that answers may be what was asked for.
    """
    names = [text for level in table.levels for text in (level.name, *level.distinct)]
    heads = [cell.shown for row in table.header_rows for cell in table.grid if cell.row == row and not cell.hidden]
    names += heads
    is_of_time = any(says(text, Cue.TIME_SPENT) for text in names)
    return any(says(text, Cue.TIME_FOR_ONE) for text in names) or (is_of_time and statements.cost)


def work_issue(table: Table, reply: str) -> Issue:
    """Tell of a table that was left out as one of work, in a reply that gives figures."""
    place = table.source(table.rows[0], min(table.columns, default=0))
    message = (
        f"The table at {place} tells how long it takes to find the answer, so it was left out. Enter its figures by "
        "hand if they are the answer."
    )
    return Issue(Provenance(reply, place), IssueKind.NOT_A_FIGURE, message)
