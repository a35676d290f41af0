"""Headings over several tables that each have a title of their own: ``Female victims`` over ``2017/18``, a table,
``2018/19``, a table, and then ``Male victims`` over the same years.

The heading stands right above the first of its tables alone, and is that of the others too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import Period
from cyberflag.replies.fits import fits_of, is_all_offences, starts_as_part, without_lead_in
from cyberflag.replies.labels_of_flag import gathers, is_online
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.bases import heads_online
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM, platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in

_LONGEST: Final = 10
_LONGEST_IN_SERIES: Final = 20
_ENDS: Final = (".", "?", ";")
"""A text that ends so is a sentence and no title."""
_FEWEST: Final = 2
_OF_ALL: Final = re.compile(r"\b(?:all|totals?|overall|both|combined|whole|everyone|everybody)\b", re.IGNORECASE)
"""In the caption of a table that goes over all sections: ``Platforms, all victims``."""
_KINDS: Final = frozenset({Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.OFFENCE, Dimension.PERIOD})
_NUMBER: Final = re.compile(
    r"\s*(?:(?:table|fig(?:ure)?|chart)\s*)?(?:\(?\d{1,2}[a-z]?\)?\s*[.:)–—-]\s+)", re.IGNORECASE
)


@dataclass
class _Group:
    """The tables that a heading stands over: their places, and the title of each; ``parts`` are those of the tables
    that say that they hold a part of the one before (``Of which flagged``).
    """

    heading: Text
    kind: Dimension
    inner: Dimension
    places: list[int] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    @property
    def parts(self) -> set[str]:
        return {title for title in self.titles if starts_as_part(title)}


def carry_headings(tables: Sequence[Table]) -> list[Table]:
    """The tables with the heading of their group among their titles, where several such headings of one kind stand over
    tables of the same titles; over a part of the table before it stands what stands over that.
    """
    groups = list(_groups(tables, in_series(tables)))
    carried = list(tables)
    for group in groups:
        alike = [one for one in groups if (one.kind, one.inner) == (group.kind, group.inner)]
        others = {title for one in alike if one is not group for title in one.titles}
        if len({one.heading.text.casefold() for one in alike}) < _FEWEST:
            others = set()
        for place, title in list(zip(group.places, group.titles, strict=True))[1:]:
            if title in others | group.parts:
                titles = carried[place].titles
                own = len(titles) - len(_below_caption(carried[place])) + 1
                carried[place] = replace(carried[place], titles=(*titles[:own], group.heading, *titles[own:]))
    return carried


def _below_caption(table: Table) -> tuple[Text, ...]:
    """The titles of a table without a caption right above it."""
    return table.titles[1:] if table.titles and is_caption(table.titles[0]) else table.titles


def _groups(tables: Sequence[Table], series: frozenset[Text]) -> Iterator[_Group]:
    group: _Group | None = None
    last: Dimension | None = None
    for place, table in enumerate(tables):
        near, above = ([*_below_caption(table), None, None])[:2]
        own, over = _kind(near), Dimension.PERIOD if above in series else _kind(above)
        if group is None or own is not group.inner:
            own = _of_flag(near) or own
        if above is not None and over is None and last in kinds_of_several(above.text):
            over = last
        is_same = place == 0 or table.grid.prefix == tables[place - 1].grid.prefix
        title = "" if near is None else near.text.casefold().strip(" :.")
        if above is not None and own is not None and over in _KINDS and over is not own:
            if group is not None:
                yield group
            group, last = _Group(above, over, own, [place], [title]), over
        elif group is not None and is_same and _goes_on(table, own, title, group):
            group.places.append(place)
            group.titles.append(title)
        elif group is not None:
            yield group
            group = None
    if group is not None:
        yield group


def in_series(tables: Sequence[Table]) -> frozenset[Text]:
    """The titles that say the same of different years, each over tables of the same sheet or letter: ``Crimes recorded
    in 2017/18`` and ``Crimes recorded in 2018/19``.
    """
    found: dict[tuple[str, str], dict[Period, list[Text]]] = defaultdict(lambda: defaultdict(list))
    for table in tables:
        for title in table.titles:
            if (of_year := year_of_series(title.text)) is not None:
                found[table.grid.part, of_year[0]][of_year[1]].append(title)
    return frozenset(t for of in found.values() if len(of) >= _FEWEST for texts in of.values() for t in texts)


def year_of_series(title: str) -> tuple[str, Period] | None:
    """What a title says beside the one period of more than a day that it names, and that period; None where it names
    none or several, or is a sentence.
    """
    may_head = len(title.split()) <= _LONGEST_IN_SERIES and not title.rstrip().endswith(_ENDS)
    named = periods_named_in(title) if may_head else []
    if len(named) != 1 or named[0].value.days <= 1:
        return None
    return f"{title[: named[0].start]}|{title[named[0].end :]}".casefold().strip(), named[0].value


def under_own_sections(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, none set under a title that heads one of several sections of its sheet, but under the last above."""
    series = in_series(tables)
    above: dict[str, Text] = {}
    for table in tables:
        heading = next((title for title in table.titles if title in series), above.get(table.grid.part))
        if heading is not None:
            above[table.grid.part] = heading
        kept = (heading if text in series and heading is not None else text for text in table.setting)
        yield replace(table, setting=tuple(dict.fromkeys(kept)))


def _goes_on(table: Table, own: Dimension | None, title: str, group: _Group) -> bool:
    """Whether a table stands under the heading of a group: its own title is another of the kind, or the last again."""
    return own is group.inner and title not in group.titles[:-1] and not _names(table, group)


def _names(table: Table, group: _Group) -> bool:
    """Whether other titles or the headings of a table say themselves what the heading would."""
    above = any(group.kind in kinds_of_title(text.text) for text in table.titles[1:3])
    return above or names_in_labels(table, frozenset({group.kind}))


def names_in_labels(table: Table, kinds: frozenset[Dimension]) -> bool:
    """Whether labels of a table say themselves what a heading of such a kind would; those of a level of which none says
    one thing alone (``Unknown`` among sexes may be a platform) say nothing of it.
    """
    for level in table.levels:
        named = [kinds_of_title(label) for label in level.distinct]
        sure = {kind for found in named if len(found) == 1 for kind in found}
        if any(found & kinds and (not sure or found & kinds & sure) for found in named):
            return True
    return False


def _kind(text: Text | None) -> Dimension | None:
    """What a short title names, where that is one thing."""
    kinds = set() if text is None else kinds_of_title(text.text)
    return kinds.pop() if len(kinds) == 1 else None


def _of_flag(text: Text | None) -> Dimension | None:
    """The basis where a short title is of all recorded crimes or of those with the flag, and names nothing else."""
    if text is None or len(text.text.split()) > _LONGEST or text.text.rstrip().endswith(_ENDS):
        return None
    says_online = heads_online(without_lead_in(text.text))  # and is no website beside all crimes
    names_more = bool(kinds_of_title(text.text)) and not (says_online or is_all_offences(text.text))
    return Dimension.BASIS if not names_more and (is_online(text.text) or gathers(text.text)) else None


def kinds_of_several(text: str) -> set[Dimension]:
    """The things that a title may be one of, where the titles beside it must tell of which: ``Unknown``, ``Other``."""
    found = set(fits_of(text.strip(" :"))) & _KINDS
    return found if len(found) > 1 else set()


def kinds_of_title(text: str) -> set[Dimension]:
    """What a short title may name; nothing where it is long or a sentence."""
    words = _NUMBER.sub("", text.strip(), count=1).rstrip(" :")
    if not words or words.endswith(_ENDS):
        return set()
    fits = set(fits_of(words)) & _KINDS
    if len(words.split()) > _LONGEST:
        return fits & {Dimension.OFFENCE}  # the official title of an offence may be long
    named = {
        Dimension.SEX: sexes_named_in(words),
        Dimension.PLATFORM: [one for one in platforms_named_in(words) if one.value not in KINDS_OF_PLATFORM],
        Dimension.PERIOD: periods_named_in(words),
    }
    return fits | {kind for kind, found in named.items() if found and Dimension.OFFENCE not in fits}


def is_caption(text: Text) -> bool:
    """Whether a short title says by what its table is parted and nothing else: ``Table 2: by age of victim``."""
    is_short = len(text.text.split()) <= _LONGEST and not text.text.rstrip().endswith(_ENDS)
    return (
        is_short
        and not _OF_ALL.search(text.text)
        and bool(dimensions_spoken_of(text.text))
        and not kinds_of_title(text.text)
    )
