"""CSV files of others, as tables of text."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from cyberflag.cli.folders import check_file
from cyberflag.errors import TableError


def read_text_table(path: Path) -> pl.DataFrame:
    """A CSV file with every cell as text, blanks as empty text. Raises what `check_file` does, and ``TableError``."""
    path = check_file(path)
    try:
        table = pl.read_csv(path, infer_schema=False).fill_null("")
    except (pl.exceptions.PolarsError, UnicodeDecodeError) as error:
        raise TableError(
            f"{path.name} is no table: {str(error).splitlines()[0]}",
            "Save it as CSV in UTF-8, with commas, and the names of the columns in the first line.",
        ) from error
    return table.rename({name: name.strip().lstrip("﻿") for name in table.columns})
