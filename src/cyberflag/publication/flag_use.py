"""What is said of the forces' use of the online flag: who sets it, since when, and whether missed flags are told."""

from __future__ import annotations

from collections.abc import Iterator

from cyberflag.disclosure import Release
from cyberflag.figures import ForceFlagUse, Use, flag_use
from cyberflag.model import Basis, Period
from cyberflag.publication.names import force_name
from cyberflag.publication.wording import capitalised, joined


def flag_use_sentences(release: Release, period: Period, *, missed_is_estimated: bool) -> tuple[str, ...]:
    """Sentences on the flag in a period; none where the request is not about flagged crimes.

    They follow from the figures of the release and from what forces said of the flag, and from nothing else.
    """
    if release.request.basis is not Basis.FLAG:
        return ()
    forces = flag_use(release.figures, release.coverage, release.measure)
    return (*_who_flags(forces, period), *_since_when(forces), *_missed(missed_is_estimated=missed_is_estimated))


def _who_flags(forces: tuple[ForceFlagUse, ...], period: Period) -> Iterator[str]:
    flags = sum(force.uses.get(period) is Use.FLAGS for force in forces)
    yield f"In {period.label}, {flags} of {len(forces)} forces show crimes that carry the flag."
    none = [force_name(force.force) for force in forces if force.uses.get(period) is Use.NONE]
    if none:
        yield f"{capitalised(joined(none))} counted the crimes with the flag and found none."
    says_not = [force_name(force.force) for force in forces if force.says_not]
    if says_not:
        verb = "says that it does" if len(says_not) == 1 else "say that they do"
        yield f"{capitalised(joined(says_not))} {verb} not use the flag or had not heard of it."


def _since_when(forces: tuple[ForceFlagUse, ...]) -> Iterator[str]:
    for force in forces:
        if force.began is not None:
            name = force_name(force.force)
            yield f"{name} shows flagged crimes from {force.began.label} on, and none in the year before."


def _missed(*, missed_is_estimated: bool) -> Iterator[str]:
    if not missed_is_estimated:
        yield (
            "How many flags were missed cannot be told from these replies: too few give all crimes of an offence that "
            "is online by its nature beside those of them that carry the flag."
        )
