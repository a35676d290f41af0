"""What the label of a line says of the flag beside what else it says: ``Sexual communication with a child, flagged or
not``, ``Sexual offences without the flag``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cyberflag.model import WITHOUT_FLAG, Basis
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.vocabularies.bases import basis_named_in, is_without_flag, names_those_without_flag
from cyberflag.vocabularies.plain_text import blanked, read_words

_WITHOUT: Final = Meaning(basis=Basis.NONE, detail=(WITHOUT_FLAG,))
_BOTH: Final = re.compile(r"\b(?:both|whether)\s+$", re.IGNORECASE)
"""Before what says that the flag does not matter, and a part of it: ``both with and without the flag``."""
_OPENS_WITHOUT: Final = re.compile(r"(?<![\w-])(?:not|non|without|with\s+no|having\s+no|no)\b", re.IGNORECASE)
"""May open the end of a label that says that its crimes do not carry the flag."""
_AROUND: Final = " :-.,;()[]"


def parted_scope(label: str) -> tuple[str, Meaning]:
    """The label without what says that the flag does not matter, or that its crimes do not carry it, and what that
    says; the whole label where it says nothing of the kind.
    """
    named = basis_named_in(label)
    if named is not None and named.value is Basis.NONE:
        before = _BOTH.search(label, 0, named.start)
        start = before.start() if before is not None else named.start
        return blanked(label, [(start, named.end)]).strip(_AROUND), Meaning(basis=Basis.NONE)
    for found in _OPENS_WITHOUT.finditer(label):
        if is_without_flag(label[found.start() :].strip(_AROUND)):
            return label[: found.start()].strip(_AROUND), _WITHOUT
    return label, NOTHING_SAID


def of_those_without_flag(label: str, left: str) -> tuple[Meaning, str]:
    """What a label of the crimes that do not carry the flag says of it, and the words of it that are still not
    understood once that is (of those ``left``).
    """
    if not left or not names_those_without_flag(label):
        return NOTHING_SAID, left
    is_denial = all(word in _denying() for word in re.findall(r"\w+", left.casefold()))
    return (_WITHOUT, "") if is_denial else (NOTHING_SAID, left)


@cache
def _denying() -> frozenset[str]:
    """The words by which a label denies the flag."""
    words = read_words("basis_words")["without"]
    return frozenset(word for phrase in (*words["words"], *words["before"]) for word in phrase.split())
