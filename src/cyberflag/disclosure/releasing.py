"""From figures to a release that protects: by the situation that the figures come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import dataframely as dy

from cyberflag.disclosure.from_records import protect_figures
from cyberflag.disclosure.from_replies import guard_figures
from cyberflag.disclosure.hidden_rows import hidden_rows
from cyberflag.disclosure.kinds import refuse_unknown_kinds
from cyberflag.disclosure.protection import Protected
from cyberflag.disclosure.release import Protection, Release, release_unprotected
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.suppression.search import Effort
from cyberflag.figures import FigureSet, derive_figures, with_estimates
from cyberflag.model import Counts, Issues


@dataclass(frozen=True)
class ReleaseOfRecords:
    """A release of figures of crime records, with the protection behind it for its certificate."""

    release: Release
    protected: Protected


def release_replies(
    figure_set: FigureSet,
    counts: dy.DataFrame[Counts],
    *,
    made_on: date,
    public: dy.DataFrame[Counts] | None = None,
    settings: ProtectionSettings | None = None,
) -> Release:
    """A release of figures of replies: what forces printed is shown, what they withheld stays withheld.

    ``public`` are the same counts with the bounds that follow from the sums which each force printed itself: so much of
    a withheld number is known already. Raises ``ProtectionError`` for a kind of figure that no rule here judges.
    """
    plain = _judged(figure_set, made_on)
    hidden = hidden_rows(counts, counts if public is None else public, settings or ProtectionSettings())
    guarded = guard_figures(figure_set.figures, hidden, plain.measure)
    return replace(
        _without_telling(plain, frozenset((*guarded.withheld, *guarded.widened))),
        figures=with_estimates(guarded.figures, plain.coverage, plain.measure),
        derived=derive_figures(figure_set, guarded.figures),
        protection=Protection.REPLIES,
        withheld=len(guarded.withheld),
    )


def release_records(
    figure_set: FigureSet, *, made_on: date, settings: ProtectionSettings | None = None, effort: Effort | None = None
) -> ReleaseOfRecords:
    """A release of figures of crime records: small numbers and what would give them away are withheld, all audited.

    Issues are of the reading of records that stay inside, and are not part of it. Raises what `protect_figures` does.
    """
    plain = _judged(figure_set, made_on)
    found = protect_figures(figure_set.figures, plain.measure, settings or ProtectionSettings(), effort or Effort())
    release = replace(
        _without_telling(plain, found.protected.withheld),
        figures=found.figures,
        derived=derive_figures(figure_set, found.figures),
        issues=Issues.create_empty(),
        protection=Protection.RECORDS,
        withheld=len(found.protected.withheld),
    )
    return ReleaseOfRecords(release, found.protected)


def _judged(figure_set: FigureSet, made_on: date) -> Release:
    """Everything as it is, once all of it is of kinds that can be judged."""
    plain = release_unprotected(figure_set, made_on=made_on)
    refuse_unknown_kinds(plain.figures, plain.measure, plain.findings)
    return plain


def _without_telling(release: Release, hidden: frozenset[str]) -> Release:
    """The release without the findings that speak of hidden figures."""
    return replace(release, findings=tuple(f for f in release.findings if not hidden & set(f.figures)))
