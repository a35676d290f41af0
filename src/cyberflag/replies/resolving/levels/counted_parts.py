"""Labels of what is counted that say of which crimes it is, and parts of what is counted that nothing tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.fits import fits_of, starts_as_part
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.replies.tables import Label
from cyberflag.vocabularies.dimensions import Dimension

_OF_CRIMES: Final = frozenset({Dimension.OFFENCE, Dimension.AGE, Dimension.SEX, Dimension.PLATFORM})


def of_which_counted(text: str, dimension: Dimension, taken: set[Dimension]) -> Mapping[Dimension, object]:
    """Of which crimes or victims a label of what is counted says that it is (``Number of grooming offences``), save by
    what other levels (``taken``) part them; what became of crimes, where one of offences says that it counts that
    (``071/17 charges``). One that says all alone (``Disclosures``) says nothing.
    """
    if dimension is Dimension.OFFENCE and Dimension.MEASURE not in taken:
        counted = understand_composite(text).get(Dimension.MEASURE)
        return {Dimension.MEASURE: counted} if counted in PERHAPS_OF_PEOPLE else {}
    said = understand_composite(text) if dimension is Dimension.MEASURE else {}
    return {d: value for d, value in said.items() if d in _OF_CRIMES and d not in taken and value != ALL}


def without_unread_parts(labels: Sequence[Label]) -> list[Label]:
    """The labels without those of parts of which nothing is understood (``Of which by a stranger``): they are left out
    and do not speak against what the others are. All of them where nothing else is.
    """
    return [label for label in labels if not _is_unread_part(label)] or list(labels)


def _is_unread_part(label: Label) -> bool:
    is_part = label.correction is None and starts_as_part(label.text)
    return is_part and not fits_of(label.text) and not understand_composite(label.text)
