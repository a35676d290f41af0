"""What may be written into a reading file: its sections and keys. The reference page is made of this list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cyberflag.model import Basis, FlagUse, Marker, Measure, Outcome, Sex
from cyberflag.replies.corrections.places import parse_place
from cyberflag.replies.corrections.values import (
    read_age,
    read_day,
    read_exemptions,
    read_force,
    read_offence,
    read_period,
    read_platform,
    read_text,
    read_truth,
    read_value,
    read_word,
)
from cyberflag.vocabularies.dimensions import Dimension


@dataclass(frozen=True)
class Key:
    """A key: what it holds, an example as TOML writes it, and how its value is read.

    ``read`` raises ``ValueError``, with the cure, for a value that it does not take.
    """

    name: str
    holds: str
    example: str
    read: Callable[[object], object]
    is_needed: bool = False


@dataclass(frozen=True)
class Section:
    """A section: its heading in the file, what it says, and its keys. ``is_repeated``: one for each thing corrected."""

    name: str
    about: str
    keys: tuple[Key, ...]
    is_repeated: bool = True

    @property
    def heading(self) -> str:
        """The line that opens it."""
        return f"[[{self.name}]]" if self.is_repeated else f"[{self.name}]"

    def key(self, name: str) -> Key | None:
        """The key with this name, None where the section has none."""
        return next((key for key in self.keys if key.name == name), None)


def _place(value: object) -> object:
    return parse_place(read_text(value))


_SAID = {
    Dimension.PERIOD: Key("period", "the period, in any usual spelling", '"2018/19"', read_period),
    Dimension.OFFENCE: Key("offence", "a code, a class, an offence group, or `all`", '"071/17"', read_offence),
    Dimension.AGE: Key("age", "the victims' age in whole years, `unknown` or `all`", '"0-12"', read_age),
    Dimension.SEX: Key("sex", "the victims' sex", '"female"', read_word(Sex)),
    Dimension.PLATFORM: Key(
        "platform", "the platform's slug, `other`, `unknown` or `all`", '"snapchat"', read_platform
    ),
    Dimension.FORCE: Key("force", "the force's id", '"merseyside"', read_force),
    Dimension.MEASURE: Key("measure", "what is counted", '"offences"', read_word(Measure, Measure.UNKNOWN)),
    Dimension.BASIS: Key("basis", "why the crimes count as online", '"flag"', read_word(Basis, Basis.UNKNOWN)),
}
_DETAIL_EXAMPLES = {Dimension.OUTCOME: '"Charge or summons"', Dimension.AREA: '"North"'}
_DETAILS = tuple(
    Key(d.value, f"the {d}, which goes into the column `detail`", _DETAIL_EXAMPLES.get(d, '"as printed"'), read_text)
    for d in Dimension
    if d.is_detail and d is not Dimension.REFERENCE
)
FACTS: tuple[Key, ...] = (*_SAID.values(), *_DETAILS)
"""The keys that say what figures count, named as the dimensions are."""

_REMARK = (
    Key("by", "who says so", '"A. Analyst"', read_text),
    Key("on", "the day it was said", "2026-11-24", read_day),
    Key("why", "why, or who was asked", '"the force confirmed it by e-mail"', read_text),
)
_PRINTED = Key(
    "printed", "the text that stands there; where it does not, the correction is not used", '"l2"', read_text
)


def _at(what: str, example: str) -> Key:
    return Key("at", what, example, _place, is_needed=True)


HEAD = Section(
    "",
    "the first lines of the file",
    (
        Key("format", "the version of this format: 1", "1", lambda value: value, is_needed=True),
        Key("file", "the name of the reply, for the reader of the file", '"Kent.xlsx"', read_text),
        Key("sha256", "the digest of the reply that was looked at", f'"{"0" * 64}"', read_text, is_needed=True),
        Key("proposed", "the mark of a proposal that nobody has edited", '"6f1b0c2d9a4e"', read_text),
    ),
    is_repeated=False,
)
"""The keys before the first section."""

SECTIONS: Mapping[str, Section] = {
    section.name: section
    for section in (
        Section(
            "reply",
            "The reply as a whole. What is said here goes before its letter, its titles and the request, "
            "and behind the headings of its tables.",
            (
                *(_SAID[d] for d in (Dimension.FORCE, Dimension.PERIOD, Dimension.MEASURE, Dimension.BASIS)),
                Key("outcome", "how the force answered", '"refused"', read_word(Outcome)),
                Key("flag-use", "what it says of its use of the online flag", '"not-used"', read_word(FlagUse)),
                Key("exemptions", "the exemptions it names", '["s12(1)"]', read_exemptions),
                Key("counts", "`false` where nothing in the reply is a figure of the answer", "false", read_truth),
                *_REMARK,
            ),
            is_repeated=False,
        ),
        Section(
            "table",
            "Every table whose figures lie in a place. What is said here goes before the titles and the reply, "
            "and behind the headings of the table.",
            (
                _at("the table's cells, or the name of its sheet", '"Sheet1!A3:F20"'),
                *_SAID.values(),
                Key(
                    "counts",
                    "`false` leaves it out; `true` says that it counts as read (a seeming example, a page read by OCR)",
                    "false",
                    read_truth,
                ),
                *_REMARK,
            ),
        ),
        Section(
            "heading",
            "What a heading above or beside figures means. It may say several things (`age` and `sex`). At an area or "
            "a sheet it is about every heading there that is `printed` so, or, without `printed`, about all of them.",
            (
                _at(
                    "its cell; or an area or sheet, with `printed`, `names` or `counts`",
                    '"Sheet1!C4"',
                ),
                _PRINTED,
                *FACTS,
                Key("total", "`true` where it is the sum of the headings beside it", "true", read_truth),
                Key("names", "what the headings are: each is then read as one", '"area"', read_word(Dimension)),
                Key("counts", "`false` where what it heads is no figure of the answer", "false", read_truth),
                *_REMARK,
            ),
        ),
        Section(
            "figure",
            "A value read by eye, or what a single figure counts. With `period` the section says everything that the "
            "figure counts and no heading is asked. Several of one line take the place of all that was read from it.",
            (
                _at("a cell, a line, or a page or picture without text", '"Sheet1!D9"'),
                _PRINTED,
                Key("value", "a number, bounds, or what a reply prints (`<5`, `*`, `not held`)", '"12"', read_value),
                Key("marker", "what the number is beside plain", '"rounded"', read_word(Marker, Marker.PLAIN)),
                *FACTS,
                Key("total", "`true` where it is a sum of other figures of the reply", "true", read_truth),
                *_REMARK,
            ),
        ),
        Section(
            "leave-out",
            "Cells or a line that hold no figure of the answer.",
            (_at("a cell, an area, a sheet or table, or a line", '"Sheet1!A9:F9"'), _PRINTED, *_REMARK),
        ),
    )
}
"""The sections with keys of their own, in the order of the reference page."""

MARKS = "marks"
"""The section that says what marks stand for: each key is a mark as printed, empty for a blank cell."""
