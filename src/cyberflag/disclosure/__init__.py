"""From figures to a release: what may be published, and what has been done to protect those counted."""

from cyberflag.disclosure.audit import Audit, CellAudit, audit
from cyberflag.disclosure.protection import Protected, protect
from cyberflag.disclosure.release import Protection, Release, note_of_request, release_unprotected
from cyberflag.disclosure.releasing import release_records, release_replies
from cyberflag.disclosure.suppression.search import Effort
from cyberflag.disclosure.table_system import CellStatus, Statement, TableCell, TableSystem

__all__ = [
    "Audit",
    "CellAudit",
    "CellStatus",
    "Effort",
    "Protected",
    "Protection",
    "Release",
    "Statement",
    "TableCell",
    "TableSystem",
    "audit",
    "note_of_request",
    "protect",
    "release_records",
    "release_replies",
    "release_unprotected",
]
