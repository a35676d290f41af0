"""Lists of records: one row a crime, counted; one row anything else, an issue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from cyberflag.model import Bounds, Count, Issue, IssueKind, Measure, Provenance
from cyberflag.replies.annotate import count_of
from cyberflag.replies.resolve import Facts, ResolvedTable
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.dimensions import Dimension

_OF_CRIMES = re.compile(r"\bcrimes?\b|\boffences?\b|\brecords?\b|\bincidents?\b", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"\brow (?:is|represents|shows|per) (?:one |a |an )?(?:victim|suspect|offender|person|arrest)|"
    r"\bone row (?:per|for each) (?:victim|suspect|offender|person|arrest)|"
    r"\bsuspects?\b|\barrest(?:s|ed)?\b|\boffenders?\b|\bcustody\b",
    re.IGNORECASE,
)


def count_list(table: ResolvedTable, reply: str, texts: Iterable[Text]) -> tuple[list[Count], list[Issue]]:
    """The counts of a list of recorded crimes by all its columns, or an issue where a row may be something else.

    A row is taken for a crime where the list gives an offence, and neither its headings nor its notes speak of
    suspects, arrests or one row a person. The
    counts have no cell of their own, so their source is empty (counts contract).
    """
    source = table.table.source((table.table.header_rows or table.table.rows)[-1], 0)
    said = [t.text for t in (*table.table.titles, *table.table.notes, *table.table.setting, *texts)]
    said += [level.level.name for level in table.levels]
    if any(_OF_PEOPLE.search(text) for text in said) or not _is_of_crimes(table, said):
        message = (
            f"{len(table.cells)} rows look like a list of records, but the reply does not say that each row is one "
            "crime, so they were not counted. Count them by hand if it is."
        )
        return [], [Issue(Provenance(reply, source), IssueKind.UNKNOWN_LAYOUT, message)]
    known: Counter[Facts] = Counter(
        replace(c.facts, measure=Measure.OFFENCES if c.facts.measure is Measure.UNKNOWN else c.facts.measure)
        for c in table.cells
        if c.facts is not None and c.facts.period is not None
    )
    counts = [count_of(facts, Provenance(reply), Bounds.exactly(n), str(n)) for facts, n in known.items()]
    return counts, []


def _is_of_crimes(table: ResolvedTable, said: Iterable[str]) -> bool:
    dimensions = {level.dimension for level in table.levels}
    return Dimension.OFFENCE in dimensions or any(_OF_CRIMES.search(text) for text in said)
