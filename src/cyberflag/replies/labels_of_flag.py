"""Labels of crimes with the flag, and of all recorded crimes beside them: ``Flagged`` and ``Offences recorded``."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from cyberflag.model import Basis, Measure, Request
from cyberflag.replies.fits import starts_as_part, without_lead_in
from cyberflag.vocabularies.bases import basis_named_in, flag_answer, heads_online, is_rest, is_without_flag
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total

_COUNTS_CRIMES = (Measure.OFFENCES, Measure.VICTIMS, Measure.UNKNOWN)
_LONGEST_LABEL: Final = 80


def is_online(text: str) -> bool:
    """Whether a label says that its crimes are those with the flag, or online by some other sign."""
    return basis_named_in(text) is not None or heads_online(without_lead_in(text))


def gathers(text: str) -> bool:
    """Whether a label is of all recorded crimes beside those with the flag: ``Number of offences``, ``All``."""
    if is_rest(text):
        return False
    total, measure = understand_total(text), understand_measure(text)
    is_bare = total is not None and not total.value.of
    counts = measure is not None and measure.value in _COUNTS_CRIMES and not starts_as_part(text)
    return flag_answer(text) is None and (is_bare or counts or says(text, Cue.ALL_CRIME))


def is_of_all_recorded(text: str) -> bool:
    """Whether a label counts recorded crimes and says no more of them: ``Offences recorded``, ``Number of crimes``."""
    measure = understand_measure(text)
    return measure is not None and measure.value is Measure.OFFENCES and not is_online(text) and gathers(text)


def part_by_flag(texts: Collection[str]) -> bool:
    """Whether different labels are those of crimes with the flag and of all recorded crimes, and of no others but those
    without it: ``All crimes`` and ``Crimes with online flag``.
    """
    online = {text for text in texts if is_online(text) and not is_without_flag(text)}
    others = [text for text in texts if text not in online]
    are_short = all(len(text) <= _LONGEST_LABEL for text in texts)
    wholes = [text for text in others if gathers(text) and not is_without_flag(text)]
    return are_short and len(online) == len(wholes) == 1 and all(t in wholes or is_without_flag(t) for t in others)


def basis_of_part(request: Request, texts: Iterable[str], *, without_flag: bool = False) -> Basis:
    """Why crimes that are told apart from all recorded ones as online are so, where their label does not say it: as the
    request asks; where it asks for all crimes, as the one basis that its questions and the texts of the reply name. It
    is not the flag where the force counts otherwise (``without_flag``).
    """
    if request.basis is not Basis.NONE:
        return Basis.UNKNOWN if without_flag and request.basis is Basis.FLAG else request.basis
    named = {found.value for text in (*request.questions, *texts) if (found := basis_named_in(text)) is not None}
    named -= {Basis.NONE, Basis.FLAG} if without_flag else {Basis.NONE}
    return named.pop() if len(named) == 1 else Basis.UNKNOWN
