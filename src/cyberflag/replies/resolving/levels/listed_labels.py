"""Labels with the number or letter that they have in a list (``A: 0-9``, ``1 Male``), that of their question (``Q2
Female``), or all of children.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.fits import fits_of, is_understood
from cyberflag.replies.resolving.levels.composites import understand_composite
from cyberflag.replies.tables import Level, Table
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_LISTED: Final = re.compile(
    r"(?P<word>(?:(?:age|sex|gender|offence|crime|victim)\s+)?(?:band|group|category|cat|code|class|level|tier|range|no|type)\.?\s*)?"
    r"[(\[]?(?P<mark>[A-Z]|\d{1,2})(?:\s*[)\].:=]+\s*|\s*[-–—]\s+|\s+(?=\())(?P<rest>\S.*)"
    r"|(?P<code>\d)\s+(?P<label>[^\W\d].*)",
    re.IGNORECASE,
)
"""A mark with a sign behind it, or one digit before a word."""
_BRACKETED: Final = re.compile(r"\((?P<inner>[^()]+)\)")
_OF_CHILDREN: Final = re.compile(
    r"(?<=\w)[\s,(–-]+(?:aged?\s+|ages\s+|all\s+)?(?:0\s*(?:-|–|to)\s*17|under[\s-]18s?|u18s?|<\s?18)(?:\s+(?:years|yrs))?\s*\)?$",
    re.IGNORECASE,
)
"""What says of a label that it is of children, as all of them are: ``Females (0-17)``."""
_QUESTION: Final = re.compile(
    r"q(?:uestion)?\.?\s*\d{1,2}[a-z]?\s*[-–:.)]?\s+(?!(?:and|to|or)\b)(?=[^\W\d])", re.IGNORECASE
)
_QUESTION_OF: Final = re.compile(
    r"q(?:uestion)?\.?\s*(?P<number>\d{1,2})\s*[-–—:.]?\s*(?:[(\[](?P<inner>[^()\[\]]+)[)\]]|(?P<rest>[(\d]\S.*))",
    re.IGNORECASE,
)
"""The number of a question and in brackets, or by its code, the crime that it asks for: ``Q1 (HO code 088/15)``."""
_QUARTER: Final = re.compile(r"\bquarter(?:s|ly)?\b|\b(?:ch|g)?warter(?:i|au|ol)?\b", re.IGNORECASE)
_ASKED_AS: Final = re.compile(
    r"\(?(?P<number>\d{1,2})\s?(?P<letter>[a-z])?\s?[.):]+\s*(?P<rest>[^\W\d].*)", re.IGNORECASE
)
"""The number of a question and the letter of its part before a label: ``2a. Female victims``, ``3) Arrests``."""
_LATEST_FIRST: Final = 9
_MOST_BETWEEN: Final = 3
_FEWEST: Final = 2
_LAST: Final = frozenset({"9", "99", "0", "Z", "X", "U"})


def without_marks(level: Level) -> Level:
    """The level with its labels without their marks, where all have one, the marks are a list, and the rest of each is
    a label of one kind that the whole is not.
    """
    texts = [text for text in level.distinct if not understand_total(text)]
    found = {text: m for text in texts if (m := _LISTED.fullmatch(text.strip()))}
    if len(found) < max(_FEWEST, len(texts)) or _are_labels(texts):
        return level
    bare = {text: _bare(m) for text, m in found.items()}
    are_codes = all(m["code"] for m in found.values())
    marks = [m["code"] or m["mark"] for t, m in found.items() if not _is_last(m["code"] or m["mark"], bare[t])]
    kinds = set.intersection(*(set(fits_of(label)) for label in bare.values()))
    if are_codes:  # "1 Male", "2 Female", "9 Unknown"; "13 Snapchat" would be told otherwise
        kinds &= {Dimension.SEX}
    elif any(re.fullmatch(r"0\d", mark) for mark in marks):  # "01 - Female" may be a girl of one year
        kinds -= {Dimension.SEX}
    if not kinds or not (_follow(marks) or are_codes) or len(set(bare.values())) < len(bare):
        return level
    return level.rewritten(lambda text: bare.get(text, text))


def without_children(level: Level) -> Level:
    """The level without what says of each of its labels that it is of children: it tells none from another."""
    texts = [text for text in level.distinct if not understand_total(text)]
    bare = {text: _OF_CHILDREN.sub("", text) for text in texts}
    known = [set(fits_of(label)) for label in bare.values()]
    if len(texts) < _FEWEST or any(bare[t] == t for t in texts) or not set.intersection(*known):
        return level
    return level.rewritten(lambda text: bare.get(text, text)) if len(set(bare.values())) == len(texts) else level


def without_question_numbers(level: Level) -> Level:
    """The level without the numbers of questions before labels that are known: ``Q2 Victim under 13``."""
    return level.rewritten(_without_question_number)


def without_questions_of_crimes(level: Level, table: Table) -> Level:
    """The level without the numbers of the questions before the crimes that each asks for (``Q1 (HO code 088/15)``),
    where all labels but totals have one, they follow one another, and each crime stands behind one alone: behind those
    of quarters the same crimes come again. Not where a title or heading says that they are quarters.
    """
    if any(map(_QUARTER.search, (level.name, *(title.text for title in table.titles)))):
        return level
    texts = [text for text in level.distinct if not understand_total(text)]
    found = {text: m for text in texts if (m := _QUESTION_OF.fullmatch(text.strip()))}
    if len(found) < max(_FEWEST, len(texts)) or not _run_on([(int(m["number"]), 0) for m in found.values()]):
        return level
    bare = {text: str(m["inner"] or m["rest"]).strip() for text, m in found.items()}
    if not all(map(_is_crime, bare.values())):
        return level
    if len({fits_of(label)[Dimension.OFFENCE].value for label in bare.values()}) < len(bare):
        return level
    return level.rewritten(lambda text: bare.get(text, text))


def _is_crime(label: str) -> bool:
    kinds = set(fits_of(label))
    return Dimension.OFFENCE in kinds and kinds.isdisjoint((Dimension.PERIOD, Dimension.AGE))


def without_parts_asked(level: Level) -> Level:
    """The level without the numbers of the questions, and the letters of their parts, that its labels answer (``1)
    Offences``, ``2a. Girls``, ``2b. Boys``), where all labels have one and they follow one another. What
    ``2. All`` would say alone, an age and a total, it does not say behind ``1. Flagged``.
    """
    texts = level.distinct
    found = [m for text in texts if (m := _ASKED_AS.fullmatch(text.strip()))]
    if len(found) < max(_FEWEST, len(texts)) or not _run_on([_place_asked(m) for m in found]):
        return level
    bare = {text: m["rest"] for text, m in zip(texts, found, strict=True)}
    if len(set(bare.values())) < len(bare) or not all(map(_is_known, bare.values())):
        return level
    return level.rewritten(lambda text: bare.get(text, text))


def _place_asked(found: re.Match[str]) -> tuple[int, int]:
    """The number of a question and that of its part, nought where it has none."""
    return int(found["number"]), ord(found["letter"].lower()) - ord("a") + 1 if found["letter"] else 0


def _run_on(places: Sequence[tuple[int, int]]) -> bool:
    """Whether questions and their parts follow one another from one of the first on; some are answered elsewhere."""
    follow = (a < b and b[0] - a[0] <= _MOST_BETWEEN for a, b in pairwise(places))
    return places[0][0] <= _LATEST_FIRST and all(follow)


def _is_known(label: str) -> bool:
    return is_understood(label) or bool(understand_total(label)) or bool(understand_composite(label))


def _without_question_number(text: str) -> str:
    rest = _QUESTION.sub("", text, count=1)
    is_asked = rest.rstrip().endswith("?")  # what it asks may hang on the number of another
    is_known = rest != text and (is_understood(rest) or (not is_asked and bool(understand_composite(rest))))
    return rest if is_known else text


def _bare(found: re.Match[str]) -> str:
    rest = str(found["label"] or found["rest"]).strip()
    inner = _BRACKETED.fullmatch(rest)
    return inner["inner"].strip() if inner else rest


def _are_labels(texts: Sequence[str]) -> bool:
    """Whether the whole texts are labels of one kind already: ``86 Obscene publications``, ``19D Rape``."""
    return bool(set.intersection(*(set(fits_of(text)) for text in texts))) if texts else True


def _is_last(mark: str, label: str) -> bool:
    """Whether a mark is that of the unknown, which may stand apart from the others: ``Z: Not stated``."""
    return (mark.upper().lstrip("0") or "0") in _LAST and unknown_score(label) > 0


def _follow(marks: Sequence[str]) -> bool:
    """Whether marks are those of a list, from the first or so on, in whatever order they come: in a long table that is
    the order of its rows.
    """
    numbers = sorted(int(m) if m.isdecimal() else ord(m.upper()) for m in marks)
    is_from_first = numbers[:1] in ([0], [1], [ord("A")])
    return is_from_first and all(b == a + 1 for a, b in pairwise(numbers))
