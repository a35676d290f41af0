"""The data files of the vocabularies, read from the package."""

from __future__ import annotations

import csv
import tomllib
from importlib.resources import files
from typing import Any

_DATA = files("cyberflag.vocabularies") / "data"


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file under ``vocabularies/data``; lines that start with ``#`` cite its source and are no
    rows.
    """
    lines = [line for line in read_text(name).splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


def read_text(name: str) -> str:
    """The text of a file under ``vocabularies/data``."""
    return (_DATA / name).read_text(encoding="utf-8")


def read_settings(name: str) -> dict[str, Any]:
    """The content of a TOML file under ``vocabularies/data``."""
    return tomllib.loads(read_text(name))


def split_names(cell: str) -> tuple[str, ...]:
    """The names in one cell of a list: ``Beds; Beds Police``."""
    return tuple(name.strip() for name in cell.split(";") if name.strip())
