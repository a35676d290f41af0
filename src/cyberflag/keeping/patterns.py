"""The compiled form of regular expressions, kept between runs.

Reading replies takes some four thousand patterns, and compiling them, which Python does in Python, a sixth of the time
that reading a campaign takes, in each process anew. What compiling yields is a list of numbers, the same on the same
Python for the same pattern, so it is kept by the pattern's own words (docs/decisions/0017): one that is not among those
kept is compiled as ever, and where nothing fits the Python at work nothing is taken.

Only a run over made-up replies records patterns (`cyberflag prepare`): some are made of a reply's own words, and those
belong in no cache.
"""

from __future__ import annotations

import hashlib
import importlib
import marshal
import re
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from cyberflag.keeping.files import cache_folder, keep_file

_compiler: Final[Any] = importlib.import_module("re._compiler")
_engine: Final[Any] = importlib.import_module("_sre")
_compile: Final[Any] = _compiler.compile

_MOST_KEPT: Final = 4
"""Of how many Pythons the patterns are kept, some 15 MB each."""
_CODE: Final = "I"
"""The numbers of compiled patterns: four bytes each."""


class _Compiled(NamedTuple):
    """What a pattern is compiled to: its flags, with those in its own words, its numbers, and its groups by name."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]

    def made(self, pattern: str) -> re.Pattern[str]:
        """The pattern ready to use, as `re.compile` gives it."""
        numbers, by_number = array(_CODE), [None, *[None] * self.groups]
        numbers.frombytes(self.code)
        for name, number in self.names.items():
            by_number[number] = name  # type: ignore[call-overload]  # a list of what has no name so far
        found: re.Pattern[str] = _engine.compile(
            pattern, self.flags, numbers.tolist(), self.groups, self.names, tuple(by_number)
        )
        return found


_Table = dict[tuple[str, int], _Compiled]


def count_kept_patterns(path: Path | None = None) -> int:
    """How many patterns are kept; ``path`` is where, by the user's cache else."""
    return len(_read(path or _place()))


@cache
def use_kept_patterns(path: Path | None = None) -> None:
    """From now on take patterns from those kept, in this process, and compile the others. A file that is missing,
    spoilt or of another Python is done without. ``path`` is where they are kept, by the user's cache else.
    """
    kept = _read(path or _place())

    def compile_or_take(pattern: Any, flags: int = 0) -> Any:
        known = kept.get((pattern, int(flags))) if type(pattern) is str else None
        return _compile(pattern, flags) if known is None else known.made(pattern)

    if kept:
        _compiler.compile = compile_or_take


@contextmanager
def record_patterns(path: Path | None = None) -> Iterator[None]:
    """Keep the patterns that are compiled in the block, once it ends well."""
    made: _Table = {}

    def compile_and_record(pattern: Any, flags: int = 0) -> Any:
        if type(pattern) is not str or int(flags) & re.DEBUG:
            return _compile(pattern, flags)
        made[pattern, int(flags)] = compiled = _compiled(pattern, int(flags))
        return compiled.made(pattern)

    before, _compiler.compile = _compiler.compile, compile_and_record
    try:
        yield
    finally:
        _compiler.compile = before
    keep_file(path or _place(), lambda unfinished: _write(made, unfinished), _MOST_KEPT)


def _compiled(pattern: str, flags: int) -> _Compiled:
    """What `re` makes of a pattern before it hands it to its engine."""
    parsed = _compiler._parser.parse(pattern, flags)  # noqa: SLF001 - nothing public gives the numbers
    code = array(_CODE, _compiler._code(parsed, flags))  # noqa: SLF001 - the same
    state = parsed.state
    return _Compiled(int(flags | state.flags), code.tobytes(), state.groups - 1, dict(state.groupdict))


def _place() -> Path:
    """The file for the Python at work, which alone understands the numbers."""
    python = f"{sys.version} {sys.implementation.cache_tag} {_engine.MAGIC} {_engine.CODESIZE} {sys.byteorder}"
    return cache_folder() / f"patterns-{hashlib.sha256(python.encode()).hexdigest()[:16]}.marshal"


def _write(made: _Table, path: Path) -> None:
    held = marshal.dumps({key: tuple(compiled) for key, compiled in made.items()})
    path.write_bytes(zlib.crc32(held).to_bytes(4, "big") + held)


def _read(path: Path) -> _Table:
    """The patterns of a file; none where it is not whole, or where one of them is not what Python makes of it now."""
    try:
        written = path.read_bytes()
        if zlib.crc32(written[4:]).to_bytes(4, "big") != written[:4]:
            return {}
        kept = {key: _Compiled(*held) for key, held in marshal.loads(written[4:]).items()}  # noqa: S302 - our own file
        (pattern, flags), first = next(iter(kept.items()))
        return kept if first.made(pattern) == _compile(pattern, flags) else {}
    except (OSError, ValueError, TypeError, EOFError, AttributeError, StopIteration, RuntimeError):
        return {}
