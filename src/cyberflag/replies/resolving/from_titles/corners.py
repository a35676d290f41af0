"""What the corner of a table says is counted: ``Charges`` over the name of the column of labels; crimes, where the name
of that column is ``Crime type`` and its labels are codes of crimes, or each of its labels says that it counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cyberflag.model import Measure
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.letters.retelling import asks_for_data, retells_request
from cyberflag.replies.resolving.from_titles.measures_in_titles import measure_in
from cyberflag.replies.resolving.from_titles.titled_offences import code_in
from cyberflag.replies.resolving.from_titles.titles import may_head, own_titles
from cyberflag.replies.tables import Level, Side, Table, Text
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.dimensions import Dimension, understand_dimension
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.understanding import How

_SURE: Final = 0.9
_LONGEST_TITLE: Final = 12
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_COUNTED_OF: Final = re.compile(
    r"\b(?:for|under|about|into|regarding|concerning|relat\w+\s+to|in\s+(?:relation|connection)|people|persons?|who)\b",
    re.IGNORECASE,
)
_COUNTS: Final = re.compile(r"\b(?:recorded|reported|numbers?\s+of)\b", re.IGNORECASE)
"""In a label that counts crimes, and does not only say by which crimes people or calls are parted."""
_MEASURES: Final = re.compile(
    r"%|\b(?:per\s?cent\w*|proportions?|rates?|ratios?|average|mean|median|days|costs?|per|changes?|differences?"
    r"|increases?|decreases?|outcomes?|disposals?|detect\w+|undetected|solved|clear[- ]?ups?|results?|resolved)\b",
    re.IGNORECASE,
)
"""In what heads a table: its figures are no numbers of recorded crimes, or not of all of them."""
_COUNTED_BEHIND: Final = re.compile(r"(?P<name>[^()]*\w[^()]*)\((?P<counted>[^()]+)\)")
_QUALIFIES: Final = re.compile(
    r"\s*(?:where|if|when|as|of|by|one|each|every|an?|may|no(?!\W*\s+of\b)|not|without|exclud\w+|from|at|on|in|for)\b",
    re.IGNORECASE,
)
"""Begins what is said of labels, and no name of what is counted: ``Sex (where offence recorded)``."""
_OF_DAYS: Final = re.compile(r"\b(?:years?|months?|quarters?|periods?|dates?|days?|weeks?)\b", re.IGNORECASE)
_OF_PARTS: Final = (None, Measure.OFFENCES)
_MARKS: Final = " *†‡:.0123456789"
"""Signs of notes around the words of a corner."""
_OF_OTHER_UNIT: Final = re.compile(
    r"%|£|\bper\s?cent\w*|\brates?\b|\bper\s+\d|\b(?:average|mean|median|costs?|lengths?|durations?)\b"
    r"|\b(?:in|number\s+of|of)\s+(?:days|weeks|months|hours)\b|\b(?:days|weeks|months|hours)\s+(?:to|taken|until|between)\b",
    re.IGNORECASE,
)
"""Speaks of what is no number of crimes: ``Sentences in months``."""
_NAMING: Final = frozenset({Measure.CHARGES, Measure.ARRESTS})
"""What the name of a column of labels may say is counted."""
_PARTING: Final = (understand_sex, understand_age, understand_offence)


def measure_in_corner(table: Table) -> Measure | None:
    """The one measure that a heading over the labels of the rows is, and no name of them, or that stands in brackets
    behind their name or can be no name of such labels: it says what the whole table counts, where its columns do not.
    """
    stubs = {level.index: level.name for level in table.levels if level.side is Side.ROWS}
    corners = [cell for row in table.header_rows for at in stubs if (cell := table.cell(row, at)) is not None]
    texts = {cell.shown.strip(_MARKS) for cell in corners if cell.shown.strip() != stubs[cell.column].strip()}
    said = {found.value for text in texts if (found := understand_measure(text)) and found.score >= _SURE}
    said = said or _counted_behind_names(table, stubs.values()) or _counted_by_name(table)
    return said.pop() if len(said) == 1 and Measure.UNKNOWN not in said else None


def _counted_by_name(table: Table) -> set[Measure]:
    """The charges or arrests that a column of labels is named by, where these are sexes, ages or offences: ``Charges``
    over ``Female`` and ``Male``, but not over ``Yes`` and ``No``, nor beside a column of ``Total offences``.
    """
    heads = (text for level in table.levels if level.side is Side.COLUMNS for text in level.distinct)
    if any(found.value is Measure.OFFENCES for text in heads if (found := understand_measure(text))):
        return set()
    counted = set()
    for level in table.levels:
        said = understand_measure(level.name) if level.side is Side.ROWS else None
        labels = [text for text in level.distinct if understand_total(text) is None]
        is_parted = labels and any(all(find(text) is not None for text in labels) for find in _PARTING)
        if said is not None and said.score >= _SURE and said.value in _NAMING and is_parted:
            counted.add(said.value)
    return counted


def _counted_behind_names(table: Table, names: Iterable[str]) -> set[Measure]:
    """What the brackets say is counted that stand behind names of columns of labels: ``Victim (071/17 offences
    recorded)``, ``Age group (arrests)``; nothing where a title of the table says that something else is.
    """
    found = {counted for name in names if (counted := _counted_behind_name(name)) is not None}
    titles = [text.text for text in own_titles(table)] if found else []
    own = [text for text in titles if not asks_for_data(text) and not retells_request(text)]
    return found if found >= {said for text in own if (said := measure_in(text)) is not None} else set()


def _counted_behind_name(name: str) -> Measure | None:
    """What the bracket behind a name says is counted. Behind years it says which these are (``Year (offence
    recorded)``), and people in it are those whose sex or age it is, unless it gives their number.
    """
    found = _COUNTED_BEHIND.fullmatch(name.strip(_MARKS))
    if found is None or _MEASURES.search(name) or _QUALIFIES.match(found["counted"]) or _OF_DAYS.search(found["name"]):
        return None
    counted = measure_in(found["counted"])
    is_of_people = counted in (Measure.VICTIMS, Measure.SUSPECTS) and not _COUNTS.search(found["counted"])
    return None if is_of_people else counted


def head_of_all(table: Table) -> tuple[Text, ...]:
    """The one heading under which all figures of a table stand: ``Recorded crimes of stalking 2023/24`` says what they
    count as a title does; not where a short title of the table names something else that is counted.
    """
    levels = [level for level in table.levels if level.side is Side.COLUMNS and level.distinct]
    labels = [label for level in levels for label in level.labels]
    heads = {label.text for label in labels if label is not None}
    if table.is_list or len(heads) != 1 or None in labels or any(_counts_others(t.text) for t in own_titles(table)):
        return ()
    return (Text(heads.pop(), table.grid.name),)


def lists_crimes(table: Table) -> bool:
    """Whether a table names its rows ``Crime type`` or the like and each of them is an offence code with or without its
    title: what it counts where nothing says so are the crimes recorded under these.
    """
    return any(level.side is Side.ROWS and _names_offences(level.name) and _are_codes(level) for level in table.levels)


def counts_labelled_crimes(table: Table) -> bool:
    """Whether each row of a table says of itself that it counts recorded crimes, or a part of those in the row above:
    ``Recorded offences of rape``, ``Of these, victim under 13``; or the name of a column of offences says it of all.
    """
    rows = [level for level in table.levels if level.side is Side.ROWS]
    heads = [table.grid.name, *(level.name for level in table.levels)]
    heads += [text.text for text in (*table.titles, *table.setting)]
    if any(map(_MEASURES.search, heads)):
        return False
    if any(map(_names_recorded, rows)):
        near = (*heads, *(note.text for note in table.notes))
        return not any(_others_in(text) or _OF_OTHER_UNIT.search(text) for text in near)
    texts = [text for level in rows for text in level.distinct if _COUNTS.search(text) or not understand_total(text)]
    parts = {text for text in texts if starts_as_part(text)}
    wholes = [text for text in texts if text not in parts]
    if len(rows) != 1 or not wholes or None in rows[0].labels or any(measure_in(p) not in _OF_PARTS for p in parts):
        return False
    return all(_COUNTS.search(text) and measure_in(text) is Measure.OFFENCES for text in wholes)


def _names_recorded(level: Level) -> bool:
    """Whether labels that are all offences stand below a name that says that they were recorded: ``Recorded crime``."""
    said = understand_measure(level.name) if _COUNTS.search(level.name) else None
    labels = [text for text in level.distinct if understand_total(text) is None]
    is_named = said is not None and said.value is Measure.OFFENCES
    return is_named and bool(labels) and all(understand_offence(label) is not None for label in labels)


def crimes_by_code(text: str) -> Measure | None:
    """Crimes, where a text names them by their code in the list of those that are recorded (``Rape (19C) by age``) and
    nothing that may be counted of them (``Arrests under 19C``).
    """
    if _others_in(text) or _COUNTED_OF.search(text) or not may_head(text):
        return None
    return Measure.OFFENCES if code_in(text) is not None else None


def _others_in(text: str) -> frozenset[Measure]:
    """What the words of a text name that may be counted beside crimes."""
    said = (understand_measure(word) for word in _WORD.findall(text))
    return frozenset(found.value for found in said if found is not None) - {Measure.OFFENCES, Measure.UNKNOWN}


def _counts_others(title: str) -> bool:
    is_short = len(title.split()) <= _LONGEST_TITLE and not title.rstrip().endswith("?")
    return is_short and not asks_for_data(title) and bool(_others_in(title))


def _names_offences(name: str) -> bool:
    said = understand_dimension(name)
    return said is not None and said.value is Dimension.OFFENCE


def _are_codes(level: Level) -> bool:
    labels = [text for text in level.distinct if understand_total(text) is None]
    return bool(labels) and all(map(_is_code, labels))


def _is_code(label: str) -> bool:
    said = understand_offence(label)
    return said is not None and said.how is How.CODE
