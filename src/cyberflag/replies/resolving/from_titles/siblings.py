"""Tables of one shape that differ in what stands above them: their titles are labels of one kind, read together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import ALL, Issue, IssueKind, Period, PeriodKind, Provenance
from cyberflag.replies.fits import fits_of, names_dimension
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.labels_of_some import with_labels_of_some
from cyberflag.replies.resolving.counted.other_forces import with_other_forces
from cyberflag.replies.resolving.counted.parts_in_doubt import without_parts_in_doubt
from cyberflag.replies.resolving.counted.scopes import keep_apart
from cyberflag.replies.resolving.counted.units_in_cells import with_units_of_cells
from cyberflag.replies.resolving.from_titles.children_beside_adults import with_children_named
from cyberflag.replies.resolving.from_titles.keyword_tables import with_searched_words
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.from_titles.sheets_of_years import without_years_of_sheets
from cyberflag.replies.resolving.from_titles.titled_bases import titled_bases
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled
from cyberflag.replies.resolving.from_titles.titled_outcomes import with_titled_outcome
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.resolving.from_titles.titles_of_recorded import counting_recorded, is_of_all_recorded
from cyberflag.replies.resolving.from_titles.unread_siblings import withhold_unread_siblings
from cyberflag.replies.resolving.from_titles.unread_titles import victims_or_offences, withhold_unread
from cyberflag.replies.resolving.from_titles.words_shared import DENIES, words_shared
from cyberflag.replies.resolving.levels.children_labelled import with_children_labelled
from cyberflag.replies.resolving.levels.everybody_labelled import with_everybody_labelled
from cyberflag.replies.resolving.levels.flag_split import with_shares
from cyberflag.replies.resolving.levels.kinds_told import with_kinds_told
from cyberflag.replies.resolving.levels.names_of_others import with_names_of_others
from cyberflag.replies.resolving.levels.names_of_places import with_names_of_places
from cyberflag.replies.resolving.levels.offence_numbers import class_numbers
from cyberflag.replies.resolving.oversights import SAY_HEADING, name_of
from cyberflag.replies.resolving.periods.tables_of_all_years import with_all_years
from cyberflag.replies.resolving.resolve import ResolvedTable, resolve_table
from cyberflag.replies.tables import Side, Table, Text
from cyberflag.vocabularies.bases import names_those_without_flag
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.outcomes import VAGUE, is_of_every_outcome, understand_outcome
from cyberflag.vocabularies.parts_of_year import PartOfYear
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM, OTHER, UNKNOWN
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number
from cyberflag.vocabularies.totals import is_whole_span, understand_total
from cyberflag.vocabularies.understanding import Understood
from cyberflag.vocabularies.unknown_words import unknown_score

_KINDS: Final = (
    Dimension.PERIOD,
    Dimension.SEX,
    Dimension.AGE,
    Dimension.PLATFORM,
    Dimension.OFFENCE,
    Dimension.OUTCOME,
)
_ALIKE: Final = 0.5
"""Tables share at least so many of their labels to be of one shape."""
_FEWEST_SURE: Final = 2
"""So many titles must say a thing of one kind before another title that says none is missed."""
_SURE: Final = 0.6
_NO_ONE_PLATFORM: Final = KINDS_OF_PLATFORM | {OTHER, UNKNOWN}
"""Titles that name none but such need not be platforms: ``Online`` beside ``Total``, ``Other`` beside ``Rape``."""
_UNSURE: Final = 0.5
"""How surely a title is of an outcome that its words alone may not mean: ``Other``, ``Not recorded``."""
_NUMBER_IN_ROW: Final = re.compile(r"^\(?\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?\s*[:.)]\s*")
"""The number of a title among its siblings, before what it says: ``2 of 3: not recorded``."""
_NOTE_MARKS: Final = re.compile(r"[*†‡§¹²³\s]+$")
_NUMBERS_TABLES: Final = re.compile(
    r"(?:table|tab|part|section|question|q|query|sheet|annexe?|appendix|list|chart|figure|fig|item|point|answer|response|breakdown"
    r"|no|number|ref|data\s?set|extract|page|block|grid|report|return|request|attachment|schedule|exhibit|document|doc|file|output"
    r"|run|version|batch|set)\.?\s+#?(?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})\W*"
    r"(?:(?:(?:please|see|as|shown|given|set\s+out|answer|answered|response|tables?|figures|data|the)\s+){0,4}"
    r"(?:below|above|overleaf|attached|continued|follows)\W*)?",
    re.IGNORECASE,
)
"""The end of a title that only numbers it (``Table 2``, ``Question 1 - see below``): no age, and no sex."""
_QUESTION: Final = re.compile(r"\W*q\.?\s*\d", re.IGNORECASE)
"""A quarter in short, which may number a question: ``Q1``."""
_AROUND_DAYS: Final = ("fy", "year", "in")


@dataclass(frozen=True)
class _Head:
    """What stands in one place above each of some tables, how many words all of them begin with, what those say surely
    that say it, and what the tables are all of, so that a title may say it beside (``2017/18 - Unknown``).
    """

    kind: Dimension
    texts: tuple[Text, ...]
    shared: int
    sure: Mapping[int, object]
    shared_by_all: frozenset[Dimension] = frozenset()

    def is_read(self, at: int, table: ResolvedTable) -> bool:
        """Whether a table was already taken to be of what its text surely says."""
        return at in self.sure and table.around.get(self.kind) == self.sure[at]

    @property
    def names_days(self) -> bool:
        """Whether a text says of a period more than the number of a calendar year."""
        periods = [value for value in self.sure.values() if isinstance(value, Period)]
        return any(period.kind is not PeriodKind.CALENDAR_YEAR for period in periods)


def resolve_tables(tables: Sequence[Table], context: Context, reply: str) -> tuple[ResolvedTable, ...]:
    """The tables resolved one by one, then those of one shape together.

    Where the titles (or sheets' names) of most say a thing of one kind (``Snapchat``, ``Instagram``), a title that
    could be many things (``Other``, ``Not recorded``) is of that kind too. One of no kind, and no total, is told and
    the figures of its table are left out. Where some titles say that all recorded crimes are counted (``All recorded``)
    and the others that theirs are online (``Online only``), each is of these.
    """
    named = with_shares(with_names_of_places(with_names_of_others(tables)))
    resolved = with_children_named([resolve_table(t, context, reply) for t in named], context, reply)
    for group in _groups(resolved):
        for at, basis in sorted(titled_bases(group, list(_places(group)), context).items()):
            place = next(n for n, r in enumerate(resolved) if r is group[at])
            heads = {**group[at].table.heads, Dimension.BASIS: basis}
            resolved[place] = group[at] = resolve_table(replace(group[at].table, heads=heads), context, reply)
        _read_heads(group, resolved, context, reply)
        for part in _parts(group):
            _read_heads(part, resolved, context, reply)
            _withhold_others(part, resolved, reply)
        _withhold_others(group, resolved, reply)
    read = [with_titled_outcome(withhold_unread(t, context.request, reply), context) for t in resolved]
    parts = [with_labels_of_some(keep_apart(t, context, reply, read), context, reply) for t in read]
    apart = [with_other_forces(table, context, reply) for table in parts]
    kept = withhold_unread_siblings(apart, reply)
    read = [with_units_of_cells(t) for t in victims_or_offences(map(with_searched_words, kept), reply)]
    dated = with_all_years(list(without_years_of_sheets(read, reply)), reply)
    labelled = with_children_labelled(with_everybody_labelled([*dated], context.request), reply)
    return tuple(without_parts_in_doubt(with_kinds_told(table, reply), reply) for table in labelled)


def _read_heads(group: list[ResolvedTable], resolved: list[ResolvedTable], context: Context, reply: str) -> None:
    """Put tables with their titles read together in the places of those of a group."""
    for head in _heads(group):
        for at, text in enumerate(head.texts):
            if not head.is_read(at, group[at]):
                place = next(n for n, r in enumerate(resolved) if r is group[at])
                resolved[place] = group[at] = _told(group[at], head, text, context, reply)


def _withhold_others(group: list[ResolvedTable], resolved: list[ResolvedTable], reply: str) -> None:
    """Leave out and tell of the tables of a group that are of others, where the titles beside them were not read as of
    one kind of thing: which these are others than, nothing tells (``Other`` beside ``Rape``).
    """
    for texts in _places(group):
        shared = words_shared([text.text.split() for text in texts])
        for at, text in enumerate(texts):
            is_read = any(group[at].table.heads.get(kind) is not None for kind in _KINDS) or not group[at].cells
            if not is_read and _is_of_others(" ".join(text.text.split()[shared:])):
                place = next(n for n, r in enumerate(resolved) if r is group[at])
                of = "what the titles of the tables beside it name"
                resolved[place] = group[at] = _left_out(group[at], text, of, reply)


def _is_of_others(words: str) -> bool:
    """Whether a title says no more than that its table is of others: ``Other``, ``All others``."""
    found = fits_of(words.strip(" :"))
    platform = found.get(Dimension.PLATFORM)
    return len(found) == 1 and platform is not None and platform.value == OTHER and platform.score <= _SURE


def _left_out(table: ResolvedTable, text: Text, of: str, reply: str) -> ResolvedTable:
    """A table without its figures, with the issue that its title is not understood as ``of``."""
    message = f"{text.text!r} is not understood as {of}, so its figures were left out. {SAY_HEADING}"
    issue = Issue(Provenance(reply, table.table.source(table.table.rows[0], 0)), IssueKind.UNKNOWN_HEADING, message)
    return replace(table, cells=(), issues=(*table.issues, issue))


def _parts(group: Sequence[ResolvedTable]) -> Iterator[list[ResolvedTable]]:
    """The tables of a group that share a year, where it has several of more than one year: under each of these may
    stand the same titles (``Snapchat`` and ``Other`` under ``2017/18`` and again under ``2018/19``).
    """
    years: dict[str, list[ResolvedTable]] = {}
    for table in group:
        if table.cells and (period := table.around.get(Dimension.PERIOD)) is not None:
            years.setdefault(str(period), []).append(table)
    if len(years) > 1:
        yield from (part for part in years.values() if len(part) > 1)


def _groups(resolved: Sequence[ResolvedTable]) -> list[list[ResolvedTable]]:
    """The tables of one shape: levels of the same kinds on the same sides, and half of the labels the same."""
    groups: list[list[ResolvedTable]] = []
    for table in resolved:
        if table.table.is_list or not table.cells:
            continue
        group = next((g for g in groups if _is_alike(g[0], table)), None)
        if group is None:
            groups.append([table])
        else:
            group.append(table)
    return [group for group in groups if len(group) > 1]


def _is_alike(one: ResolvedTable, other: ResolvedTable) -> bool:
    if _kinds(one) != _kinds(other):
        return False
    a, b = _labels(one), _labels(other)
    return len(a & b) >= _ALIKE * max(len(a), len(b))


def _kinds(table: ResolvedTable) -> list[tuple[Side, Dimension | None]]:
    return [(v.level.side, v.dimension) for v in table.levels if v.level.side is not Side.SECTIONS]


def _labels(table: ResolvedTable) -> set[tuple[Side, str]]:
    return {(v.level.side, t.casefold()) for v in table.levels for t in v.level.distinct}


def _heads(group: Sequence[ResolvedTable]) -> Iterator[_Head]:
    """For each kind of thing that no label of the tables says: the place above them where most say it; of two such the
    one that names days (``1 April 2018 - 31 March 2019``) before one of bare years (sheets ``2018`` and ``2019``).
    """
    on_levels = {v.dimension for t in group for v in t.levels}
    for kind in _KINDS:
        if kind in on_levels:
            continue
        found = [head for texts in _places(group) if (head := _head(kind, texts, group)) is not None]
        best = max(found, key=lambda h: (len(h.sure), h.names_days), default=None)
        if best is not None and {*best.sure.values()} != {ALL}:  # "All crimes" alone narrows nothing
            years = {str(table.around.get(Dimension.PERIOD)) for table in group}
            yield replace(best, shared_by_all=frozenset({Dimension.PERIOD} if len(years) == 1 else ()))


def _places(group: Sequence[ResolvedTable]) -> Iterator[tuple[Text, ...]]:
    """The texts that stand in one place above every table of a group, each different."""
    rows = [[sheet_title(t.table)] for t in group]
    for row, table in zip(rows, group, strict=True):
        row.extend((*table.table.titles[:NEAR], *[None] * NEAR)[:NEAR])
        row.append(_corner(table))
    for column in zip(*rows, strict=True):
        texts = tuple(text for text in column if text is not None)
        is_of_flag = any(names_those_without_flag(text.text) for text in texts)
        if len(texts) == len(group) == len({text.text.casefold() for text in texts}) and not is_of_flag:
            yield texts


def _corner(table: ResolvedTable) -> Text | None:
    """What stands over the row labels of a table: ``Victim's age not recorded`` beside ``Victim aged 10 to 12``."""
    named = (v.level for v in table.levels if v.level.side is Side.ROWS and not names_dimension(v.level.name))
    return next((Text(level.name.strip(), table.table.grid.name) for level in named if level.name.strip()), None)


def _head(kind: Dimension, texts: tuple[Text, ...], group: Sequence[ResolvedTable]) -> _Head | None:
    classes = class_numbers([text.text for text in texts])
    shared = words_shared([text.text.split() for text in texts])
    said = [_surely(kind, text, group[at], classes, shared) for at, text in enumerate(texts)]
    sure = {at: value for at, value in enumerate(said) if value is not None}
    if len(sure) * 2 < len(texts) or len({str(v) for v in sure.values()}) < len(sure):
        return None
    if kind is Dimension.PLATFORM and _NO_ONE_PLATFORM.issuperset(map(str, sure.values())):
        return None
    if any(isinstance(sure[at], PartOfYear) and _QUESTION.match(texts[at].text) for at in sure):
        return None
    return _Head(kind, texts, shared, sure)


def _surely(kind: Dimension, text: Text, table: ResolvedTable, classes: frozenset[str], shared: int) -> object | None:
    if text.text in classes:
        return text.text if kind is Dimension.OFFENCE else None
    told = table.told.get(kind)
    if told is not None and told.words == text.text:
        fits = _fits_of(_bare(kind, text.text, 0))
        is_unsure = kind in fits and fits[kind].score < _SURE
        return None if is_unsure else told.value
    found = _fits_of(_bare(kind, text.text, shared)).get(kind)
    return found.value if found is not None and found.score >= _SURE else None


def _fits_of(text: str) -> Mapping[Dimension, Understood[object]]:
    """What a title can be a label of; an outcome too, which as a label of a level is known by the labels beside it."""
    outcome = understand_outcome(text)
    if outcome is None:
        return fits_of(text)
    score = _UNSURE if outcome.value in VAGUE else outcome.score
    bare = _NOTE_MARKS.sub("", without_numbering(text))  # "2) Charges*"
    return {**fits_of(text), Dimension.OUTCOME: replace(outcome, value=bare, score=score)}


def _bare(kind: Dimension, text: str, shared: int) -> str:
    """A title without the name of the kind before it (``Platform: Other``), or without the ``shared`` words that all
    titles begin with where only the rest says a thing of the kind: ``Table: no app recorded`` beside ``Table: Kik``.
    """
    if kind is Dimension.PERIOD and is_year_by_one_number(text):
        return text  # "FY 2018" is no calendar year
    name, colon, rest = text.partition(":")
    named = understand_dimension(name) if colon else None
    bare = rest.strip() if named is not None and named.value is kind and rest.strip() else text
    last = text.split()[max(0, shared - 1) :]
    own = "" if _NUMBERS_TABLES.fullmatch(" ".join(last)) else " ".join(text.split()[shared:])
    return own if own and kind not in _fits_of(bare) and (kind in _fits_of(own) or understand_total(own)) else bare


def _own_words(text: Text, head: _Head) -> str:
    """What a title says between the words with which all titles begin and those with which they end: ``unrecorded`` of
    ``Online crimes, age of victim unrecorded`` beside ``Online crimes, age of victim 10 to 12``.
    """
    own = text.text.split()[head.shared :]
    last = words_shared([other.text.split()[head.shared :][::-1] for other in head.texts])
    return _NUMBER_IN_ROW.sub("", " ".join(own[: len(own) - last]))


def _offence_of_all(head: _Head) -> str | None:
    """The offence that titles by the sex of the victims all begin with: that of ``Rape (male victims)`` beside ``Rape
    (female victims)``.
    """
    shared = " ".join(head.texts[0].text.split()[: head.shared])
    is_denied = any(DENIES.search(text.text) for text in head.texts)
    return offence_titled(shared) if head.kind is Dimension.SEX and not is_denied else None


def _in_its_year(part: PartOfYear, table: ResolvedTable) -> Period | None:
    """The days of a month or quarter that a title names, in the one year of which its table was read."""
    year = table.around.get(Dimension.PERIOD)
    return part.within(year) if isinstance(year, Period) and year.is_year else None


def _is_total(text: str, kind: Dimension) -> bool:
    return understand_total(text) is not None or _is_whole(text, kind)


def _is_whole(text: str, kind: Dimension) -> bool:
    return is_of_every_outcome(text) if kind is Dimension.OUTCOME else kind is Dimension.PERIOD and is_whole_span(text)


def _is_days_and(name: str, wordings: Iterable[str]) -> bool:
    """Whether the name of a sheet says nothing but days beside a total or one of some wordings, which is no letter."""
    days = periods_named_in(name)
    if len(days) != 1:
        return False
    rest = [word for word in _words(f"{name[: days[0].start]} {name[days[0].end :]}") if word not in _AROUND_DAYS]
    is_told = understand_total(" ".join(rest)) is not None or rest in [_words(wording) for wording in wordings]
    return len("".join(rest)) > 1 and is_told


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _names_another(table: ResolvedTable, head: _Head, text: Text) -> bool:
    """Whether a title below the year of its tables surely names a thing of one other kind alone, as of which its table
    was read: ``Rape`` behind ``Girls`` and ``Boys``.
    """
    fits = _fits_of(_NUMBER_IN_ROW.sub("", " ".join(text.text.split()[head.shared :])))
    if not head.shared_by_all or len(fits) != 1:
        return False
    (kind, said), *_ = fits.items()
    return kind in _KINDS and said.score >= _SURE and table.around.get(kind) == said.value


def _told(table: ResolvedTable, head: _Head, text: Text, context: Context, reply: str) -> ResolvedTable:
    """A table with its title read as its siblings' titles are, or without figures where that says nothing."""
    wordings = dict.fromkeys((_bare(head.kind, text.text, head.shared), _own_words(text, head)))
    found = next((fits[head.kind] for wording in wordings if head.kind in (fits := _fits_of(wording))), None)
    if found is None and not any(_is_total(wording, head.kind) for wording in wordings):
        own = table.told.get(head.kind)
        if head.kind is Dimension.OUTCOME and is_of_all_recorded(text.text):
            return counting_recorded(table)
        if len(head.sure) < _FEWEST_SURE or (own is not None and own.is_near) or _names_another(table, head, text):
            return table
        of = f"{head.kind.value}, which the titles of the tables like {name_of(table.table)} name"
        return _left_out(table, text, of, reply)
    heads: dict[Dimension, object] = dict(table.table.heads)
    beside = (
        head.shared_by_all if text != sheet_title(table.table) or _is_days_and(text.text, wordings) else frozenset()
    )
    for kind, told in table.told.items():
        if kind in _KINDS and kind not in beside and (told.words == text.text or unknown_score(told.words)):
            heads[kind] = _offence_of_all(head) if kind is Dimension.OFFENCE else None
    heads[head.kind] = None if found is None else found.value
    if isinstance(part := heads[head.kind], PartOfYear):
        heads[head.kind] = _in_its_year(part, table)
        if heads[head.kind] is None:
            return table
    return resolve_table(replace(table.table, heads=heads), context, reply)
