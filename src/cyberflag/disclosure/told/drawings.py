"""Drawings (SVG) as passages: their descriptions, the tooltips of their marks, and the words at their bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cyberflag.disclosure.told.passages import Passage

_PLACE = re.compile(r"translate\(\s*([-\d.]+)[\s,]+([-\d.]+)")
_BESIDE, _ABOVE = 2.0, 8.0
"""How far, in pixels, a bar's words may stand from its label's column or line."""


def passages_of_drawing(drawing: Any, where: str) -> Iterator[Passage]:
    """What a drawing says, each part under the drawing's title."""
    heads = {node.tag: " ".join(node.text().split()) for node in drawing.css("title, desc") if node.parent == drawing}
    title = heads.get("title", "")
    for part in re.split(r"[.;]\s", heads.get("desc", "")):
        if re.search(r"\d", part) and part.strip(". ") != title:
            yield Passage(f"{where}, description", part.strip(". "), title, is_label=True)
    for node in drawing.css("title, desc"):
        text = " ".join(node.text().split())
        if text not in heads.values() and re.search(r"\d", text):
            yield Passage(f"{where}, tooltip", text, title, is_label=True)
    for node in drawing.css("[aria-label]"):
        text = (node.attributes.get("aria-label") or "").strip()
        if re.search(r"\d", text):
            yield Passage(f"{where}, tooltip", text, title, is_label=True)
    for label, words in _bars(drawing):
        yield Passage(f"{where}, bar", f"{label}: {words}", title, is_label=True)


def _bars(drawing: Any) -> Iterator[tuple[str, str]]:
    """The label and the words of each bar, tied by where they stand."""
    groups = [list(group.css("text")) for group in drawing.css("g.role-axis-label")]
    for node in drawing.css("g.mark-text.role-mark text"):
        place = _place_of(node)
        labels = [label for group in groups for label in group if _is_beside(place, _place_of(label), group)]
        if len(labels) == 1:
            yield " ".join(labels[0].text(separator=" ").split()), " ".join(node.text().split())


def _is_beside(place: tuple[float, float], label: tuple[float, float], group: list[Any]) -> bool:
    """Whether a label stands under the words (its axis runs across), or left of them on their line (it runs down)."""
    across = len({_place_of(other)[0] for other in group}) > 1
    return abs(place[0] - label[0]) < _BESIDE if across else abs(place[1] - label[1]) < _ABOVE


def _place_of(node: Any) -> tuple[float, float]:
    found = _PLACE.search(node.attributes.get("transform") or "")
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)
