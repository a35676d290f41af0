"""A pack made ready and its automaton, kept between runs: making them takes seconds, reading them back hardly any.

They are kept under the user's cache folder by the content of the pack and the code that made them: a few of each, those
used last. A cache that cannot be written or read is done without.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cyberflag.flags import automaton, leanings, lexicon, marks, spellings, tokens, trie, wordings
from cyberflag.flags.automaton import Automaton, build_automaton
from cyberflag.flags.engine import Engine
from cyberflag.flags.lexicon import Conflict, Lexicon, make_lexicon
from cyberflag.flags.pack import Pack

_NAMES = ("terms", "platforms", "involvements", "spellings", "spelt", "companions")
"""The fields of a lexicon that are lists of texts."""

_MOST_KEPT = 4
"""How many packs made ready, and how many automata, are kept: each change of a pack makes new ones of some 50 MB."""

Kept = TypeVar("Kept")


def ready_lexicon(pack: Pack, folder: Path | None = None) -> Lexicon:
    """What `make_lexicon` makes of a pack, from the cache where it is there."""
    kept = _place(folder, "lexicon", pack)
    found = _read(kept, lambda tables: _lexicon_of(tables, pack))
    if found is None:
        found = make_lexicon(pack)
        _keep(_tables_of(found), kept)
    return found


def make_engine(known: Lexicon, folder: Path | None = None) -> Engine:
    """The fast engine of a lexicon, with its automaton from the cache where it is there."""
    kept = _place(folder, "automaton", known.pack)
    found = _read(kept, _automaton_of)
    if found is None:
        found = build_automaton(known)
        _keep(asdict(found), kept)
    return Engine(known, found)


def keep_order(engine: Engine, summaries: pa.Array, folder: Path | None = None) -> Engine:
    """The engine with its states in the order of their use in some texts, and its automaton kept so for the runs to
    come. One whose states are ordered already stays as it is.
    """
    if engine.automaton.ordered:
        return engine
    ordered = engine.ordered_by(summaries)
    _keep(asdict(ordered.automaton), _place(folder, "automaton", engine.lexicon.pack))
    return ordered


def _place(folder: Path | None, what: str, pack: Pack) -> Path:
    """The file of a cache, by the content of the pack and the code that what it holds comes of, in 24 digits."""
    said = hashlib.sha256(pack.content.encode())
    for module in (automaton, leanings, lexicon, marks, spellings, tokens, trie, wordings):
        said.update(Path(str(module.__file__)).read_bytes())
    return (folder or _cache_folder()) / f"{what}-{said.hexdigest()[:24]}.npz"


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "cyberflag"


def _automaton_of(tables: dict[str, Any]) -> Automaton:
    return Automaton(**{**tables, "ending": int(tables["ending"]), "ordered": bool(tables["ordered"])})


def _tables_of(known: Lexicon) -> dict[str, NDArray[Any]]:
    texts = {name: getattr(known, name) for name in _NAMES}
    conflicts = [(one.text, one.first, one.second) for one in known.conflicts]
    written = json.dumps({**texts, "conflicts": conflicts}).encode()
    held = {field.name: getattr(known, field.name) for field in fields(known)}
    arrays = {name: value for name, value in held.items() if isinstance(value, np.ndarray)}
    return {**arrays, "told": np.frombuffer(written, np.uint8)}


def _lexicon_of(tables: dict[str, Any], pack: Pack) -> Lexicon:
    told = json.loads(tables.pop("told").tobytes())
    texts = {name: tuple(told[name]) for name in _NAMES}
    return Lexicon(pack=pack, conflicts=tuple(Conflict(*one) for one in told["conflicts"]), **{**texts, **tables})


def _read(kept: Path, make: Callable[[dict[str, Any]], Kept]) -> Kept | None:
    try:
        with np.load(kept, allow_pickle=False) as tables:
            found = make({name: tables[name] for name in tables.files})
    except (OSError, ValueError, KeyError, TypeError, BadZipFile):
        return None
    with suppress(OSError):
        kept.touch()
    return found


def _keep(tables: Mapping[str, Any], kept: Path) -> None:
    unfinished = kept.with_name(f"{kept.stem}-{os.getpid()}.npz")
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(unfinished, **tables)
        unfinished.replace(kept)
        alike = kept.parent.glob(f"{kept.stem.partition('-')[0]}-*.npz")
        for unused in sorted(alike, key=lambda path: path.stat().st_mtime)[:-_MOST_KEPT]:
            unused.unlink()
