"""A person's corrections to the reading of one reply, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cyberflag.model import Bounds, FlagUse, Marker, Outcome
from cyberflag.replies.corrections.places import Place, PlaceKind
from cyberflag.vocabularies.dimensions import Dimension

Said = tuple[tuple[Dimension, object], ...]
"""What a person says that figures count, a value for each dimension spoken of; of the types that readings have."""


@dataclass(frozen=True)
class Remark:
    """Who made a correction, when and why. ``line`` is where it stands in its file, counted from 1, 0 if not known."""

    line: int = 0
    by: str = ""
    on: date | None = None
    why: str = ""


@dataclass(frozen=True)
class ReplyCorrection:
    """What holds for the reply as a whole; None and empty where nothing is said.

    ``said`` takes the place of what its letter and titles say of all figures; ``counts`` is False where nothing in the
    reply is a figure of the answer.
    """

    said: Said = ()
    outcome: Outcome | None = None
    flag_use: FlagUse | None = None
    exemptions: tuple[str, ...] | None = None
    counts: bool = True
    remark: Remark = Remark()


@dataclass(frozen=True)
class TableCorrection:
    """What holds for every table whose figures lie in ``place``. ``counts`` False leaves them out, True says that
    they count as they were read: a table that seems an example, or one read by OCR and compared with the page.
    """

    place: Place
    said: Said = ()
    counts: bool | None = None
    remark: Remark = Remark()


@dataclass(frozen=True)
class HeadingCorrection:
    """What a heading means; in an area or a sheet, what each heading means that is ``printed`` so, or all of them.

    ``names`` says what kind of thing the headings are (each is then read as one); ``is_total`` that they sum over those
    beside them; ``counts`` False that what they head is no figure of the answer. ``printed``, where given, is the text
    that a cell must show for the correction to hold.
    """

    place: Place
    said: Said = ()
    names: Dimension | None = None
    is_total: bool = False
    counts: bool = True
    printed: str | None = None
    remark: Remark = Remark()

    @property
    def values(self) -> Mapping[Dimension, object]:
        """What the heading says, by dimension."""
        return dict(self.said)

    def is_of(self, grid: str, row: int, column: int, text: str) -> bool:
        """Whether it is about a heading: of a cell that is not blank, with a text that is not another one."""
        is_cell = self.place.kind is PlaceKind.CELL
        is_named = is_cell or (bool(text) and self.printed in (None, text))
        return is_named and self.place.holds(grid, row, column)


@dataclass(frozen=True)
class FigureCorrection:
    """A value read by eye, or what one figure counts.

    ``bounds`` is None where the value is as printed. Where ``said`` has a period, it is all that the figure counts and
    no heading is asked; otherwise it goes before what the headings say.
    """

    place: Place
    bounds: Bounds | None = None
    marker: Marker = Marker.PLAIN
    said: Said = ()
    is_total: bool = False
    printed: str | None = None
    remark: Remark = Remark()

    @property
    def is_complete(self) -> bool:
        """Whether the correction says by itself what the figure counts."""
        return any(dimension is Dimension.PERIOD for dimension, _ in self.said)


@dataclass(frozen=True)
class LeaveOut:
    """Cells or a line of text that hold no figure of the answer."""

    place: Place
    printed: str | None = None
    remark: Remark = Remark()


@dataclass(frozen=True)
class MarkCorrection:
    """What a mark stands for in all tables of the reply; the mark of a blank cell is empty."""

    sign: str
    bounds: Bounds
    marker: Marker


@dataclass(frozen=True)
class Corrections:
    """Everything that a person said of one reply.

    ``file`` is the name of the file it was said in, ``sha256`` the digest of the reply that it was said of,
    ``proposed`` the mark that a proposal carries.
    """

    file: str = ""
    sha256: str = ""
    proposed: str = ""
    reply: ReplyCorrection | None = None
    tables: tuple[TableCorrection, ...] = ()
    headings: tuple[HeadingCorrection, ...] = ()
    figures: tuple[FigureCorrection, ...] = ()
    left_out: tuple[LeaveOut, ...] = ()
    marks: tuple[MarkCorrection, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is corrected: a proposal as it was written."""
        return not (self.reply or self.tables or self.headings or self.figures or self.left_out or self.marks)


NO_CORRECTIONS = Corrections()
"""Nobody corrected anything."""
