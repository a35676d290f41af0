"""A pack made ready and its automaton, kept between runs: making them takes seconds, reading them back hardly any.

They are kept under the user's cache folder by the content of the pack and the code that made them: a few of each, those
used last. A cache that cannot be written or read is done without. The automaton is not even read, but mapped.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np
import pyarrow as pa

from cyberflag.flags import automaton, grafting, leanings, lexicon, marks, spellings, tokens, trie, twins, wordings
from cyberflag.flags.automaton import Automaton, build_automaton
from cyberflag.flags.engine import Engine
from cyberflag.flags.lexicon import Conflict, Lexicon, make_lexicon
from cyberflag.flags.pack import Pack
from cyberflag.flags.tables import map_tables, write_tables
from cyberflag.keeping import cache_folder, keep_file

_NAMES = ("terms", "platforms", "involvements", "spellings", "spelt", "companions")
"""The fields of a lexicon that are lists of texts."""

_TOLD = "told"
"""The table of an automaton that holds where states end terms, and whether they are ordered."""

_MOST_KEPT = 4
"""How many packs made ready, and how many automata, are kept: each change of a pack makes new ones of some 50 and
some 400 MB.
"""

Kept = TypeVar("Kept")


def ready_lexicon(pack: Pack, folder: Path | None = None) -> Lexicon:
    """What `make_lexicon` makes of a pack, from the cache where it is there."""
    kept = _place(folder, "lexicon", pack, ".npz")
    found = _read(kept, lambda path: _lexicon_at(path, pack))
    if found is None:
        found = made = make_lexicon(pack)
        keep_file(kept, lambda path: np.savez(path, **_tables_of(made)), _MOST_KEPT)
    return found


def make_engine(known: Lexicon, folder: Path | None = None) -> Engine:
    """The fast engine of a lexicon, with its automaton from the cache where it is there."""
    kept = _place(folder, "automaton", known.pack, ".tables")
    found = _read(kept, automaton_at)
    if found is None:
        found = build_automaton(known)
        keep_file(kept, partial(_write_automaton, found), _MOST_KEPT)
    return Engine(known, found)


def keep_order(engine: Engine, summaries: pa.Array, folder: Path | None = None) -> Engine:
    """The engine with its states in the order of their use in some texts, and its automaton kept so for the runs to
    come. One whose states are ordered already stays as it is.
    """
    if engine.automaton.ordered:
        return engine
    ordered = engine.ordered_by(summaries)
    kept = _place(folder, "automaton", engine.lexicon.pack, ".tables")
    keep_file(kept, partial(_write_automaton, ordered.automaton), _MOST_KEPT)
    return ordered


def lend_automaton(built: Automaton, path: Path) -> None:
    """Have an automaton in a file for other processes to take by `automaton_at`: the one that it is mapped from, under
    another name, or a new one. Raises ``OSError``.
    """
    try:
        if built.file is not None:
            os.link(built.file, path)
            return
    except OSError:  # on another disk, gone, or nothing that may have two names
        pass
    _write_automaton(built, path)


def automaton_at(path: Path) -> Automaton:
    """The automaton in a file, mapped. Raises ``OSError``, and ``ValueError`` or ``KeyError`` where it is none."""
    tables = map_tables(path)
    ending, ordered = tables.pop(_TOLD).tolist()
    return Automaton(**tables, ending=ending, ordered=bool(ordered), file=path)


def _write_automaton(built: Automaton, path: Path) -> None:
    told = np.array([built.ending, built.ordered], np.int64)
    write_tables({"byte_class": built.byte_class, "table": built.table, "chain": built.chain, _TOLD: told}, path)


def _place(folder: Path | None, what: str, pack: Pack, ending: str) -> Path:
    """The file of a cache, by the content of the pack and the code that what it holds comes of, in 24 digits."""
    said = hashlib.sha256(pack.content.encode())
    for module in (automaton, grafting, leanings, lexicon, marks, spellings, tokens, trie, twins, wordings):
        said.update(Path(str(module.__file__)).read_bytes())
    return (folder or cache_folder()) / f"{what}-{said.hexdigest()[:24]}{ending}"


def _tables_of(known: Lexicon) -> dict[str, Any]:
    texts = {name: getattr(known, name) for name in _NAMES}
    conflicts = [(one.text, one.first, one.second) for one in known.conflicts]
    written = json.dumps({**texts, "conflicts": conflicts}).encode()
    held = {field.name: getattr(known, field.name) for field in fields(known)}
    arrays = {name: value for name, value in held.items() if isinstance(value, np.ndarray)}
    return {**arrays, "told": np.frombuffer(written, np.uint8)}


def _lexicon_at(path: Path, pack: Pack) -> Lexicon:
    with np.load(path, allow_pickle=False) as held:
        tables = {name: held[name] for name in held.files}
    told = json.loads(tables.pop("told").tobytes())
    texts = {name: tuple(told[name]) for name in _NAMES}
    return Lexicon(pack=pack, conflicts=tuple(Conflict(*one) for one in told["conflicts"]), **{**texts, **tables})


def _read(kept: Path, read: Callable[[Path], Kept]) -> Kept | None:
    try:
        found = read(kept)
    except (OSError, ValueError, KeyError, TypeError, BadZipFile):
        return None
    with suppress(OSError):
        kept.touch()
    return found
