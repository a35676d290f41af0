"""Tables of people who were charged, cautioned or convicted: ages and sexes in them are theirs, and no victim's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL_AGES, Measure, Sex
from cyberflag.replies.facts import Facts
from cyberflag.replies.resolving.owners import suspects_traits
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.resolving.titles import NEAR
from cyberflag.vocabularies.letters import Cue, says

_BECAME: Final = frozenset({Measure.SUSPECTS, Measure.ARRESTS, Measure.CHARGES, Measure.OUTCOMES})
_PEOPLE: Final = (
    r"(?:persons?|people|individuals|adults|children|youths|juveniles|males|females|men|women|boys|girls|nationals"
    r"|those|anyone)"
)
_OF_PEOPLE: Final = re.compile(
    r"\b(?:suspects?|offenders?|defendants?|perpetrators?|detainees?|accused)\b"
    rf"|\b{_PEOPLE}\s+(?:[\w-]+\s+){{0,5}}?(?:charged|cautioned|convicted|prosecuted|sentenced|arrested|detained|summonsed)\b",
    re.IGNORECASE,
)


def with_ages_of_charged(resolved: ResolvedTable) -> ResolvedTable:
    """The table with ages and sexes in the detail of its figures, where all of it counts what became of people and a
    text above it says so of people: ``Ages of suspects charged with rape``, ``People cautioned, by sex``.
    """
    measures = {cell.facts.measure for cell in resolved.cells if cell.facts is not None}
    near = [text.text for text in resolved.table.titles[:NEAR]]
    is_of_people = any(_OF_PEOPLE.search(text) for text in near) and not any(says(t, Cue.OF_VICTIMS) for t in near)
    if resolved.table.is_list or not measures or not measures <= _BECAME or not is_of_people:
        return resolved
    return replace(resolved, cells=tuple(replace(c, facts=c.facts and _of_people(c.facts)) for c in resolved.cells))


def _of_people(facts: Facts) -> Facts:
    traits = suspects_traits(facts.age, facts.sex)
    return replace(facts, age=ALL_AGES, sex=Sex.ALL, detail=(*facts.detail, *traits)) if traits else facts
