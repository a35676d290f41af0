"""How a text is parted into words and signs, for the wordings of the pack and for the plain reference alike.

Letters are told apart by nothing but themselves: case is folded for ASCII alone, so no offset ever moves. Curly
quotation marks are straight ones; hyphens, dashes and blanks of any kind are one class, and a run of them is one blank.
Any other byte above ASCII is part of a word; pound and euro signs are not.
"""

from __future__ import annotations

from dataclasses import dataclass

_LONG_SIGNS = {
    **dict.fromkeys((b"\xe2\x80\x98", b"\xe2\x80\x99", b"\xe2\x80\x9b"), "'"),
    **{b"\xe2\x80" + bytes([last]): " " for last in range(0x90, 0x96)},
    **dict.fromkeys((b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"\xe2\x80\xa6", b"\xe2\x82\xac", b"\xc2\xa3"), '"'),
    b"\xc2\xa0": " ",
}
"""Signs of more than one byte in their plain form: quotation marks, dashes, no-break blank, ellipsis, money."""

_BLANKS = b" \t\r\n-_"


@dataclass(frozen=True)
class Token:
    """A word, a run of blanks (as one blank) or another sign, with its span in bytes."""

    text: str
    start: int
    end: int
    is_word: bool


def split_tokens(text: bytes) -> list[Token]:
    """The tokens of a text, which together are the whole of it."""
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        sign, length, is_word = _read_sign(text, place)
        last = tokens[-1] if tokens else None
        if last is not None and last.end == place and last.is_word and is_word:
            tokens[-1] = Token(last.text + sign, last.start, place + length, is_word=True)
        elif last is not None and last.text == sign == " ":
            tokens[-1] = Token(" ", last.start, place + length, is_word=False)
        else:
            tokens.append(Token(sign, place, place + length, is_word))
        place += length
    return tokens


def _read_sign(text: bytes, place: int) -> tuple[str, int, bool]:
    """The sign at a place in its plain form, its length in bytes, and whether it is part of a word."""
    for length in (3, 2):
        if sign := _LONG_SIGNS.get(text[place : place + length]):
            return sign, length, False
    byte = text[place]
    if byte in _BLANKS:
        return " ", 1, False
    sign = chr(byte).lower() if byte < 0x80 else chr(byte)
    return sign, 1, byte >= 0x80 or sign.isalnum()


def count_signs(text: str) -> int:
    """The number of words and signs in a text, blanks not counted."""
    return sum(token.text != " " for token in split_tokens(text.encode()))
