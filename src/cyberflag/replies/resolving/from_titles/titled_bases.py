"""Why the crimes of tables of one shape are online, where their titles tell all recorded ones from the online ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cyberflag.model import Basis
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.wholes_beside_flag import wholes_among
from cyberflag.replies.resolving.levels.places_called_online import tells_where
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dimensions import Dimension


def titled_bases(
    group: Sequence[ResolvedTable], places: Iterable[Sequence[Text]], context: Context
) -> Mapping[int, Basis]:
    """The basis of tables of a group, by their places in it, as the titles at one of the ``places`` of titles say, or
    the nearest of each; none where they tell how crimes were reported or where they were committed.
    """
    if any(tells_where(one.table, one.levels) for one in group):
        return {}
    told = [one.told.get(Dimension.BASIS) for one in group]
    bases = [Basis.UNKNOWN if one is None else Basis(str(one.value)) for one in told]
    nearest = [one.table.titles[0] for one in group if one.table.titles]
    titles = [*places, *([nearest] if nearest and len(nearest) == len(group) else ())]
    found = [_parted_by([text.text for text in texts], bases, context) for texts in titles]
    return {at: basis for one in found for at, basis in one.items()}


def _parted_by(titles: Sequence[str], told: Sequence[Basis], context: Context) -> Mapping[int, Basis]:
    """Why the crimes of tables of one shape are online, by place, where their titles say that some of them are of all
    recorded crimes and the others of the online ones: what no other word says of these is that of a part.
    """
    wholes = wholes_among(titles)
    parts = {at: context.basis_of_part for at, basis in enumerate(told) if basis is Basis.NONE and at not in wholes}
    return {**parts, **dict.fromkeys(wholes, Basis.NONE)} if wholes else {}
