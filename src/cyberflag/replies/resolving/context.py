"""What the texts around a table, the reply and the request say of all its figures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from cyberflag.model import ALL, Basis, Measure, Period, Request, Sex
from cyberflag.replies.corrections.binding import NOTHING_CORRECTED, BoundCorrections
from cyberflag.replies.document import Grid
from cyberflag.replies.letters.retelling import asks_for_data
from cyberflag.replies.resolving.counted.stated_bases import sentences_on_crimes
from cyberflag.replies.resolving.from_titles.corners import (
    counts_labelled_crimes,
    crimes_by_code,
    head_of_all,
    lists_crimes,
    measure_in_corner,
)
from cyberflag.replies.resolving.from_titles.kinds_listed import NO_KINDS, KindsListed
from cyberflag.replies.resolving.from_titles.measures_in_titles import measure_in, opens_with_victims
from cyberflag.replies.resolving.from_titles.offences_stated import sentences_stating_crimes
from cyberflag.replies.resolving.from_titles.parts_asked import without_part_asked
from cyberflag.replies.resolving.from_titles.platform_of_reply import platform_of_reply, platforms_in
from cyberflag.replies.resolving.from_titles.search_words import without_search_words
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.from_titles.titled_ages import age_titled
from cyberflag.replies.resolving.from_titles.titled_offences import (
    asking_for_children,
    code_in,
    narrowing_offence,
    without_offences,
)
from cyberflag.replies.resolving.from_titles.titles import NEAR, in_own_part, may_head, own_titles, titles_of_sheet
from cyberflag.replies.resolving.from_titles.units_of_titles import unit_of_title
from cyberflag.replies.resolving.from_titles.units_on_covers import names_another_unit, unit_of_covers
from cyberflag.replies.resolving.own_questions import own_question, people_not_meant
from cyberflag.replies.resolving.periods.pooled_years import period_or_all_of, years_spoken_of
from cyberflag.replies.resolving.texts_of_parts import (
    above_and_below,
    asks_for_number,
    first_asked,
    from_near_to_far,
    may_name_code,
    numbers_pointed_at,
    of_other_parts,
    of_other_questions,
    of_own_number,
    questions_listed,
    questions_pointed_at,
    sentences_on,
    without_later_things,
)
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.bases import basis_named_in, is_flag_kept_whole
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.forces import Force, understand_force
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measure_stated_in
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.sexes import SEX_UNKNOWN, sexes_named_in, understand_sex
from cyberflag.vocabularies.signs.brackets import without_brackets_told

_SURE = 0.9


@dataclass(frozen=True)
class Context:
    """What is known before a table of a reply is looked at.

    ``force`` is empty where the reply does not tell; ``basis`` is what the reply as a whole says; ``texts`` are its
    lines and titles, in reading order, the quoted request left out. ``corrections`` are what a person said, which goes
    before all of these. ``titled`` are the offences that the titles of the reply's tables name, ``asked`` the one that
    it retells as asked. ``quoted`` are the request's sentences; ``without_flag`` that it counts otherwise than by it;
    ``years`` head its tables, ``listed`` are kinds of crime that it lists beside ones that are not understood, and
    ``grids`` are its tables as they were printed. ``people_asked_behind`` are the places of questions for people behind
    others; ``basis_of_part`` is that of crimes told apart as online beside all recorded ones.
    """

    request: Request
    force: str = ""
    basis: Basis = Basis.UNKNOWN
    texts: tuple[Text, ...] = ()
    headings: tuple[Text, ...] = ()
    corrections: BoundCorrections = NOTHING_CORRECTED
    titled: frozenset[str] = frozenset()
    asked: str = ""
    quoted: tuple[str, ...] = ()
    without_flag: bool = False
    years: tuple[Period, ...] = ()
    listed: KindsListed = NO_KINDS
    grids: tuple[Grid, ...] = ()
    people_asked_behind: frozenset[str] = frozenset()
    basis_of_part: Basis = Basis.UNKNOWN


class Whence(StrEnum):
    """Where that stands which says what a figure counts, the nearest first."""

    PERSON = "person"
    TITLE = "title"
    SHEET = "sheet"
    TEXT = "text"
    REQUEST = "request"
    NOWHERE = "nowhere"


_OF_SHEET = (Whence.TITLE, Whence.SHEET, Whence.TEXT)
"""Where that stands which heads tables: above one of them, or above all of a sheet, as its name or first line."""


@dataclass(frozen=True)
class Told:
    """A value of one dimension, where it is said, and in which words."""

    value: object
    whence: Whence
    words: str = ""

    @property
    def is_near(self) -> bool:
        """Whether a person, the table's own title or its sheet says it."""
        return self.whence in (Whence.PERSON, Whence.TITLE, Whence.SHEET)


Places = Sequence[tuple[Whence, Text]]
"""Texts with what each is to a table, the nearest first."""


def told_around(table: Table, context: Context, wanted: Iterable[Dimension]) -> Mapping[Dimension, Told]:
    """What a person, titles, the sheet's name, the reply and the request say of the wanted dimensions of a whole table.

    The nearest text that speaks of a dimension, and of one value only, decides. Sex, age and platform are taken from
    the table's own titles and the sheet's name alone: a letter speaks of them in many places.
    """
    own = [text for text in own_titles(table) if context.listed.heads(text.text)]
    titles = (replace(text, text=without_part_asked(without_search_words(text.text))) for text in own)
    near = [*_titles((*_corners(table), *titles)), *_sheet_name(table)]
    headings = _texts(context.headings)
    quoted = () if context.request.questions else asking_for_children(context.quoted, context.texts, context.headings)
    narrows = narrowing_offence(context.request.questions, context.titled, quoted)
    reads = {
        Dimension.FORCE: lambda: _first([*_texts(reversed(table.setting)), *near], _force_alone),
        Dimension.SEX: lambda: _first(near, _sex_in),
        Dimension.AGE: lambda: _first(near, lambda text: age_titled(text, context.request.everybody)),
        Dimension.PLATFORM: lambda: _first(near, _platform_in) or _platform_of(context),
        Dimension.OFFENCE: lambda: (
            _first([*near, *_texts(numbers_pointed_at(table, context.texts))], narrows)
            or _first([*near, *_texts(may_name_code(table, context.texts))], code_in)
            or _agreed(titles_of_sheet(table), narrows)
            or _of_asked(_of_stated(_first(headings, narrows), table, context, narrows), context.asked, near)
        ),
        Dimension.PERIOD: lambda: _period_around(table, context),
    }
    said = {d: Told(value, Whence.TITLE) if value is not None else None for d, value in table.heads.items()}
    said |= {d: Told(value, Whence.PERSON) for d, value in context.corrections.around(table).items() if value}
    found = {d: said[d] if d in said else (reads[d]() if d in reads else None) for d in wanted}
    return {d: told for d, told in found.items() if told is not None}


def _of_stated(
    headed: Told | None, table: Table, context: Context, narrows: Callable[[str], str | None]
) -> Told | None:
    """What heads a reply, or the offence of which a sentence states that its tables are, where nothing heads it or what
    does holds that one.
    """
    apart = of_other_parts(table, context.texts)
    said = sentences_on(table, [text for text in context.texts if text.source not in apart])
    stated = _agreed(sentences_stating_crimes(said), narrows)
    is_closer = stated is not None and (headed is None or contains(str(headed.value), str(stated.value)))
    return stated if is_closer else headed


def _of_asked(headed: Told | None, asked: str, near: Places) -> Told | None:
    """What heads a reply, or the offence that it retells as asked where nothing heads it or what does holds that one:
    ``Sexual offences`` over a request for sexual communication with a child, unless a table is titled so itself.
    """
    if headed is None or not asked:
        return headed or (Told(asked, Whence.TEXT) if asked else None)
    named = {found.value for _, text in near for found in offences_named_in(text.text)}
    is_closer = headed.value != asked and headed.value not in named and contains(str(headed.value), asked)
    return Told(asked, Whence.TEXT) if is_closer else headed


def _period_around(table: Table, context: Context) -> Told | None:
    """The period of a whole table, of which texts far from it may speak too, save those under another question."""
    asked = context.request.periods or years_spoken_of(context.texts) or context.years
    corners = [Text(v.name, table.grid.name) for v in table.levels if v.name and understand_period(v.name)]
    pointed_at = questions_pointed_at(table, context.texts)
    apart = of_other_questions(table, context.texts, pointed_at)
    far = [
        *_titles(corners),
        *_texts(pointed_at),
        *_titles(table.titles),
        *_sheet_name(table),
        *_texts((*table.setting, *from_near_to_far(table, context.texts))),
    ]
    places = [(whence, text) for whence, text in far if text.source not in apart]
    return _first(places, period_or_all_of(asked)) or _only(context.request.periods)


def _corners(table: Table) -> list[Text]:
    """What stands over the labels of a table and may say more than what they are of: ``Age group, girls only``."""
    named = [] if table.is_list else [level.name for level in table.levels if level.name.strip()]
    return [Text(name, table.grid.name) for name in named if may_head(name)]


def basis_of(table: Table, context: Context) -> Told:
    """Why the table's crimes count as online: its own titles first, then the reply, then the request."""
    if (said := context.corrections.around(table).get(Dimension.BASIS)) is not None:
        return Told(Basis(str(said)), Whence.PERSON)
    if (beside := table.heads.get(Dimension.BASIS)) is not None:
        return Told(Basis(str(beside)), Whence.TITLE)
    if any(is_flag_kept_whole(name.text, kept.text) for kept, name in pairwise(table.titles)):
        return Told(Basis.NONE, Whence.TITLE)
    for text in (*own_titles(table), *(text for _, text in _sheet_name(table)), *sentences_on_crimes(table)):
        named = basis_named_in(text.text)
        if named and not (context.without_flag and named.value is Basis.FLAG and _asks(text.text)):
            return Told(named.value, Whence.TITLE, text.text)
    if context.basis is not Basis.UNKNOWN:
        return Told(context.basis, Whence.TEXT)
    asked = context.request.basis
    # a letter that says nothing against the flag asked for has it as its own basis: here it is not used, or not known
    is_open = asked in (Basis.UNKNOWN, Basis.FLAG)
    return Told(Basis.UNKNOWN, Whence.NOWHERE) if is_open else Told(asked, Whence.REQUEST)


def measure_of(table: Table, context: Context) -> Told:
    """What the table counts; crimes where it lists them by their codes and only a question for something else stands
    above it (``How many of these images were made by a computer?``).
    """
    told = _measure_told(table, context)
    is_asked = told.value is Measure.OTHER and told.whence is not Whence.PERSON and asks_for_number(told.words)
    return Told(Measure.OFFENCES, Whence.TITLE) if is_asked and lists_crimes(table) else told


def _measure_told(table: Table, context: Context) -> Told:
    """What the table counts by what is said: arrests, charges or suspects where its nearest title is nothing else, else
    what a text states is counted, else its nearest title that says so, else what a sheet without figures states, else
    what was asked for, else what the reply speaks of.
    """
    if (said := context.corrections.around(table).get(Dimension.MEASURE)) is not None:
        return Told(Measure(str(said)), Whence.PERSON)
    corner = measure_in_corner(table)
    headed = _first(_titles(own_titles(table)[:1]), unit_of_title) if corner is None else Told(corner, Whence.TITLE)
    if headed is not None:
        return headed
    beside = [*_titles(table.titles), *_texts((*in_own_part(table, table.notes), *table.setting))]
    if (stated := _first(beside, measure_stated_in) or _stated_of_all(table, context)) is not None:
        return stated
    near = [*_titles([*head_of_all(table), *own_titles(table)]), *_sheet_name(table), *_texts(table.setting[:NEAR])]
    if (named := _first(near, measure_in)) is not None:
        is_offences = context.request.measure is Measure.OFFENCES and says_whose_victims(named)
        return replace(named, value=Measure.OFFENCES) if is_offences else named
    if (of_all := _unit_of_all(table, context)) is not None:
        return of_all
    asked = own_question(table, (*context.texts, *(Text(text, "") for text in context.quoted)))
    apart = people_not_meant(table, (*context.texts, *table.titles), context.people_asked_behind, asked)
    return (
        _agreed(asked, measure_in)
        or _agreed(questions_listed(table), measure_in, apart)
        or _measure_of_reply(table, of_own_number(table, context.texts), apart)
    )


def _unit_of_all(table: Table, context: Context) -> Told | None:
    """What a table counts that does not say it: by a sheet without figures, else by the request."""
    asking = (*context.quoted, *(text.text for text in context.texts if asks_for_number(text.text)))
    names = (table.grid.own_name, *(title.text for title in own_titles(table)))
    if not any(map(names_another_unit, names)) and (stated := unit_of_covers(context.grids, asking)) is not None:
        return Told(stated, Whence.TEXT)
    asked = context.request.measure
    return None if asked is Measure.UNKNOWN else Told(asked, Whence.REQUEST)


def _measure_of_reply(table: Table, texts: Sequence[Text], unmeant: Collection[str]) -> Told:
    """What a reply counts by all its questions, where they agree, else the crimes that the first of them asks for in
    its first table, else by the first of its texts on this part that says it, but for those on what is not held. What
    is said below a table that lists crimes by their codes is of other tables. A part that says nothing goes on with the
    crimes of the parts before it, where these count nothing else; a title that gives a code is of crimes.
    """
    above = questions_listed(table)
    asking = [text for text in texts if text in above or _asks(text.text)]
    if (asked := _agreed(asking, measure_in, unmeant)) is not None:
        return asked
    if measure_in(first := first_asked(table)) is Measure.OFFENCES:
        return Told(Measure.OFFENCES, Whence.TEXT, first)
    parts = of_other_parts(table, texts)
    apart = {text.source for text in asking} | parts | set(unmeant)
    kept = {t for t in without_later_things(texts) if t.source not in apart and not says(t.text, Cue.NOT_HELD)}
    over, below = above_and_below(table, texts)
    if (told := _first(_texts([text for text in over if text in kept]), measure_in)) is not None:
        return told
    if lists_crimes(table):
        return Told(Measure.OFFENCES, Whence.TITLE)
    if (told := _first(_texts([text for text in below if text in kept]), measure_in)) is not None:
        return told
    before = _agreed((t for t in over if t.source in parts and t not in asking), measure_in)
    coded = before or _first([*_titles(own_titles(table)), *_texts(over)], crimes_by_code)
    return coded if coded and coded.value is Measure.OFFENCES else _measure_of_labels(table)


def _measure_of_labels(table: Table) -> Told:
    """What a table counts of which nothing but its own labels may say it."""
    is_said = counts_labelled_crimes(table)
    return Told(Measure.OFFENCES, Whence.TITLE) if is_said else Told(Measure.UNKNOWN, Whence.NOWHERE)


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") or asks_for_data(text)


def _stated_of_all(table: Table, context: Context) -> Told | None:
    return _agreed(sentences_on(table, in_own_part(table, context.texts)), measure_stated_in)


def says_whose_victims(told: Told) -> bool:
    """Whether a title that counts victims only begins with the word (``Victims of flagged offences``): it may as well
    head offences by their victims, which are offences; ``Number of victims`` says what is counted.
    """
    return told.whence in _OF_SHEET and opens_with_victims(told.words)


def _titles(texts: Iterable[Text]) -> Places:
    return [(Whence.TITLE, text) for text in texts]


def _texts(texts: Iterable[Text]) -> Places:
    return [(Whence.TEXT, text) for text in texts]


def _sheet_name(table: Table) -> Places:
    title = sheet_title(table)
    return [] if title is None else [(Whence.SHEET, title)]


def _first(places: Places, read: Callable[[str], object | None]) -> Told | None:
    read_all = ((read(text.text), whence, text.text) for whence, text in places)
    return next((Told(value, whence, words) for value, whence, words in read_all if value is not None), None)


def _agreed(texts: Iterable[Text], read: Callable[[str], object | None], apart: Collection[str] = ()) -> Told | None:
    """What the texts say that say something, where they all say the same, and not only at the places ``apart``."""
    found = [(value, text) for text in texts if (value := read(text.text)) is not None]
    meant = [text for _, text in found if text.source not in apart]
    return Told(found[0][0], Whence.TEXT, meant[0].text) if len({v for v, _ in found}) == 1 and meant else None


def _only(periods: Sequence[Period]) -> Told | None:
    return Told(periods[0], Whence.REQUEST) if len(periods) == 1 else None


def _force_alone(text: str) -> Force | None:
    """The force whose name the whole text is: that of a sheet where forces answer together."""
    found = understand_force(text)
    return found.value if found is not None and found.score >= _SURE else None


def _sex_in(text: str) -> Sex | None:
    whole = None if platforms_in(text) else understand_sex(text)  # "X / Twitter"
    bare = without_exclusions(without_offences(without_brackets_told(text)))
    named = {whole.value} if whole else {found.value for found in sexes_named_in(bare)}
    named -= {Sex.ALL}
    if SEX_UNKNOWN.search(text):
        named.add(Sex.UNKNOWN)
    return named.pop() if len(named) == 1 else None


def _platform_in(text: str) -> str | None:
    return next(iter(named)) if len(named := platforms_in(text)) == 1 else None


def _platform_of(context: Context) -> Told | None:
    platform = platform_of_reply(context.headings, context.texts, context.grids)
    return None if platform is None else Told(platform, Whence.TEXT)


def offences_titled(tables: Iterable[Table]) -> frozenset[str]:
    """The offences that the titles and the sheets' names of some tables name."""
    texts = (text for table in tables for _, text in (*_titles(own_titles(table)), *_sheet_name(table)))
    return frozenset(item.value for text in texts for item in offences_named_in(text.text)) - {ALL}
