"""Figures that were published before, each with the release that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import dataframely as dy
import polars as pl

from cyberflag.model.tables import is_written_age
from cyberflag.returns.loading import check_table, read_table

PUBLISHED_FILE = "figures.csv"


class Status(StrEnum):
    """What became of a published value, or why there is none."""

    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    RESTATED = "restated"
    IMPLIED = "implied"
    NOT_AVAILABLE = "not-available"
    NO_REPLY = "no-reply"
    NOT_KNOWN = "not-known"


class PublishedFigures(dy.Schema):
    """``figures.csv`` of a folder of published figures: one row a value of a release."""

    area_id = dy.String(nullable=False, description="the force's id, or a slug for a region or the nation")
    area = dy.String(nullable=False, description="its name")
    area_kind = dy.Enum(["nation", "region", "force"], nullable=False, description="what kind of area it is")
    members = dy.String(nullable=False, description="ids of the forces of a region, parted by blanks")
    measure = dy.String(nullable=False, description="offences, victims, youngest-victim-age, forces-answered ...")
    age = dy.String(nullable=False, check=is_written_age, description="as in counts.csv")
    low = dy.Int64(nullable=True, min=0, description="the least it can be; empty where it is not known")
    high = dy.Int64(nullable=True, min=0, description="the most it can be; empty where nothing bounds it")
    status = dy.Enum(Status, nullable=False, description="what became of the value, or why there is none")
    release = dy.String(nullable=False, description="year and month of the release: 2016-06")
    note = dy.String(nullable=False, description="what else is known of it")


@dataclass(frozen=True)
class Published:
    """The published figures of one year, as they were released; values of several releases stand side by side."""

    figures: dy.DataFrame[PublishedFigures]


def is_published(folder: Path) -> bool:
    """Whether the folder holds published figures rather than returns."""
    path = folder / PUBLISHED_FILE
    if not path.is_file() or (folder / "counts.csv").exists():
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as table:
        return "release" in table.readline().strip().split(",")


def load_published(folder: Path) -> Published:
    """The published figures in a folder (``figures.csv``).

    Raises ``NotFoundError`` where there are none, ``TableError`` (file, row, column, cure) where they break the layout.
    """
    table = read_table(folder / PUBLISHED_FILE, PublishedFigures, optional={"note": "", "members": ""})
    return Published(check_table(table, PublishedFigures, PUBLISHED_FILE))


def join_releases(earlier: Published, later: Published) -> Published:
    """The figures of both, release by release; what both hold stands once."""
    both = pl.concat([earlier.figures, later.figures]).unique(maintain_order=True)
    return Published(PublishedFigures.validate(both, cast=True))
