"""Questions of a request, or their answers, that follow one another in one paragraph, each behind its number.

``Q1. Victims by age. Q2. Offences in the same years. Q3. The youngest victim.``, or ``You asked for: (1) arrests by
age; (2) offences recorded``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.letters.flags_of_others import names_flag
from cyberflag.replies.letters.retelling import gives_figure, retells_request
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.sexes import sexes_named_in

_NUMBERED: Final = re.compile(
    r"(?:^|(?<=[.?;:!,]\s)|(?<=\sand\s)|(?<=\sfor\s)|(?P<within>(?<=\s)(?=\(\d{1,2}\)\s)))\s*"
    r"(?:(?:question|q)\s?\(?(?P<named>\d{1,2})\)?\s*[.:)–-]?|\(?(?P<number>\d{1,2})\)|(?P<dotted>\d{1,2})\.|\(?(?P<letter>[a-h])\))\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""Before a question of several in a paragraph; ``within`` a clause of one that is quoted: ``"Tell me (1) how many``."""
_QUOTED: Final = re.compile(r"\s*[\"“].*[\"”]\W*", re.DOTALL)
"""A paragraph in the words of whoever asked."""
_OPENED: Final = re.compile(r"\s*\(?(?:q(?:uestion)?\s*)?\d{1,2}[.):]", re.IGNORECASE)
_NAMED: Final = (ages_named_in, platforms_named_in, sexes_named_in, offences_named_in)
_CLOSED: Final = ")"
_FEWEST: Final = 2


def questions_apart(line: Line) -> Sequence[Line]:
    """A paragraph whose sentences are numbered 1, 2 and on in one way, or on from the number that it begins with (``2.
    The ages of the victims. 3. The platforms.``), one line a number, all at its place; any other as it stands.
    """
    is_quoted = _QUOTED.fullmatch(line.text) is not None
    numbered = [*_NUMBERED.finditer(line.text)]
    if not is_quoted or (numbered and narrows_questions(line.text[: numbered[0].start()])):
        numbered = [m for m in numbered if m["within"] is None]
    if len(numbered) < _FEWEST:
        return [line]
    leads_in = line.text[: numbered[0].start()].rstrip()
    is_asking = (retells_request(line.text) or leads_in.endswith(":")) and not gives_figure(line.text)
    # "(1) arrests by age; (2) crimes" is a list of questions only where the paragraph says that it retells them
    found = [m for m in numbered if (is_asking and _CLOSED in m[0]) or line.text[m.end()].isupper()]
    kinds = {match.lastgroup for match in found}
    numbers = [_number(match) for match in found]
    if "letter" in kinds and (not is_asking or not leads_in.endswith(":") or _OPENED.match(leads_in)):
        return [line]  # the parts of a question, which its number stands before
    first = numbers[0] if found and kinds == {"dotted"} and not line.text[: found[0].start()].strip() else 1
    if len(found) < _FEWEST or len(kinds) > 1 or numbers != list(range(first, first + len(numbers))):
        return [line]
    if is_asking and is_quoted:
        line = replace(line, kind=LineKind.QUOTED)
    starts = [match.start() for match in found]
    if line.text[: starts[0]].strip():
        starts = [0, *starts]
    ends = [*starts[1:], len(line.text)]
    return [part_of_line(line, start, end) for start, end in zip(starts, ends, strict=True)]


def narrows_questions(lead: str) -> bool:
    """Whether what stands before all numbers says of which crimes all questions are: ``Where Snapchat was named``."""
    return any(find(lead) for find in _NAMED) or names_flag(lead)


def names_alike(lead: str, question: str) -> bool:
    """Whether a question names the like of what stands before all of them: another platform, another kind of crime."""
    kinds = any(item.value not in (ALL, SEXUAL_OFFENCES) for item in offences_named_in(question))
    others = any(find(lead) and find(question) for find in _NAMED if find is not offences_named_in)
    return others or (kinds and bool(offences_named_in(lead)))


def _number(found: re.Match[str]) -> int:
    said = found[found.lastgroup or 0]
    return int(said) if said.isdecimal() else ord(said.casefold()) - ord("a") + 1


def part_of_line(line: Line, start: int, end: int) -> Line:
    """The part of a line from one place to another, with the lines of the file that it stands on."""
    above = [number for at, number in line.breaks if at <= start]
    breaks = tuple((at - start, number) for at, number in line.breaks if start < at < end)
    number = above[-1] if above else line.number
    return replace(line, text=line.text[start:end], number=number, breaks=breaks)
