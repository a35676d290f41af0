"""The numbering before the paragraphs of a letter, blanked out: ``2 and 3. Age and sex``, ``Q. How many``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import count, pairwise, takewhile

from cyberflag.replies.letters.dashed_numbers import WITH_DASH, numbers_before_dashes
from cyberflag.replies.letters.enumerators import (
    ASKED_ALONE,
    ENUMERATOR,
    WITH_COLON,
    number_in,
    numbering_before,
    numbers_before_colons,
    numbers_of_questions,
)
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.signs.bulleted_figures import is_bulleted_figure
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of

_SEVERAL_QUESTIONS = re.compile(
    r"\s*(?P<number>\d{1,2})(?:\s*,\s*\d{1,2})*\s*(?:,|and|&|,\s*and)\s*\d{1,2}[.)]\s+"
    r"(?=[A-Z][\w' ,-]*:?\s*$|(?:The|This|These|Please|See|In)\s[^.?]*\b(?:tables?|below|attached|overleaf)\b)"
)
"""The numbers of several questions before the heading of their answer: ``2 and 3. Age and sex of the victims``, or
before what leads to it: ``1 and 2. The table below gives ...``.
"""
_BARE_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})(?:[ \u00a0]{2,}|\t\s*)(?=[A-Z(\"'])")
"""A number before a question or answer with nothing but a gap behind it."""
_FIGURE_WITH_PARTS = re.compile(
    r"\s*(?P<number>\d{1,3})(?P<stop>\.)\s+(?=(?:out\s+)?of\s+(?:these|those|which|whom|them)\b[^?]*$)", re.IGNORECASE
)
"""An answer that is a number and goes on with its parts: ``43. Of these, 30 were girls``."""
_NUMBERED = re.compile(r"\s*(?:q(?:uestion)?\s*)?\(?(?P<number>\d{1,3})[a-z]?\)?[.):]\s", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-*•·–]\s+(?=\S)")


def bare_numbers(texts: Sequence[str]) -> frozenset[str]:
    """The numbers 1, 2 and on that paragraphs begin with, set off by a gap alone; empty where they do not follow. Those
    with a dash behind them are ``1 -`` and on, and with a letter before them (``Q1 12``) ``Q1`` and on, where questions
    of these numbers are among the texts; what is no numbering but an answer with its parts behind it is ``43.``.
    """
    found = {int(m["number"]) for text in texts if (m := _BARE_NUMBER.match(text))}
    run = list(takewhile(found.__contains__, count(1)))
    among = frozenset(map(str, run)) if len(run) > 1 else frozenset()
    marked = numbers_before_colons(texts) | numbers_before_dashes(texts) | numbers_of_questions(texts)
    return among | marked | _figures_with_parts(texts)


def _figures_with_parts(texts: Sequence[str]) -> frozenset[str]:
    """The numbers (``43.``) that paragraphs begin with as their answers, with a sentence on parts of them behind: right
    below their question, with no part larger than they are, and none that the numbering of other paragraphs leads up to
    or goes on from.
    """
    numbered = {int(m["number"]) for text in texts if (m := _NUMBERED.match(text))}
    told = [text for text in texts if text.strip()]
    found = (
        int(m["number"])
        for above, text in pairwise(told)
        if (m := _FIGURE_WITH_PARTS.match(text)) and above.rstrip().endswith("?") and _has_parts(text[m.end() :], m)
    )
    return frozenset(f"{one}." for one in found if one > 1 and not numbered & {one - 1, one + 1})


def _has_parts(behind: str, whole: re.Match[str]) -> bool:
    """Whether the words behind a number give others, all of which may be parts of it."""
    parts = [int(number) for number in re.findall(r"\d+", behind)]
    return bool(parts) and max(parts) <= int(whole["number"])


def _bare_number(text: str, bare_numbers: Collection[str]) -> re.Match[str] | None:
    """The number before a text that is set off by a gap, a colon or a dash, where it is among those that number."""
    if (dashed := WITH_DASH.match(text)) is not None:
        return dashed if f"{dashed['number']} -" in bare_numbers else None
    bare = _BARE_NUMBER.match(text) or WITH_COLON.match(text)
    return bare if bare and bare["number"] in bare_numbers else None


def blank_numbering(text: str, bare_numbers: Collection[str], *, among_bullets: bool = False) -> tuple[str, str]:
    """The text with the numbering before it blanked out, and its first number (``1a``), else empty. Stars
    are bullets before figures ``among_bullets`` of other lines, whatever the label.
    """
    if (figure := _FIGURE_WITH_PARTS.match(text)) and f"{figure['number']}." in bare_numbers:
        return f"{text[: figure.start('stop')]},{text[figure.end('stop') :]}", ""
    if asked := ASKED_ALONE.match(text):
        return blanked(text, [asked.span()]), ""
    if bare := _bare_number(text, bare_numbers):
        return blanked(text, [bare.span()]), bare["number"]
    if several := _SEVERAL_QUESTIONS.match(text):
        return blanked(text, [several.span()]), several["number"]
    plain = ENUMERATOR.match(text)
    if plain and plain.lastgroup == "plain" and f"Q{number_in(plain)}" not in bare_numbers:
        return text, ""
    number, at = numbering_before(text)
    if at == 0 and (bullet := _BULLET.match(text)):
        is_figure = among_bullets and is_bulleted_figure(text, among_bullets=True)
        at = bullet.end() if is_figure or not figure_rules_of(text).signs else 0  # "* means 1 to 4" is none
    return blanked(text, [(0, at)]), number


def without_numbering(text: str) -> str:
    """A text without the number of a question, an answer or a part before it."""
    return blank_numbering(text, ())[0].strip()
