"""The folders that a command is given, checked before any work is done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cyberflag.errors import InputError, NotFoundError, OutputError, UsageError

placed: list[Path] = []
"""The folders into which this command has put its results: what is told to somebody who stops it."""


def check_folder(folder: Path) -> Path:
    """The folder to be read, made absolute.

    Raises ``NotFoundError`` where nothing stands there, ``InputError`` where it is no folder or may not be opened.
    """
    if not folder.exists():
        raise NotFoundError(f"There is no folder {folder}.", "Check the spelling, or give the folder's full path.")
    if not folder.is_dir():
        raise InputError(f"{folder} is a file, not a folder.", f"Give the folder it lies in: {folder.parent}")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise InputError(f"The folder {folder} may not be opened.", "Ask its owner for the right to read it.")
    return folder.resolve()


def check_file(file: Path, *, in_folder: str = "Name one file in it.") -> Path:
    """The file to be looked at, made absolute; ``in_folder`` says what to do where a folder was named.

    Raises ``NotFoundError`` or ``InputError``.
    """
    if not file.exists():
        raise NotFoundError(f"There is no file {file}.", "Check the spelling, or give the file's full path.")
    if file.is_dir():
        raise InputError(f"{file} is a folder, not a file.", in_folder)
    return file.resolve()


def check_reply(file: Path) -> Path:
    """The reply to be looked at, made absolute. Raises what `check_file` does."""
    return check_file(file, in_folder=f"Name one reply in it, or read all: cyberflag read {file}")


def check_file_name(out: Path, ending: str, kind: str) -> Path:
    """The file to be written, made absolute. Raises ``UsageError`` where its name has not the ending of its kind."""
    if out.suffix.casefold() != ending:
        raise UsageError(f"{out.name} is no name of a {kind}.", f"Give one that ends with {ending}.")
    return out.resolve()


def check_output(out: Path, *, apart_from: Path | None = None) -> Path:
    """The folder to be written to, made absolute; it is made only when there is something to write.

    Raises ``OutputError`` where a file stands in its place or nothing may be written there, and ``UsageError`` where it
    lies in ``apart_from``: the results would be read as replies the next time.
    """
    out = out.resolve()
    if apart_from is not None and out.is_relative_to(apart_from):
        raise UsageError(
            f"The results would go to {out}, inside the folder of replies {apart_from}.",
            "Choose a folder beside it, or the results are read as replies the next time: "
            f"-o {apart_from.parent / (apart_from.name + '-results')}",
        )
    nearest = next(place for place in (out, *out.parents) if place.exists())
    if not nearest.is_dir():
        raise OutputError(f"{nearest} is a file, so nothing can be written to {out}.", "Choose another folder with -o.")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise OutputError(
            f"Nothing may be written to {nearest}.", "Choose another folder with -o, or ask for the right."
        )
    return out


@contextmanager
def writing_to(out: Path) -> Iterator[Path]:
    """Make the folder and hand it over; a disk that is full or a right that is missing becomes an ``OutputError``."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield out
    except OSError as error:
        raise OutputError(
            f"The results cannot be written to {out}: {error.strerror or error}.",
            "Make room or choose another folder with -o. Files written before this one are whole.",
        ) from error
