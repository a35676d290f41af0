"""The text of a reading file to corrections, or to every fault that it has."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from cyberflag.model import Marker
from cyberflag.replies.corrections.keys import FACTS, HEAD, MARKS, SECTIONS, Section
from cyberflag.replies.corrections.model import (
    Corrections,
    FigureCorrection,
    HeadingCorrection,
    LeaveOut,
    MarkCorrection,
    Remark,
    ReplyCorrection,
    Said,
    TableCorrection,
)
from cyberflag.replies.corrections.places import Place, PlaceKind
from cyberflag.replies.corrections.values import did_you_mean, mark_of, read_value
from cyberflag.vocabularies.dimensions import Dimension

FORMAT = 1
"""The version of the format that this program reads and writes."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_OPENS = re.compile(r"\s*\[(\[?)\s*[\"']?([\w-]+)[\"']?\s*\]")
_ASSIGNS = re.compile(r"\s*[\"']?([^\"'=#]*?)[\"']?\s*=")
_SAYING = {key.name: Dimension(key.name) for key in FACTS}
_PLACES = {
    "table": (PlaceKind.TABLE, PlaceKind.AREA, PlaceKind.CELL),
    "heading": (PlaceKind.CELL, PlaceKind.AREA, PlaceKind.TABLE),
    "figure": (PlaceKind.CELL, PlaceKind.LINE, PlaceKind.PAGE),
    "leave-out": (PlaceKind.CELL, PlaceKind.AREA, PlaceKind.TABLE, PlaceKind.LINE),
}


class FaultyCorrectionsError(Exception):
    """A reading file that is not understood. ``faults`` are sentences with file, line, key and cure."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def parse_corrections(text: str, name: str) -> Corrections:
    """The corrections that a file holds; ``name`` is what the file is called in the faults.

    Raises ``FaultyCorrectionsError``: a misspelt key must not pass for one that was left out, so that a file with one
    fault is not used at all.
    """
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = f"{name} is not written as TOML: {error}. Put texts into quotation marks, one key a line."
        raise FaultyCorrectionsError((fault,)) from error
    parsing = _Parsing(text, name)
    corrections = parsing.read(stated)
    if parsing.faults:
        raise FaultyCorrectionsError(tuple(parsing.faults))
    return corrections


class _Parsing:
    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = _LineNumbers(text)
        self.faults: list[str] = []

    def read(self, stated: Mapping[str, Any]) -> Corrections:
        known = {*SECTIONS, MARKS, *(key.name for key in HEAD.keys)}
        for name in stated:
            if name not in known:
                self.fault(self.lines.of_top(name), f"the key or section {name!r} is not understood.", name, known)
        head = self.values(HEAD, {k: v for k, v in stated.items() if HEAD.key(k)}, 0)
        self._check_head(head)
        return Corrections(
            file=self.name,
            sha256=str(head.get("sha256", "")),
            proposed=str(head.get("proposed", "")),
            reply=next((self._reply(v, line) for v, line in self.sections(stated, "reply")), None),
            tables=tuple(
                TableCorrection(v["at"], _said(v), v.get("counts"), _remark(v, line))
                for v, line in self.sections(stated, "table")
            ),
            headings=tuple(self._heading(v, line) for v, line in self.sections(stated, "heading")),
            figures=tuple(self._figure(v, line) for v, line in self.sections(stated, "figure")),
            left_out=tuple(
                LeaveOut(v["at"], v.get("printed"), _remark(v, line)) for v, line in self.sections(stated, "leave-out")
            ),
            marks=tuple(self._marks(stated.get(MARKS, {}))),
        )

    def fault(
        self, line: int, what: str, word: str = "", words: Iterator[str] | set[str] | tuple[str, ...] = ()
    ) -> None:
        where = f"{self.name}, line {line}" if line else self.name
        self.faults.append(f"{where}: {what} {did_you_mean(word, words) if word else ''}".rstrip())

    def sections(self, stated: Mapping[str, Any], name: str) -> Iterator[tuple[dict[str, Any], int]]:
        """The values of each section of a name that is without a fault, with its line."""
        section = SECTIONS[name]
        found = stated.get(name, [] if section.is_repeated else None)
        if found is None:
            return
        parts = found if section.is_repeated else [found]
        if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            self.fault(self.lines.of_top(name), f"{name} is no section. Open it with a line {section.heading}.")
            return
        seen: Counter[str] = Counter()
        for at, part in enumerate(parts):
            line, before = self.lines.of(name, at, ""), len(self.faults)
            values = self.values(section, part, at)
            if len(self.faults) == before:
                self._check_section(section, values, line)
            place = values.get("at")
            if place is not None and place.kind is not PlaceKind.LINE and place.kind is not PlaceKind.PAGE:
                seen[str(place)] += 1
                if seen[str(place)] > 1:
                    self.fault(line, f"{section.heading} says something of {place} a second time. Put it into one.")
            if len(self.faults) == before:
                yield values, line

    def values(self, section: Section, part: Mapping[str, Any], at: int) -> dict[str, Any]:
        """The values of one section that are understood; the others are faults."""
        values = {}
        for name, stated in part.items():
            key, line = section.key(name), self.lines.of(section.name, at, name)
            if key is None:
                names = tuple(k.name for k in section.keys)
                self.fault(line, f"{section.heading} has no key {name!r}; it has: {', '.join(names)}.", name, names)
                continue
            try:
                values[name] = key.read(stated)
            except ValueError as error:
                self.fault(line, f"{name} = {stated!r} is not understood. {error}")
        return values

    def _check_head(self, head: Mapping[str, Any]) -> None:
        if head.get("format") != FORMAT or isinstance(head["format"], bool):
            self.fault(self.lines.of("", 0, "format"), f"the format is not {FORMAT}. Write format = {FORMAT} first.")
        if not _DIGEST.fullmatch(str(head.get("sha256", ""))):
            cure = "cyberflag read FOLDER --propose writes it into a new file."
            self.fault(self.lines.of("", 0, "sha256"), f"sha256 is not the 64 digits of the reply's digest. {cure}")

    def _check_section(self, section: Section, values: Mapping[str, Any], line: int) -> None:
        """Tell of a section without its place, with a place of the wrong kind, or that says nothing."""
        kinds = _PLACES.get(section.name, ())
        says = [name for name in values if name not in ("at", "printed", "by", "on", "why", "marker")]
        place = values.get("at")
        if kinds and not isinstance(place, Place):
            self.fault(line, f"{section.heading} needs the key at, as at = {SECTIONS[section.name].keys[0].example}.")
        elif isinstance(place, Place) and place.kind not in kinds:
            self.fault(line, f"{section.heading}: {str(place)!r} is a {place.kind}; {_ones(kinds)} is needed.")
        elif not says and section.name != "leave-out":
            self.fault(line, f"{section.heading} says nothing. Fill a key in, or take the section out.")

    def _reply(self, values: Mapping[str, Any], line: int) -> ReplyCorrection:
        said = _said({name: value for name, value in values.items() if name != "outcome"})
        return ReplyCorrection(
            said,
            values.get("outcome"),
            values.get("flag-use"),
            values.get("exemptions"),
            values.get("counts", True),
            _remark(values, line),
        )

    def _heading(self, values: Mapping[str, Any], line: int) -> HeadingCorrection:
        place = values["at"]
        is_of_all = "names" in values or values.get("counts") is False
        if place.kind is not PlaceKind.CELL and not is_of_all and "printed" not in values:
            cure = "Name one cell, say what all names, or give the printed text of those that are meant."
            self.fault(line, f"[[heading]]: {str(place)!r} are several headings. {cure}")
        return HeadingCorrection(
            place,
            _said(values),
            values.get("names"),
            values.get("total", False),
            values.get("counts", True),
            _on_one_line(values.get("printed")),
            _remark(values, line),
        )

    def _figure(self, values: Mapping[str, Any], line: int) -> FigureCorrection:
        bounds, marker = values.get("value", (None, Marker.PLAIN))
        figure = FigureCorrection(
            values["at"],
            bounds,
            values.get("marker", marker),
            _said(values),
            values.get("total", False),
            values.get("printed"),
            _remark(values, line),
        )
        if figure.place.kind is not PlaceKind.CELL and (bounds is None or not figure.is_complete):
            self.fault(line, f"[[figure]]: at {figure.place} the keys value and period are needed.")
        return figure

    def _marks(self, stated: object) -> Iterator[MarkCorrection]:
        if not isinstance(stated, dict):
            self.fault(
                self.lines.of_top(MARKS),
                f'{MARKS} is no section. Open it with a line [{MARKS}], and write "*" = "1 to 4" below.',
            )
            return
        for sign, value in stated.items():
            try:
                yield MarkCorrection(mark_of(sign), *read_value(value))
            except ValueError as error:
                self.fault(self.lines.of(MARKS, 0, sign), f"[{MARKS}] {sign!r} = {value!r} is not understood. {error}")


def _on_one_line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _ones(kinds: tuple[PlaceKind, ...]) -> str:
    return " or ".join(f"a {kind}" if kind is not PlaceKind.AREA else "an area" for kind in kinds)


def _said(values: Mapping[str, Any]) -> Said:
    return tuple((_SAYING[name], value) for name, value in values.items() if name in _SAYING)


def _remark(values: Mapping[str, Any], line: int) -> Remark:
    return Remark(line, values.get("by", ""), values.get("on"), values.get("why", ""))


class _LineNumbers:
    """Where the sections and keys of a file stand. TOML's own reader does not say; this goes by the lines that open a
    section or assign a key, which is right but for texts over several lines that look like one.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[tuple[str, int, str], int] = {}
        section, numbers = "", Counter[str]()
        at = 0
        for number, line in enumerate(text.splitlines(), start=1):
            if opened := _OPENS.match(line):
                section = opened[2]
                at, numbers[section] = numbers[section], numbers[section] + 1
                self._lines.setdefault((section, at, ""), number)
            elif (assigned := _ASSIGNS.match(line)) and not line.lstrip().startswith("#"):
                self._lines.setdefault((section, at, assigned[1].strip()), number)

    def of(self, section: str, at: int, key: str) -> int:
        """The line of a key of the nth section of a name, else of the section, else 0."""
        return self._lines.get((section, at, key)) or self._lines.get((section, at, ""), 0)

    def of_top(self, name: str) -> int:
        """The line of a key before the first section, or of the first section of that name."""
        return self.of("", 0, name) or self.of(name, 0, "")
