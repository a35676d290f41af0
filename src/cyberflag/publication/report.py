"""The report: one page that needs nothing beside itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from cyberflag.disclosure import note_of_request
from cyberflag.figures.derived.words import span_in_words
from cyberflag.model import Basis
from cyberflag.publication.absences import unplaced_sentences
from cyberflag.publication.charts import NARROW, WIDE, Chart, draw_chart
from cyberflag.publication.claims import (
    change_over_same_forces,
    most_by_sex,
    surely_highest,
    whole_year_figures,
    youngest_is_sure,
)
from cyberflag.publication.comparisons import break_sentences, derived_in_report, national_changes, rates_by_force
from cyberflag.publication.contents import Contents, Shown
from cyberflag.publication.drawings import age_chart, force_chart, offence_chart, year_chart
from cyberflag.publication.flag_use import flag_use_sentences
from cyberflag.publication.funnel_chart import FunnelChart, draw_funnel, funnel_chart
from cyberflag.publication.names import MARKERS, NOT_AVAILABLE, force_name
from cyberflag.publication.wording import (
    age_in_prose,
    age_label,
    bounds_in_prose,
    bounds_in_words,
    capitalised,
    joined,
    number_in_words,
    number_of,
)


@cache
def template_environment() -> Environment:
    """The templates of this package: escaped in HTML, strict about names, with the wording's functions at hand."""
    environment = Environment(
        loader=PackageLoader("cyberflag.publication"),
        autoescape=select_autoescape(("html", "html.j2")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "words": bounds_in_words,
        "prose": bounds_in_prose,
        "joined": joined,
        "capitalised": capitalised,
        "age_in_prose": age_in_prose,
        "age_label": age_label,
        "number_in_words": number_in_words,
        "force_name": force_name,
    }
    environment.globals |= {"number_of": number_of, "not_available": NOT_AVAILABLE}
    return environment


@dataclass
class Anchors:
    """Which figures have their anchor on the page already: an id may stand only once."""

    taken: set[str] = field(default_factory=set)

    def take(self, name: str) -> bool:
        """Whether this is the first time that the name is asked for."""
        first = name not in self.taken
        self.taken.add(name)
        return first


@dataclass(frozen=True)
class Drawing:
    """A chart as the page holds it: drawn for a wide page and for a phone."""

    chart: Chart
    wide: Markup
    narrow: Markup


def render_report(contents: Contents) -> str:
    """The whole page as HTML: no script, style sheet, font or picture from outside."""
    environment = template_environment()
    style = environment.get_template("report.css").render()
    charts = {
        "years": year_chart(contents),
        "ages": age_chart(contents),
        "offences": offence_chart(contents),
        "forces": force_chart(contents),
    }
    return environment.get_template("report.html.j2").render(
        contents=contents,
        release=contents.release,
        latest=contents.latest,
        facts=contents.age_facts,
        counts_flagged=contents.release.request.basis in (Basis.FLAG, Basis.UNKNOWN),
        style=Markup(style),  # noqa: S704 - the package's own style sheet
        drawings={name: _draw(chart) for name, chart in charts.items() if chart is not None},
        highest=surely_highest(whole_year_figures(contents)),
        change=change_over_same_forces(contents),
        markers=_markers_in(contents.figures),
        anchors=Anchors(),
        victims_mostly=most_by_sex(contents),
        youngest_is_sure=youngest_is_sure(contents),
        request_note=note_of_request(contents.release.request),
        unplaced=unplaced_sentences(contents.release.coverage),
        coverage_rows=contents.derived.coverage(contents.release.periods),
        derived_shown=derived_in_report(contents),
        shares=_shares_of_children(contents),
        changes=national_changes(contents),
        breaks=break_sentences(contents.release),
        rates=rates_by_force(contents),
        **_funnel(contents),
        flag_sentences=_flag_sentences(contents),
    )


def _funnel(contents: Contents) -> dict[str, FunnelChart | Markup | None]:
    """The funnel plot, drawn for a wide page and for a phone; None for each where there is none."""
    chart = funnel_chart(contents)
    wide, narrow = (Markup(draw_funnel(chart, width)) if chart else None for width in (WIDE, NARROW))  # noqa: S704 - texts are escaped there
    return {"funnel": chart, "funnel_wide": wide, "funnel_narrow": narrow}


def _shares_of_children(contents: Contents) -> dict[str, str | None]:
    """For each breakdown, in words, for what share of the children the forces behind its latest figures stand."""
    dimensions = {"ages": "age", "sexes": "sex", "offences": "offence", "platforms": "platform"}
    period = contents.periods[-1] if contents.periods else None
    spans = {name: contents.derived.shares_of(by, period) if period else None for name, by in dimensions.items()}
    return {name: span_in_words(*span, 0, "%") if span else None for name, span in spans.items()}


def _flag_sentences(contents: Contents) -> tuple[str, ...]:
    year = contents.latest
    if year is None:
        return ()
    return flag_use_sentences(contents.release, year.period, missed_is_estimated=year.missed_flags is not None)


def _draw(chart: Chart) -> Drawing:
    wide, narrow = (Markup(draw_chart(chart, width)) for width in (WIDE, NARROW))  # noqa: S704 - texts are escaped there
    return Drawing(chart, wide, narrow)


def _markers_in(figures: tuple[Shown, ...]) -> list[tuple[str, str]]:
    """Shorthand and meaning of each marker that is shown, in the order of the list."""
    used = {figure.marker for figure in figures}
    known = list(dict.fromkeys(MARKERS[marker] for marker in MARKERS if marker in used))
    return known + [(f"[{marker}]", marker) for marker in sorted(used) if marker and marker not in MARKERS]
