"""Why the figures of a reply count as online, where it is the request alone that says it: a reply that retells it as on
one offence that is online by what it is, and nowhere speaks of the flag or of how its crimes were found, counts all
crimes of that offence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cyberflag.model import ALL, Basis, Count
from cyberflag.replies.corrections.corrected import stated_flag_use
from cyberflag.replies.document import Document
from cyberflag.replies.letters.flags_of_others import names_flag, of_other_flag
from cyberflag.replies.letters.letter import Letter
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.from_titles.openings import answers_on_request
from cyberflag.vocabularies.bases import names_online
from cyberflag.vocabularies.crimes.online_by_nature import with_basis_of_offence
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.platforms import platforms_named_in


def with_own_basis(
    counts: Sequence[Count], letter: Letter, document: Document, sentences: Sequence[Sentence], context: Context
) -> tuple[Count, ...]:
    """The counts of a reply, none by the online flag where it speaks of another flag alone, nor where the flag stands
    only in a request for all flagged crimes and what the reply retells and gives is of one offence that is online by
    what it is. What a person says of a count stays.
    """
    said = context.corrections
    stated = [said.says(Dimension.BASIS, count) for count in counts]
    if letter.is_of_others:
        pairs = zip(counts, of_other_flag(counts), strict=True)
        return tuple(own if kept else other for (own, other), kept in zip(pairs, stated, strict=True))
    if any(stated) or stated_flag_use(said) is not None or letter.basis is not Basis.FLAG:
        return tuple(counts)
    by_offence = tuple(replace(count, basis=_basis_of(count)) for count in counts)
    offences = {count.offence for count in by_offence}
    is_of_it_alone = {count.basis for count in by_offence} == {Basis.OFFENCE} and len(offences) == 1
    if not (is_of_it_alone and _asks_for_all_flagged(context.request.questions, offences)):
        return tuple(counts)
    is_silent = not any(map(_speaks_of_it, _texts_of_its_own(document, sentences)))
    return by_offence if is_silent and _retells(offences, sentences) else tuple(counts)


def _basis_of(count: Count) -> Basis:
    return with_basis_of_offence(Basis.UNKNOWN, count.offence) if count.basis is Basis.FLAG else count.basis


def _asks_for_all_flagged(questions: Iterable[str], offences: set[str]) -> bool:
    """Whether a question asks for all flagged crimes, and none for those of some offences with the flag."""
    of_flagged = [_named(text) for text in questions if names_flag(text)]
    return any(ALL in named for named in of_flagged) and all(offences.isdisjoint(named) for named in of_flagged)


def _retells(offences: set[str], sentences: Sequence[Sentence]) -> bool:
    """Whether a reply opens with some offences, or retells them, as what it answers."""
    asking = (s.text for s in sentences if s.part in QUESTIONS or answers_on_request(s.text, sentences))
    return any(_named(text) == offences for text in asking)


def _named(text: str) -> set[str]:
    return {item.value for item in offences_named_in(text)}


def _texts_of_its_own(document: Document, sentences: Sequence[Sentence]) -> Iterator[str]:
    """What a reply says of its figures: its text but what stands in every letter, and the cells of its tables."""
    yield from (s.text for s in sentences if s.part is not Part.FURNITURE)
    yield from (cell.shown for grid in document.grids for cell in grid)


def _speaks_of_it(text: str) -> bool:
    """Whether a text speaks of a flag, of the net, or of how crimes were picked out. The word platform alone is of what
    they are parted by.
    """
    return names_flag(text) or names_online(text) or bool(platforms_named_in(text)) or says(text, Cue.PICKED_OUT)
