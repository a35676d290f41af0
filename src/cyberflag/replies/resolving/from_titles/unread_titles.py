"""Titles that narrow a table in words that were not understood: its figures must not be taken for those of all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cyberflag.model import (
    ALL,
    ALL_AGES,
    CHILDREN,
    UNKNOWN_AGE,
    AgeBand,
    Issue,
    IssueKind,
    Measure,
    Provenance,
    Request,
)
from cyberflag.replies.resolving.context import says_whose_victims
from cyberflag.replies.resolving.from_titles.keys_in_titles import without_keys
from cyberflag.replies.resolving.from_titles.sheet_titles import sheet_title
from cyberflag.replies.resolving.from_titles.titled_offences import (
    are_all_asked,
    offences_asked,
    outermost,
    without_offences,
)
from cyberflag.replies.resolving.from_titles.titles import own_titles
from cyberflag.replies.resolving.oversights import SAY_HEADING, name_of
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.crimes.bare_sections import offences_listed_in
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_EVERYBODY: Final = (CHILDREN, ALL_AGES, UNKNOWN_AGE)
_NO_DAY: Final = r"(?!\s?[/.%]\s?\d|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
"""Behind an age: what follows makes it no day, as in ``victims under 18, 1 April 2021 to 31 March 2022``."""
_AGES_IN_FIGURES: Final = re.compile(
    r"\b(?:aged?|ages)\b(?:\s+(?:of|was|were|is|are|at|from|between|over|under|either|exactly))*\s*:?\s*"
    rf"(?P<ages>\d{{1,2}}\b(?!\s*[%/])(?:\s*(?:-|–|to|or|and|&|,)+\s*\d{{1,2}}\b{_NO_DAY})*)",
    re.IGNORECASE,
)
_OF_SECTION: Final = re.compile(
    r"\b(?:offences?|crimes?|arrest(?:s|ed)?|charge[sd]?|convict\w+|prosecut\w+|made|recorded)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:under|contrary\s+to|against|of)\s+(?:the\s+)?(?:section|sect\.?|s\.?)\s?\d",
    re.IGNORECASE,
)
"""Names the crimes of a table by a section, which may be that of any Act: ``Arrests made under section 127``."""
_FOR_EXAMPLE: Final = re.compile(r"\b(?:such\s+as|including|e\.?g\b|for\s+example|among\s+others|etc)\b", re.IGNORECASE)
_CHILDREN_UNDER: Final = 18
_NOT_CHILDREN: Final = re.compile(
    r"\b(?:(?:under|u|<)[\s-]?18s?|child(?:ren)?|minor)(?:\s+(?:victim|flag|marker|y/?n))?\s*[?)]*\s*[=:?–—-]\s*(?:n|no|false)\W*$",
    re.IGNORECASE,
)
"""Says of victims that they are no children: ``Victim under 18: N``."""
_FEWEST_PLATFORMS: Final = 2
_BETWEEN_NAMES: Final = re.compile(
    r"[^\w\s]|\b(?:and|or|on|via|both|combined|together|offences?|crimes?|flagged|online|only)\b", re.IGNORECASE
)
_LONGEST_TITLE: Final = 12
_OF_ALL: Final = re.compile(r"0*[01]\s*(?:-|–|to)\s*1[78]|1[78]")


def withhold_unread(resolved: ResolvedTable, request: Request, reply: str) -> ResolvedTable:
    """The table without its figures, and with an issue, where a title names ages or an offence class that nothing of
    the table says (``Victims aged 13 or 16``, ``Teens``, a lone ``86``), or several platforms and nothing else;
    several offences that are all that the questions ask for narrow nothing.
    """
    found = (
        next(_unread(resolved, offences_asked(request.questions), request.everybody), None)
        if resolved.cells and not resolved.table.is_list
        else None
    )
    if found is None:
        return resolved
    kind, text = found
    message = (
        f"{text.text!r} is not understood, so the figures of {name_of(resolved.table)} were left out: they may be of a "
        f"part alone. {SAY_HEADING}"
    )
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    return replace(resolved, cells=(), issues=(*resolved.issues, Issue(place, kind, message)))


def victims_or_offences(tables: Iterable[ResolvedTable], reply: str) -> Iterator[ResolvedTable]:
    """The tables with an issue at the first of each sheet whose title may count victims (``Victims of flagged
    offences``) and whose figures were taken for offences by their victims, which was asked for.
    """
    told_of: set[tuple[str, str]] = set()
    for resolved in tables:
        told = resolved.told.get(Dimension.MEASURE)
        heads = None if told is None else (resolved.table.grid.name, told.words)
        is_either = told is not None and told.value is Measure.OFFENCES and says_whose_victims(told)
        if not is_either or heads is None or heads in told_of or not resolved.cells:
            yield resolved
        else:
            told_of.add(heads)
            yield replace(resolved, issues=(*resolved.issues, _either(resolved, heads[1].strip(), reply)))


def _either(resolved: ResolvedTable, words: str, reply: str) -> Issue:
    message = (
        f"{words!r} may count victims; the figures of {name_of(resolved.table)} were taken for offences "
        "by their victims, as asked for. Ask the force, or say what they count in the reading file."
    )
    place = Provenance(reply, resolved.table.source(resolved.table.rows[0], 0))
    return Issue(place, IssueKind.UNKNOWN_MEASURE, message)


def _unread(resolved: ResolvedTable, asked: Collection[str], everybody: AgeBand) -> Iterator[tuple[IssueKind, Text]]:
    said = {v.dimension for v in resolved.levels} | {
        d for v in resolved.levels for m in v.meanings if m for d in m.values
    }
    said |= set(resolved.around) | set(resolved.told)
    if Dimension.AGE not in said:
        labels = [text for v in resolved.levels for text in v.level.distinct]
        titled = ((text, without_keys(text.text, labels)) for text in _titles(resolved.table))
        yield from ((IssueKind.UNKNOWN_AGE, text) for text, words in titled if _names_ages(words, everybody))
        corners = [Text(v.level.name, resolved.table.grid.name) for v in resolved.levels]
        titles = resolved.table.titles  # the name of a filter and what it kept, nearest first
        kept = [Text(f"{name.text}: {what.text}", name.source) for what, name in pairwise(titles)]
        yield from ((IssueKind.UNKNOWN_AGE, text) for text in (*corners, *kept) if _NOT_CHILDREN.search(text.text))
    if Dimension.OFFENCE not in said:
        nearest = [*resolved.table.titles[:1], *filter(None, [sheet_title(resolved.table)])]
        yield from ((IssueKind.UNKNOWN_OFFENCE, text) for text in nearest if text.text.strip() in CLASS_CODES)
        own = own_titles(resolved.table)[:1]
        sections = (text for text in (*nearest, *own) if _names_section(text.text))
        yield from ((IssueKind.UNKNOWN_OFFENCE, text) for text in sections)
        yield from ((IssueKind.UNKNOWN_OFFENCE, text) for text in own if _names_several(text.text, asked))
    if Dimension.PLATFORM not in said:
        heads = resolved.table.titles[:1]
        yield from ((IssueKind.UNKNOWN_PLATFORM, text) for text in heads if _names_platforms_alone(text.text))


def _names_platforms_alone(text: str) -> bool:
    """Whether a title is the names of two platforms or more and nothing else: ``Snapchat and Kik``, ``Kik | Yubo``."""
    plain = write_plainly(text)
    named = platforms_named_in(plain)
    left = _BETWEEN_NAMES.sub(" ", blanked(plain, ((found.start, found.end) for found in named)))
    return len({found.value for found in named}) >= _FEWEST_PLATFORMS and not left.strip()


def _names_section(text: str) -> bool:
    """Whether a text names the crimes of a table by a section, and not the exemption by which small numbers of them are
    withheld: ``* Fewer than 5 offences, withheld under section 40(2)``.
    """
    if _OF_SECTION.search(text) is None or offences_listed_in(text):
        return False
    return figure_rules_of(text) == NO_RULES and not exemptions_named_in(text)


def _names_several(text: str, asked: Collection[str]) -> bool:
    """Whether a title names several offences and no whole that holds them (``Rape and sexual assault offences``), save
    where they are all that was ``asked`` for.
    """
    named = offences_listed_in(text)
    # "Grooming (sexual communication)" may be of both, or of the one among the other
    outer = outermost(named) if SEXUAL_OFFENCES in named else named
    behind = text.rpartition(": ")[2]  # "Flagged crimes: rape and blackmail" are not all of them
    is_whole = ALL in offences_listed_in(behind) or are_all_asked(outer - {ALL}, asked)
    return len(outer - {ALL}) > 1 and not is_whole and not _FOR_EXAMPLE.search(text)


def _titles(table: Table) -> list[Text]:
    own = own_titles(table)
    nearest = [text for text in table.titles[:1] if text not in own and len(text.text.split()) <= _LONGEST_TITLE]
    return [*nearest, *own, *filter(None, [sheet_title(table)])]


def _names_ages(text: str, everybody: AgeBand) -> bool:
    """Whether a title speaks of ages of victims that are not those of ``everybody`` who was asked about, nor of all
    children, in words that give no band.
    """
    bare = without_offences(text)
    if _NOT_CHILDREN.search(text):
        return True
    if says(bare, Cue.OF_SUSPECTS):
        return False
    ages = {found.value for found in ages_named_in(bare)}
    if named := ages - {*_EVERYBODY, everybody}:
        return len(named) > 1 and not _cover_all(named)
    if everybody in ages - {CHILDREN}:
        return False
    in_figures = [found["ages"] for found in _AGES_IN_FIGURES.finditer(bare)]
    return says(bare, Cue.SOME_AGES) or any(not _OF_ALL.fullmatch(ages) for ages in in_figures)


def _cover_all(bands: Collection[AgeBand]) -> bool:
    """Whether bands are all children together: ``under 13 and 13 to 17``."""
    return all(any(band.contains(AgeBand.single(age)) for band in bands) for age in range(_CHILDREN_UNDER))
