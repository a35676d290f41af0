"""Questions that ask one of those before them again: for a part of it (``(c) Of (b), how many had the flag?``) or for
another year (``4) The same total for the previous year``), or about its crimes (``used in the crimes of Q1``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.model import Measure, Period
from cyberflag.replies.document import Document, Grid, Line
from cyberflag.replies.letters.enumerators import ENUMERATOR, OF_ANSWERS, number_in
from cyberflag.replies.letters.retelling import gives_figure
from cyberflag.replies.letters.run_on_questions import questions_apart
from cyberflag.replies.prose.around.setting import resolve_relative
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.bases import names_flag_as_basis
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_for_crimes
from cyberflag.vocabularies.measures import measures_named_in

_QUESTION: Final = r"(?:(?:questions?|q|parts?|points?|items?)\s*)"
_NAMED_KEY: Final = (
    rf"(?:{_QUESTION}?\(\s?(?P<bracketed>\d{{1,2}}|[a-h]|i{{1,3}}|iv)\s?\)|{_QUESTION}(?P<named>\d{{1,2}}|[a-h])\b"
)
_LISTED_KEY: Final = (
    rf"{_NAMED_KEY}|(?:(?<=\bat\s)|(?<=\bin\s)|(?<=\bunder\s))(?-i:(?P<listed>\d{{1,2}}|[a-h](?=\))))"
    r"(?:\)|(?=\s*,|\s+(?:above|was|were|had|have|has|did|involv\w+|result\w+|led)\b)))"
)
"""With its mark alone, as it stands in the list of questions: ``the offences at 1)``."""
_KEY: Final = rf"{_NAMED_KEY}|(?-i:(?P<bare>\d{{1,2}}|[A-H]))(?![\w)]))"
_MANY: Final = r"(?:how\s+many|(?:the\s+)?numbers?|what\s+number)\s+"
_OF_THEM: Final = r"(?:of\s+(?:these|those|them)\s+)?"
_THOSE: Final = (
    r"(?:(?:only\s+)?(?:those|the\s+ones|(?:the\s+)?(?:offences|crimes|cases|records))\s+)?"
    r"(?=(?:with|without|that|which|where|having|carrying|bearing|flagged|marked|tagged|recorded|involving|resulting|leading|ending|closed"
    r"|finali[sz]ed|concluded|committed)\b)"
)
"""The part itself for the question for its number: ``those with the online flag``, ``flagged as online``."""
_OF_THE: Final = (
    r"(?:and\s+)?(?:out\s+)?(?:of|from|among(?:st)?)\s+(?:(?:those|these|all|the)\s+)?(?:(?:offences|crimes|figures?|numbers?|total|ones|cases)\s+)?"
    r"(?:(?:given|listed|counted|reported|recorded)\s+)?(?:(?:in|at|under|for|from)\s+)?"
)
_OF_ALL: Final = re.compile(
    r"(?:and\s+)?(?:out\s+)?(?:of|from|among(?:st)?)\s+(?:the\s+above|these|those|them)(?:\s+(?:offences|crimes|cases))?"
    rf"\s*[,:–-]?\s*(?P<rest>(?:(?:the\s+)?numbers?\s+)?{_THOSE}.*)",
    re.IGNORECASE,
)
"""Points at the one question above without its number: ``Of the above, those with the online flag``."""
_PARTS: Final = (
    re.compile(
        rf"{_OF_THE}{_KEY}(?:\s+above)?\s*[,:–-]?\s*"
        rf"(?:please\s+(?:state|say|tell\s+us|give|provide)\s+)?(?P<rest>{_MANY}{_OF_THEM}.*|{_THOSE}.*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OF_THE}{_LISTED_KEY}(?:\s+above)?\s*[,:–-]?\s*(?P<rest>{_MANY}{_OF_THEM}.*)",
        re.IGNORECASE,
    ),
    re.compile(rf"{_MANY}{_OF_THE}{_LISTED_KEY}(?:\s+above)?\s+(?P<rest>\w.*)", re.IGNORECASE),
    re.compile(
        rf"in\s+{_MANY}{_OF_THE}{_LISTED_KEY}(?:\s+above)?\s+(?P<verb>was|were)\s+(?:the\s+)?"
        r"(?P<who>victims?|complainants?)\s+(?P<rest>\w.*)",
        re.IGNORECASE,
    ),
)
"""``Of the offences at Q1, how many had the flag``, ``How many of those in Q1 had the flag``, ``In how many of the
offences at 1) was the victim under 18``.
"""
_ASKS: Final = re.compile(rf"{_MANY}{_OF_THEM}|{_THOSE}", re.IGNORECASE)
_SAME: Final = (
    r"(?:the\s+)?(?:same|equivalent|corresponding|comparable)\s+(?:overall\s+|grand\s+)?"
    r"(?:totals?|numbers?|counts?|figures?)"
)
_OTHER_YEAR: Final = re.compile(
    rf"(?:and\s+|also\s+)?(?:please\s+(?:provide|give|state)\s+)?(?:{_SAME}(?:\s+as\s+(?:(?:in|for|at)\s+)?{_KEY})?"
    rf"|(?:the\s+)?(?:same\s+)?as\s+(?:(?:in|for|at|per)\s+)?{_KEY.replace('P<', 'P<as_')})"
    r"\s*,?\s*(?:but\s+)?(?:for|in|during|of)\s+(?:the\s+)?(?:(?P<back>previous|preceding|prior)|(?P<ahead>following|next|subsequent))"
    r"\s+(?:financial\s+|calendar\s+|full\s+)?(?:year|twelve\s+months|12\s+months)\W*",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    r"\W*(?:(?:for|in|during|over)\s+(?:each|every|all|any|the|these|those)\b[^,;:]{0,40}\byears?\b[^,;:]{0,20},\s*)?(?:please\s+(?:provide|give|state|supply|tell\s+\w+|confirm)\s+(?:me\s+|us\s+)?(?:with\s+)?)?(?:how\s+many|(?:what\s+(?:is|was)\s+)?(?:the\s+)?(?:total\s+)?numbers?\s+of)\s+",
    re.IGNORECASE,
)
_BEFORE_DAYS: Final = re.compile(
    r"[\s,(]*\b(?:for|in|during|between|over|from|within)?\s*(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:years?|period)?\s*$",
    re.IGNORECASE,
)
_EACH_YEAR: Final = re.compile(
    r"[\s,]+(?:(?:in|for|during)\s+)?(?:each|every|per|by)\s+(?:(?:of\s+(?:the|these|those)|financial|calendar|fiscal)\s+)*years?$",
    re.IGNORECASE,
)
_CRIMES_OF: Final = re.compile(
    r"(?:the|these|those|all)\s+(?:(?:recorded|reported|same)\s+)?(?:offences|crimes|cases)\s+"
    r"(?:(?:given|listed|counted|reported|recorded|identified|disclosed|named|asked\s+(?:for|about)|referred\s+to)\s+)?"
    r"(?:of|in|at|from|for|as\s+per)\s+(?:(?:the\s+|your\s+)?(?:answers?|responses?|reply)\s+(?:to|for)\s+)?"
    rf"{_NAMED_KEY})(?:\s+above\b)?",
    re.IGNORECASE,
)
"""Crimes that another question counts, amid the words of this one: ``used in connection with the offences of Q1``."""
_OF_CRIMES: Final = re.compile(
    r"\W*(?:please\s+(?:list|give|provide|state|show|break)\s+|which\s+|what\s+|(?:were|was|are|is)\s+)*(?:an?\s+list\s+of\s+)?"
    r"(?:(?:(?:all|any|the)\s+)*(?:online\s+|social\s+media\s+)?(?:platforms?|sites?|websites?|apps?|applications?|services?"
    r"|(?:means|methods?|forms?|types?|kinds?)(?:\s+of\s+(?:communication|contact|(?:social\s+)?media|platforms?|technology))?)"
    r"(?:\s+(?:that|which))?(?:\s+(?:recorded|as|having|have|had|been|being|were|was|used))*\s+(?:in|of|for|to\s+commit)(?:\s+connection\s+with)?"
    r"|(?:the\s+)?outcomes?\s+(?:recorded\s+)?(?:of|for|in)(?:\s+each\s+of)?"
    r"|(?:the\s+)?(?:age|sex|gender)s?(?:(?:,|\s+and)\s+(?:age|sex|gender)s?)?\s+of\s+(?:the\s+)?victims?\s+(?:of|in|for)"
    r"|(?:the\s+number\s+of|how\s+many)\s+(?:victims?\s+(?:were\s+)?(?:aged\s+)?under\s+\d{1,2}\s+(?:were\s+)?(?:in|of|for)"
    r"|(?:arrests|(?:suspects|people|persons)\s+(?:were\s+|have\s+been\s+)?arrested)(?:\s+were\s+made)?\s+(?:for|in)"
    r"(?:\s+connection\s+with)?))\s*<>"
    r"(?:\s*,?\s+and\s+(?:their\s+|the\s+)?(?:prevalence|frequency|numbers?)(?:\s+of\s+(?:each|them))?)?\W*"
    r"|\W*(?:please\s+)?(?:break|give|list|split|show)\s+<>\s+(?:down\s+)?by\s+(?:the\s+)?"
    r"(?:(?:age|sex|gender)\s+of\s+(?:the\s+)?victims?|victims?['\u2019]?s?\s+(?:age|sex|gender)|platform|outcome)\W*",
    re.IGNORECASE,
)
"""A whole question about such crimes, for which ``<>`` stands: by what they were done, what became of them, whom they
hurt and who was arrested. Of other words nobody knows whether they ask for those crimes and no others.
"""
_BY_YEAR: Final = re.compile(r"\b(?:each|every|per|by|annual\w*|yearly|broken\s+down)\b", re.IGNORECASE)
_BEGINS_WITH_CRIMES: Final = re.compile(r"(?:\w+\s+){0,3}?(?:offences|crimes)\b", re.IGNORECASE)
_FLAGGED_OR_NOT: Final = "flagged or not"
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_FEWEST: Final = 2
_FIRST: Final = ("1", "a")


@dataclass
class _Told:
    """The words behind each number or letter met last, the places of those that are a line of their own, and the days
    that the line above them says; ``is_of_days`` once a question was written out by these. ``parts`` are the lines that
    ask for a part of another one, with its place, and ``wholes`` those of which the flagged part is asked for.
    """

    words: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    days: Period | None = None
    is_of_days: bool = False
    parts: dict[int, int] = field(default_factory=dict)
    wholes: set[int] = field(default_factory=set)


def write_out_questions_pointing_back(document: Document) -> Document:
    """The document with each such question written in the words of the one that it points at."""
    told = _Told()
    blocks: list[Grid | Line] = []
    for block in document.blocks:
        if isinstance(block, Grid):
            blocks.append(block)
            continue
        parts = questions_apart(block)
        place, whole = len(blocks), _whole_of_flagged(block.text, told)
        written = [_written(part.text, told, place if len(parts) == 1 else None) for part in parts]
        if told.is_of_days and told.days is not None:
            written = [_dated(text, told.days) for text in written]
            for place in told.places.values():
                blocks[place] = _line_dated(blocks[place], told.days)
            told.is_of_days = False
        is_changed = any(text != part.text for part, text in zip(parts, written, strict=True))
        lines = [replace(part, text=text) for part, text in zip(parts, written, strict=True)]
        blocks += lines if is_changed else [block]
        if whole is not None and isinstance(line := blocks[whole], Line):
            blocks[whole] = replace(line, text=_of_all(line.text))
            told.wholes.add(whole)
    for part in (part for part, whole in told.parts.items() if whole in told.wholes):
        blocks[part] = _part_of_all(blocks[part])
    return replace(document, blocks=tuple(blocks))


def _whole_of_flagged(text: str, told: _Told) -> int | None:
    """The place of the line that a question asks the flagged part of, which is then of crimes with the flag or without;
    None where it names the flag itself.
    """
    mark = ENUMERATOR.match(text)
    key, rest = _part_in(text[mark.end() :].strip(), told) if mark else ("", "")
    key = key if names_flag_as_basis(rest) else ""
    is_of_all = key in told.places and not names_flag_as_basis(told.words[key])
    return told.places[key] if is_of_all else None


def _of_all(text: str) -> str:
    """A line that names crimes as one that names them whether they have the flag or not."""
    mark = ENUMERATOR.match(text)
    start = mark.end() if mark else 0
    end = "?" if text.rstrip().endswith("?") else ":"
    return f"{text[:start]}All {_counted(text[start:])}, {_FLAGGED_OR_NOT}{end}"


def _part_of_all(block: Grid | Line) -> Grid | Line:
    """A question for a part of crimes that are counted whether they have the flag or not, which is then of both."""
    if not isinstance(block, Line) or names_flag_as_basis(block.text):
        return block
    mark = ENUMERATOR.match(block.text)
    start = mark.end() if mark else 0
    return replace(block, text=f"{block.text[:start]}{_FLAGGED_OR_NOT.capitalize()}: {block.text[start:]}")


def _written(text: str, told: _Told, place: int | None) -> str:
    """A line as it is written out, after which what it says stands for its number."""
    mark = ENUMERATOR.match(text)
    start = mark.end() if mark else 0
    bare = text[start:].strip()
    asked = _for_part(bare, told, place) or _for_year(bare, told)
    if mark is None:
        _note_days(text, told)
        return text
    key = number_in(mark, without=OF_ANSWERS)
    asked = asked or (_of_crimes(bare, told) if key else "")
    head = asked or bare.partition(": ")[0]
    if key and len(_WORD.findall(head)) >= _FEWEST and not read_tokens(head).numbers:
        told.words[key] = head
        told.places.pop(key, None)
        told.places |= {key: place} if place is not None else {}
    return f"{text[:start]}{asked}" if asked else text


def _note_days(text: str, told: _Told) -> None:
    """Remember the days of a line that leads in the questions below it: ``For 1 April 2023 to 31 March 2024:``."""
    if text.rstrip().endswith(":"):
        periods = {token.value for token in read_tokens(text).periods}
        told.days = periods.pop() if len(periods) == 1 else None


def _for_part(text: str, told: _Told, place: int | None) -> str:
    """The question for a part of another one in the words of both; empty for any other line."""
    key, rest = _part_in(text, told)
    whole = told.words.get(key, "")
    if whole and place is not None and key in told.places:
        told.parts[place] = told.places[key]
    crimes = _EACH_YEAR.sub("", _counted(whole))
    asked = _ASKS.sub("", rest, count=1).rstrip(" .;")
    end = "" if asked.endswith(("?", ":")) else "?"
    return f"How many {crimes} {asked}{end}" if whole else ""


def _for_year(text: str, told: _Told) -> str:
    """The question for another year in the words of the one that it points at, else of the first one."""
    found = _OTHER_YEAR.fullmatch(text)
    if found is None:
        return ""
    key = _key(found, "") or _key(found, "as_")
    whole = told.words.get(key, "") if key else next((told.words[one] for one in _FIRST if one in told.words), "")
    periods = read_tokens(whole).periods
    days = periods[0].value if len(periods) == 1 else told.days if not periods else None
    if not whole or days is None:
        return ""
    if periods:
        whole = f"{_BEFORE_DAYS.sub('', whole[: periods[0].start])} {whole[periods[0].end :]}"
    told.is_of_days = not periods
    moved = resolve_relative(days, -1 if found["back"] else 1)
    if moved is None:
        return ""
    return f"How many {_counted(whole)} {_between(moved)}?"


def _of_crimes(text: str, told: _Told) -> str:
    """A question that asks for nothing but a breakdown of the crimes of another one, in whose one span of days they
    are, with those crimes in the words by which they are asked for; empty for any other line.
    """
    found = _CRIMES_OF.search(text)
    whole = told.words.get(_key(found, ""), "") if found else ""
    if found is None or _OPENS.match(whole) is None or not _counts_crimes(whole) or _BY_YEAR.search(whole):
        return ""
    before, behind = text[: found.start()], text[found.end() :]
    if len(read_tokens(whole).periods) != 1 or _OF_CRIMES.fullmatch(f"{before}<>{behind}") is None:
        return ""
    core = _OPENS.sub("", whole, count=1).strip(" .;:?")
    return f"{before}{core if _BEGINS_WITH_CRIMES.match(core) else _counted(whole)}{behind}"


def _line_dated(block: Grid | Line, days: Period) -> Grid | Line:
    """A line of the questions with the days that the line above them says of all."""
    return replace(block, text=_dated(block.text, days)) if isinstance(block, Line) else block


def _dated(text: str, days: Period) -> str:
    """A numbered question that names no days with those of all questions."""
    is_open = ENUMERATOR.match(text) is not None and not read_tokens(text).periods
    return f"{text.rstrip(' .;:?')} {_between(days)}{'?' if text.rstrip().endswith('?') else ';'}" if is_open else text


def _between(days: Period) -> str:
    return f"between {_day(days.start)} and {_day(days.end)}"


def _counted(words: str) -> str:
    """What a question or heading counts, without the words by which it asks for that."""
    core = _OPENS.sub("", words, count=1).strip(" .;:?")
    return core if measures_named_in(core) else f"offences of {core}"


def _key(found: re.Match[str], prefix: str) -> str:
    groups = found.groupdict()
    keys = (groups.get(f"{prefix}{name}") for name in ("bracketed", "named", "listed", "bare"))
    return next(filter(None, keys), "").casefold()


def _part_in(text: str, told: _Told) -> tuple[str, str]:
    """The number of the question that one for a part of it points at, and what is asked of that; empty for any other
    line, also one that gives its figure (``Of these, crimes with the flag: 173``), and where it points without a number
    and there are several above or the one above asks for no crimes.
    """
    if gives_figure(text):
        return "", ""
    found = next(filter(None, (form.fullmatch(text) for form in _PARTS)), None)
    if found is not None:
        said = found.groupdict()
        whose = f"where the {said['who']} {said['verb']} " if said.get("who") else ""
        return _key(found, ""), f"{whose}{found['rest']}"
    of_all = _OF_ALL.fullmatch(text)
    key, words = next(iter(told.words.items()), ("", ""))
    is_one = of_all is not None and len(told.words) == 1 and _counts_crimes(words)
    return (key, of_all["rest"]) if of_all and is_one else ("", "")


def _counts_crimes(words: str) -> bool:
    counted = {found.value for found in measures_named_in(words)}
    return counted == {Measure.OFFENCES} or (not counted and asks_for_crimes(words))


def _day(day: object) -> str:
    return f"{day:%d %B %Y}".lstrip("0")
