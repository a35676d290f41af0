"""From figures to a release: what may be published, and what has been done to protect those counted.

To admit a new kind of figure (a rate, a change, an estimate; a mark or a finding of a new kind; a new field of
`Release`): nothing passes this room that `kinds` does not list. A figure of an unknown kind ends in a
``ProtectionError`` that names it, so a room that makes one admits it here, in four steps:

1. Say what it tells of the counts. A rate is its count over a public population; a change is the difference of two
   counts; a share is an inequality (`claims`). A number that can be turned back into a count *is* that count.
2. Enter it in ``kinds.OF_MEASURE`` or ``kinds.BESIDE`` with its treatment in each situation. ``LEFT_OUT`` is always
   safe and needs nothing more.
3. Teach the situations its rule: a ``CELL`` needs the sums it stands in (`figure_families`), a ``CLAIM`` its statement
   (`from_records`), and one that ``FOLLOWS`` must name in ``rows`` the counts that it rests on.
4. Plant a leak: a test in ``tests/disclosure`` in which the new figure alone would give a withheld number away, and is
   refused, widened or withheld.

A figure beside the table (a second table, a field of `FigureSet`) is no part of a release until ``Release`` has a field
for it and ``kinds.RELEASE_FIELDS`` says what judges it.
"""

from cyberflag.disclosure.audit import Audit, CellAudit, audit
from cyberflag.disclosure.protection import Protected, protect
from cyberflag.disclosure.release import Protection, Release, note_of_request, release_unprotected
from cyberflag.disclosure.releasing import release_records, release_replies
from cyberflag.disclosure.settings import ProtectionSettings
from cyberflag.disclosure.suppression.search import Effort, Standing, Tell
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem

__all__ = [
    "Audit",
    "CellAudit",
    "CellStatus",
    "Effort",
    "Protected",
    "Protection",
    "ProtectionSettings",
    "Release",
    "Standing",
    "Statement",
    "TableCell",
    "TableSystem",
    "Tell",
    "audit",
    "note_of_request",
    "protect",
    "release_records",
    "release_replies",
    "release_unprotected",
]
