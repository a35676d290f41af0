"""What ties a reply to others: the references and days that it names, and what it says of an earlier reply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.letters.disclaimers import announces_replacement
from cyberflag.replies.letters.evidence import Evidence
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.replacing import Correspondence
from cyberflag.vocabularies.dates import days_in
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.references import Reference, references_in, references_in_name

_HEAD_LINES = 12
_VERSION = re.compile(r"(?<![a-z])(?:v|ver|version|rev|revision|issue)[\s._-]?(?P<number>\d)(?!\d)", re.IGNORECASE)
_CHANGED = re.compile(
    r"(?<![a-z])(?:amended|corrected|revised|replacement|updated|superseding|correction|reissued?|re-issued?)(?![a-z])",
    re.IGNORECASE,
)


def read_correspondence(document: Document, sentences: Sequence[Sentence]) -> Correspondence:
    """References, day and announcements of a reply. What the requester wrote and what is said only in case ("if you are
    unhappy with the outcome of the review") announces nothing.
    """
    own = [s for s in sentences if s.part not in (Part.REQUEST, Part.EXAMPLE)]
    announcing = [s for s in own if announces_replacement(s.text)]
    head = [line for line in document.lines if line.kind is not LineKind.QUOTED][:_HEAD_LINES]
    days = [day for line in head for day in days_in(line.text)]
    name = PurePosixPath(document.reply).name
    stem, version = version_of(PurePosixPath(name).stem)
    return Correspondence(
        references=_all_references([*(line.text for line in head), *_first_cells(document)]) | references_in_name(name),
        day=days[0] if days else None,
        announced=tuple(Evidence(s.source, s.text.strip()) for s in announcing),
        named_references=_all_references(s.text for s in announcing),
        named_days=frozenset(day for s in announcing for day in days_in(s.text)),
        version=version,
        stem=stem,
    )


def version_of(stem: str) -> tuple[str, int]:
    """The name of a file without its version, folded, and the version; ``corrected`` alone is the second."""
    numbered = _VERSION.search(stem)
    version = int(numbered["number"]) if numbered else 2 if _CHANGED.search(stem) else 1
    bare = _CHANGED.sub(" ", _VERSION.sub(" ", stem))
    return fold(re.sub(r"[\s()\[\]._-]+", " ", bare)), version


def _all_references(texts: Iterable[str]) -> frozenset[Reference]:
    return frozenset(reference for text in texts for reference in references_in(text))


def _first_cells(document: Document) -> list[str]:
    return [c.shown for grid in document.grids if grid.is_sheet and not grid.hidden for c in list(grid)[:_HEAD_LINES]]
