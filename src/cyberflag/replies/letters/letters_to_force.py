"""Letters to the force among those of a thread: what stands below ``Dear Kent Police,`` is the requester's, down to
what closes it or opens a letter of the force; where nothing does, down to the last line that asks. A line that gives a
figure in nobody's voice is the force's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import has_figures
from cyberflag.replies.letters.retelling import answers_already, asks, asks_for_data, decides, gives_figure
from cyberflag.vocabularies.forces import understand_force
from cyberflag.vocabularies.letters import Cue, is_heading_of, says
from cyberflag.vocabularies.number_words import numbers_named_in

_DEAR: Final = re.compile(r"\W*dear\s+(?P<name>[^,:;.]{3,60}?)\s*(?:,.{0,40}|[:;.-])?\s*", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"(?:the\s+)?(?:(?:foi|foia|freedom\s+of\s+information|information\s+(?:access|rights|management|disclosure)|disclosure)\b[\w\s/&-]{0,40}"
    r"(?:team|unit|office|officer|department|desk|manager|section)|chief\s+constable)\b.*",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"\W*(?:yours?\s+(?:faithfully|sincerely|truly)|(?:kind(?:est)?|best|warm|many)\s+(?:regards|wishes)|regards|cheers|(?:many\s+)?thanks"
    r"|thank\s+you(?:\s+(?:very|so)\s+much)?(?:\s+in\s+(?:advance|anticipation))?(?=\W*$|,))"
    r"\W*(?:\w[\w .'-]{0,40})?",
    re.IGNORECASE,
)
_NAME_ALONE: Final = re.compile(r"[A-Z][a-z'’]+(?:\s+[A-Z][\w'’.-]*){0,2}")
_OF_LAW: Final = re.compile(r"\b(?:sections?|s\.|regulations?|articles?)\s*\d+(?:\s*\(\w+\))*", re.IGNORECASE)
_NONE_TOLD: Final = re.compile(r"\b(?:no|none|nil|zero|nobody|not)\b", re.IGNORECASE)
_OWN_VOICE: Final = re.compile(r"\b(?:I|I'm|I’m|my|me|you|your)\b")
_OPENS_ASKING: Final = re.compile(
    r"\W*i\s+(?:am|'m|’m)\s+(?:now\s+)?writing\s+to\s+(?:make|ask|request|clarify|complain|seek|query|challenge|appeal)\b",
    re.IGNORECASE,
)
_LONGEST_OFFICE: Final = 10
_LONGEST_NAME: Final = 4


def quote_letters_to_force(document: Document) -> Document:
    """The document with each such letter as quoted."""
    quoted: set[int] = set()
    at = 0
    while at < len(document.blocks):
        end = _end_of(document.blocks, at) if _is_to_force(document.blocks[at]) else at
        quoted.update(range(at, end))
        at = max(end, at + 1)
    if not quoted:
        return document
    blocks = (_quoted(block) if at in quoted else block for at, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def _quoted(block: Grid | Line) -> Grid | Line:
    return replace(block, kind=LineKind.QUOTED) if isinstance(block, Line) and block.kind in OWN_TEXT else block


def _is_to_force(block: Grid | Line) -> bool:
    """Whether a line greets the force, or those who answer for it."""
    found = _DEAR.fullmatch(block.text) if isinstance(block, Line) and block.kind in OWN_TEXT else None
    if found is None:
        return False
    return _OFFICE.fullmatch(found["name"]) is not None or understand_force(found["name"]) is not None


def _end_of(blocks: Sequence[Grid | Line], first: int) -> int:
    """Where a letter ends that begins with a greeting: behind its close and the name below that, or before what is none
    of the requester's.
    """
    own = first + 1 + sum(1 for _ in takewhile(_is_of_letter, blocks[first + 1 :]))
    lines = blocks[first + 1 : own]
    has_end = own < len(blocks) and isinstance(blocks[own], Line)
    of_force = next((at for at, line in enumerate(lines) if _gives_figure(line, is_ended=has_end)), None)
    if of_force is not None or not (has_end or all(map(_may_be_asked, lines))):
        asking = [at for at, line in enumerate(lines[:of_force]) if isinstance(line, Line) and _asks(line.text)]
        return first + 2 + asking[-1] if asking else first
    if own < len(blocks) and _is_close(blocks[own]):
        name = blocks[own + 1] if own + 1 < len(blocks) else None
        is_name = isinstance(name, Line) and _is_name(name.text)
        return own + (2 if is_name and name is not None and not _opens_reply(name) else 1)
    return own


def _is_name(text: str) -> bool:
    return len(text.split()) <= _LONGEST_NAME and text[:1].isupper() and re.search(r"\d", text) is None


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") or asks(text) or asks_for_data(text) or _OPENS_ASKING.match(text) is not None


def _may_be_asked(line: Grid | Line) -> bool:
    """Whether a line of a letter that nothing ends tells nothing that a force would answer."""
    if not isinstance(line, Line) or _asks(line.text):
        return True
    is_told = numbers_named_in(line.text) or _NONE_TOLD.search(line.text)
    return not is_told and not answers_already(line.text, is_item=False)


def _gives_figure(line: Grid | Line, *, is_ended: bool) -> bool:
    """Whether a line of a letter gives a figure and does not speak as the requester does, of whom only the questions
    are sure where nothing ends the letter.
    """
    text = _OF_LAW.sub(" ", line.text) if isinstance(line, Line) else ""
    if re.search(r"\d", text) is None or _asks(text):
        return False
    return gives_figure(text) or not (is_ended and _OWN_VOICE.search(text))


def _is_of_letter(block: Grid | Line) -> bool:
    return not (_is_close(block) or _opens_reply(block))


def _is_close(block: Grid | Line) -> bool:
    text = block.text.strip() if isinstance(block, Line) else ""
    is_signed = _SIGNED.fullmatch(text) is not None and re.search(r"\d", text) is None
    return is_signed or _NAME_ALONE.fullmatch(text) is not None


def _opens_reply(block: Grid | Line) -> bool:
    """Whether a table of figures, another greeting, a sender's line or what only forces write stands here."""
    if not isinstance(block, Line):
        return has_figures(block)
    text = block.text.strip()
    is_office = _OFFICE.match(text) is not None and len(text.split()) <= _LONGEST_OFFICE
    if is_office or _DEAR.fullmatch(text) or decides(text) or is_heading_of(text, Cue.ANSWER_HEADING):
        return True
    return says(text, Cue.ANSWER_OPENING) and not asks(text) and not text.endswith("?")
