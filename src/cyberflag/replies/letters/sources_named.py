"""Notes that name the force from which figures are, and perhaps not the one that replies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cyberflag.model import Count, Issue, IssueKind, Provenance
from cyberflag.replies.document import Document
from cyberflag.vocabularies.forces import Force, forces_named_in

_FIGURES: Final = r"(?:(?:the|this|these|all|above)\s+)*(?:data|figures?|information|statistics|numbers)"
_GIVEN: Final = (
    r"(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?(?:supplied|provided|obtained|sourced|extracted|taken|given)"
)
_BEFORE: Final = re.compile(
    rf"\W*(?:(?:please\s+)?note\W+)?(?:(?:data\s+)?sources?\s*[:=–-]|{_FIGURES}\s*(?:sources?\s*)?[:=–-]"
    rf"|{_FIGURES}\s+(?:{_GIVEN}\s+)?(?:by|from))\s*(?:the\s+)?",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"(?:['’]s?)?(?:\s+(?:and\s+)?(?:crime|crimes|recorded|recording|system|systems|database|data|records?|force|performance|management"
    r"|information|team|unit|statistics|figures|analysts?))*\W*",
    re.IGNORECASE,
)


def force_of_source(text: str) -> Force | None:
    """The force that a note says is the source of figures, where it says nothing else."""
    if _BEFORE.match(text) is None:  # most texts are none, and forces are looked for among many names
        return None
    named = forces_named_in(text)
    if len(named) != 1 or _BEFORE.fullmatch(text, 0, named[0].start) is None:
        return None
    return named[0].value if _BEHIND.fullmatch(text, named[0].end) is not None else None


def sources_of_others(document: Document, counts: Iterable[Count]) -> Iterator[Issue]:
    """An issue for each line or cell that names another force as the source of figures than any that they were read as
    those of.
    """
    forces = {count.force for count in counts}
    for place, text in document.texts_of_its_own():
        source = force_of_source(text) if forces else None
        if source is not None and source.id not in forces:
            message = (
                f"{' '.join(text.split())!r} names another force as the source of figures than the one whose reply it "
                "is. Say whose they are: leave them out or give them to that force in the reading file."
            )
            yield Issue(Provenance(document.reply, place), IssueKind.ANSWER_DIFFERS, message)
