"""How a text is parted into words and signs, for the wordings of the pack and for the plain reference alike.

Letters are told apart by nothing but themselves: case is folded for ASCII alone, so no offset ever moves. Curly
quotation marks are straight ones; hyphens, dashes and blanks of any kind are one class, and a run of them is one blank.
Any other byte above ASCII is part of a word; pound and euro signs are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SENTENCE_ENDS = frozenset(".!?;")
"""The signs that end a sentence."""

_LONG_SIGNS = {
    **dict.fromkeys((b"\xe2\x80\x98", b"\xe2\x80\x99", b"\xe2\x80\x9b"), "'"),
    **{b"\xe2\x80" + bytes([last]): " " for last in range(0x90, 0x96)},
    **dict.fromkeys((b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"\xe2\x80\xa6", b"\xe2\x82\xac", b"\xc2\xa3"), '"'),
    b"\xc2\xa0": " ",
}
"""Signs of more than one byte in their plain form: quotation marks, dashes, no-break blank, ellipsis, money."""

_BLANKS = b" \t\r\n-_"
_LONG = b"|".join(map(re.escape, _LONG_SIGNS))
_LONG_BLANKS = b"|".join(re.escape(sign) for sign, plain in _LONG_SIGNS.items() if plain == " ")
_WORD = rb"(?:(?!" + _LONG + rb")[0-9A-Za-z\x80-\xff])+"
_BLANK_RUN = rb"(?:" + _LONG_BLANKS + rb"|[" + re.escape(_BLANKS) + rb"])+"
_SIGN = _LONG + rb"|."
_TOKEN = re.compile(rb"(?P<word>" + _WORD + rb")|(?P<blanks>" + _BLANK_RUN + rb")|(?P<sign>" + _SIGN + rb")", re.DOTALL)
_COUNTED = re.compile(_BLANK_RUN + rb"|(" + _WORD + rb"|" + _SIGN + rb")", re.DOTALL)
"""The same, with a group for what is no run of blanks."""

_BLANKS_AS_ONE = bytes.maketrans(_BLANKS, b" " * len(_BLANKS))
_PLAIN_LETTERS = re.compile(r"[0-9a-z ]+")
_BLANK_KEPT = re.compile("( )")


@dataclass(frozen=True)
class Token:
    """A word, a run of blanks (as one blank) or another sign, with its span in bytes."""

    text: str
    start: int
    end: int
    is_word: bool


def split_tokens(text: bytes) -> list[Token]:
    """The tokens of a text, which together are the whole of it."""
    return [_token(found) for found in _TOKEN.finditer(text)]


def words_and_signs(text: str) -> tuple[str, ...]:
    """What the tokens of a text say, in order; a plain one (`is_plain`) is only cut at its blanks."""
    return tuple(_BLANK_KEPT.split(text) if is_plain(text) else (token.text for token in split_tokens(text.encode())))


def in_plain_form(text: bytes) -> bytes:
    """The text with each sign and each run of blanks in its plain form: its tokens, but for capitals."""
    for sign, plain in _LONG_SIGNS.items() if not text.isascii() else ():
        text = text.replace(sign, plain.encode())
    text = text.translate(_BLANKS_AS_ONE)
    while b"  " in text:
        text = text.replace(b"  ", b" ")
    return text


def is_plain(text: str) -> bool:
    """Whether a text is nothing but words of small English letters and digits with one blank between two, as most terms
    are: what it is made of is then told without a look at each letter.
    """
    return _PLAIN_LETTERS.fullmatch(text) is not None and "  " not in text and text[0] != " " != text[-1]


def _token(found: re.Match[bytes]) -> Token:
    start, end = found.span()
    if found.lastgroup == "word":
        return Token(found[0].lower().decode("latin-1"), start, end, is_word=True)
    if found.lastgroup == "blanks":
        return Token(" ", start, end, is_word=False)
    return Token(_LONG_SIGNS.get(found[0]) or found[0].decode("latin-1"), start, end, is_word=False)


def count_signs(text: str) -> int:
    """The number of words and signs in a text, blanks not counted."""
    if is_plain(text):
        return text.count(" ") + 1
    found = _COUNTED.findall(text.encode())
    return len(found) - found.count(b"")
