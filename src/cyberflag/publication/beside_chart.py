"""The figures and other series on one axis of time, each in a panel with an axis of its own: beside, never mixed.

A value is a line over the days that it is for (a diamond where these are one day), with a pale bar from the least to
the most it can be, and its number above. Panels share the axis of time and nothing else: their units differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import altair as alt
import dataframely as dy
import polars as pl
import vl_convert
from markupsafe import Markup

from cyberflag.figures.outlook.beside import Beside
from cyberflag.figures.rows import ALL_FORCES
from cyberflag.model import Bounds, Period, day_in_words
from cyberflag.publication.charts import BAR, GRID, INK, NARROW, SMALL, WIDE, configure, make_accessible, value_axis
from cyberflag.publication.report import template_environment
from cyberflag.publication.wording import bounds_in_words, capitalised

_OTHER = "#8a2b06"
"""The colour of other series; the panels' titles say the same in words."""
_PANEL, _EDGE, _MARGIN, _LETTER = 110, 84, 40, 7.4
"""In pixels: a panel's height, the room left of it and right of it, and the mean width of a letter."""


@dataclass(frozen=True)
class Value:
    """One value: the days that it is for, and its bounds."""

    period: Period
    bounds: Bounds

    @property
    def words(self) -> str:
        """The value in words."""
        return bounds_in_words(self.bounds)

    @property
    def days(self) -> str:
        """The days that it is for, in words: ``2018/19``, ``on 31 March 2018``."""
        day = self.period.start
        return f"on {day_in_words(day)}" if day == self.period.end else self.period.label


@dataclass(frozen=True)
class Panel:
    """One series: what it is, in what unit, from which sources, and whether it is ours."""

    title: str
    unit: str
    sources: tuple[str, ...]
    is_figure: bool
    values: tuple[Value, ...]


@dataclass(frozen=True)
class BesideChart:
    """Panels under one another on one axis of time."""

    panels: tuple[Panel, ...]
    name: str = "beside"

    @property
    def title(self) -> str:
        """Above the drawing."""
        return "The figures and other series on one axis of time"

    @property
    def description(self) -> str:
        """Every panel and value in words."""
        told = [
            f"{panel.title}, in {panel.unit}: " + ", ".join(f"{v.days} {v.words}" for v in panel.values)
            for panel in self.panels
        ]
        return f"{len(self.panels)} panels under one another, each with an axis of its own. {'; '.join(told)}."


def beside_chart(beside: dy.DataFrame[Beside]) -> BesideChart | None:
    """The series that are for the whole nation, in the order of the table; None where there are fewer than two."""
    national = beside.filter(pl.col("force") == ALL_FORCES)
    panels = []
    for (_, kind), rows in national.group_by("series", "kind", maintain_order=True):
        ordered = sorted(rows.iter_rows(named=True), key=lambda row: (row["period_start"], row["period_end"]))
        values = [
            Value(Period(row["period_start"], row["period_end"]), Bounds(row["low"], row["high"])) for row in ordered
        ]
        first = ordered[0]
        sources = tuple(dict.fromkeys(row["source"] for row in ordered))
        panels.append(Panel(capitalised(first["title"]), first["unit"], sources, str(kind) == "figure", tuple(values)))
    return BesideChart(tuple(panels)) if len(panels) > 1 else None


def render_beside(chart: BesideChart) -> str:
    """A page of its own: the drawing, and every value in a table for each series. Nothing is loaded from outside."""
    environment = template_environment()
    wide, narrow = (Markup(draw_beside(chart, width)) for width in (WIDE, NARROW))  # noqa: S704 - texts are escaped there
    style = Markup(environment.get_template("report.css").render())  # noqa: S704 - the package's own style sheet
    page = environment.get_template("beside.html.j2")
    return page.render(chart=chart, style=style, wide=wide, narrow=narrow)


def draw_beside(chart: BesideChart, width: int = WIDE) -> str:
    """The panels as one ``<svg>`` element. The same chart gives the same bytes."""
    days = [day for panel in chart.panels for value in panel.values for day in (value.period.start, value.period.end)]
    span = min(days), max(days) + timedelta(days=1)
    last = len(chart.panels) - 1
    panels = [_panel(panel, span, width, has_labels=place == last) for place, panel in enumerate(chart.panels)]
    drawing = configure(alt.vconcat(*panels, spacing=18))
    return make_accessible(vl_convert.vegalite_to_svg(drawing.to_dict()), chart, width)


def _panel(panel: Panel, span: tuple[date, date], width: int, *, has_labels: bool) -> Any:
    rows = [_row(value) for value in panel.values]
    colour = BAR if panel.is_figure else _OTHER
    time = alt.Scale(type="utc", domain=[_milliseconds(day) for day in span])
    x = alt.X("start:T", scale=time, axis=_time_axis(has_labels=has_labels))
    top = max(row["high"] for row in rows)
    up = alt.Scale(domain=[0, max(top, 1) * 1.25], nice=False)
    data = alt.Chart.from_dict({"data": {"values": rows}, "mark": "bar"})
    y = alt.Y("low:Q", scale=up, axis=_value_axis(panel.unit))
    can_be = data.transform_filter("datum.high > datum.low").mark_rect(color=colour, opacity=0.22)
    line = data.transform_filter("datum.end > datum.start + 864e5").mark_rule(color=colour, strokeWidth=3)
    day = data.transform_filter("datum.end <= datum.start + 864e5").mark_point(
        filled=True, shape="diamond", size=90, color=colour, opacity=1
    )
    words = data.mark_text(dy=-10, fontSize=SMALL, color=INK, opacity=_has_room_for_words(rows, span, width))
    layers = alt.layer(
        can_be.encode(x=x, x2="end:T", y=y, y2="high:Q"),
        line.encode(x=x, x2="end:T", y=y),
        day.encode(x=x, y=y),
        words.encode(x=alt.X("middle:T", scale=time), y=alt.Y("high:Q", scale=up), text="words:N"),
    )
    sized: Any = layers.properties(width=width - _EDGE - _MARGIN, height=_PANEL, title=_heading(panel, width))
    return sized


def _has_room_for_words(rows: list[dict[str, Any]], span: tuple[date, date], width: int) -> int:
    """1 where no two numbers above the lines run into one another; else 0: they stand in the table below."""
    pixels = (width - _EDGE - _MARGIN) / (_milliseconds(span[1]) - _milliseconds(span[0]))
    places = [(row["middle"] * pixels, len(row["words"]) * _LETTER / 2) for row in rows]
    return int(all(after - before > half + other for (before, half), (after, other) in pairwise(places)))


def _row(value: Value) -> dict[str, Any]:
    start, end = _milliseconds(value.period.start), _milliseconds(value.period.end + timedelta(days=1))
    high = value.bounds.low if value.bounds.high is None else value.bounds.high
    middle = start if value.period.start == value.period.end else (start + end) // 2
    return {"start": start, "end": end, "middle": middle, "low": value.bounds.low, "high": high, "words": value.words}


def _milliseconds(day: date) -> int:
    """The start of a day in the unit of the drawing library, free of time zones."""
    return (day - date(1970, 1, 1)).days * 86_400_000


def _heading(panel: Panel, width: int) -> alt.TitleParams:
    kind = "Figures of this campaign" if panel.is_figure else "Another series, never to be added"
    told = f"{kind}; source: {'; '.join(panel.sources)}"
    room = int(width / 6.3)
    return alt.TitleParams(
        text=panel.title,
        subtitle=told if len(told) <= room else f"{told[: room - 1]}…",
        anchor="start",
        frame="group",
        fontSize=14,
        subtitleFontSize=12,
        color=INK,
        subtitleColor="#484f55",
        offset=8,
    )


def _time_axis(*, has_labels: bool) -> alt.Axis:
    return alt.Axis(
        title=None,
        format="%Y",
        tickCount={"interval": "year", "step": 1},
        labels=has_labels,
        labelFontSize=SMALL,
        labelColor=INK,
        gridColor=GRID,
        ticks=False,
        domainColor="#b1b4b6",
        labelFlush=False,
    )


def _value_axis(unit: str) -> alt.Axis:
    return value_axis(
        capitalised(unit),
        tickCount=3,
        labelExpr="datum.value < 1e7 ? format(datum.value, ',') : format(datum.value / 1e6, ',') + ' m'",
        minExtent=_EDGE,
        maxExtent=_EDGE,
    )
