"""Labels in the dress that lists, exports and typists give them: bullets, brackets, quotation marks, underscores."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from cyberflag.vocabularies.plain_text import MANY_TEXTS
from cyberflag.vocabularies.understanding import Understood

P = ParamSpec("P")
V = TypeVar("V")

_LONGEST: Final = 120
"""A longer text is a sentence: a dash before it or brackets around it say something."""
_BULLET: Final = re.compile(
    r"\s*(?:[•▪▫■□●○◦‣⁃∙·►▶➤➢✓✔→]+"
    r"|[↑↓↟↡⇧⇩⇑⇓⬆⬇▲▼△▽∧∨˄˅^]+\s*(?=[^\W\d]|(?:19|20)\d\d\b)"
    # what opens and shuts a row of an outline or a tree: "[-] 21 Sexual activity", "▾ 86", "├── 088/01"
    r"|\[\s?[-+–−]\s?\]|\((?:[-+–−])\)|[⊟⊞⊡▾▿▸▹▷▴◢◣◿]+|(?:[│├└╰╚╠┣┗]+[─━═–-]*|\|[-–—_]{1,3}|\+[-–—]{2,3})(?=\s*\w)"
    r"|[-–—]+(?=[^\W\d]{2})"
    r"|[-–—]+\s+(?=[^\W\d]|\d{1,2}\s*(?:[-–/]|to\b|and\b|or\b)\s*\w|\d{1,3}[A-Z]?\s+(?!y(?:ea)?rs?\b)[^\W\d]{3}))\s*",
    re.IGNORECASE,
)
"""A dash before one number is its sign (``- 1``) and stays; an arrow up or down is a change, but points at the figures
beside a word or a year.
"""
_AFTER: Final = re.compile(r"(?:\s*(?:[:=→]|[-–—]+>:?|\.{3,}|…)|(?<=[^\W\d])\s*[-–—]+:?)\s*$")
"""A dash behind a number (``18-``) is half of a band."""
_REFERS: Final = re.compile(
    r"(?<=\w)(?:\s*[,;–-])?\s*[(\[]?\s*\b(?:please\s+)?(?:see|cf\.?|refer\s+to|subject\s+to|read\s+with|explained)\s+"
    r"(?:also\s+)?(?:(?:the|our)\s+)?(?:(?:(?:foot|end)?notes?|caveats?|remarks?|comments?|explanations?|text|letter)\s*)?"
    r"(?:below|above|overleaf|opposite|beneath|underneath|at\s+(?:the\s+)?(?:foot|end|bottom))?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
"""Behind a label, only that there is more to read: ``(see below)``, ``- see notes``. A numbered note is a mark."""
_ENCLOSED: Final = re.compile(r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^][]*)\]|\{(?P<curly>[^{}]*)\})\s*")
_ENOUGH: Final = re.compile(r"[^\W\d_]{3}|\d\D+\d|\d\s*\+")
"""What must stand in brackets to be a label: ``(F)`` and ``(2)`` may be the marks of a list or of a note."""
_QUOTED: Final = re.compile(r"""\s*["“”„'‘’«»`]+\s*(?P<inner>[^"“”„«»`]*?)\s*["“”„'‘’«»`]+[\s:.]*""")
_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d)_(?=\d)")
HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Between the words of a name that only capitals part, as exports write it: ``VicAgeGrp``, ``HOClass``."""
_HUMP_BY_NUMBER: Final = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[A-Z][a-z])")


def unmarked(text: str) -> str:
    """The text without a bullet or dash before it, and ``=``, a colon, a dash or an arrow behind it."""
    bare = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    return _AFTER.sub("", _REFERS.sub("", bare)).strip()


@lru_cache(maxsize=MANY_TEXTS)
def undressed(text: str) -> str:
    """The text without what stands around a label and means nothing: what `unmarked` leaves out, one pair of brackets
    or quotation marks around all of it, underscores for blanks (``AGE_10_TO_12``; ``10_12`` is ``10-12``), capitals
    for blanks in a name without any (``CrimesRecorded``).
    """
    if len(text) > _LONGEST:
        return text
    bare = unmarked(text)
    enclosed = _ENCLOSED.fullmatch(bare)
    inner = next((part for part in enclosed.groups() if part is not None), "") if enclosed else ""
    quoted = _QUOTED.fullmatch(bare)
    if _ENOUGH.search(inner):
        bare = inner
    elif quoted:
        bare = quoted["inner"]
    return _BETWEEN_DIGITS.sub("-", _with_humps_apart(bare)).replace("_", " ").strip()


@lru_cache(maxsize=MANY_TEXTS)
def words_of_name(text: str) -> str:
    """The words of a name as programs write it (``ONLINE_FLAG_SET``, ``FlaggedOnline``) with blanks between them; a
    text that has blanks of its own, or is one word, as it is.
    """
    name = text.strip()
    return text if re.search(r"\s", name) or len(name) > _LONGEST else _with_humps_apart(name).replace("_", " ").strip()


def _with_humps_apart(text: str) -> str:
    """A name of an export with blanks between its words: ``CrimesRecorded``, ``Age10To12``; any other text as it is."""
    if re.search(r"\s", text) or not HUMP.search(text):
        return text
    return _HUMP_BY_NUMBER.sub(" ", HUMP.sub(" ", text))


def in_any_dress(
    understand: Callable[Concatenate[str, P], Understood[V] | None],
) -> Callable[Concatenate[str, P], Understood[V] | None]:
    """A reading of labels that tries a text once more `undressed` where it says nothing as it stands."""

    @wraps(understand)
    def read(text: str, /, *args: P.args, **kwargs: P.kwargs) -> Understood[V] | None:
        found = understand(text, *args, **kwargs)
        if found is not None or not (bare := undressed(text)) or bare == text.strip():
            return found
        found = understand(bare, *args, **kwargs)
        return found and replace(found, start=0, end=len(text))

    return read
