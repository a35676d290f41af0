"""Files sent along with a letter that takes them back: ``The spreadsheet "FOI 12 v1.xlsx" is withdrawn``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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
_NAMES_PART: Final = re.compile(
    r"(?:tables?|annex\w*|appendix|sheets?|tabs?|part|question|section|page|q)[\s_]*\w{1,3}", re.IGNORECASE
)
"""A name that something in a letter may have as well: ``Table 1 is replaced``."""
_LIMITED: Final = re.compile(
    rf"{_THAT}(?:(?!\b(?:because|since|and|{_OTHER})\b|,)[^.;])*?\b"
    r"(?:for\s+(?:any|other|another|\d[\d/]*|the\s+(?:years?|ages?|months?|last|first|period))|as\s+(?:official|statistic\w*)"
    r"|to\s+(?:compare|draw|rank)|without\s+(?:the|an?|any|our)|alone|once\s+(?:you|it|they|read)|until|from\s+our"
    r"|by\s+(?:an?|the)\s+(?:star|asterisk|dash|hash|sign|symbol))\b"
    rf"|\b(?:may|can|could)\s+(?:\w+\s+)?(?:delete|discard|destroy|ignore|disregard)\b[^.;]*{_THAT}"
    rf"|\binstead\s+of\b[^.;]*{_THAT}\s+(?:\w+\s+)?(?:numbers|figures|cells|counts)\b",
    re.IGNORECASE,
)
"""Takes a file back for one use, or leaves it to the reader: ``It should not be used to compare forces``."""
_OF_OTHER_THINGS: Final = re.compile(
    r"\b(?:polic(?:y|ies)|forms?|rules?|systems?|guidance|guidelines?|templates?|manuals?|standards?|software|procedures?|(?:in|since|until)\s+(?:\w+\s+)?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Beside a version: it may be that of something else: ``Our crime system v1 was replaced by v2 in 2018``."""
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
    told = _withdrawn_in(sentences, names)
    is_left = len(told) < len(names)
    problems = tuple(_problem(name, said, is_left=is_left) for name, said in told.items())
    blocks = tuple(b for b in document.blocks if not is_left or _inside(b) not in told)
    return replace(document, blocks=blocks, problems=(*document.problems, *problems)) if told else document


def _names_inside(document: Document) -> list[str]:
    """The names of the files that hold tables, as they came with the reply."""
    return list(dict.fromkeys(_inside(grid) for grid in document.grids if grid.prefix))


def _inside(block: Grid | Line) -> str:
    return block.prefix.partition("/")[0]


def _withdrawn_in(sentences: Iterable[Sentence], names: Sequence[str]) -> Mapping[str, Sentence]:
    """The files that are withdrawn, each with the first sentence that says it of this one, and of no other for it."""
    # the longest first, since the name of one file may begin that of another
    longest = sorted(names, key=len, reverse=True)
    by_name = [(_named(_names_of(one)), one) for one in longest]
    by_version = [(_named([way]), one) for one in longest if (way := _version_alone(one, names))]
    ways = [pattern for pattern, _ in (*by_name, *by_version)]
    naming = [s for s in sentences if any(pattern.search(s.text) for pattern in ways)]

    def is_withdrawn(name: str, sentence: Sentence) -> bool:
        text = _with_files(sentence.text, by_name, name)
        text = text if _OF_OTHER_THINGS.search(text) else _with_files(text, by_version, name)
        text = _PART_OF.sub(" ", text)
        is_whole = _THAT in text and not _LIMITED.search(text) and not says(text, Cue.CONDITIONAL)
        return is_whole and says(text, Cue.FILE_WITHDRAWN)

    said = ((name, next((s for s in naming if is_withdrawn(name, s)), None)) for name in names)
    return {name: sentence for name, sentence in said if sentence is not None}


def _with_files(text: str, known: Iterable[tuple[re.Pattern[str], str]], name: str) -> str:
    for pattern, one in known:
        text = pattern.sub(_THAT if one == name else _OTHER, text)
    return text


def _names_of(name: str) -> list[str]:
    """How a letter may name a file: in full, or without its ending where nothing else has that name or in quotes."""
    stem = PurePosixPath(name).stem
    is_telling = _TELLING.fullmatch(stem) is not None and _NAMES_PART.fullmatch(stem) is None
    return [_words(name), _words(stem) if is_telling else rf"(?<=[{_QUOTES}]){_words(stem)}(?=[{_QUOTES}])"]


def _version_alone(name: str, names: Sequence[str]) -> str:
    """How a letter may name a file by its version where one alone differs in that."""
    bare, version = version_of(PurePosixPath(name).stem)
    others = [version_of(PurePosixPath(one).stem) for one in names if one != name]
    is_told = any(other == bare and number != version for other, number in others)
    return rf"v(?:er|ersion)?[\s.]?{version}" if is_told else ""


def _named(ways: Iterable[str]) -> re.Pattern[str]:
    pattern = rf"[{_QUOTES}]?(?<![\w.])(?:{'|'.join(ways)})(?![\w-]|\.\w)[{_QUOTES}]?"
    return re.compile(pattern, re.IGNORECASE)


def _words(name: str) -> str:
    return r"[\s_]+".join(re.escape(word) for word in re.split(r"[\s_]+", name.strip()))


def _problem(name: str, said: Sentence, *, is_left: bool) -> Problem:
    quoted = f"{name!r}, which came with the letter, is withdrawn by it: {said.text.strip()!r}."
    left = (
        "It was not read." if is_left else "No other file came with it, so it was read: ask whether its figures hold."
    )
    return Problem(said.source, IssueKind.TABLE_LEFT_OUT, f"{quoted} {left}")
