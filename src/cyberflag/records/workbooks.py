"""A workbook opened, or told why it cannot be; nothing that a library says of its cells is passed on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cyberflag.errors import InputError, TableError

_SEALED = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that is kept under a password, or is of the kind before .xlsx."""


def open_workbook(path: Path, cure: str, **settings: bool) -> Any:
    """The workbook (openpyxl's, with its ``settings``).

    Raises ``InputError`` where it may not be opened or is under a password, ``TableError`` with the ``cure`` where it
    is no workbook.
    """
    try:
        with path.open("rb") as file:
            begins = file.read(len(_SEALED))
    except OSError as error:
        raise InputError(
            f"{path.name} may not be opened: {error.strerror or error}.",
            "Close it in the program that has it open, or ask its owner for the right to read it.",
        ) from None
    if begins == _SEALED:
        raise InputError(f"{path.name} is under a password, or is no .xlsx.", "Save it as .xlsx without a password.")
    import openpyxl  # noqa: PLC0415 - it loads for as long as polars, and few records are in a workbook

    try:
        return openpyxl.load_workbook(path, data_only=True, **settings)
    except Exception:  # noqa: BLE001 - openpyxl fails in many ways on what is no workbook
        raise TableError(f"{path.name} cannot be read as a workbook.", cure) from None
