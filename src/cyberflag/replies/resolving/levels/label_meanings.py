"""What the labels of a table mean, each for itself and together as a level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cyberflag.replies.tables import Label, Level
from cyberflag.vocabularies.dimensions import Dimension


@dataclass(frozen=True)
class LabelMeaning:
    """What one label means: a value for one dimension or more, or a total over the level's dimension.

    ``weak`` marks a total whose words (``All offences``) do not say that it is the sum of the figures beside
    it; ``over`` are dimensions beside the level's own that it sums over. A label that was not understood
    has neither values nor ``is_total``.
    """

    label: Label
    values: Mapping[Dimension, object] = field(default_factory=dict)
    is_total: bool = False
    weak: bool = False
    total_of: str = ""
    over: frozenset[Dimension] = frozenset()
    known_of: frozenset[Dimension] = frozenset()

    @property
    def is_understood(self) -> bool:
        """Whether anything is known of the label."""
        return self.is_total or bool(self.values)

    def saying(self, dimension: Dimension, value: object) -> LabelMeaning:
        """The same with this value for a dimension, whatever it had."""
        return replace(self, values={**self.values, dimension: value})


@dataclass(frozen=True)
class LevelMeaning:
    """A level with the dimension it was taken for (None: not understood) and the meaning of each of its labels."""

    level: Level
    dimension: Dimension | None
    meanings: tuple[LabelMeaning | None, ...]
