"""Why the figures of a reply count as online, where it is the request alone that says it: a reply on one offence that
is online by what it is, and that nowhere speaks of the flag or of the internet, counts all crimes of that offence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Basis, Count, Request
from cyberflag.replies.letters.flags_of_others import of_other_flag
from cyberflag.replies.letters.letter import Letter
from cyberflag.vocabularies.crimes.online_by_nature import with_basis_of_offence
from cyberflag.vocabularies.offences import offences_named_in

Counts = tuple[Count, ...]
_SPEAKS_OF_IT: Final = re.compile(
    r"\b(?:flag|marker|marked|tag|tagged|qualifier|indicator|identifier|cyber|online|on-line|internet)", re.IGNORECASE
)


def with_own_basis(
    counts: Sequence[Count], letter: Letter, texts: Iterable[str], request: Request
) -> tuple[Count, ...]:
    """The counts of a reply, none by the online flag where it speaks of another flag alone, nor where the flag stands
    only in a request for all flagged crimes and all that it gives is of one offence that is online by what it is.
    """
    if letter.is_of_others:
        return of_other_flag(counts)
    by_offence = tuple(replace(count, basis=_basis_of(count)) for count in counts)
    is_of_it_alone = {count.basis for count in by_offence} == {Basis.OFFENCE}
    asks_for_all = any(named.value == ALL for asked in request.questions for named in offences_named_in(asked))
    is_silent = letter.basis is Basis.FLAG and not any(map(_SPEAKS_OF_IT.search, texts))
    return by_offence if is_of_it_alone and asks_for_all and is_silent else tuple(counts)


def _basis_of(count: Count) -> Basis:
    return with_basis_of_offence(Basis.UNKNOWN, count.offence) if count.basis is Basis.FLAG else count.basis
