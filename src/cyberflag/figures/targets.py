"""What a figure is to be about: the part of the crimes that it counts."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.figures.cells import Cell
from cyberflag.model import ALL, ALL_AGES, AgeBand, Sex


@dataclass(frozen=True)
class Target:
    """All crimes with victims of the ages asked about (``all`` everywhere), or those of one value of a breakdown."""

    offence: str = ALL
    age: AgeBand = ALL_AGES
    sex: Sex = Sex.ALL
    platform: str = ALL

    @property
    def narrows(self) -> frozenset[str]:
        """The dimensions in which only one value is wanted; a cell must be broken down by them to tell."""
        by = {
            "offence": self.offence != ALL,
            "age": self.age != ALL_AGES,
            "sex": self.sex != Sex.ALL,
            "platform": self.platform != ALL,
        }
        return frozenset(name for name, narrowed in by.items() if narrowed)

    @classmethod
    def like(cls, cell: Cell) -> Target:
        """What a cell itself is about."""
        return cls(cell.offence, cell.age, cell.sex, cell.platform)

    @property
    def name(self) -> str:
        """The tail of a figure's id: ``.age.13``, ``.sex.female``, nothing for all."""
        parts = [("offence", self.offence), ("age", str(self.age)), ("sex", self.sex), ("platform", self.platform)]
        return "".join(f".{dimension}.{value.replace('/', '-')}" for dimension, value in parts if value != ALL)


EVERYTHING = Target()
