"""Why forces are not in the total, in sentences that blame no force for what was not read or not recognised."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cyberflag.disclosure import Release
from cyberflag.figures import Coverage, ForceCoverage, Standing
from cyberflag.figures.coverage import APART
from cyberflag.model import Basis, FlagUse, Measure, Period
from cyberflag.publication.names import force_name
from cyberflag.publication.wording import capitalised, joined, number_of


def absence_sentences(release: Release, period: Period) -> tuple[str, ...]:
    """One sentence a reason on the forces that are not in the headline of a period; none where all are."""
    groups: dict[tuple[str, ...], list[ForceCoverage]] = {}
    for force in release.coverage.without(period):
        groups.setdefault(_kind(force, period), []).append(force)
    order = sorted(groups, key=lambda kind: (list(_SENTENCES).index(kind[0]), kind))
    told = [_SENTENCES[kind[0]](groups[kind], release, period) for kind in order]
    return (*told, *unplaced_sentences(release.coverage))


def unplaced_sentences(coverage: Coverage) -> tuple[str, ...]:
    """That some replies could not be told to be any force's, so that nothing of them is in the figures."""
    if not coverage.unplaced:
        return ()
    replies = number_of(len(coverage.unplaced), "reply names", "replies name")
    verb = "it" if len(coverage.unplaced) == 1 else "them"
    return (f"{capitalised(replies)} no force that was recognised: nothing of {verb} is in the figures.",)


def _kind(force: ForceCoverage, period: Period) -> tuple[str, ...]:
    """What is said of a force, and what must be alike for two forces to share the sentence."""
    if force.force in APART and period in force.other:
        return ("apart",)
    if period in force.part:
        return ("part",)
    if period in force.other:
        return "basis", _basis_of(force), force.flag_use if force.flag_use in _USES else ""
    if force.standing == Standing.NO_FIGURES and force.measures:
        return ("measures",)
    return (_BY_STANDING.get(force.standing, "nothing"),)


_BY_STANDING = {
    Standing.REFUSED: "refused",
    Standing.FLAG_NOT_USED: "not-used",
    Standing.UNAWARE: "unaware",
    Standing.NOT_HELD: "not-held",
    Standing.CLARIFICATION: "clarification",
    Standing.NO_FIGURES: "unread",
    Standing.SILENT: "silent",
}
_USES = {FlagUse.NOT_USED: "not use the online flag", FlagUse.UNAWARE: "not heard of the online flag"}


def _basis_of(force: ForceCoverage) -> Basis:
    return force.other_basis or Basis.UNKNOWN


def _names(forces: Sequence[ForceCoverage]) -> str:
    return joined(sorted(force_name(force.force) for force in forces))


def _counted(one: str, many: str) -> Callable[[Sequence[ForceCoverage], Release, Period], str]:
    """A sentence that begins with how many they are: ``One force refused to answer: Essex.``."""

    def say(forces: Sequence[ForceCoverage], _: Release, __: Period) -> str:
        return f"{capitalised(number_of(len(forces), f'force {one}', f'forces {many}'))}: {_names(forces)}."

    return say


def _say_basis(forces: Sequence[ForceCoverage], release: Release, _: Period) -> str:
    """How forces counted: ``Northumbria searched its records for words instead of using the flag.`` and so on."""
    one = len(forces) == 1
    its = "its" if one else "their"
    flagged = release.request.basis in (Basis.FLAG, Basis.UNKNOWN)
    did = {
        Basis.FLAG: "counted the crimes that carry the online flag",
        Basis.OFFENCE: "counted offences that by their definition take place online",
        Basis.KEYWORD: f"searched {its} records for words",
        Basis.FIELD: f"counted crimes by a field of {its} records for the method or the platform",
        Basis.NONE: "gave figures of all crimes, online or not",
        Basis.UNKNOWN: "gave figures, and it is not known how the crimes were found to be online",
    }[_basis_of(forces[0])]
    first = {
        FlagUse.NOT_USED: f"{'does' if one else 'do'} not use the online flag and ",
        FlagUse.UNAWARE: "had not heard of the online flag and ",
    }.get(forces[0].flag_use, "")
    instead = {Basis.KEYWORD: " instead of using the flag", Basis.FIELD: " instead of by the flag"}
    tail = instead.get(_basis_of(forces[0]), "") if flagged and not first else ""
    rest = "Its figure is" if one else "Their figures are"
    return f"{_names(forces)} {first}{did}{tail}. {rest} not in the total."


def _say_apart(forces: Sequence[ForceCoverage], _: Release, __: Period) -> str:
    one = len(forces) == 1
    return (
        f"{_names(forces)} {'works' if one else 'work'} under other law and offence codes: {'its' if one else 'their'} "
        f"{'figure stands' if one else 'figures stand'} apart and {'is' if one else 'are'} not in the total."
    )


def _say_part(forces: Sequence[ForceCoverage], _: Release, period: Period) -> str:
    figures = "figure of one force is" if len(forces) == 1 else f"figures of {number_of(len(forces), '', 'forces')} are"
    return f"The {figures} for part of {period.label}, or for other dates: {_names(forces)}."


def _say_measures(forces: Sequence[ForceCoverage], _: Release, __: Period) -> str:
    told = sorted(f"{force_name(force.force)}{_measures_named(force)}" for force in forces)
    return f"{capitalised(number_of(len(forces), 'force', 'forces'))} counted something else: {joined(told)}."


def _measures_named(force: ForceCoverage) -> str:
    """`` (charges, victims)``; nothing where no measure has a name."""
    named = [measure for measure in force.measures if measure not in (Measure.OTHER, Measure.UNKNOWN)]
    return f" ({', '.join(named)})" if named else ""


def _say_nothing(forces: Sequence[ForceCoverage], _: Release, period: Period) -> str:
    return f"No figure for {period.label} has been found in what came from {_names(forces)}."


def _say_unread(forces: Sequence[ForceCoverage], _: Release, __: Period) -> str:
    one = len(forces) == 1
    replied = f"{number_of(len(forces), 'force', 'forces')} replied, but no figure has been read from"
    return f"{capitalised(replied)} {'its reply' if one else 'their replies'} yet: {_names(forces)}."


def _say_silent(forces: Sequence[ForceCoverage], release: Release, period: Period) -> str:
    """While some replies name no force, nobody can be said not to have replied."""
    if release.coverage.unplaced:
        return f"There is no reply from, or no reply that names, {_names(forces)}."
    return _counted("had not replied", "had not replied")(forces, release, period)


_SENTENCES: dict[str, Callable[[Sequence[ForceCoverage], Release, Period], str]] = {
    "apart": _say_apart,
    "part": _say_part,
    "basis": _say_basis,
    "not-used": _counted("does not use the online flag", "do not use the online flag"),
    "unaware": _counted("had not heard of the flag", "had not heard of the flag"),
    "refused": _counted("refused to answer", "refused to answer"),
    "not-held": _counted("answered that it does not hold the figures", "answered that they do not hold the figures"),
    "clarification": _counted("asked what was meant", "asked what was meant"),
    "measures": _say_measures,
    "nothing": _say_nothing,
    "unread": _say_unread,
    "silent": _say_silent,
}
"""Every sentence by its kind, in the order in which they are told."""
