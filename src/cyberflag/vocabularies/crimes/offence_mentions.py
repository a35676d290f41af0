"""Offence titles mentioned inside a longer text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cyberflag.model import ALL
from cyberflag.vocabularies.crimes.names_of_bodies import bodies_named_in, is_of_body
from cyberflag.vocabularies.crimes.offence_grammar import IMAGE_VERBS, images_by
from cyberflag.vocabularies.crimes.offence_titles import TitleMatch, all_titles, family_of, is_stopword
from cyberflag.vocabularies.crimes.offence_wording import BY_SEX
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.suspects import without_young_suspects
from cyberflag.vocabularies.understanding import How, Understood

_WORD = re.compile(r"[^\W_]+")
_OF_CHILDREN = re.compile(
    r"\s*(?:\(\s*)?(?:by|of|with|involving|for|-)\s*(?:an?\s+)?(?:child|children|young|under)\b", re.IGNORECASE
)
_PART_OF_A_NAME = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:Act|Order|Bill|Law(?=\s+(?:19|20)\d\d)|Prevention|Register|Team|Unit|Notification)\b"
)
_BY_SEX = re.compile(BY_SEX, re.IGNORECASE)
_SINGLE = frozenset(
    {
        "rape",
        "blackmail",
        "stalking",
        "harassment",
        "groom",
        "theft",
        "robbery",
        "burglary",
        "fraud",
        "voyeurism",
        "sextortion",
        "cse",
        "iioc",
        "csam",
        "upskirting",
        "cyberflash",
        "fgm",
        "homicide",
        "murder",
    }
)
"""Words that name an offence even alone in prose; others (exposure, drugs, violence) are ordinary words there."""

_TOO_PLAIN = frozenset({("sexual", "activity"), ("sexual", "abuse"), ("other", "offence")})
"""Titles of groups that in prose are more often part of another offence's name."""
_IMAGE_OFFENCES = ("photograph", "offence")
_COUNTED_BEFORE = re.compile(
    r"(?:^|\d|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|nil))\s*$", re.IGNORECASE
)
"""Before a name that other words before it would make part of another one: ``80 image offences``, but not ``private
sexual image offences``.
"""
_OF_A_TEAM = re.compile(r"\s+(?:units?|teams?|officers?|desks?)\b", re.IGNORECASE)
_OF_THE_REQUEST = frozenset({"child", "flag", "online", "csa", "csae", "photograph", "publication"})
"""Words one of which a mention of "all" must have; "any offence" alone means nothing in prose. Images beside sexual
offences (``sexual and indecent image offences``) are the two kinds together.
"""

_OF_IMAGES = frozenset({"indecent-images", "086/02", "086/10"})
_INDECENT_IMAGES = frozenset({"indecent", "photograph"})
_OF_IMAGES_ALONE = frozenset({"take", "make", "distribute", "download", "possess"})
_TO_A_CHILD = re.compile(r"\b(?:to|with)\s", re.IGNORECASE)
_OF_A_CHILD = re.compile(r"offences?\s+of\s+(?:a\s+)?child(?:ren)?", re.IGNORECASE)
_IN_TWO_WORDS = {
    **dict.fromkeys(("girl", "girls"), ("female", "child")),
    **dict.fromkeys(("boy", "boys"), ("male", "child")),
}
_LISTED = re.compile(r"\w+\s*,\s*\w+")
_AND_ANOTHER = re.compile(
    r"\s*(?:,|,?\s(?:and|or)\s)\s*(?!(?:the\s+like|the\s+same|similar|such|others?|etc)\b)", re.IGNORECASE
)
"""Two words with a comma between and another thing behind them stand in a list, and make no title: ``exposure,
voyeurism and stalking``, but not ``exposure, voyeurism or the like``.
"""
_JOINS = re.compile(r"[\s,/&]*(?:(?:and|or|of|an|a|the|any)\b[\s,/&]*)*", re.IGNORECASE)
"""Between verbs and their images: what only joins them."""
Sequence = list[tuple[str, int, int]]


def titles_in(text: str) -> list[Understood[str]]:
    """The titles that stand in a text word for word (case, plurals and filling words aside), longest first, none
    inside another.
    """
    return list(_search(text))


def _search(text: str) -> Iterator[Understood[str]]:
    words = _sequence(text)
    sequences = _sequences()
    longest, bodies = max(map(len, sequences)), bodies_named_in(text)
    place = floor = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            found = sequences.get(tuple(word for word, _, _ in words[place : place + length]))
            end = words[place + length - 1][2]
            if found is None or _means_another(text[words[place][1] : end], text[end:], found.value):
                continue
            is_images = tuple(word for word, _, _ in words[place : place + length]) == _IMAGE_OFFENCES
            if is_images and (not _COUNTED_BEFORE.search(text, 0, words[place][1]) or _OF_A_TEAM.match(text, end)):
                continue
            if found.value == ALL and _begins_title(text, words, place + length - 1):
                continue  # "crimes with a Child Sexual Exploitation marker" are no crimes with a child
            if found.value == ALL and not without_young_suspects(text)[words[place][1] : words[place][2]].strip():
                continue  # "arrests of children for sexual offences" are not for those against children
            value, first = _with_verbs(text, words, (place, place + length), found.value, floor)
            is_name = _PART_OF_A_NAME.match(text, end) or is_of_body(text, end)
            if not is_name and not any(begin < end <= close for begin, close in bodies):
                score = 0.9 if found.how is How.TITLE else 0.85
                yield Understood(value, How.MENTION, score, words[first][1], end)
            place += length - 1
            floor = place + 1
            break
        place += 1


def _begins_title(text: str, words: Sequence, place: int) -> bool:
    """Whether a word begins a title of several words that stand right behind one another: ``Child Sexual Exploitation``
    behind ``crimes with a``.
    """
    sequences = _sequences()
    for length in range(min(max(map(len, sequences)), len(words) - place), 1, -1):
        title = words[place : place + length]
        gaps = (text[one[2] : other[1]] for one, other in pairwise(title))
        if tuple(word for word, _, _ in title) in sequences and not any(gap.strip() for gap in gaps):
            return True
    return False


def _means_another(said: str, rest: str, value: str) -> bool:
    """Whether words that make a title mean something else here: ``offences of child`` begins another title, images
    sent ``to a child`` are none of one, and a comma parts two that are listed with what the ``rest`` goes on with.
    Soliciting ``by a child`` is none of adults.
    """
    if said.casefold().endswith("prostitution") and _OF_CHILDREN.match(rest):
        return True
    return bool(_OF_A_CHILD.fullmatch(said) or (_LISTED.fullmatch(said) and _AND_ANOTHER.match(rest))) or (
        value in _OF_IMAGES and "indecent" not in said.casefold() and bool(_TO_A_CHILD.search(said))
    )


def _with_verbs(text: str, words: Sequence, span: tuple[int, int], value: str, floor: int) -> tuple[str, int]:
    """What is mentioned, and its first word, where verbs stand before images of children (``making, sharing and
    possessing indecent images of children``): the title behind them may be that of one of them, or of the images
    alone. Without ``children`` an image that is sent or shared may be another's.
    """
    first, last = span
    said = {word for word, _, _ in words[first:last]}
    to_a_child = _TO_A_CHILD.search(text, words[first][1], words[last - 1][2])
    if value not in _OF_IMAGES or not said >= _INDECENT_IMAGES or to_a_child:
        return value, first
    verbs = IMAGE_VERBS if "child" in said else _OF_IMAGES_ALONE
    place = first
    while place > floor and words[place - 1][0] in verbs:
        if not _JOINS.fullmatch(text, words[place - 1][2], words[place][1]):
            break
        place -= 1
    if place == first:
        return value, first
    return images_by({word for word, _, _ in words[place:first]} | said & IMAGE_VERBS), place


def _sequence(text: str) -> Sequence:
    """The telling words of a text, each by its family, with their spans; ``girl`` is ``female child``."""
    return [
        (family_of(one), match.start(), match.end())
        for match in _WORD.finditer(_BY_SEX.sub(lambda found: " " * len(found[0]), write_plainly(text)))
        if not is_stopword(word := match[0].casefold())
        for one in _IN_TWO_WORDS.get(word, (word,))
    ]


@cache
def _sequences() -> dict[tuple[str, ...], TitleMatch]:
    found: dict[tuple[str, ...], TitleMatch] = {}
    for title, value, how in all_titles():
        words = tuple(word for word, _, _ in _sequence(title))
        telling = len(words) > 1 or (words and words[0] in _SINGLE)
        if telling and words not in _TOO_PLAIN and (value != ALL or _OF_THE_REQUEST & set(words)):
            found.setdefault(words, TitleMatch(value, how, 1.0))
    return found
