"""An automaton kept between runs: building one takes seconds, reading it back none to speak of.

It is kept under the user's cache folder by the content of the pack and the code that built it. A cache that cannot be
written or read is done without.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from cyberflag.flags import automaton, lexicon, tokens, trie, wordings
from cyberflag.flags.automaton import Automaton, build_automaton
from cyberflag.flags.engine import Engine
from cyberflag.flags.lexicon import Lexicon


def make_engine(known: Lexicon, folder: Path | None = None) -> Engine:
    """The fast engine of a lexicon, with its automaton from the cache where it is there."""
    kept = (folder or _cache_folder()) / f"automaton-{_name_of(known)}.npz"
    found = _read(kept)
    if found is None:
        found = build_automaton(known)
        _keep(found, kept)
    return Engine(known, found)


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "cyberflag"


def _name_of(known: Lexicon) -> str:
    """The content of the pack and the code that an automaton comes of, in 24 digits."""
    said = hashlib.sha256(known.pack.content.encode())
    for module in (automaton, lexicon, tokens, trie, wordings):
        said.update(Path(str(module.__file__)).read_bytes())
    return said.hexdigest()[:24]


def _read(kept: Path) -> Automaton | None:
    try:
        with np.load(kept, allow_pickle=False) as tables:
            fields = {name: tables[name] for name in tables.files}
        return Automaton(**{**fields, "ending": int(fields["ending"]), "chained": int(fields["chained"])})
    except (OSError, ValueError, KeyError, TypeError, BadZipFile):
        return None


def _keep(built: Automaton, kept: Path) -> None:
    unfinished = kept.with_name(f"{kept.stem}-{os.getpid()}.npz")
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(unfinished, **asdict(built))
        unfinished.replace(kept)
