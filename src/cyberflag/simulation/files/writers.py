"""Chooses the writer of a format."""

from __future__ import annotations

from cyberflag.simulation.canvases import Letter, Sheets
from cyberflag.simulation.drafts import PrintedReply
from cyberflag.simulation.files import letters, workbooks

_SHEETS = {
    "xlsx": workbooks.write_xlsx,
    "xls": workbooks.write_xls,
    "ods": workbooks.write_ods,
    "csv": workbooks.write_csv,
}
_LETTERS = {"docx": letters.write_docx, "html": letters.write_html, "txt": letters.write_txt}


def write_reply(reply: PrintedReply) -> bytes:
    """The bytes of the reply's file. Raises ``ValueError`` where its format is none that the simulation writes."""
    if isinstance(reply.canvas, Sheets) and reply.file_kind in _SHEETS:
        return _SHEETS[reply.file_kind](reply.canvas)
    if isinstance(reply.canvas, Letter) and reply.file_kind in _LETTERS:
        return _LETTERS[reply.file_kind](reply.canvas)
    raise ValueError(f"the simulation does not write {reply.file_kind} files")
