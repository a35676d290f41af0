"""No array of a shipped list holds the same text twice: the second says nothing and is easily forgotten."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

DATA = files("cyberflag.vocabularies").joinpath("data")
LISTS = sorted(
    (entry for held in (DATA, DATA / "flag_pack") for entry in held.iterdir() if entry.name.endswith(".toml")),
    key=lambda entry: entry.name,
)


def doubles(held, path=""):
    if isinstance(held, dict):
        return [one for key, inner in held.items() for one in doubles(inner, f"{path}.{key}")]
    if not isinstance(held, list):
        return []
    own = Counter(text for text in held if isinstance(text, str))
    inside = [one for at, inner in enumerate(held) for one in doubles(inner, f"{path}[{at}]")]
    return [f"{path.lstrip('.')}: {text}" for text, times in own.items() if times > 1] + inside


@pytest.mark.parametrize("entry", LISTS, ids=lambda entry: entry.name)
def test_no_array_holds_the_same_text_twice(entry):
    assert doubles(tomllib.loads(entry.read_text(encoding="utf-8"))) == []
