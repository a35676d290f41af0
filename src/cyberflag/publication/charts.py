"""Bar charts with bounds as SVG texts, drawn without a browser or a network.

A bar is solid up to the least its figure can be; a dashed outline goes on to the most it can be. Every bar carries its
figure in words, so neither colour nor length has to be read. The same bars give the same bytes.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import altair as alt
import vl_convert
from markupsafe import escape

from cyberflag.model import Bounds
from cyberflag.publication.wording import bounds_in_words

INK = "#0b0c0c"
BAR = "#12436d"
GRID = "#e3e4e5"
WIDE, NARROW = 700, 350
"""Widths in CSS pixels of the two drawings of a chart: for a page and print, and for a phone."""
_FONT = "Arial, Helvetica, sans-serif"
_TEXT, SMALL = 14, 13
"""Sizes of letters in CSS pixels."""
_WHOLE: dict[str, Any] = {"tickCount": 4, "tickMinStep": 1, "format": ",d"}
"""The ticks of bars, which are whole numbers of crimes."""
_LABEL_SHARE = 0.45
"""How much of a lying chart's width its labels may take before they are wrapped."""
_LETTER = 7.4
"""Mean width in pixels of a letter at the text size: enough to choose between upright and lying bars."""


@dataclass(frozen=True)
class Bar:
    """One bar: its label and its figure (one that is not known is named at the bar's place, not drawn)."""

    label: str
    bounds: Bounds

    @property
    def words(self) -> str:
        """The figure in words, as it stands at the end of the bar."""
        return bounds_in_words(self.bounds)


class Described(Protocol):
    """What every drawing has: a name for its ids (letters and hyphens), a title, a description for those who cannot
    see it.
    """

    @property
    def name(self) -> str:
        """For ids."""

    @property
    def title(self) -> str:
        """Above the drawing."""

    @property
    def description(self) -> str:
        """In place of the drawing."""


@dataclass(frozen=True)
class Chart:
    """What a chart shows: a name for its ids (letters and hyphens), a title, a description for those who cannot see it,
    what the figures count, and the bars in their order.
    """

    name: str
    title: str
    description: str
    unit: str
    bars: tuple[Bar, ...]

    @property
    def has_ranges(self) -> bool:
        """Whether some bar has a dashed outline, which must be explained."""
        return any(bar.bounds.high is not None and not bar.bounds.is_exact for bar in self.bars)

    @property
    def has_open_ends(self) -> bool:
        """Whether nothing bounds some bar from above, which no drawing can show."""
        return any(bar.bounds.high is None for bar in self.bars)


def draw_chart(chart: Chart, width: int = WIDE) -> str:
    """The chart as one ``<svg>`` element of an HTML page, ``width`` pixels wide, with title, description and own ids.

    Bars stand upright where their labels fit beside one another, and lie otherwise.
    """
    spec = _upright(chart, width) if _fits_upright(chart.bars, width) else _lying(chart, width)
    return make_accessible(vl_convert.vegalite_to_svg(spec.to_dict()), chart, width)


def _fits_upright(bars: Sequence[Bar], width: int) -> bool:
    longest = max((max(len(bar.label), len(bar.words)) for bar in bars), default=1)
    return len(bars) * (longest * _LETTER + 8) <= width - 60


def _rows(bars: Sequence[Bar]) -> list[dict[str, Any]]:
    return [
        {
            "label": bar.label,
            "low": bar.bounds.low,
            "high": bar.bounds.low if bar.bounds.high is None else bar.bounds.high,
            "words": bar.words,
            "order": place,
        }
        for place, bar in enumerate(bars)
    ]


def _data(bars: Sequence[Bar]) -> alt.Chart:
    return alt.Chart.from_dict({"data": {"values": _rows(bars)}, "mark": "bar"})


def _scale(bars: Sequence[Bar], room: float) -> alt.Scale:
    """From nought to past the longest bar, with ``room`` (a share of it) for the words at its end."""
    top = max((bar.bounds.high or bar.bounds.low for bar in bars), default=1)
    return alt.Scale(domain=[0, max(top, 1) * (1 + room)], nice=False)


def _upright(chart: Chart, width: int) -> alt.LayerChart:
    rows = _data(chart.bars)
    order = [bar.label for bar in chart.bars]
    across = alt.X("label:N", sort=order, title=None, axis=_label_axis())
    scale = _scale(chart.bars, 0.12)
    size: dict[str, Any] = {"size": min(64, int((width - 60) / max(len(chart.bars), 1) * 0.72))}
    solid = rows.mark_bar(color=BAR, **size).encode(
        x=across, y=alt.Y("low:Q", scale=scale, axis=value_axis(None, **_WHOLE))
    )
    rest = (
        rows.transform_filter("datum.high > datum.low")
        .mark_bar(filled=False, stroke=BAR, strokeWidth=1.5, strokeDash=[4, 3], **size)
        .encode(x=across, y=alt.Y("low:Q", scale=scale), y2="high:Q")
    )
    words = rows.mark_text(dy=-9, fontSize=_TEXT, color=INK).encode(
        x=across, y=alt.Y("high:Q", scale=scale), text="words:N"
    )
    return dress(alt.layer(solid, rest, words), width, 260)


def _lying(chart: Chart, width: int) -> alt.LayerChart:
    rows = _data(chart.bars)
    order = [bar.label for bar in chart.bars]
    letters = int(width * _LABEL_SHARE / _LETTER)
    lines = max((len(_wrapped(bar.label, letters)) for bar in chart.bars), default=1)
    down = alt.Y("label:N", sort=order, title=None, axis=_wrapped_axis(chart.bars, letters))
    scale = _scale(chart.bars, _room_for_words(chart.bars, width))
    solid = rows.mark_bar(color=BAR, size=15).encode(
        y=down, x=alt.X("low:Q", scale=scale, axis=value_axis(chart.unit, **_WHOLE))
    )
    rest = (
        rows.transform_filter("datum.high > datum.low")
        .mark_bar(filled=False, stroke=BAR, strokeWidth=1.5, strokeDash=[4, 3], size=14)
        .encode(y=down, x=alt.X("low:Q", scale=scale), x2="high:Q")
    )
    words = rows.mark_text(align="left", dx=6, fontSize=SMALL, color=INK).encode(
        y=down, x=alt.X("high:Q", scale=scale), text="words:N"
    )
    step = 23 if lines == 1 else 9 + 15 * lines
    return dress(alt.layer(solid, rest, words), width, max(len(chart.bars), 1) * step)


def _room_for_words(bars: Sequence[Bar], width: int) -> float:
    """What share of the longest bar the words at its end need, once the labels have taken their place."""
    words = max((len(bar.words) for bar in bars), default=1) * _LETTER + 14
    labels = min(max((len(bar.label) for bar in bars), default=1) * _LETTER, width * _LABEL_SHARE) + 8
    return words / max(width - labels - words, width * 0.1)


def _label_axis() -> alt.Axis:
    return alt.Axis(labelAngle=0, labelFontSize=SMALL, labelColor=INK, ticks=False, domain=False, labelPadding=5)


def _wrapped_axis(bars: Sequence[Bar], letters: int) -> alt.Axis:
    """An axis whose long labels stand on two lines or more."""
    lines = {bar.label: "\n".join(_wrapped(bar.label, letters)) for bar in bars}
    axis = _label_axis()
    axis["labelExpr"] = f"split({json.dumps(lines)}[datum.value], '\\n')"
    axis["labelLineHeight"] = 15
    axis["labelLimit"] = 0
    return axis


def _wrapped(label: str, letters: int) -> list[str]:
    return textwrap.wrap(label, max(letters, 12), break_long_words=False) or [""]


def value_axis(title: str | None, **ticks: Any) -> alt.Axis:
    """An axis of values as it looks in all drawings; ``ticks`` are further properties of `alt.Axis` for one of them."""
    return alt.Axis(
        title=title,
        titleFontSize=SMALL,
        titleFontWeight="normal",
        titleColor=INK,
        labelFontSize=SMALL,
        labelColor=INK,
        gridColor=GRID,
        domain=False,
        ticks=False,
        **ticks,
    )


def dress(layers: Any, width: int, height: int) -> alt.LayerChart:
    """A drawing in the size, letters and edges of all of them."""
    fit = alt.AutoSizeParams(type="fit-x", contains="padding")
    dressed: alt.LayerChart = configure(layers.properties(width=width, height=height, autosize=fit))
    return dressed


def configure(drawing: Any) -> Any:
    """A drawing in the letters and edges of all of them."""
    dressed = drawing.configure(font=_FONT, aria=False, background="transparent", padding=4)
    return dressed.configure_view(stroke=None)


def make_accessible(svg: str, chart: Described, width: int) -> str:
    """Title and description put in, which the drawing library leaves out, and every id made the chart's own."""
    name = f"{chart.name}-{width}"
    found = re.match(r"<svg\b[^>]*?viewBox=\"([^\"]+)\"[^>]*>", svg)
    if not found:
        raise RuntimeError("the drawing library gave no <svg> element with a viewBox")
    body = svg[found.end() :]
    body = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', body)
    body = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", body)
    body = re.sub(r'(xlink:href|href)="#([^"]+)"', rf'\1="#{name}-\2"', body)
    drawn_width = found[1].split()[2]
    head = (
        f'<svg viewBox="{found[1]}" '
        f'width="{drawn_width}" role="img" aria-labelledby="{name}-title {name}-desc" focusable="false">'
        f'<title id="{name}-title">{escape(chart.title)}</title>'
        f'<desc id="{name}-desc">{escape(chart.description)}</desc>'
    )
    return head + body
