"""What the headings of tables call each thing that a figure is broken down by."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from cyberflag.vocabularies.understanding import How, Understood

_SPACES = re.compile(r"[\W_]+")


class Dimension(StrEnum):
    """What a figure can be broken down by. Those after ``MEASURE`` go into the column ``detail`` of a count."""

    PERIOD = "period"
    AGE = "age"
    SEX = "sex"
    PLATFORM = "platform"
    OFFENCE = "offence"
    FORCE = "force"
    MEASURE = "measure"
    OUTCOME = "outcome"
    AREA = "area"
    REFERENCE = "reference"
    ETHNICITY = "ethnicity"
    RELATIONSHIP = "relationship"

    @property
    def is_detail(self) -> bool:
        """Whether the counts contract has no column of its own for it."""
        return self in _DETAILS


_DETAILS = frozenset(
    {Dimension.OUTCOME, Dimension.AREA, Dimension.REFERENCE, Dimension.ETHNICITY, Dimension.RELATIONSHIP}
)


@lru_cache(maxsize=4096)
def understand_dimension(text: str) -> Understood[Dimension] | None:
    """The dimension that a heading names (``Victim age`` is age, ``HO Code`` is offence), or None.

    A label is no name: ``13``, ``Female`` and ``2015/16`` give None. A bilingual heading (``Oedran / Age``) is understood when one of
    its parts is and no other part says otherwise. Source of the words: ``data/dimensions.toml``.
    """
    whole = _understand_part(text)
    if whole is not None:
        return Understood(whole, How.TITLE, 1.0, 0, len(text))
    parts = {_understand_part(part) for part in re.split(r"[/|\n:;()]", text) if part.strip()}
    known = parts - {None}
    if len(known) == 1:
        (value,) = known
        if value is not None:
            return Understood(value, How.MENTION, 0.9 if len(parts) == 1 else 0.7, 0, len(text))
    return None


def _understand_part(text: str) -> Dimension | None:
    plain = _SPACES.sub(" ", text.casefold()).strip()
    names = _names()
    return names.get(plain) or names.get(_without_noise(plain))


def _without_noise(text: str) -> str:
    for noise in _noise():
        text = re.sub(rf"\b{re.escape(noise)}\b", " ", text)
    return " ".join(text.split())


@cache
def _noise() -> tuple[str, ...]:
    return tuple(sorted(_data()["noise"]["words"], key=len, reverse=True))


@cache
def _names() -> dict[str, Dimension]:
    names: dict[str, Dimension] = {}
    for dimension, entry in _data()["dimensions"].items():
        for word in entry["words"]:
            names.setdefault(word, Dimension(dimension))
    return names


@cache
def _data() -> dict[str, dict[str, dict[str, list[str]]]]:
    text = (files("cyberflag.vocabularies") / "data" / "dimensions.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)  # type: ignore[return-value]  # the file's own shape, checked by its test
