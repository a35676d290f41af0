"""Labels of crimes with the flag, and of all recorded crimes beside them: ``Flagged`` and ``Offences recorded``."""

from __future__ import annotations

from cyberflag.model import Measure
from cyberflag.replies.fits import starts_as_part, without_lead_in
from cyberflag.vocabularies.bases import basis_named_in, flag_answer, heads_online, is_rest
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.totals import understand_total

_COUNTS_CRIMES = (Measure.OFFENCES, Measure.VICTIMS, Measure.UNKNOWN)


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
