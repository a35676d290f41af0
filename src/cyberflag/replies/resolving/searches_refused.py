"""Figures taken for what a search for words found, or for crimes on a platform that only the request names, in a reply
that says that no such search can be made (``We cannot search by keyword``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.model import ALL, Basis, Count, Issue, IssueKind, Provenance
from cyberflag.replies.document import Document
from cyberflag.replies.letters.bases_named import tells_of_search
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN, platforms_named_in

_REFUSED: Final = re.compile(
    r"(?:\b(?:cannot|can\s+not|can't|could\s+not|unable|not\s+(?:able|possible|feasible|practicable)|no\s+(?:means|way|facility|ability)"
    r"|did\s+not|have\s+not|has\s+not|do\s+not)\b[^.;]{0,80}\b(?:search|searched|searches|searching|searchable|interrogat\w+|query|quer(?:ied|ies|ying))\b"
    r"|\b(?:text|field|keywords?|words?|notes|mo)\b[^.;]{0,30}\b(?:is|are)\s+not\s+searchable\b"
    r"|\bno\s+(?:key\s?word\s+|free[\s-]text\s+|text\s+)?search\b[^.;]{0,40}\b(?:made|possible|carried|done|conducted|available))",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(
    r"\b(?:key\s?words?|words?|terms?|free[\s-]text|text|mo|modus|narratives?|notes"
    r"|(?<!victim )(?<!officer )(?<!suspect )names?)\b",
    re.IGNORECASE,
)
_OF_SOME: Final = re.compile(
    r"\b(?:guarantee\w*|ensure|mis-?sp\w+|spellings?|variants?|(?:before|prior\s+to)\s+(?:\w+\s+)?(?:19|20)\d\d"
    r"|(?:older|earlier)\s+(?:records?|years?|crimes?|offences?)|attach\w+|of\s+officers|officers')",
    re.IGNORECASE,
)
"""Says that some texts or spellings alone are not searched: ``We cannot search the notes of officers``."""
_MADE: Final = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been|we|we\s+have)\s+(?:(?:therefore|then|instead|only|also)\s+)*searched\b",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(r";|\.\s")
_NOT_SAID_OF_FIGURES: Final = re.compile(
    r"\b(?:not|no|nor|cannot|can't|unable|without|would|you|your|request\w*|asked)\b", re.IGNORECASE
)
"""Says of words that they were asked for, or were not found or looked for."""
_OF_FOUND: Final = re.compile(r"\b(?:key\s?words?|words?|terms?|mention\w*)\b", re.IGNORECASE)
_NAMED_BY_NOBODY: Final = (ALL, OTHER, UNKNOWN)


def searches_refused(
    document: Document, sentences: Sequence[Sentence], counts: Sequence[Count], reply: str
) -> Iterator[Issue]:
    """An issue for each table, and for the text, with such figures: they may be of all crimes."""
    told = [s for s in sentences if s.part is Part.ANSWER]
    refusal = next((s for s in told if any(map(_is_refusal, _CLAUSE_END.split(s.text)))), None)
    if refusal is None or any(_MADE.search(s.text) or tells_of_search(s.text) for s in told):
        return
    clauses = [c for s in told for c in _CLAUSE_END.split(s.text) if not _REFUSED.search(c)]
    if any(_OF_FOUND.search(c) and not _NOT_SAID_OF_FIGURES.search(c) for c in clauses):
        return
    own = (*clauses, *(cell.shown for grid in document.grids for cell in grid))
    named = (text for text in own if not _NOT_SAID_OF_FIGURES.search(text))
    answered = {found.value for text in named for found in platforms_named_in(text)}
    seen: set[str] = set()
    for count in counts:
        is_of_another = count.platform not in (*_NAMED_BY_NOBODY, *answered)
        is_of_words = count.basis is Basis.KEYWORD and count.platform not in answered
        if not (is_of_words or is_of_another) or count.provenance.table in seen:
            continue
        seen.add(count.provenance.table)
        of = f"crimes on {count.platform}" if is_of_another else "crimes found by a search for words"
        message = (
            f"{refusal.text.strip()!r} tells that no words are searched for, and {count.printed!r} and figures with it "
            f"were taken for {of}, as asked for. They may be of all crimes: say in the reading file which they are."
        )
        yield Issue(Provenance(reply, count.provenance.source), IssueKind.ANSWER_DIFFERS, message)


def _is_refusal(clause: str) -> bool:
    """Whether a clause tells that no words can be searched for, in all texts of the crimes."""
    return bool(_REFUSED.search(clause) and _WORDS.search(clause)) and _OF_SOME.search(clause) is None
