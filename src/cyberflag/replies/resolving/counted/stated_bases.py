"""Sentences on a sheet that say by pointing at the crimes of the table below why they count as online."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.model import Basis
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.bases import basis_named_in

_OF_THESE: Final = re.compile(
    r"\W*(?:all\s+(?:of\s+)?)?(?:these|those|the)\s+"
    r"(?:(?:crimes?|offences?|records?|cases?|figures|numbers|counts)\b(?!\s+(?:with|without)\b)"
    r"|(?:\w+\s+)?(?:sheet|tab|table|page)\s+(?:is|was|counts|shows|holds)\b)",
    re.IGNORECASE,
)
_BASES: Final = (Basis.FLAG, Basis.KEYWORD)


def sentences_on_crimes(table: Table) -> list[Text]:
    """Those right above a table on its own sheet that all name one basis (``These crimes carry the online flag``); what
    another sheet says of its crimes may be another.
    """
    near = [text for text in table.titles[:NEAR] if text.source.startswith(f"{table.grid.name}!")]
    parts = [Text(part, text.source) for text in near for part in sentences_of(text.text) if _OF_THESE.match(part)]
    said = [(part, named.value) for part in parts if (named := basis_named_in(part.text)) is not None]
    is_one = table.grid.is_sheet and len({value for _, value in said}) == 1 and said[0][1] in _BASES
    return [part for part, _ in said] if is_one else []
