"""Files sent along with a letter that takes them back: ``The spreadsheet "FOI 12 v1.xlsx" is withdrawn``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Document, Grid, Line, Problem, is_quoted
from cyberflag.replies.letters.correspondence import version_of
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence, read_sentences
from cyberflag.vocabularies.letters import Cue, says

_THAT: Final = "thatfile"
"""A file by whatever name, as the wordings of `Cue.FILE_WITHDRAWN` have it."""
_OTHER: Final = "otherfile"
_PART_OF: Final = re.compile(rf"\b(?:in|from|within|(?<!instead )(?<!place )of)\s+(?:the\s+\w+\s+)?{_THAT}")
"""A part of it, which may be withdrawn or replaced alone: ``Figures below 5 in FOI 12 v1.xlsx are replaced``."""
_TELLING: Final = re.compile(r"(?=.*[A-Za-z])(?=.*\d).{5,}")
"""A name that nothing but the file has, even without its ending: ``FOI 12 v1``, but not ``data`` or ``2023``."""
_QUOTES: Final = "\"'‘’“”"


def without_withdrawn(document: Document) -> Document:
    """The document without the files inside it that its letter says are withdrawn, with an issue for each; where no
    other file stands beside one, it stays, and the issue says so.
    """
    names = _names_inside(document)
    own = tuple(block for block in document.blocks if isinstance(block, Line) and not is_quoted(block))
    if not names or not own:
        return document
    said_by_force = read_sentences(replace(document, blocks=own))
    sentences = [s for s in said_by_force if s.part not in QUESTIONS and s.part is not Part.EXAMPLE]
    told = {name: said for name in names if (said := _withdrawn_in(sentences, name, names)) is not None}
    is_left = len(told) < len(names)
    problems = tuple(_problem(name, said, is_left=is_left) for name, said in told.items())
    blocks = tuple(b for b in document.blocks if not is_left or _inside(b) not in told)
    return replace(document, blocks=blocks, problems=(*document.problems, *problems)) if told else document


def _names_inside(document: Document) -> list[str]:
    """The names of the files that hold tables, as they came with the reply."""
    return list(dict.fromkeys(_inside(grid) for grid in document.grids if grid.prefix))


def _inside(block: Grid | Line) -> str:
    return block.prefix.partition("/")[0]


def _withdrawn_in(sentences: Iterable[Sentence], name: str, names: Sequence[str]) -> Sentence | None:
    """The first sentence that says that the file of this name is withdrawn, and no other one for it."""
    known = [(re.compile(_ways_to_name(one, names), re.IGNORECASE), one) for one in names]
    # the longest first, since the name of one file may begin that of another
    known.sort(key=lambda way: -len(way[1]))
    for sentence in sentences:
        text = sentence.text
        for pattern, one in known:
            text = pattern.sub(_THAT if one == name else _OTHER, text)
        text = _PART_OF.sub(" ", text)
        if _THAT in text and says(text, Cue.FILE_WITHDRAWN) and not says(text, Cue.CONDITIONAL):
            return sentence
    return None


def _ways_to_name(name: str, names: Sequence[str]) -> str:
    """How a letter may name a file: in full, without its ending, or by its version where one alone differs in that."""
    stem = PurePosixPath(name).stem
    bare, version = version_of(stem)
    ways = [_words(name)]
    ways.append(_words(stem) if _TELLING.fullmatch(stem) else rf"[{_QUOTES}]{_words(stem)}(?=[{_QUOTES}])")
    others = [version_of(PurePosixPath(one).stem) for one in names if one != name]
    if any(other == bare and number != version for other, number in others):
        ways.append(rf"v(?:er|ersion)?[\s.]?{version}")
    return rf"[{_QUOTES}]?(?<![\w.])(?:{'|'.join(ways)})(?![\w-]|\.\w)[{_QUOTES}]?"


def _words(name: str) -> str:
    return r"[\s_]+".join(re.escape(word) for word in re.split(r"[\s_]+", name.strip()))


def _problem(name: str, said: Sentence, *, is_left: bool) -> Problem:
    quoted = f"{name!r}, which came with the letter, is withdrawn by it: {said.text.strip()!r}."
    left = (
        "It was not read." if is_left else "No other file came with it, so it was read: ask whether its figures hold."
    )
    return Problem(said.source, IssueKind.TABLE_LEFT_OUT, f"{quoted} {left}")
