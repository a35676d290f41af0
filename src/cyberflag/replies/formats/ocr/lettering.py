"""Characters that show as nothing or as several letters, written as a person sees them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import Grid, Line
from cyberflag.replies.formats.contents import Contents

LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without a width: they say where a line may break, or may not."""
_SOFT: Final = "\u00ad"
"""A hyphen that shows at the end of a line only."""
_SEEN: Final = str.maketrans({**LIGATURES, **dict.fromkeys(_UNSEEN, ""), _SOFT: ""})
_STRANGE = re.compile(f"[{''.join(LIGATURES)}{_UNSEEN}{_SOFT}]")
_SOFT_AT_END = re.compile(f"{_SOFT}(?=\\s*$)")
_SOFT_IN_WORD = re.compile(f"(?<=\\w){_SOFT}[ \\t]*\\n[ \\t]*(?=\\w)")


def write_as_seen(text: str) -> str:
    """The text with ligatures as letters and without what has no width; a soft hyphen stays as a hyphen at its end."""
    if not _STRANGE.search(text):
        return text
    return _SOFT_AT_END.sub("-", _SOFT_IN_WORD.sub("", text)).translate(_SEEN)


def settle_lettering(contents: Contents) -> None:
    """Write every line and cell as a person sees it."""
    contents.blocks[:] = [_as_seen(block) for block in contents.blocks]


def _as_seen(block: Grid | Line) -> Grid | Line:
    if isinstance(block, Grid):
        return _with_cells_seen(block)
    return replace(block, text=write_as_seen(block.text)) if _STRANGE.search(block.text) else block


def _with_cells_seen(grid: Grid) -> Grid:
    strange = {place: cell for place, cell in grid.cells.items() if _STRANGE.search(cell.shown)}
    return grid.with_cells({place: replace(cell, shown=write_as_seen(cell.shown)) for place, cell in strange.items()})
