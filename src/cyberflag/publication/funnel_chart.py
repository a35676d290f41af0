"""The funnel plot: each force's rate against its number of children, with the limits that widen for smaller forces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import vl_convert

from cyberflag.figures.derived.funnel import SECOND_LIMIT
from cyberflag.figures.derived.rates import DISTANCE, LIMITS, RATE, UNIT
from cyberflag.model import Period
from cyberflag.publication.charts import BAR, INK, SMALL, WIDE, dress, make_accessible, value_axis
from cyberflag.publication.contents import Contents
from cyberflag.publication.derivations import Derivations, DerivedShown
from cyberflag.publication.names import force_name
from cyberflag.publication.wording import capitalised, joined

_OUTSIDE = "#8a2b06"


@dataclass(frozen=True)
class FunnelPoint:
    """One force: its rate, the two pairs of limits at its number of children, and how far from the centre it lies."""

    rate: DerivedShown
    inner: DerivedShown
    outer: DerivedShown
    distance: DerivedShown

    @property
    def is_far_below(self) -> bool:
        """Whether it lies below the outer limit, whatever its figure is inside the bounds."""
        return self.distance.high is not None and self.distance.high < -SECOND_LIMIT

    @property
    def is_far_above(self) -> bool:
        """Whether it lies above the outer limit, whatever its figure is inside the bounds."""
        return self.distance.low > SECOND_LIMIT


@dataclass(frozen=True)
class FunnelChart:
    """What the funnel plot shows, with its name, title and description; points by number of children, fewest first."""

    name: str
    title: str
    description: str
    centre: DerivedShown
    points: tuple[FunnelPoint, ...]

    @property
    def far_below(self) -> tuple[str, ...]:
        """The names of the forces far below."""
        return tuple(sorted(force_name(point.rate.force) for point in self.points if point.is_far_below))

    @property
    def far_above(self) -> tuple[str, ...]:
        """The names of the forces far above."""
        return tuple(sorted(force_name(point.rate.force) for point in self.points if point.is_far_above))


def funnel_chart(contents: Contents) -> FunnelChart | None:
    """The funnel plot of the latest year; None where the release has no rates of enough forces."""
    if contents.latest is None:
        return None
    period = contents.latest.period
    centre, points = contents.derived.find(RATE, period), _points(contents.derived, period)
    if centre is None or not points:
        return None
    title = f"{capitalised(contents.release.measure)} {UNIT} by police force, {period.label}"
    return FunnelChart("funnel", title, _described(title, points), centre, points)


def _points(derived: Derivations, period: Period) -> tuple[FunnelPoint, ...]:
    points = []
    for rate in derived.of(RATE):
        if rate.period == period:
            found = [derived.find(name, period, rate.force) for name in (*LIMITS.values(), DISTANCE)]
            inner, outer, distance = found
            if inner is not None and outer is not None and distance is not None:
                points.append(FunnelPoint(rate, inner, outer, distance))
    return tuple(sorted(points, key=lambda point: (point.rate.base or 0, point.rate.force)))


def _described(title: str, points: Sequence[FunnelPoint]) -> str:
    outside = [force_name(p.rate.force) for p in points if p.is_far_below or p.is_far_above]
    told = f"Outside the outer limits: {joined(sorted(outside))}." if outside else "None lies outside the outer limits."
    return f"Funnel plot with {len(points)} police forces. {title}. {told} Every rate stands in the table below."


def draw_funnel(chart: FunnelChart, width: int = WIDE) -> str:
    """The funnel plot as one ``<svg>`` element, ``width`` pixels wide. The same chart gives the same bytes."""
    rows = [_row(point) for point in chart.points]
    across = alt.X(
        "children:Q",
        scale=alt.Scale(zero=True, nice=True),
        axis=value_axis("Children in the area, thousands", tickCount=5),
    )
    top = max(max(row["outer_high"], row["high"]) for row in rows[len(rows) // 4 :]) * 1.05
    up = alt.Scale(domain=[0, top], clamp=True)
    lines = [
        _line(rows, column, across, up, dash)
        for column, dash in (
            ("inner_low", [4, 3]),
            ("inner_high", [4, 3]),
            ("outer_low", [1, 0]),
            ("outer_high", [1, 0]),
        )
    ]
    middle = [{**row, "centre": chart.centre.low} for row in rows]
    lines.append(_line(middle, "centre", across, up, [8, 3]))
    layers = alt.layer(*lines, *_marks(rows, across, up, width))
    svg = vl_convert.vegalite_to_svg(dress(layers, width, 320 if width == WIDE else 260).to_dict())
    return make_accessible(svg, chart, width)


def _row(point: FunnelPoint) -> dict[str, Any]:
    rate, outside = point.rate, point.is_far_below or point.is_far_above
    return {
        "name": force_name(rate.force) if outside else "",
        "children": (rate.base or 0) / 1000,
        "low": rate.low,
        "high": rate.low if rate.high is None else rate.high,
        "outside": outside,
        "inner_low": point.inner.low,
        "inner_high": point.inner.high,
        "outer_low": point.outer.low,
        "outer_high": point.outer.high,
    }


def _line(rows: list[dict[str, Any]], column: str, across: alt.X, scale: alt.Scale, dash: list[int]) -> alt.Chart:
    values = [{"children": row["children"], "limit": row[column]} for row in rows]
    line: alt.Chart = (
        _data(values)
        .mark_line(color="#6f777b", strokeWidth=1.2, strokeDash=dash)
        .encode(x=across, y=alt.Y("limit:Q", scale=scale, axis=value_axis(capitalised(UNIT), tickCount=5)))
    )
    return line


def _marks(rows: list[dict[str, Any]], across: alt.X, scale: alt.Scale, width: int) -> list[alt.Chart]:
    """The forces: a dot at the least, a bar to the most, and a name and another shape where one lies outside."""
    data = _data(rows)
    inside, outside = "!datum.outside", "datum.outside"
    y = alt.Y("low:Q", scale=scale)
    span = data.mark_rule(color=BAR, strokeWidth=2).encode(x=across, y=y, y2="high:Q")
    dots = data.transform_filter(inside).mark_point(filled=True, size=38, color=BAR, opacity=0.85).encode(x=across, y=y)
    far = data.transform_filter(outside).mark_point(filled=True, size=70, color=_OUTSIDE, shape="diamond", opacity=1)
    middle = max(row["children"] for row in rows) / 2
    sides: tuple[tuple[str, Literal["left", "right"], int], ...] = (("<=", "left", 8), (">", "right", -8))
    names = [
        data.transform_filter(f"datum.outside && datum.children {sign} {middle}")
        .mark_text(align=align, dx=dx, fontSize=SMALL, color=INK, limit=width // 3)
        .encode(x=across, y=y, text="name:N")
        for sign, align, dx in sides
    ]
    return [span, dots, far.encode(x=across, y=y), *names]


def _data(values: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart.from_dict({"data": {"values": values}, "mark": "point"})
