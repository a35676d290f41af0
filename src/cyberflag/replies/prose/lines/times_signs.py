"""Numbers with the sign that says how often before or behind them: ``Snapchat x14``, ``6 x Instagram``, ``2x boys``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.lines.ages_asked import asks_ages_of_victims, names_others
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.plain_text import blanked

_PIECES: Final = re.compile(r"[^,;.\s](?:(?!\s+and\s+(?:\d+\s?[x×]\s|[^,;]*\s\(?[x×]\s?\d))[^,;.])*")
_BEFORE_NUMBER: Final = re.compile(
    r"\s*(?:and\s+)?(?P<label>[^()]*?\w)(?:\s+\(|\s)(?P<sign>[x×])\s?(?P<number>\d{1,4})\)?\s*"
)
_BEHIND_NUMBER: Final = re.compile(
    r"(?P<before>\s*(?:and\s+)?)(?P<number>\d{1,4})(?P<gap>\s?)[x×]\s(?P<label>\w[^()]*?)(?P<after>\s*)"
)
_BARE_AGE: Final = re.compile(r"\s*\d{1,2}\s*(?:(?:-|to)\s*\d{1,2}|years?|yrs?)\s*", re.IGNORECASE)
_FILLS: Final = frozenset({"and", "victims", "victim", "age", "aged"})


def without_times_signs(text: str, above: str = "") -> str:
    """A list in which each piece is a platform, age or sex with its number and the sign that says how often, with a
    blank in place of each sign, and the number of such a piece behind what it is of (``Instagram: 6``); exactly as
    long. Any other text as it stands: ``up x2 from 7`` counts nothing, and ages and sexes are those of victims only
    where the words ``above`` name no others (``2 years x4`` may be sentences).
    """
    pieces = list(_PIECES.finditer(text))
    forms = ((_BEFORE_NUMBER.fullmatch(piece[0]) or _BEHIND_NUMBER.fullmatch(piece[0])) for piece in pieces)
    read = [found for found in forms if found is not None and _names_part(found["label"], above)]
    if len(read) < len(pieces):
        return text
    for piece, found in zip(pieces, read, strict=True):
        text = f"{text[: piece.start()]}{_without_sign(found)}{text[piece.end() :]}"
    return text


def _without_sign(found: re.Match[str]) -> str:
    if "sign" not in found.groupdict():
        return f"{found['before']}{found['label']}: {found['number']}{found['gap']}{found['after']}"
    start, end = found.span("sign")
    is_bracketed = "(" in found[0]
    return blanked(found[0], [(start, end)]) if is_bracketed else f"{found[0][: start - 1]}: {found[0][end:]}"


def _names_part(label: str, above: str) -> bool:
    """Whether a label is, as a whole, a platform, an age, a sex or a year."""
    tokens = read_tokens(label)
    named = [*tokens.platforms, *tokens.ages, *tokens.sexes, *tokens.periods]
    left = blanked(label, [(token.start, token.end) for token in named])
    is_age = _BARE_AGE.fullmatch(label) is not None
    if (is_age or tokens.ages) and not asks_ages_of_victims(above):
        return False
    if tokens.sexes and names_others(above):
        return False
    return is_age or (bool(named) and set(re.findall(r"[^\s-]+", left.casefold())) <= _FILLS)


def with_times_written_out(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, those of answers without such signs."""
    written: list[Sentence] = []
    numbered: dict[str, str] = {}
    above = ""
    for sentence in sentences:
        asked = f"{numbered.get(sentence.question, '')} {above}"
        text = without_times_signs(sentence.text, asked) if sentence.part is Part.ANSWER else sentence.text
        written.append(replace(sentence, text=text))
        if sentence.part is not Part.ANSWER or not re.search(r"\d", sentence.text):
            above = sentence.text
        if sentence.part is not Part.ANSWER and sentence.question:
            numbered[sentence.question] = f"{numbered.get(sentence.question, '')} {sentence.text}"
    return tuple(written)
