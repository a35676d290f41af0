"""Titles of courts that are of one group of offences, each told apart by its own words in the detail of its figures."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.vocabularies.crimes.court_titles import understand_court_title
from cyberflag.vocabularies.dimensions import Dimension


def with_titles_told(level: LevelMeaning) -> LevelMeaning:
    """The level with the title of each offence that courts name and that shares its group with another of the level."""
    titles: dict[object, set[str]] = defaultdict(set)
    for meaning in level.meanings:
        if meaning is not None and _is_of_courts(meaning):
            titles[meaning.values[Dimension.OFFENCE]].add(meaning.label.text)
    shared = {group for group, texts in titles.items() if len(texts) > 1}
    return level if not shared else replace(level, meanings=tuple(m and _told(m, shared) for m in level.meanings))


def _is_of_courts(meaning: LabelMeaning) -> bool:
    found = understand_court_title(meaning.label.text)
    return found is not None and meaning.values.get(Dimension.OFFENCE) == found.value


def _told(meaning: LabelMeaning, shared: set[object]) -> LabelMeaning:
    is_one = _is_of_courts(meaning) and meaning.values[Dimension.OFFENCE] in shared
    return meaning.saying(Dimension.KIND, meaning.label.text.strip()) if is_one else meaning
