"""The national story in Markdown, in plain words that never say more than the bounds allow.

Each figure is followed by a mark that leads to the list at the end: its id in ``figures.csv`` or ``derived.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cyberflag.disclosure import note_of_request
from cyberflag.figures import FindingKind
from cyberflag.model import Basis, Bounds, Period
from cyberflag.publication.absences import absence_sentences
from cyberflag.publication.claims import (
    change_over_same_forces,
    most_by_sex,
    surely_highest,
    whole_year_figures,
    youngest_is_sure,
)
from cyberflag.publication.contents import Contents, Shown
from cyberflag.publication.derivations import DerivedShown
from cyberflag.publication.drawings import offences_told
from cyberflag.publication.gathering import FEWEST_FORCES
from cyberflag.publication.report import template_environment
from cyberflag.publication.wording import bounds_in_prose, number_in_words

_TOLD_OFFENCES = 3
_LEAST_PER_DAY = 2
"""Below two a day the words say nothing that the year's figure does not."""


@dataclass
class Footnotes:
    """The figures that the story names, numbered as they come."""

    named: dict[str, Shown | DerivedShown] = field(default_factory=dict)

    def mark(self, shown: Shown | DerivedShown) -> str:
        """``[^3]``: the mark after a figure; the same figure has the same mark each time."""
        self.named.setdefault(shown.id, shown)
        return f"[^{list(self.named).index(shown.id) + 1}]"

    def figure(self, shown: Shown) -> str:
        """The figure in a sentence with its mark: ``between 7,021 and 7,045[^1]``."""
        return bounds_in_prose(shown.bounds) + self.mark(shown)


def render_story(contents: Contents) -> str:
    """The story as Markdown. Names no single victim's detail together with a force."""
    footnotes, totals = Footnotes(), whole_year_figures(contents)
    told_of = _period_told(contents)
    body = (
        template_environment()
        .get_template("press.md.j2")
        .render(
            contents=contents,
            release=contents.release,
            latest=contents.latest,
            facts=contents.age_facts,
            footnotes=footnotes,
            per_day=_per_day(contents),
            change=change_over_same_forces(contents),
            highest=surely_highest(totals),
            equal=_equal_figures(contents, surely_highest(totals)),
            offences=offences_told(contents)[:_TOLD_OFFENCES],
            victims_mostly=most_by_sex(contents),
            youngest_is_sure=youngest_is_sure(contents),
            told_of=told_of,
            absences=absence_sentences(contents.release, told_of) if told_of else (),
            national=_is_national(contents),
            few=_forces_with_figures(contents),
            fewest=FEWEST_FORCES,
            force_figures=_force_figures(contents),
            is_online=contents.release.request.basis not in (Basis.NONE, Basis.UNKNOWN),
            request_note=note_of_request(contents.release.request),
        )
    )
    lines = [
        f"[^{place}]: `{shown.id}`: {shown.words}{_marked(shown)}; {shown.rests_on}."
        for place, shown in enumerate(footnotes.named.values(), start=1)
    ]
    body = re.sub(r"(?m)^ +", "", body)
    return re.sub(r"\n{3,}", "\n\n", body).rstrip("\n") + "\n\n" + "\n".join(lines) + "\n"


def _marked(shown: Shown | DerivedShown) -> str:
    return f" {shown.shorthand}" if shown.shorthand else ""


def _per_day(contents: Contents) -> str | None:
    """How many a day there were at least, in words; None below two."""
    if contents.latest is None or contents.latest.headline is None:
        return None
    a_day = contents.latest.headline.bounds.low // contents.latest.period.days
    return number_in_words(a_day) if a_day >= _LEAST_PER_DAY else None


def _equal_figures(contents: Contents, told: tuple[Shown, ...]) -> tuple[tuple[Shown, ...], ...]:
    """The groups of forces with the same exact figure for the latest year that the findings point out, but ``told``."""
    totals = {figure.id: figure for figure in whole_year_figures(contents)}
    groups = []
    for finding in contents.release.findings:
        shown = tuple(totals[name] for name in finding.figures if name in totals)
        told_before = {figure.id for figure in shown} == {figure.id for figure in told}
        if finding.kind == FindingKind.EQUAL_VALUES and len(shown) > 1 and _are_equal(shown) and not told_before:
            groups.append(shown)
    return tuple(groups)


def _are_equal(figures: tuple[Shown, ...]) -> bool:
    bounds: set[Bounds] = {figure.bounds for figure in figures}
    return len(bounds) == 1 and all(each.is_exact for each in bounds)


def _period_told(contents: Contents) -> Period | None:
    """The period that the story is about: the latest with a national figure, else the last asked about."""
    if contents.latest is not None:
        return contents.latest.period
    return contents.release.periods[-1] if contents.release.periods else None


def _forces_with_figures(contents: Contents) -> int:
    """On how many forces the national figure of the latest period rests."""
    told = contents.latest and (contents.latest.headline or contents.latest.at_least)
    return (told.forces or 0) if told else 0


def _is_national(contents: Contents) -> bool:
    """Whether enough forces gave figures to tell of the nation: with fewer, the story would be that of one of them."""
    return _forces_with_figures(contents) >= FEWEST_FORCES


def _force_figures(contents: Contents) -> tuple[Shown, ...]:
    """Every total of a force for a period that was asked about, by force: what is told instead of a national story."""
    return tuple(cell.figure for row in contents.forces for cell in row.cells if cell.figure is not None)
