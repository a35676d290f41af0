"""Why crimes are counted as online, as titles and letters say it: the flag, a keyword search, a field, or not
restricted at all.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cyberflag.model import Basis
from cyberflag.vocabularies.plain_text import fold, read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood

_IN_TEXT = 0.8
_ORDER = (Basis.NONE, Basis.KEYWORD, Basis.FLAG, Basis.FIELD)
"""What the narrower words say goes first: "flagged or not" also holds "flagged"; a keyword search stands beside the
flag not used.
"""


@lru_cache(maxsize=2048)
def basis_named_in(text: str) -> Understood[Basis] | None:
    """Why the crimes that a title or sentence speaks of count as online, with the span that says so, or None.

    A phrase that is denied (``We do not use the flag``) says nothing. Where several are named: not restricted, then
    keyword, then flag, then field. ``Basis.OFFENCE`` follows from the offence and is never read here.
    """
    plain = write_plainly(text)
    for basis in _ORDER:
        for pattern in _phrases()[basis]:
            for match in pattern.finditer(plain):
                if not _denials().search(plain, max(0, match.start() - 80), match.start()):
                    return Understood(basis, How.MENTION, _IN_TEXT, match.start(), match.end())
    return None


@lru_cache(maxsize=2048)
def heads_online(text: str) -> bool:
    """Whether a heading says that the figures are of online crimes, and not by what they are known: ``No. flagged``."""
    lists = read_words("basis_words")["headings"]
    counting = "|".join(map(re.escape, sorted(lists["counting"], key=len, reverse=True)))
    plain = " ".join(fold(text).replace("-", " ").split())
    core = re.sub(rf"^(?:(?:{counting})\s+)+|(?:\s+(?:{counting}))+$", "", plain)
    return plain in lists["words"] or core in lists["words"]


@lru_cache(maxsize=2048)
def corrects_flag(text: str) -> bool:
    """Whether a label names the flag as a force has corrected it, beside the one that its officers set."""
    named = basis_named_in(text)
    if named is None or named.value is not Basis.FLAG:
        return False
    plain = write_plainly(text).casefold()
    return any(re.search(rf"\b{word}\b", plain) for word in read_words("basis_words")["versions"]["corrected"])


@cache
def _phrases() -> dict[Basis, tuple[re.Pattern[str], ...]]:
    return {
        Basis(name): tuple(re.compile(_opened(phrase), re.IGNORECASE) for phrase in phrases)
        for name, phrases in read_words("basis_words")["phrases"].items()
    }


def _opened(phrase: str) -> str:
    """The phrase as a pattern in which a blank also stands for a hyphen or several blanks."""
    return r"\b" + phrase.replace(" ?", r"[\s-]*").replace(" ", r"[\s-]+") + r"\b"


@cache
def _denials() -> re.Pattern[str]:
    words = sorted(read_words("basis_words")["denials"]["words"], key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(words)})\s+(?:(?:the|a|an|this|that|any|such|of)\s+)*(?:[\w-]+\s+)?$", re.IGNORECASE
    )


_ANSWERS = {
    **dict.fromkeys(("y", "yes", "true", "1", "flagged", "x", "online", "cyber", "online crime"), Basis.FLAG),
    **dict.fromkeys(("n", "no", "false", "0", "not flagged"), Basis.NONE),
}


def flag_answer(text: str) -> Basis | None:
    """What a cell below the online flag's name says of its crimes: flagged (``Y``), not (``N``), or None."""
    return _ANSWERS.get(text.strip().casefold())
