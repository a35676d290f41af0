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
_AROUND: Final = " :-.,;()[]"
_ENDS_CLAUSE: Final = re.compile(r"[,;:()\[\]/–—]|\s-\s")


def parted_scope(label: str) -> tuple[str, Meaning]:
    """The label without what says that the flag does not matter, or that its crimes do not carry it, and what that
    says; the whole label where it says nothing of the kind.
    """
    named = basis_named_in(label)
    if named is not None and named.value is Basis.NONE:
        span = _span_of_either(label, named.start, named.end)
        return (label, NOTHING_SAID) if span is None else (_cut(label, *span), Meaning(basis=Basis.NONE))
    for found in _opens_without().finditer(label):
        said = label[found.start() :].strip(_AROUND)
        is_denied_once = len(_opens_without().findall(said)) == 1 and not _says(label[: found.start()], "denied_by")
        if is_denied_once and _is_of_the_flag(said) and is_without_flag(said):
            return label[: found.start()].strip(_AROUND), _WITHOUT
    return label, NOTHING_SAID


def _span_of_either(label: str, start: int, end: int) -> tuple[int, int] | None:
    """From where to where a label says that the flag does not matter; None where these words are a part of something
    else: ``flagged and not charged``, ``with or without the CSE flag``, ``reported online or in person``.
    """
    behind = _ENDS_CLAUSE.split(label[end:], maxsplit=1)[0]
    dated = "|".join(_words()["dated_by"])
    words_behind = {*re.findall(r"\w+", behind.casefold())}
    if words_behind <= {*_words()["flags"], *_words()["behind"]}:
        end += len(behind)  # "flagged or not flagged"
    elif not re.match(rf"\s*(?:{dated})\s+\W?\d", behind, re.IGNORECASE):
        return None
    before = _BOTH.search(label, 0, start)
    start = before.start() if before is not None else start
    said = label[start:end]
    if not _is_of_the_flag(said) or _says(_cut(label, start, end), "flags", in_clause=False):
        return None
    is_of_telling = not _says(said, "flags", in_clause=False) and _says(label[:start], "told_of")
    return None if is_of_telling or _says(label[:start], "denied_by") else (start, end)


def _cut(label: str, start: int, end: int) -> str:
    return " ".join(blanked(label, [(start, end)]).split()).strip(_AROUND)


def _is_of_the_flag(said: str) -> bool:
    """Whether every word of what is said may be of this flag, and none of another (``the domestic abuse marker``)."""
    return {*re.findall(r"\w+", said.casefold())} <= {*_words()["words"]}


def _says(text: str, kind: str, *, in_clause: bool = True) -> bool:
    """Whether a text, or its last clause, has a word of a kind."""
    clause = _ENDS_CLAUSE.split(text)[-1] if in_clause else text
    return re.search(rf"\b(?:{'|'.join(_words()[kind])})\b", clause, re.IGNORECASE) is not None


def of_those_without_flag(label: str, left: str) -> tuple[Meaning, str]:
    """What a label of the crimes that do not carry the flag says of it, and the words of it that are still not
    understood once that is (of those ``left``).
    """
    if not left or not names_those_without_flag(label):
        return NOTHING_SAID, left
    is_denial = all(word in _denying() for word in re.findall(r"\w+", left.casefold()))
    return (_WITHOUT, "") if is_denial else (NOTHING_SAID, left)


def _words() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = read_words("basis_words")["scopes"]
    return lists


@cache
def _opens_without() -> re.Pattern[str]:
    """May open the end of a label that says that its crimes do not carry the flag: a denial with a word behind it
    (``charged or not, flagged`` denies no flag).
    """
    denials = "|".join(sorted((*read_words("basis_words")["without"]["before"], "no"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{denials})(?=[\s-]+\w)".replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _denying() -> frozenset[str]:
    """The words by which a label denies the flag."""
    words = read_words("basis_words")["without"]
    return frozenset(word for phrase in (*words["words"], *words["before"]) for word in phrase.split())
