"""What may be published: the only thing that publication reads.

`releasing` makes a release that protects; `release_unprotected` passes every figure on, and the release says so
wherever it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import dataframely as dy

from cyberflag import __version__
from cyberflag.disclosure.certificate import Certificate
from cyberflag.figures import Coverage, FigureSet, Finding, derive_figures
from cyberflag.figures.revisions import Revisions
from cyberflag.model import Basis, Derived, Figures, Issues, Measure, Period, Request


class Protection(StrEnum):
    """What disclosure control has done to a release."""

    NONE = "none"
    """Nothing was withheld and nothing was checked: small numbers stand as the replies give them."""
    REPLIES = "replies"
    """What forces printed stands as they printed it; the release was checked for telling more of what they withheld."""
    RECORDS = "records"
    """Small numbers, and what would give them away, are withheld; an attack on the whole release found nothing."""

    ROUNDED = "rounded"
    """Of records: every figure is rounded so that sums hold; an attack by somebody who knows how found nothing."""

    @property
    def words(self) -> str:
        """What was done, in a sentence."""
        return _PROTECTED[self]


_PROTECTED = {
    Protection.NONE: "No figure has been withheld or checked for what it may give away.",
    Protection.REPLIES: "Numbers that forces printed stand as they printed them. The release as a whole was checked: "
    "it tells no more of a number that a force withheld than the force's own rule and figures do.",
    Protection.RECORDS: "Small numbers, and the numbers from which they would follow, are withheld. The release as a "
    "whole was attacked by the rules of the audit, and no withheld number follows from it.",
    Protection.ROUNDED: "Every figure is rounded, so that all sums of the rounded numbers hold, and is given as the "
    "least and the most that it can be; the rounded number stands midway (for noughts at nought). The release as a "
    "whole was attacked by somebody who knows how it was rounded, and no small number follows from it.",
}


@dataclass(frozen=True)
class Release:
    """Figures that may be published, with all that a reader needs to judge them.

    ``title`` names the release and ``subject`` what is counted, as it stands in a sentence (``sexual offences against
    children that the police flagged as online``); ``measure`` is the measure of the figures proper; ``periods`` are the
    periods asked about, in order; ``findings`` strike the eye (equal values, the highest); ``issues`` are what the
    figures found that a person must look at; ``withheld`` counts the figures that protection hid; ``made_on`` is the
    day on which it was made and ``software`` what made it. ``derived`` are shares, changes and rates that follow from
    the ``figures`` as they are here: whoever reads those can work out these. ``certificate`` is that of the audit, None
    where there was none. ``revisions`` are the figures that are not as an earlier release showed them, both as shown.
    """

    title: str
    subject: str
    request: Request
    measure: str
    periods: tuple[Period, ...]
    figures: dy.DataFrame[Figures]
    coverage: Coverage
    findings: tuple[Finding, ...]
    issues: dy.DataFrame[Issues]
    protection: Protection
    withheld: int
    made_on: date
    software: str
    derived: dy.DataFrame[Derived] = field(default_factory=Derived.create_empty)
    certificate: Certificate | None = None
    revisions: dy.DataFrame[Revisions] = field(default_factory=Revisions.create_empty)


def release_unprotected(
    figure_set: FigureSet, *, made_on: date, title: str | None = None, subject: str | None = None
) -> Release:
    """Every figure passed on as it is: nothing withheld, nothing checked, and the release says so.

    ``title`` and ``subject`` follow from the request where they are not given. Fit for the team's own eyes; before
    publication somebody must judge the small numbers.
    """
    request = figure_set.request
    return Release(
        title=title or title_of_request(request, figure_set.coverage.periods),
        subject=subject or subject_of_request(request),
        request=request,
        measure=str(request.measure if request.measure != Measure.UNKNOWN else Measure.OFFENCES),
        periods=figure_set.coverage.periods,
        figures=figure_set.figures,
        coverage=figure_set.coverage,
        findings=figure_set.findings,
        issues=figure_set.issues,
        protection=Protection.NONE,
        withheld=0,
        made_on=made_on,
        software=f"cyberflag {__version__}",
        derived=derive_figures(figure_set),
    )


def title_of_request(request: Request, periods: tuple[Period, ...]) -> str:
    """``Online sexual offences against children recorded by the police, 2017/18 to 2019/20``."""
    online = "Online " if _is_online(request) else ""
    span = f", {periods[0].label}" if periods else ""
    if len(periods) > 1:
        span += f" to {periods[-1].label}"
    text = f"{online}{_counted(request)}{_against(request)} recorded by the police{span}"
    return text[0].upper() + text[1:]


def subject_of_request(request: Request) -> str:
    """``sexual offences against children that the police flagged as online``: what the request says and no more.

    Without a basis they are ``recorded offences``.
    """
    basis = {
        Basis.FLAG: " that the police flagged as online",
        Basis.UNKNOWN: "",
        Basis.OFFENCE: " that by their definition take place online",
        Basis.KEYWORD: " that a search for words found to be online",
        Basis.FIELD: " that the police recorded as online",
        Basis.NONE: "",
    }[request.basis]
    recorded = "recorded " if request.basis == Basis.UNKNOWN else ""
    return f"{recorded}{_counted(request)}{_against(request)}{basis}"


def note_of_request(request: Request) -> str:
    """What readers must know where the request does not say what was asked for; empty where it says all.

    A release claims no more than the request says: neither "online" nor "children" follow from the replies alone.
    """
    unsaid = [
        what
        for what, is_unsaid in (
            ("what was to be counted", request.measure == Measure.UNKNOWN),
            ("which ages were asked about", not request.ages.is_known),
            ("on what ground a crime was to count as online", request.basis == Basis.UNKNOWN),
        )
        if is_unsaid
    ]
    if not unsaid:
        return ""
    told = unsaid[0] if len(unsaid) == 1 else f"{', '.join(unsaid[:-1])} and {unsaid[-1]}"
    if len(unsaid) == _ALL_UNSAID and not request.questions:
        return f"The request was not given with the replies: it is not known {told}."
    return f"The request does not say {told}."


_ALL_UNSAID = 3


def _is_online(request: Request) -> bool:
    return request.basis not in (Basis.NONE, Basis.UNKNOWN)


def _counted(request: Request) -> str:
    """Offences or what else was asked for; "sexual" only where the request says it."""
    sexual = "sexual " if any("sexual" in question.casefold() for question in request.questions) else ""
    match request.measure:
        case Measure.OFFENCES | Measure.UNKNOWN | Measure.OTHER:
            return f"{sexual}offences"
        case Measure.OUTCOMES:
            return f"outcomes of {sexual}offences"
        case _:
            return f"{request.measure} of {sexual}offences" if sexual else str(request.measure)


def _against(request: Request) -> str:
    """Children, where the request is about them and says so."""
    if request.measure == Measure.VICTIMS:
        return ""
    return " against children" if request.ages.is_child else ""
