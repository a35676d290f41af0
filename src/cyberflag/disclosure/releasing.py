"""From figures to a release that protects: by the situation that the figures come from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import dataframely as dy

from cyberflag.disclosure.certificate import Certificate, hash_of
from cyberflag.disclosure.earlier import Earlier, earlier_of
from cyberflag.disclosure.from_records import ProtectedFigures, protect_figures, round_figures
from cyberflag.disclosure.from_replies import guard_figures
from cyberflag.disclosure.hidden_rows import hidden_rows
from cyberflag.disclosure.kinds import refuse_unknown_kinds, without_single_children
from cyberflag.disclosure.protection import Protected
from cyberflag.disclosure.release import Protection, Release, release_unprotected
from cyberflag.disclosure.rounding import Rounded
from cyberflag.disclosure.settings import ROUND, ProtectionSettings
from cyberflag.disclosure.suppression.search import Tell
from cyberflag.figures import FigureSet, derive_figures, with_estimates
from cyberflag.model import Counts, Figures, Issues


@dataclass(frozen=True)
class ReleaseOfRecords:
    """A release of figures of crime records, with the protection behind it for its certificate.

    ``done`` says how they were protected: what is withheld, or how they are rounded.
    """

    release: Release
    done: Protected | Rounded

    @property
    def protected(self) -> Protected:
        """What is withheld. Raises ``TypeError`` for figures that were rounded."""
        if not isinstance(self.done, Protected):
            raise TypeError("these figures are rounded, and none is withheld")
        return self.done


def release_replies(  # noqa: PLR0913 - what is known, by whom, and the settings
    figure_set: FigureSet,
    counts: dy.DataFrame[Counts],
    *,
    made_on: date,
    public: dy.DataFrame[Counts] | None = None,
    settings: ProtectionSettings | None = None,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
) -> Release:
    """A release of figures of replies: what forces printed is shown, what they withheld stays withheld.

    ``public`` are the same counts with the bounds that follow from the sums which each force printed itself: so much of
    a withheld number is known already. ``earlier`` are the figures of releases that are out.

    Where small numbers that forces printed are to be withheld, issues are no part of it: they quote what was printed.

    Raises ``ProtectionError`` for a kind of figure that no rule here judges, and what `guard_figures` raises.
    """
    plain = _judged(figure_set, made_on)
    settings = settings or ProtectionSettings()
    hidden = hidden_rows(counts, counts if public is None else public)
    guarded = guard_figures(without_single_children(figure_set.figures), hidden, plain.measure, settings, earlier)
    figures = with_estimates(guarded.figures, plain.coverage, plain.measure)
    certificate = Certificate(
        software=plain.software,
        situation=Protection.REPLIES,
        settings=settings,
        figures=guarded.attacked,
        withheld=len(guarded.withheld),
        guarded=guarded.guarded,
        in_whole_numbers=guarded.guarded,
        narrowest=None,
        gap=None,
        content=hash_of(figures),
        earlier=tuple(map(hash_of, earlier)),
        revised=guarded.revised,
    )
    return replace(
        _without_telling(plain, frozenset((*guarded.withheld, *guarded.widened))),
        figures=figures,
        derived=derive_figures(figure_set, guarded.figures),
        issues=Issues.create_empty() if settings.withhold_printed else plain.issues,
        protection=Protection.REPLIES,
        withheld=len(guarded.withheld),
        certificate=certificate,
    )


def release_records(
    figure_set: FigureSet,
    *,
    made_on: date,
    settings: ProtectionSettings | None = None,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
    tell: Tell | None = None,
) -> ReleaseOfRecords:
    """A release of figures of crime records: small numbers and what would give them away are withheld, all audited.

    With the method ``round`` of the settings all figures are shown, rounded. ``tell`` is told how far the search for
    the cheapest to withhold has come. Issues are of the reading of records that stay inside, and are not part of it.
    Raises what `protect_figures` and `round_figures` do.
    """
    plain = _judged(figure_set, made_on)
    settings = settings or ProtectionSettings()
    before = earlier_of(earlier, plain.measure)
    if settings.method == ROUND:
        return _rounded(plain, figure_set, settings, before)
    found = protect_figures(figure_set.figures, plain.measure, settings, before, tell)
    withheld = found.protected.withheld.intersection(found.figures["figure"])
    release = replace(
        _without_telling(plain, withheld),
        figures=found.figures,
        derived=derive_figures(figure_set, found.figures),
        issues=Issues.create_empty(),
        protection=Protection.RECORDS,
        withheld=len(withheld),
        certificate=_certificate_of_records(plain, settings, found, before),
    )
    return ReleaseOfRecords(release, found.protected)


def _rounded(plain: Release, figure_set: FigureSet, settings: ProtectionSettings, before: Earlier) -> ReleaseOfRecords:
    found = round_figures(figure_set.figures, plain.measure, settings, before)
    rounded = found.rounded
    certificate = Certificate(
        software=plain.software,
        situation=Protection.ROUNDED,
        settings=settings,
        figures=len(rounded.table.cells),
        withheld=0,
        guarded=0,
        in_whole_numbers=None,
        narrowest=None,
        gap=None,
        content=hash_of(found.figures),
        earlier=before.hashes,
        revised=found.revised,
        base=rounded.base,
        reach=rounded.reach,
    )
    release = replace(
        plain,
        figures=found.figures,
        derived=derive_figures(figure_set, found.figures),
        findings=(),  # they are of the numbers as they were
        issues=Issues.create_empty(),
        protection=Protection.ROUNDED,
        certificate=certificate,
    )
    return ReleaseOfRecords(release, rounded)


def _certificate_of_records(
    plain: Release, settings: ProtectionSettings, found: ProtectedFigures, earlier: Earlier
) -> Certificate:
    protected = found.protected
    return Certificate(
        software=plain.software,
        situation=Protection.RECORDS,
        settings=settings,
        figures=len(protected.table.cells),
        withheld=len(protected.withheld.intersection(found.figures["figure"])),
        guarded=0,
        in_whole_numbers=protected.audit.whole,
        narrowest=protected.audit.least_width,
        gap=math.ceil(protected.gap * 100) / 100,
        is_timed_out=protected.is_timed_out,
        content=hash_of(found.figures),
        earlier=earlier.hashes,
        revised=found.revised,
    )


def _judged(figure_set: FigureSet, made_on: date) -> Release:
    """Everything as it is, once all of it is of kinds that can be judged."""
    plain = release_unprotected(figure_set, made_on=made_on)
    refuse_unknown_kinds(plain.figures, plain.measure, plain.findings)
    return plain


def _without_telling(release: Release, hidden: frozenset[str]) -> Release:
    """The release without the findings that speak of hidden figures."""
    return replace(release, findings=tuple(f for f in release.findings if not hidden & set(f.figures)))
