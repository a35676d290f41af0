"""Tables that are no answer: the requester's form to be filled in, figures that are made up to show what is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.letters import Cue, is_heading_of, opens_made_up, says, shows_example
from cyberflag.vocabularies.plain_text import write_plainly

_FILLED_IN: Final = r"(?:fill|complet|replac|instead|not\s+(?:invented|made))"
_OURS: Final = rf"(?:[^.]*\b(?:{_FILLED_IN}|(?:our|ours|we)\b)|.*\b{_FILLED_IN}|.*\b(?:our|ours|we)\b[^.]*:\W*$)"
"""Behind the form that a requester sent: the force filled it in itself, or leads on to its own figures."""
_A_FORM: Final = (
    r"(?:the|this|an?|your)\s+(?:\w+\s+){0,2}?"
    rf"(?:patterns?|grids?|tables?|forms?|layouts?|formats?|templates?|examples?|samples?|specimens?)\b(?!{_OURS})"
    r"(?=[^.]{0,200}\b(?:invented|made[\s-]up|imaginary|fictitious|dummy|hypothetical|not\s+real)\b)"
)
"""A form with made-up figures: ``this pattern for the reply, with invented numbers``."""
_FROM_REQUESTER: Final = re.compile(
    r"\b(?:supplied|sent|provided|drawn(?:\s+up)?|designed|received|suggested|given|proposed|made(?:\s+up)?|enclosed|submitted"
    r"|invented|imagined|devised|thought\s+up|set\s+out|laid\s+out|written|filled\s+in|typed|put\s+in|entered|included|attached)\s+"
    r"(?:to\s+us\s+)?(?:by|from)\s+(?:you\b|(?:the\s+)?(?:applicant|requester|requestor|enquirer)\b)"
    r"|\b(?:your|(?:applicant|requester|requestor|enquirer)['’]s)\s+(?:own\s+)?(?:\w+\s+)?(?:\w+\s+)?"
    r"(?:examples?|samples?|layouts?|specimens?|tables?|forms?|formats?|figures|numbers)\b"
    r"(?=[^.;]{0,200}\b(?:invented|made[\s-]up|imagin\w+|fictitious|dummy|hypothetical|not\s+real)\b)"
    rf"|\byou\s+(?:(?:have|had|kindly|also)\s+)*(?:sent|supplied|gave|given|provided|enclosed|attached|drew)\s+(?:us\s+)?{_A_FORM}"
    r"|\b(?:your|(?:applicant|requester|requestor|enquirer)['’]s)\s+(?:request|letter|e-?mail|message)\s+"
    rf"(?:held|had|gave|contained|included|showed|suggested|proposed|drew|set\s+out|came\s+with)\s+{_A_FORM}",
    re.IGNORECASE,
)
"""Says above a form, or in its title, whose it is: ``Layout supplied by the applicant``, ``You sent the grid below; its
numbers are invented``.
"""


_EXPLAINS: Final = re.compile(
    r"(?:^|[.;:]\s+)\W*(?:for\s+(?:example|instance)|e\.?g\.?)\b[\s,:]*[^.;:]*\b(?:may|might|can|could|would|will|is|are|was|were|has|have)\b[^:]*$"
    r"|\b(?:may|might|can|could|would|will|is|are|was|were|be|been|has|have)[\s,(-]+(?:for\s+(?:example|instance)|e\.?g\.?)[\s,)-]+[^:]*$"
    r"|[,(]\s*(?:for\s+(?:example|instance)|e\.?g\.?)[\s,]+(?:where|when|if|because|as|in\s+(?:a|an|the|which)|how|by|through|that|to)\b[^:]*$",
    re.IGNORECASE,
)
"""Goes on from a remark with an example of what it says, and shows none of what is asked for."""


def is_example(table: Table) -> bool:
    """Whether a table is the requester's template or a made-up example: its nearest title or its headings say so."""
    near = [t.text for t in table.titles[:1] if not (_is_itself_one(t.text, table) or _EXPLAINS.search(t.text))]
    names = [level.name for level in table.levels] + [t for level in table.levels for t in level.distinct[:1]]
    return any(shows_example(text) for text in (*near, *names))


def _is_itself_one(text: str, table: Table) -> bool:
    """Whether a line of a letter gives made-up figures itself (``Example: 2017/18 = 5``), and not those of the table
    below it.
    """
    if table.grid.is_sheet:
        return False
    made_up = {token.value for token in read_tokens(write_plainly(text)).numbers} if opens_made_up(text) else set()
    return not made_up <= {cell.shown.strip() for cell in table.grid}


def examples_among(tables: Sequence[Table]) -> list[Table]:
    """The tables that are no answer: examples, and those on a sheet that is named as the form that the requester sent
    (``Form as received``), where another sheet answers.
    """
    examples = [t for t in tables if is_example(t) or is_form_received(t.grid)]
    answers = len(examples) < len(tables)
    return [t for t in examples if answers or is_example(t)]


def is_form_received(grid: Grid) -> bool:
    """Whether a sheet is named as the form that the requester sent."""
    return grid.is_sheet and is_heading_of(grid.own_name, Cue.FORM_RECEIVED)


def drawn_by_requester(examples: Sequence[Table], document: Document, sentences: Sequence[Sentence]) -> list[Table]:
    """The examples of which the line above, or the sheet's name, says that the requester drew them: ``You asked us to
    fill this in``, ``Your request``; that stand in the request as the reply quotes it; or on a sheet, where the reply
    says that the form was left as the requester sent it.
    """
    if not examples:
        return []
    quoted = {source for s in sentences if s.part is Part.EXAMPLE for source in s.sources}
    is_left = any(says(text, Cue.FORM_LEFT) for text in document.texts())
    return [
        t
        for t in examples
        if _is_shown_to_us(t) or (is_left and t.grid.is_sheet) or any(text.source in quoted for text in t.titles[:1])
    ]


def _is_shown_to_us(table: Table) -> bool:
    sheet = sheet_title(table)
    is_on_a_sheet_of_it = sheet is not None and is_heading_of(sheet.text, Cue.REQUEST_HEADING)
    is_on_form = is_form_received(table.grid) and is_example(table)
    is_from_them = is_example(table) and any(_FROM_REQUESTER.search(text.text) for text in table.titles[:1])
    is_titled = is_from_them or any(says(text.text, Cue.REQUEST_OPENING) for text in table.titles[:1])
    return is_on_a_sheet_of_it or is_on_form or is_titled


def grids_drawn_by_requester(document: Document) -> list[Grid]:
    """The tables of a letter of which the line right above says that the requester drew them with made-up figures."""
    pairs = pairwise(document.blocks)
    return [
        block
        for above, block in pairs
        if isinstance(block, Grid) and not isinstance(above, Grid) and _gives_made_up(above.text)
    ]


def _gives_made_up(text: str) -> bool:
    """Whether a line says that the requester drew the table below it, which the force has not filled in."""
    is_theirs = shows_example(text) and _FROM_REQUESTER.search(text) is not None
    return is_theirs and re.match(_OURS, text, re.IGNORECASE) is None


def example_issue(table: Table, reply: str) -> Issue:
    """That the table of an example, or of the form as it was sent, was left out."""
    why = "says that it is an example" if is_example(table) else "stands on the form that was sent to the force"
    message = (
        f"The table at {table.source(table.rows[0], min(table.columns, default=0))} {why}, "
        "so it was left out. Enter its figures by hand if they are the answer."
    )
    return Issue(Provenance(reply, table.source(table.rows[0], 0)), IssueKind.NOT_A_FIGURE, message)
