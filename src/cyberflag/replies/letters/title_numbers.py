"""The number of a request in the title of its page (``12048 - Online child sexual offences``), below its label
(``Reference number:``) or beside another reference at the head of the page, which counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Line, LineKind
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import blanked

_NUMBER: Final = r"(?!(?:19|20)\d\d\b)\d{3,7}"
"""So long as the number of a request, and no year."""
_OPENS: Final = re.compile(rf"\s*#?(?P<number>{_NUMBER})(?:\s*[-–—:|.)\]]+\s*|\s+)(?=[^\W\d]{{2}})")
_SET_OFF: Final = re.compile(rf"\s*#?(?P<number>{_NUMBER})\s*[-–—:|)\]]")
_ENDS: Final = re.compile(
    rf"(?:\s[-–—|/#]\s*#?|\s#|[(\[]#?|,\s*|[|/]\s*)(?P<number>{_NUMBER})\s*[)\]]?(?=\s*(?:$|[|]))"
)
_TELLS: Final = re.compile(
    r"\b(?:were|was|have|has|had|recorded|reported|rose|rises?|fell|falls|up|down|total(?:s|led)?|in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Says in a headline what was counted: ``450 sexual offences recorded``."""

_REFERENCE_LABEL: Final = re.compile(
    r"\W*(?:(?:our|your|foia?|eir|request|case|application|disclosure|publication|log|the)\s+){0,3}"
    r"(?:ref(?:erence)?(?:\s+(?:numbers?|no))?|(?:foia?|request|case|publication|log)\s+(?:numbers?|no|id)|urn)\.?\s*[:-]?\s*",
    re.IGNORECASE,
)
_LABELLED_REFERENCE: Final = re.compile(
    r"\W*(?:(?:our|your|foia?|eir|request|case|application|disclosure|publication|the)\s+){0,3}"
    r"(?:(?:ref(?:erence)?|foia?|eir|pub(?:lication)?|log|urn|disclosure|request)\.?\s*(?:numbers?|no|id)?\.?\s*[:#-]?\s*"
    r"(?:[a-z]{2,5}[/ -]?)?(?=\d[\w.-]*/|\d{3})"
    r"|disclosure\s+(?:number|no)\.?\s*[:#-]?\s*(?=\d))\d[\w./-]*\s*",
    re.IGNORECASE,
)
"""A line that is nothing but the word of a reference and its number: ``FOI ref 248/18``, ``Disclosure no. 77``."""
_NUMBER_ALONE: Final = re.compile(r"\W*\d{3,10}\W*")
_LONG_NUMBER_ALONE: Final = re.compile(r"\W*(?!(?:19|20)\d\d\b)\d{4,7}\W*")
_REFERENCE_ALONE: Final = re.compile(
    r"\W*(?i:(?:(?:our|your|the|publication|request|case|file|document)\s+)*(?:ref(?:erence)?\b\.?\s*(?:no\b|number)?\.?\s*:?\s*)?)"
    r"(?!(?:FY|CY|YE|HOC?|CJS)[^A-Z])[A-Z]{2,6}(?:[\s./-]{1,2}[A-Z]{1,4})*[\s./-]{0,2}\d[\d./-]{1,14}\W*"
)
"""A line that is nothing but a reference of letters and digits: ``PUB 1208``, ``Our ref: DPD-23-0440``."""
_HEAD: Final = 10
"""So many lines the head of a page has at most."""


def drop_numbers_below_reference_labels(document: Document) -> Document:
    """The document without the number alone on the line right below one that says that it is a reference."""
    texts = [block.text if isinstance(block, Line) else "" for block in document.blocks]
    lines = pairwise(enumerate(texts))
    return _without_lines(
        document,
        {at for (_, label), (at, text) in lines if _REFERENCE_LABEL.fullmatch(label) and _NUMBER_ALONE.fullmatch(text)},
    )


def drop_numbers_beside_references(document: Document) -> Document:
    """The document without the number alone on its line right below or above one that is nothing but a reference, both
    at the head of a page: ``PUB 1208`` and ``18531``. A number right below a question or a label answers that.
    """
    own = [at for at, block in enumerate(document.blocks) if not _is_furniture(block)]
    head = list(takewhile(lambda at: isinstance(document.blocks[at], Line), own))[:_HEAD]
    texts = {at: block.text for at in head if isinstance(block := document.blocks[at], Line) and block.kind in OWN_TEXT}
    asked = {at for above, at in pairwise(head) if texts.get(above, "").rstrip().endswith(("?", ":"))}
    return _without_lines(
        document,
        {
            at
            for before, at in [*pairwise(head), *pairwise(reversed(head))]
            if _LONG_NUMBER_ALONE.fullmatch(texts.get(at, "")) and _is_reference_alone(texts.get(before, ""))
            if before < at or at not in asked
        },
    )


def _without_lines(document: Document, places: Collection[int]) -> Document:
    """The document with the lines at these places blank."""
    if not places:
        return document
    blocks = [
        replace(block, text=blanked(block.text, [(0, len(block.text))]))
        if isinstance(block, Line) and at in places
        else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=tuple(blocks))


def _is_reference_alone(text: str) -> bool:
    """Whether a line is nothing but a reference, and no code of an offence and no year."""
    is_one = _REFERENCE_ALONE.fullmatch(text) or _LABELLED_REFERENCE.fullmatch(text)
    return is_one is not None and understand_offence(text) is None and not periods_named_in(text)


def drop_title_numbers_of_requests(document: Document) -> Document:
    """The document without such a number at the beginning or end of its first heading, where no text or table stands
    above that.
    """
    at = next((at for at, block in enumerate(document.blocks) if not _is_furniture(block)), -1)
    block = document.blocks[at] if at >= 0 else None
    if not isinstance(block, Line) or block.kind is not LineKind.HEADING:
        return document
    found = _number_in(block.text)
    if found is None:
        return document
    line = replace(block, text=blanked(block.text, [found.span("number")]))
    return replace(document, blocks=(*document.blocks[:at], line, *document.blocks[at + 1 :]))


def _is_furniture(block: object) -> bool:
    return isinstance(block, Line) and block.kind in (LineKind.FURNITURE, LineKind.TITLE)


def _number_in(title: str) -> re.Match[str] | None:
    opening = _OPENS.match(title)
    if opening is not None and (_SET_OFF.match(title) or not _TELLS.search(title)):
        return opening
    return _ENDS.search(title)
