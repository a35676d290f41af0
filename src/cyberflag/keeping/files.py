"""Files under the user's cache folder, whole or not at all; where none can be written, nothing is kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """Where what is kept between runs stands: ``cyberflag`` below the folder that the system has for such things."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "cyberflag"


def keep_file(path: Path, write: Callable[[Path], None], most: int) -> None:
    """Write a file, by a name of its own until it is whole, and leave ``most`` of its kind, those used last: files of a
    kind have the same name up to the first hyphen.
    """
    unfinished = path.with_stem(f"{path.stem}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(unfinished)
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        return
    with suppress(OSError):
        alike = path.parent.glob(f"{path.stem.partition('-')[0]}-*")
        for unused in sorted(alike, key=lambda one: one.stat().st_mtime)[:-most]:
            unused.unlink()
