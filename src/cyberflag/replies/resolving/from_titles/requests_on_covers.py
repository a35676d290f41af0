"""What a sheet without figures retells of the request, which says of which crimes the figures of the others are."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.document import Document
from cyberflag.replies.letters.retelling import asks, asks_for_data, retells_request
from cyberflag.replies.resolving.from_titles.cover_sheets import texts_of_covers
from cyberflag.replies.resolving.from_titles.openings import is_on_more
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled
from cyberflag.replies.resolving.from_titles.titles_over_questions import may_be_of_others
from cyberflag.replies.tables import Text

_POINTS: Final = re.compile(r"\b(?:see|find|refer|note|be)\b", re.IGNORECASE)
"""In a line with a colon that begins like one of a request and asks for nothing: ``Please note, for rape:``."""

_WITH_A_CHILD: Final = re.compile(
    r"\b(?:communicat\w+|activity|assault\w*|meeting|grooming)\s+(?:with|of|on)\s+an?\s+child\b|\bby\s+(?:the\s+)?(?:sex|age)\b",
    re.IGNORECASE,
)
_NARROWED: Final = re.compile(
    r"\b(?:no(?!\.)|not|non|nor|never|without|but|bar|save|saving|minus|less|excepted|excluding|excludes?|omit\w*|leav\w+\s+out|left\s+out"
    r"|or|else|all|any|among\w*|serious|separately|relat(?:ed|ing)|linked|connected|before|earlier|last\s+year|previous(?:ly)?"
    r"|(?:under|over|below|aged|age)\s*-?\s*\d{1,2}s?|under-?\s?age|under\s+the\s+age|minors|child\s+(?:rapes?|victims?)"
    r"|(?:of|against|on|with|by|involving)\s+(?:an?\s+)?(?:child(?:ren)?|girls?|boys?|m[ae]n|wom[ae]n|males?|females?)"
    r"|child(?:ren)?\s+(?:under|as\s+victims?))\b",
    re.IGNORECASE,
)
"""In what a request asks for: its crimes may be others, or a part of these, such as those against children."""


def request_on_cover(document: Document) -> tuple[Text, ...]:
    """The one text on the sheets without figures that asks for crimes and says of which kind these are (``Please
    provide, for rape, 2021 to 2023:``), where no sheet speaks of other crimes, or of more; empty where several texts
    say it, or the reply has words of its own.
    """
    if document.lines:
        return ()
    asked = [text for text in texts_of_covers(document.grids) if _asks(text.text) and offence_titled(text.text)]
    if len(asked) != 1:
        return ()
    offence = offence_titled(asked[0].text) or ""
    is_of_more = is_on_more(asked[0].text, offence) or may_be_of_others(asked[0].text, offence, document.grids)
    return () if is_of_more or _is_narrowed(asked[0].text) else tuple(asked)


def _is_narrowed(text: str) -> bool:
    """Whether a request may be for other crimes than it names, or for a part of them; ``sexual communication with a
    child`` is the name of one.
    """
    return _NARROWED.search(_WITH_A_CHILD.sub(" ", text)) is not None


def _asks(text: str) -> bool:
    """Whether a text of a sheet asks for figures, or opens what is asked for below it."""
    opens = asks(text) and text.endswith(":") and _POINTS.search(text) is None
    return opens or asks_for_data(text) or retells_request(text)
