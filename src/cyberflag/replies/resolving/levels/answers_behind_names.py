"""Labels that put the answer behind the name of the flag: ``Online flag Y`` beside ``Online flag N``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.resolving.levels.flag_split import is_name_of_flag
from cyberflag.replies.tables import Level
from cyberflag.vocabularies.bases import flag_answer

_CUT: Final = re.compile(r"[\s?]*[-–—:=?]+[\s-]*|\s+(?!.*\s)|\s*(?=\()|\s+(?=not\s)", re.IGNORECASE)
"""Where a name may end and its answer begin: at a sign, before the last word, before a bracket or a denial."""


def with_answers_apart(level: Level) -> Level:
    """The level with each label that is the name of the flag and an answer to it written as the answer alone, below
    that name, where all such labels name the flag alike and one says yes and one no.
    """
    if level.name and not is_name_of_flag(level.name):
        return level
    if any(label is not None and label.correction for label in level.labels):
        return level
    parts = {text: part for text in level.distinct if (part := _name_and_answer(text)) is not None}
    names = {name.casefold() for name, _ in parts.values()}
    answers = {flag_answer(answer) for _, answer in parts.values()}
    if len(names) != 1 or answers != {Basis.FLAG, Basis.NONE}:
        return level
    name = next(iter(parts.values()))[0]
    return replace(level.rewritten(lambda text: parts[text][1] if text in parts else text), name=name)


def _name_and_answer(text: str) -> tuple[str, str] | None:
    """The name of the flag and the answer behind it; None where a text is no such label."""
    for cut in _CUT.finditer(text):
        name, answer = text[: cut.start()].strip(), text[cut.end() :].strip()
        bare = answer.removeprefix("(").removesuffix(")").strip()
        said = answer if flag_answer(answer) is not None else bare
        if name and flag_answer(said) is not None and flag_answer(name) is None and is_name_of_flag(name):
            return name, said
    return None
