"""From figures to a release that protects: by the situation that the figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import dataframely as dy

from cyberflag.disclosure.certificate import Certificate, hash_of
from cyberflag.disclosure.earlier import Earlier, earlier_of
from cyberflag.disclosure.from_records import ProtectedFigures, protect_figures
from cyberflag.disclosure.from_replies import guard_figures
from cyberflag.disclosure.hidden_rows import hidden_rows
from cyberflag.disclosure.kinds import refuse_unknown_kinds
from cyberflag.disclosure.protection import Protected
from cyberflag.disclosure.release import Protection, Release, release_unprotected
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.suppression.search import Effort
from cyberflag.figures import FigureSet, derive_figures, with_estimates
from cyberflag.model import Counts, Figures, Issues


@dataclass(frozen=True)
class ReleaseOfRecords:
    """A release of figures of crime records, with the protection behind it for its certificate."""

    release: Release
    protected: Protected


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

    Raises ``ProtectionError`` for a kind of figure that no rule here judges.
    """
    plain = _judged(figure_set, made_on)
    settings = settings or ProtectionSettings()
    hidden = hidden_rows(counts, counts if public is None else public, settings)
    guarded = guard_figures(figure_set.figures, hidden, plain.measure, earlier)
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
    )
    return replace(
        _without_telling(plain, frozenset((*guarded.withheld, *guarded.widened))),
        figures=figures,
        derived=derive_figures(figure_set, guarded.figures),
        protection=Protection.REPLIES,
        withheld=len(guarded.withheld),
        certificate=certificate,
    )


def release_records(
    figure_set: FigureSet,
    *,
    made_on: date,
    settings: ProtectionSettings | None = None,
    effort: Effort | None = None,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
) -> ReleaseOfRecords:
    """A release of figures of crime records: small numbers and what would give them away are withheld, all audited.

    Issues are of the reading of records that stay inside, and are not part of it. Raises what `protect_figures` does.
    """
    plain = _judged(figure_set, made_on)
    settings = settings or ProtectionSettings()
    before = earlier_of(earlier, plain.measure)
    found = protect_figures(figure_set.figures, plain.measure, settings, effort or Effort(), before)
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


def _certificate_of_records(
    plain: Release, settings: ProtectionSettings, found: ProtectedFigures, earlier: Earlier
) -> Certificate:
    protected, narrowest = found.protected, found.protected.audit.narrowest
    return Certificate(
        software=plain.software,
        situation=Protection.RECORDS,
        settings=settings,
        figures=len(protected.table.cells),
        withheld=len(protected.withheld.intersection(found.figures["figure"])),
        guarded=0,
        in_whole_numbers=protected.audit.whole,
        narrowest=None if narrowest is None else narrowest.width,
        gap=protected.gap,
        content=hash_of(found.figures),
        earlier=earlier.hashes,
    )


def _judged(figure_set: FigureSet, made_on: date) -> Release:
    """Everything as it is, once all of it is of kinds that can be judged."""
    plain = release_unprotected(figure_set, made_on=made_on)
    refuse_unknown_kinds(plain.figures, plain.measure, plain.findings)
    return plain


def _without_telling(release: Release, hidden: frozenset[str]) -> Release:
    """The release without the findings that speak of hidden figures."""
    return replace(release, findings=tuple(f for f in release.findings if not hidden & set(f.figures)))
