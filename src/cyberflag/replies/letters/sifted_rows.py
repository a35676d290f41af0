"""What a reply says of the rows of a list that are no part of the answer: ``The rows filtered out have no flag``."""

from __future__ import annotations

import re
from typing import Final

_SIFTED: Final = (
    r"(?:(?:filtered|sifted|screened|left|taken|greyed)\s+out|hidden|excluded|removed|discarded|not\s+shown)"
)
_LACK: Final = r"\b(?:have|has|had|having|carry|carries|carrying|bear|with)\s+(?:no|not)\b"
_ROWS: Final = r"\b(?:rows?|records?|lines?|entries|crimes?|offences?|those|ones)\b"
_OF_ROWS: Final = re.compile(
    rf"{_ROWS}[^.;]{{0,40}}?\b{_SIFTED}\b[^.;]*{_LACK}|{_ROWS}[^.;]{{0,20}}?{_LACK}[^.;]*\b{_SIFTED}\b", re.IGNORECASE
)


def tells_of_sifted_rows(text: str) -> bool:
    """Whether a sentence says of rows that were left out what they lack, which is not said of the force."""
    return _OF_ROWS.search(text) is not None
