"""Questions written as a reading file in which every answer is a comment: as it stands it changes nothing."""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Iterator, Sequence

from cyberflag.model import Issue
from cyberflag.replies.corrections.keys import MARKS, SECTIONS
from cyberflag.replies.corrections.parsing import FORMAT
from cyberflag.replies.proposals.questions import Question
from cyberflag.replies.proposals.suggestions import quoted

_WIDTH = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MARK = re.compile(r'^proposed = "([0-9a-f]*)"$', re.MULTILINE)
_DIGITS = 12
_MOST = 40
"""More questions than these are a sign that the reply as a whole was not understood."""

_HEAD = """\
# How a person reads {name}
#
# Written by cyberflag read --propose. As it stands this file changes nothing: what follows a # is not read.
# Under each question, take the # off the lines of a section, [[heading]] or another, down to the last line that you
# need, and put in what you found. One value for each key. What you do not know, leave.
# Every key: docs/reference/reading-toml.md
"""


def write_proposal(name: str, digest: str, questions: Sequence[Question]) -> str:
    """The text of a proposal for the reply of a name and digest."""
    head = _HEAD.format(name=_plain(name))
    keys = f'format = {FORMAT}\nfile = {quoted(_plain(name))}\nsha256 = "{digest}"\nproposed = ""\n'
    blocks = ["\n".join(_block(at, question)) for at, question in enumerate(questions[:_MOST], start=1)]
    if len(questions) > _MOST:
        blocks.append(
            f"# and {len(questions) - _MOST} more. Look whether the reply as a whole was understood: cyberflag inspect."
        )
    text = f"{head}\n{keys}" + "".join(f"\n\n{block}\n" for block in blocks)
    return _MARK.sub(f'proposed = "{_digest(text)}"', text, count=1)


def is_untouched(text: str) -> bool:
    """Whether a file is a proposal as it was written."""
    found = _MARK.search(text)
    return found is not None and found[1] == _digest(text)


def _digest(text: str) -> str:
    """A digest of the text but for its own mark."""
    return hashlib.sha256(_MARK.sub("", text, count=1).encode()).hexdigest()[:_DIGITS]


def _block(at: int, question: Question) -> Iterator[str]:
    yield f"# {'-' * 8} {at}"
    for issue in question.issues:
        yield from _said(issue)
    if question.around:
        yield "#"
        yield from (f"#   {_plain(row)}" for row in question.around)
    yield "#"
    yield from _section(question)
    if question.may_be_left_out:
        yield "#"
        yield "# or, where it is no figure of the answer:"
        yield f"# {SECTIONS['leave-out'].heading}"
        yield f"# at = {quoted(question.place)}"


def _said(issue: Issue) -> Iterator[str]:
    where = f" at {issue.provenance.source}" if issue.provenance.source else ""
    yield f"# {issue.kind}{_plain(where)}"
    yield from (f"#   {line}" for line in textwrap.wrap(_plain(issue.message), _WIDTH, break_long_words=False))


def _section(question: Question) -> Iterator[str]:
    yield f"# {SECTIONS[question.section].heading}" if question.section != MARKS else f"# [{MARKS}]"
    if question.place:
        yield f"# at = {quoted(question.place)}"
    if question.printed is not None:
        yield f"# printed = {quoted(_plain(question.printed))}"
    lines = [(f"# {s.key} = {s.value}", s.why) for s in question.suggestions]
    width = max((len(line) for line, why in lines if why), default=0)
    yield from (f"{line:<{width}}  # {_plain(why)}" if why else line for line, why in lines)
    if question.section != MARKS:
        yield '# by = ""'
        yield '# why = ""'


def _plain(text: str) -> str:
    """The text on one line, without the characters that TOML forbids in a comment."""
    return _CONTROL.sub(" ", text)
