"""Where in the body of an e-mail the message that it answers begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.contents import trim

_WROTE = re.compile(
    r"(?:on\b.{4,250}\b(?:wrote|writes)|.{0,120}\S+@\S+.{0,40}\b(?:wrote|writes)|the requester wrote"
    r"|\d{4}-\d\d-\d\d .{0,120}<\S+@\S+>)\s*:",
    re.IGNORECASE | re.DOTALL,
)
_ON = re.compile(r"on\b", re.IGNORECASE)
_ORIGINAL = re.compile(r"[-_ ]*\s*(?:original message|original appointment|reply message)\s*[-_ ]*", re.IGNORECASE)
_FORWARDED = re.compile(r"(?:begin forwarded message:?|[-_ ]*\s*forwarded (?:message|by)\b.{0,80})", re.IGNORECASE)
_FIELD = re.compile(
    r"[>*\s]*(from|sent|date|to|cc|subject|oddi wrth|anfonwyd|at|pwnc)\s*:\*?\s*(?=\S|$)", re.IGNORECASE
)
_SENDERS: Final = frozenset({"from", "oddi wrth"})
_TIMES: Final = frozenset({"sent", "date", "anfonwyd"})
_OTHERS: Final = frozenset({"to", "subject", "at", "pwnc"})
_FORWARD_SUBJECT = re.compile(r"\s*(?:fwd?|ymlaen)\s*:", re.IGNORECASE)
_HEAD_LINES: Final = 6
"""The head of a quoted message stands on so many lines at most."""


def is_forwarded(subject: str) -> bool:
    """Whether the subject says that the message below is handed on, not answered."""
    return bool(_FORWARD_SUBJECT.match(subject))


def find_thread(lines: Sequence[str], *, forwarded: bool = False) -> int:
    """The index of the line from which on all is an earlier message, else the number of lines.

    "On ... wrote:" with ``>`` lines below it ends with them, since answers may stand between and below; those lines
    are told by their marks. What is handed on ("Begin forwarded message", or ``forwarded`` by the subject) is no
    earlier message: the first head of one is passed over.
    """
    at = 0
    while at < len(lines):
        if _FORWARDED.fullmatch(trim(lines[at])):
            at, forwarded = _pass_head(lines, at + 1), False
            continue
        if _ORIGINAL.fullmatch(trim(lines[at])) or _is_head(lines, at):
            if not forwarded:
                return at
            at, forwarded = _pass_head(lines, at + 1), False
            continue
        if (end := _wrote_until(lines, at)) and not _is_marked(lines, end):
            return at
        at += 1
    return len(lines)


def quote(lines: Sequence[str], first: int) -> Iterator[Line]:
    """Lines of an earlier message, numbered from ``first``."""
    for number, line in enumerate(lines, first):
        if text := trim(line.lstrip("> \t")):
            yield Line(number, text, LineKind.QUOTED)


def find_frames(lines: Sequence[str]) -> dict[int, LineKind]:
    """The numbers of lines, counted from 1, that frame messages: "On ... wrote:" above marked lines is quoted with
    them, the head of a message that was handed on is furniture.
    """
    kinds: dict[int, LineKind] = {}
    for at, line in enumerate(lines):
        if end := _wrote_until(lines, at):
            kinds |= dict.fromkeys(range(at + 1, end + 1), LineKind.QUOTED)
        elif _FORWARDED.fullmatch(trim(line)) or _ORIGINAL.fullmatch(trim(line)) or _is_head(lines, at):
            kinds |= dict.fromkeys(range(at + 1, max(at + 1, _pass_head(lines, at + 1)) + 1), LineKind.FURNITURE)
    return kinds


def _is_head(lines: Sequence[str], at: int) -> bool:
    """Whether the head of a message begins here: its sender, then when it was sent and to whom or about what."""
    found = _FIELD.match(lines[at])
    if not found or found[1].lower() not in _SENDERS:
        return False
    names = {f[1].lower() for line in lines[at + 1 : at + 1 + _HEAD_LINES] if (f := _FIELD.match(line))}
    return bool(names & _TIMES) and bool(names & _OTHERS)


def _pass_head(lines: Sequence[str], at: int) -> int:
    """The first line after the head that stands here or shortly below."""
    end = at
    for number in range(at, min(at + 2 * _HEAD_LINES, len(lines))):
        if _FIELD.match(lines[number]):
            end = number + 1
        elif trim(lines[number]) and end > at:
            break
    return end


def _wrote_until(lines: Sequence[str], at: int) -> int:
    """The index after "On ... wrote:", which may run over three lines; nought where it does not stand here."""
    start = trim(lines[at])
    if not start or start.startswith(">"):
        return 0
    for end in range(at + 1, min(at + 4, len(lines) + 1)):
        last = trim(lines[end - 1])
        # what runs on begins with "On", and no other beginning stands within it
        if not last or (end > at + 1 and (not _ON.match(start) or _ON.match(last))):
            return 0
        text = " ".join(trim(line) for line in lines[at:end])
        if _WROTE.fullmatch(text):
            return end
    return 0


def _is_marked(lines: Sequence[str], at: int) -> bool:
    """Whether the next line that is not blank begins with ``>``."""
    return next((line.lstrip().startswith(">") for line in lines[at:] if trim(line)), False)
