"""Lines that say what they say together with the one above: ``1 April and 30 June 2017: 12`` below one that ends in
``between``; a number alone below its question, and its period in brackets below that.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.document import OWN_TEXT, Document, Grid, Line, LineKind
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.letters.retelling import asks
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DATED
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import write_plainly

_ENDS_IN_BETWEEN: Final = re.compile(
    r".*\bbetween(?:\s+(?:the|these|those|two|both|following|days?|dates?))*\W*", re.IGNORECASE | re.DOTALL
)
_LABEL: Final = re.compile(
    r"(?P<before>\W*)(?P<label>\w.*?\band\b.*?)(?P<rest>\s*(?::|=|\.{2,}|…|\s[-–—])\s*\S+\W*)", re.IGNORECASE
)
_ALONE: Final = re.compile(
    r"\s*(?P<value>(?!(?:19|20)\d\d\W*$)(?:[<*]\s?)?\d{1,3}(?:,?\d{3})*)\s*\.?\s*(?:[(\[](?P<words>[^()\[\]]+)[)\]]\s*\.?\s*)?"
)
"""A number, and no year, that is all of its line but for a bracket behind it."""
_IN_BRACKETS: Final = re.compile(r"\s*[(\[](?P<words>[^()\[\]]+)[)\]]\s*\.?\s*")


def write_out_between(document: Document) -> Document:
    """The document with ``between`` before each such label in the lines below, up to one that is no such line."""
    blocks: list[Grid | Line] = []
    is_begun = False
    for block in document.blocks:
        if isinstance(block, Line) and block.text.strip():
            found = _LABEL.fullmatch(block.text) if is_begun else None
            spans = found is not None and _bounds_days(found["label"])
            is_begun = spans or _ENDS_IN_BETWEEN.fullmatch(block.text) is not None
            if found is not None and spans:
                blocks.append(replace(block, text=f"{found['before']}between {found['label']}{found['rest']}"))
                continue
        blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


def write_out_lone(document: Document) -> Document:
    """The document with each number that stands alone below a question as a line of the text, in however large print it
    stands, and written behind the one period that a bracket behind or below it names (``1 April 2016 to 31 March 2018:
    27``).
    """
    blocks = list(document.blocks)
    for at in range(1, len(blocks)):
        above, block = _own(blocks[at - 1]), _own(blocks[at])
        found = _ALONE.fullmatch(block.text) if block is not None else None
        if above is None or block is None or found is None or not _is_question(above):
            continue
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        beside = _IN_BRACKETS.fullmatch(below.text) if isinstance(below, Line) and not found["words"] else None
        words = _period_in(found["words"] or (beside["words"] if beside else ""))
        if not words and isinstance(below, Line) and _is_question(below) and not opens_numbered_part(below.text):
            continue  # the number of the question below it
        blocks[at] = replace(
            block,
            kind=LineKind.PARAGRAPH if block.kind is LineKind.HEADING else block.kind,
            text=f"{words}: {found['value']}" if words else block.text,
        )
        if words and beside and isinstance(below, Line):
            blocks[at + 1] = replace(below, text="")
    kept = (block for block in blocks if not isinstance(block, Line) or block.text)
    return replace(document, blocks=tuple(kept)) if blocks != list(document.blocks) else document


def _own(block: Grid | Line) -> Line | None:
    """The line of the reply's own text that a block is, if any."""
    return block if isinstance(block, Line) and block.kind in OWN_TEXT else None


def _is_question(line: Line) -> bool:
    text = line.text.strip()
    return text.endswith("?") or asks(text)


def _period_in(words: str) -> str:
    """The words of the one period that a bracket names, which gives no number itself; with all else that it names."""
    plain = write_plainly(words).strip()
    named, tokens = periods_named_in(plain), read_tokens(plain)
    if len(named) != 1 or tokens.numbers or DATED.search(plain):
        return ""
    others = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences)
    return plain if others else plain[named[0].start : named[0].end]


def _bounds_days(label: str) -> bool:
    return understand_period(label) is None and understand_period(f"between {label}") is not None
