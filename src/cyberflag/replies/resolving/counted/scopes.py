"""Tables whose titles or notes say that they count a part of the crimes, or more than was asked for: told, and kept
apart from figures of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, ALL_AGES, AgeBand, Basis, Issue, IssueKind, Measure, Provenance, Sex
from cyberflag.replies.facts import Facts
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.prose.sentences.left_out import SCOPE, leaves_out_crimes
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.context import Context
from cyberflag.replies.resolving.counted.crimes_left_out import lacks_suspects, says_left_out
from cyberflag.replies.resolving.counted.notes_of_some import leaves_out_adults, scopes_of_note
from cyberflag.replies.resolving.counted.wholes_of_commonest import lists_commonest, takes_in_rarer
from cyberflag.replies.resolving.from_titles.sheet_titles import titles_and_sheet
from cyberflag.replies.resolving.oversights import SAY_HEADING, name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES, contains
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.means import heading_of_mean, is_rate
from cyberflag.vocabularies.named_values import value_named
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.places import places_named_in
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.restrictions import (
    Restriction,
    is_title,
    place_alone,
    restriction_in,
    restriction_in_cut,
    words_of,
)
from cyberflag.vocabularies.scopes import CUMULATIVE, MEANS, NO_NUMBERS, OTHER_FLAGS, Scope, scopes_named_in
from cyberflag.vocabularies.signs.brackets import without_brackets_told
from cyberflag.vocabularies.signs.rules_behind_titles import without_rule_behind

_EXCLUSIONS: Final = "exclusions"
_DENIED: Final = "denied"
_RUNS_ON_ELSEWHERE: Final = re.compile(
    r"\b(?:not|no|non|without|exclud\w+|except|charts?|graphs?|tabs?|separate\w*)\b", re.IGNORECASE
)
"""Denies numbers that run on, or has them elsewhere: ``No cumulative figures are given``."""
_PARTS_OF_YEARS: Final = "parts_of_years"
_ALL_BUT_SOME: Final = "all but some of the crimes"
_WIDER: Final = "wider"
_COMMITTED: Final = "committed"
_RESTRICTED: Final = "restricted"
_WITHDRAWN: Final = "withdrawn"
_OF_TITLES: Final = frozenset({"attempts", "ways", MEANS, _WITHDRAWN})
"""What a sentence above a table may speak of in passing: ``We searched for the words deepfake and sextortion.``"""
_CLAUSE, _CLAUSE_ASKED = "clause", "clause asked for"
"""A clause that no family of wordings knows, and one of which the request asks beside what it asks for first."""
_IMAGES: Final = "indecent-images"
_ESTIMATES: Final = "estimates"
_PLACES: Final = "places"
_DAYS_IN_YEAR: Final = 365
_LONGEST_SHEET_NAME: Final = 31
"""Office programs let no name of a sheet be longer."""
_TELLS_A_CHECK: Final = re.compile(
    r"\b(?:sampl\w+|checks?|audits?|reviews?)\b[^.;]*\b\d[\d,]*\b[^.;]*\b(?:had|were|was|found|missed|lacked)\b",
    re.IGNORECASE,
)
"""Says what a check of some crimes showed (``in a dip sample of 200 crimes 83 had been missed``), not a table."""
_OF_SOME: Final = re.compile(
    r"\b(?:suspects?|offenders?|perpetrators?|accused|defendants?|partners?|spouses?|husbands?|wives|relationships?|strangers?|famil(?:y|ies)"
    r"|domestic|social\s+(?:media|network\w*)|schools?|dwellings?|public\s+places?|one\s+victim|primary\s+victims?|first\s+victim|repeat|named\s+suspect|adults?|by\s+(?:other\s+)?(?:children|minors|young\s+people))\b",
    re.IGNORECASE,
)
"""In what alone is counted, a group of the crimes for which no column of a count is."""
_ROW: Final = re.compile(r"(?<=[A-Z])\d+$")
"""The number of a row at the end of a source: ``Sheet1!A8``."""
_BECAME: Final = frozenset({Measure.OUTCOMES, Measure.CHARGES, Measure.ARRESTS, Measure.SUSPECTS})
_AS_WELL: Final = re.compile(
    r"\bhow\s+many\s+of\s+(?:these|those|them)\b|\band\W+(?:(?:of|from|among)\s+(?:these|those|them|which)\W+)?how\s+many\b",
    re.IGNORECASE,
)
"""Says of a second number what became of the crimes: ``Flagged offences and how many of them have been charged``."""
_OF_OFFENCES: Final = frozenset({_EXCLUSIONS, _DENIED, _RESTRICTED, OTHER_FLAGS})
"""What holds where it names an offence too; "by a family member" may be an offence's title."""
_CRIMES: Final = re.compile(r"\b(?:offen[cs]es?|crimes?|rapes?|cases|incidents|reports|assaults?)\b", re.IGNORECASE)
_INCLUDES: Final = re.compile(r"(?<!not )(?<!without )\b(?:including|inclusive of)\b", re.IGNORECASE)
_NO_PART: Final = NO_NUMBERS | {CUMULATIVE, _WIDER, _ESTIMATES, OTHER_FLAGS}
"""What makes figures of something else than a part of the crimes asked for; another flag does where the online flag is
asked for or told.
"""
_IN_NOTES: Final = frozenset({CUMULATIVE, _EXCLUSIONS, _RESTRICTED, "scales"})
"""What a note below a table says of all its figures; of the others it may speak in passing."""
_OF_WHOM: Final = frozenset({"relations", "repeats", _PLACES, "other_victims", "ways", "attempts"})
"""What a part is of that bears neither on what is counted nor on its days; where the request that the reply quotes asks
for it, the answer does not differ.
"""


def keep_apart(
    resolved: ResolvedTable, context: Context, reply: str, others: Sequence[ResolvedTable] = ()
) -> ResolvedTable:
    """The table with an issue, and its figures with a detail of their own, where a text beside it says that it counts a
    part of the crimes that no column of a count holds (``Offences with a positive outcome``) or leaves some out, and
    the request does not ask for that; where the reply quotes one that asks for some victims, suspects or places, the
    detail is enough. Figures of more than was asked for (``All crime types``), or of something else
    than crimes with the flag where a reply is on that, are left out: they are not even the least of what was. It is not
    more that takes in the rarer offences beside the commonest that one of the ``others`` lists, where those are all
    sexual.
    """
    commonest = [other for other in others if other is not resolved and lists_commonest(other) and _are_sexual(other)]
    counts_crimes = any(c.facts is None or c.facts.measure is not Measure.OTHER for c in resolved.cells)
    said = _scopes(resolved, context, [other.table for other in others]) if counts_crimes else ()
    told = (
        (text, scope)
        for text, scope in said
        if not (scope.kind == _WIDER and takes_in_rarer(text.text, resolved, commonest))
        and not (scope.kind == _EXCLUSIONS and leaves_out_adults(scope, text.text, context))
    )
    found = min(told, key=lambda one: one[1].kind not in NO_NUMBERS, default=None)
    if found is None:
        return resolved
    text, scope = found
    is_part = scope.kind not in _NO_PART or (scope.kind == OTHER_FLAGS and not _is_on_flag(context))
    left = (
        "Its figures are kept apart from those of all crimes: say what they count."
        if is_part
        else f"Its figures were left out. {SAY_HEADING}"
    )
    message = f"{text.text!r} says that {name_of(resolved.table)} counts {scope.reason}. {left}"
    issue = Issue(
        Provenance(reply, resolved.table.source(resolved.table.rows[0], 0)), IssueKind.ANSWER_DIFFERS, message
    )
    cells = tuple(
        replace(c, facts=c.facts and replace(c.facts, detail=(*c.facts.detail, (SCOPE, scope.words))))
        for c in resolved.cells
    )
    issues = () if is_part and _is_asked_for(scope, context) else (issue,)
    return replace(resolved, cells=cells if is_part else (), issues=(*resolved.issues, *issues))


def _by_clause(text: Text, table: Table, context: Context) -> Iterator[Scope]:
    """The clause by which a title counts some crimes alone; none where what the request asks for first is these, and
    another kind where a later question of it does. A place alone is one in the nearest title and in the name of a
    sheet; further up it may be of an address.
    """
    is_of_sheet = text.source == table.grid.name
    is_cut = is_of_sheet and len(table.grid.own_name) >= _LONGEST_SHEET_NAME
    found = restriction_in_cut(text.text) if is_cut else restriction_in(text.text)
    if is_of_sheet or text in table.titles[:1]:
        found = found or place_alone(text.text) or _by_value(text.text)
    quoted = [text for text in context.quoted if offences_named_in(text)]  # not "Your request:"
    asked = [texts for texts in (context.request.questions, quoted) if texts]
    if found is None or any(_says_all(texts[:1], found.telling) for texts in asked):
        return
    is_asked = any(_says_all(texts[1:], found.telling) for texts in asked)
    yield Scope(_CLAUSE_ASKED if is_asked else _CLAUSE, found.words, "some of the crimes alone")


def _by_value(title: str) -> Restriction | None:
    named = value_named(title)
    return Restriction(title.strip(), words_of(named[1])) if named is not None else None


def _says_all(texts: Sequence[str], words: frozenset[str]) -> bool:
    return bool(words) and any(words <= words_of(text) for text in texts)


def _is_asked_for(scope: Scope, context: Context) -> bool:
    quoted = (named.kind for text in context.quoted for named in scopes_named_in(text))
    return scope.kind == _CLAUSE_ASKED or (scope.kind in _OF_WHOM and scope.kind in quoted)


def _is_on_flag(context: Context) -> bool:
    return Basis.FLAG in (context.basis, context.request.basis)


def _scopes(resolved: ResolvedTable, context: Context, tables: Sequence[Table]) -> Iterator[tuple[Text, Scope]]:
    asked = {scope.kind for question in context.request.questions for scope in scopes_named_in(question)}
    table = resolved.table
    asked |= {_WIDER} if _is_of_all_crime(context, table) else set()
    asked |= {OTHER_FLAGS} if _is_flagged_so(resolved, context) else set()
    titles = titles_and_sheet(table)
    above = [Text(without_rule_behind(text.text), text.source) for text in table.titles[:1]]
    numbered = [text for text in above if text not in titles]  # "per 100,000" has a number
    notes = [*numbered, *(text for text in table.notes if text not in titles and not _heads_next(text, table, tables))]
    corners = [Text(level.level.name, "") for level in resolved.levels if level.level.name]
    for corner in corners:
        named = (scope for scope in scopes_named_in(corner.text) if scope.kind == _COMMITTED)
        yield from ((corner, scope) for scope in named if _COMMITTED not in asked)
    for text in titles:
        own = {scope.kind for scope in scopes_named_in(_with_all_named_alike(text.text))} | _OF_OFFENCES
        own -= _OF_TITLES - _titled(text.text)
        for scope in scopes_named_in(text.text):
            if scope.kind in own - asked and _bears(scope, text.text, resolved, context):
                yield text, scope
        yield from ((text, scope) for scope in _by_clause(text, table, context))
    for text in notes:
        # "no crime" is a number and "excluding attempts" a remark, so that a title with them is none of the titles
        kinds = _IN_NOTES | (_titled(text.text) & {_WITHDRAWN, MEANS} if text in numbered else set())
        said = (scope for scope in scopes_named_in(text.text) if scope.kind in kinds - asked)
        yield from ((text, scope) for scope in said if _bears(scope, text.text, resolved, context))
    yield from _not_asked_for(resolved, context)
    for text in (*titles, *notes):
        yield from ((text, scope) for scope in scopes_of_note(text.text, resolved, context, _WIDER))
        if _EXCLUSIONS not in asked and (words := says_left_out(text.text, resolved)):
            yield text, Scope(_EXCLUSIONS, words, _ALL_BUT_SOME)


def _not_asked_for(resolved: ResolvedTable, context: Context) -> Iterator[tuple[Text, Scope]]:
    """What the one question on crimes that a reply quotes leaves out, where a table of crimes tells neither of which
    offence they are nor what it includes.
    """
    asking = [text for text in context.quoted if _CRIMES.search(text)]
    is_told = (
        not any(cell.facts and _is_of_no_kind(cell.facts) for cell in resolved.cells)
        or any(_INCLUDES.search(title.text) for title in resolved.table.titles)
        or any(level.dimension is Dimension.OFFENCE for level in resolved.levels)
    )
    if len(asking) != 1 or is_told:
        return
    for scope in scopes_named_in(asking[0]):
        if scope.kind == _EXCLUSIONS and _bears(scope, asking[0], resolved, context):
            yield Text(asking[0], ""), scope


def _is_of_no_kind(facts: Facts) -> bool:
    return facts.offence in (ALL, SEXUAL_OFFENCES) and facts.measure is not Measure.OTHER


def _titled(text: str) -> set[str]:
    """The kinds of what a title says, or of means that a sentence of it heads: ``Average per month. See below:``,
    ``Data for charge rate by year``.
    """
    if is_title(text):
        return {scope.kind for scope in scopes_named_in(text)}
    parts = (heading_of_mean(part.rstrip(" .")) for part in sentences_of(text))
    return {scope.kind for part in parts if is_title(part) for scope in scopes_named_in(part)} & {MEANS}


def _heads_next(note: Text, table: Table, tables: Sequence[Table]) -> bool:
    """Whether a text below a table is the nearest title of another and stands nearer to that."""
    at = _ROW.search(note.source)
    for other in tables:
        if at is not None and other.grid.name == table.grid.name and note in other.titles[:1]:
            row = int(at[0]) - 1
            return row - table.rows[-1] > (other.header_rows or other.rows)[0] - row
    return False


def _with_all_named_alike(text: str) -> str:
    """The text with ``offences`` for the titles of single ones, of which ``by a family member`` may be a part."""
    named = [found for found in offences_named_in(text) if found.value not in (ALL, SEXUAL_OFFENCES)]
    for found in reversed(named):
        text = f"{text[: found.start]}offences{text[found.end :]}"
    return text


def _is_flagged_so(resolved: ResolvedTable, context: Context) -> bool:
    """Whether all flags that are named above a table are for its very offence, and the reply is not on the online flag:
    crimes flagged as child sexual exploitation are that.
    """
    offences = {c.facts.offence for c in resolved.cells if c.facts is not None}
    if len(offences) != 1 or context.request.basis is Basis.FLAG:
        return False
    texts = [text.text for text in (*context.texts, *context.headings, *resolved.table.titles)]
    if any(says(text, Cue.ONLINE_FLAG_NAMED) for text in texts):
        return False
    told = [text for text in texts if any(scope.kind == OTHER_FLAGS for scope in scopes_named_in(text))]
    return {item.value for text in told for item in offences_named_in(text)} == offences


def _is_of_all_crime(context: Context, table: Table) -> bool:
    """Whether nothing that heads a table or its reply names an offence, and it is not known what was asked: figures of
    crimes of every type are no more than that.
    """
    request = context.request
    if request.says_what_is_asked or request.basis is not Basis.UNKNOWN or context.asked:
        return False
    heading = (*table.titles, *context.headings)
    named = {item.value for text in heading for item in offences_named_in(text.text)}
    return {*context.titled, *named} <= {ALL}


def _bears(scope: Scope, text: str, resolved: ResolvedTable, context: Context) -> bool:
    """Whether a wording says something that the table's own labels do not say already."""
    if scope.kind == "outcomes":
        counted = resolved.told.get(Dimension.MEASURE)
        by_outcome = Dimension.OUTCOME in {*resolved.around, *(v.dimension for v in resolved.levels)}
        plain = write_plainly(text)
        second = _AS_WELL.search(plain)
        is_beside = second is not None and scope.words not in plain[: second.start()] and _counts_both(resolved)
        is_said = counted is not None and counted.value in _BECAME and not _counts_crimes(resolved)
        is_in_brackets = scope.words in plain and scope.words not in without_brackets_told(plain)
        return not (by_outcome or is_beside or is_said or is_in_brackets)
    is_by_area = Dimension.AREA in {*resolved.around, *(v.dimension for v in resolved.levels)}
    if (scope.kind == _ESTIMATES and _TELLS_A_CHECK.search(text)) or (scope.kind == _PLACES and is_by_area):
        return False
    if scope.kind in (CUMULATIVE, _PARTS_OF_YEARS):
        return _bears_on_periods(scope, text, resolved)
    if scope.kind == _RESTRICTED:
        return _counts_some(scope.words, resolved, context.request.everybody)
    if scope.kind in (_EXCLUSIONS, _DENIED):
        crimes = leaves_out_crimes(read_tokens(scope.without)) or "image" in scope.without.casefold()
        bears = crimes or _OF_SOME.search(scope.without) is not None or bool(places_named_in(scope.without))
        return bears and not lacks_suspects(scope.words, resolved)
    is_rate_told = scope.kind == MEANS and is_rate(scope.words) and _says_what_it_counts(resolved)
    return not is_rate_told and (scope.kind != _WIDER or not _are_sexual(resolved))


def _says_what_it_counts(resolved: ResolvedTable) -> bool:
    """Whether a label of a table says what is counted, as beside a column of shares, which is left out."""
    meanings = [meaning for level in resolved.levels for meaning in level.meanings if meaning is not None]
    return any(meaning.values.get(Dimension.MEASURE, Measure.UNKNOWN) is not Measure.UNKNOWN for meaning in meanings)


def _counts_crimes(resolved: ResolvedTable) -> bool:
    """Whether all figures are of crimes, by the heading of their own column."""
    return all(cell.facts is None or cell.facts.measure is Measure.OFFENCES for cell in resolved.cells)


def _counts_both(resolved: ResolvedTable) -> bool:
    """Whether some figures of a table are of crimes and others of what became of them, each by its own labels."""
    counted = {cell.facts.measure for cell in resolved.cells if cell.facts is not None}
    return Measure.OFFENCES in counted and not _BECAME.isdisjoint(counted)


def _counts_some(only: str, resolved: ResolvedTable, everybody: AgeBand) -> bool:
    """Whether what alone is counted is a group of the crimes by their victims or suspects that the table's labels do
    not show: victims of a sex, adults, children of some ages; ``everybody`` who was asked about, as children are where
    the request does not say, may be what the reply is about.
    """
    named, told = read_tokens(only), {*(level.dimension for level in resolved.levels), *resolved.told}
    whole = (ALL_AGES, everybody)
    some = [token.value for token in named.ages if token.value.is_known and token.value not in whole]
    of_ages = bool(some) and Dimension.AGE not in told
    of_sex = any(token.value is not Sex.UNKNOWN for token in named.sexes) and Dimension.SEX not in told
    return of_ages or of_sex or _OF_SOME.search(only) is not None


def _are_parts_of_years(resolved: ResolvedTable) -> bool:
    """Whether the labels of the figures say themselves of which parts of a year they are, and where figures of a year
    stand among them, all parts that make it up.
    """
    periods = {cell.facts.period for cell in resolved.cells if cell.facts is not None and cell.facts.period is not None}
    years = [period for period in periods if any(period != part and period.contains(part) for part in periods)]
    parts = sorted((p for p in periods - {*years} if p.days < _DAYS_IN_YEAR), key=lambda part: part.start)
    if not parts or len(years) + len(parts) < len(periods):
        return False
    return all(sum(p.days for p in parts if year.contains(p)) == year.days for year in years)


def _bears_on_periods(scope: Scope, text: str, resolved: ResolvedTable) -> bool:
    if scope.kind == _PARTS_OF_YEARS:
        return not _are_parts_of_years(resolved)
    return _RUNS_ON_ELSEWHERE.search(text) is None and _are_of_several_starts(resolved)


def _are_of_several_starts(resolved: ResolvedTable) -> bool:
    """Whether figures are of periods that begin on several days: a number that runs on is of none of these alone."""
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    return len({f.period.start for f in facts if f.period is not None and Dimension.PERIOD not in f.sums_over}) > 1


def _are_sexual(resolved: ResolvedTable) -> bool:
    """Whether every figure is of a sexual offence by its own label, or a sum of such: whatever else the title takes in,
    no figure does.
    """
    facts = [cell.facts for cell in resolved.cells if cell.facts is not None]
    parts = [f.offence for f in facts if Dimension.OFFENCE not in f.sums_over]
    return bool(parts) and all(offence != ALL and _is_sexual(offence) for offence in parts)


def _is_sexual(offence: str) -> bool:
    return any(contains(group, offence) for group in (SEXUAL_OFFENCES, _IMAGES))
