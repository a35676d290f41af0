"""Text that is safe to open in a spreadsheet program and reads back exactly.

A cell of a CSV file that starts with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return is run as a formula by
spreadsheet programs, and file names, details and printed words come from outside. Such a cell gets an apostrophe before
it, and reading takes it off again. A figure as printed (``-`` for none, ``+3``) is harmless and stays as it stands, so
nothing that is counted or compared changes; the Parquet files hold every text untouched.
"""

from __future__ import annotations

import polars as pl

_STARTS_A_FORMULA = r"^'*[=+\-@\t\r]"
_IS_HARMLESS = r"^[+\-][+\-0-9., ]*$"
_IS_GUARDED = r"^'+[=+\-@\t\r]"


def guard(column: pl.Expr) -> pl.Expr:
    """An apostrophe before each text that a spreadsheet program would run, or that already looks guarded."""
    dangerous = column.str.contains(_STARTS_A_FORMULA) & ~column.str.contains(_IS_HARMLESS)
    return pl.when(dangerous).then(pl.lit("'") + column).otherwise(column)


def unguard(column: pl.Expr) -> pl.Expr:
    """The text as it was before `guard`."""
    return pl.when(column.str.contains(_IS_GUARDED)).then(column.str.slice(1)).otherwise(column)
