"""The one platform that a whole reply is on: its title names it, or the search that found its crimes, and no text of it
another (``TikTok offences``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import Grid
from cyberflag.replies.letters.bases_named import OF_THOSE
from cyberflag.replies.letters.retelling import asks_for_data
from cyberflag.replies.resolving.from_titles.search_words import is_one_of_several_words
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.bases import names_flag_as_basis, names_search
from cyberflag.vocabularies.crimes.crimes_asked_for import crimes_asked_for
from cyberflag.vocabularies.crimes.named_by_clause import names_crimes_by_clause
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM, platforms_named_in
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.signs.brackets import without_brackets_told
from cyberflag.vocabularies.understanding import Understood

_WITH_THE_WORD: Final = re.compile(
    r"\b(?:with|without|contain\w*|hold\w*|having|had|match\w*|mention\w*)\s+(?:the|this|that)\s+(?:key\s?)?(?:word|term|name)\b",
    re.IGNORECASE,
)
"""Tells the crimes that a search found apart from others: ``Offences with the keyword``."""
_HOW_MANY: Final = re.compile(r"\bhow\s+many\b|\bfaint\b|\?\s*$", re.IGNORECASE)
"""Asks, in Welsh too: ``Faint o droseddau ...``."""
_SENTENCE_END: Final = re.compile(r"(?<=[?.;])\s+")
_IS_DONE_WITH_ALL: Final = re.compile(
    r"\b(?:all|every|each)\s+(?:(?:such|recorded|reported)\s+)*(?:crimes?|offences?|reports?)\s+(?:(?:recorded|reported)\s+)?"
    r"(?:are|is|will\s+be|must\s+be)\s+(?:(?:fully|then|always|to\s+be)\s+)*"
    r"(?:investigated|reviewed|assessed|allocated|screened|triaged|taken\s+seriously)\b",
    re.IGNORECASE,
)
"""Says what the force does with crimes, and not which ones are counted: ``all recorded crimes are investigated``."""
_ALL_OF_KIND: Final = re.compile(
    r"\W*(?:q?\d{1,2}\s*[.):]\s*)?(?:all|every|total)\b(?!\s+(?:such|these|those|of)\b)", re.IGNORECASE
)
_OF_SUCH: Final = re.compile(r"\b(?:of|from|in|following)\s+(?:these|those|such)\s+[a-z]+\b", re.IGNORECASE)
"""Goes on with what was named before: ``The outcome of these investigations``."""
_IS_COUNTED: Final = re.compile(r"\b(?:instead|below|following|tables?|figures?)\b", re.IGNORECASE)
_CALLED: Final = re.compile(
    r"(?:\s+(?:site|website|app|application|platform|service|network))?(?:\s+(?:called|named|known\s+as))?\s+[\"']?",
    re.IGNORECASE,
)
"""Between a kind of platform and the one of it that is named."""
_NOT_SEARCHED: Final = re.compile(
    r"\b(?:cannot|can't|could\s+not|unable\s+to|not\s+(?:able|possible)\s+to|(?:do|did|does|have|has)\s+not|no)\s+(?:\w+\s+){0,2}?search\w*"
    r"|\bsearch\w*\b[^.;]*?\b(?:would|cannot|could\s+not|not\s+(?:be\s+)?possible|exceeds?|impossible)\b",
    re.IGNORECASE,
)
"""Says that what was asked for was not searched for: ``We cannot search for words``, ``To search would take ...``."""


def platform_of_reply(headings: Sequence[Text], texts: Sequence[Text], grids: Iterable[Grid] = ()) -> str | None:
    """The platform that a title of the reply names and no text beside it contradicts, told again in the answer itself,
    or for which alone was searched; None where none is named so, the reply names several, or it is a kind of platforms
    and tables (``grids``) count by named ones: the tables beside these may be of all crimes.
    """
    titled = {platform for text in headings for platform in platforms_in(text.text)}
    told = {platform for text in texts if text not in headings for platform in platforms_in(text.text)}
    if len(told) != 1 or titled - told or (told & KINDS_OF_PLATFORM and _count_by_platform(grids)):
        return None
    is_one = bool(titled) or (not told & KINDS_OF_PLATFORM and _is_searched_for(texts))
    return told.pop() if is_one else None


def _count_by_platform(grids: Iterable[Grid]) -> bool:
    """Whether tables name platforms, and no kinds of them, in a cell: they count by these."""
    cells = (cell.shown for grid in grids if not grid.hidden for cell in grid.cells.values())
    return any(found.value not in KINDS_OF_PLATFORM for text in cells for found in platforms_named_in(text))


def _is_searched_for(texts: Sequence[Text]) -> bool:
    """Whether the crimes of a reply that names one platform were found by a search for it: a text tells of the search,
    the first that names any crimes names those, and not its name among other words that were searched for; and none
    speaks of all crimes, of those with the word, or of a part of others that is on it. Nor is it where another question
    is on other crimes, the flag was counted by instead, or all that is told of the search is that it was asked for.
    """
    others = [text.text for text in texts if not platforms_in(text.text)]
    if any(_is_on_all(text) or _WITH_THE_WORD.search(text) for text in others):
        return False
    sentences = [part for text in texts for part in _SENTENCE_END.split(text.text)]
    if any(map(_is_on_others, sentences)) or _is_asked_alone(sentences):
        return False
    if any(OF_THOSE.search(text.text) and platforms_in(text.text) for text in texts):
        return False
    first = next((text.text for text in texts if _names_crimes(text.text) and not _OF_SUCH.search(text.text)), "")
    is_of_it = bool(platforms_in(first)) and not is_one_of_several_words(first)
    return is_of_it and any(_tells_of_search(text.text) for text in texts)


def _is_on_all(text: str) -> bool:
    """Whether a text is on all crimes, or asks for all of some kind."""
    asks = _ALL_OF_KIND.match(text) is not None and bool(offences_named_in(text))
    return asks or says(_IS_DONE_WITH_ALL.sub(" ", text), Cue.ALL_CRIME)


def _is_on_others(sentence: str) -> bool:
    """Whether a sentence without a platform asks how many other crimes there were (``How many rapes were recorded?``,
    ``How many offences have the online flag?``), or says that what is shown are flagged ones.
    """
    if platforms_in(sentence) or OF_THOSE.search(sentence):
        return False
    if _asks(sentence):
        asked = crimes_asked_for(sentence)
        is_another = asked is not None and (asked != ALL or _HOW_MANY.search(sentence) is not None)
        return is_another or names_flag_as_basis(sentence)
    return names_flag_as_basis(sentence) and _IS_COUNTED.search(sentence) is not None


def _is_asked_alone(sentences: Sequence[str]) -> bool:
    """Whether only questions tell of a search, and a sentence says that none was made."""
    told = [sentence for sentence in sentences if _tells_of_search(sentence)]
    return all(map(_asks, told)) and any(_NOT_SEARCHED.search(sentence) for sentence in sentences)


def _asks(sentence: str) -> bool:
    return _HOW_MANY.search(sentence) is not None or asks_for_data(sentence)


def _names_crimes(text: str) -> bool:
    return bool(measures_named_in(text) or offences_named_in(text)) or names_crimes_by_clause(text)


def _tells_of_search(text: str) -> bool:
    return names_search(text) and bool(platforms_in(text))


def platforms_in(text: str) -> frozenset[str]:
    """The platforms that a text names, but for those that it leaves out or gives the number of in brackets, and a kind
    that says no more than what the one named behind it is (``the social media site Snapchat``).
    """
    plain = write_plainly(without_exclusions(without_brackets_told(text)))
    named = platforms_named_in(plain)
    kinds = {first for first, one in pairwise(named) if _is_kind_of(first, one, plain)}
    return frozenset(found.value for found in named if found not in kinds)


def _is_kind_of(first: Understood[str], one: Understood[str], plain: str) -> bool:
    """Whether the first of two platforms named in a text is the kind of the other one, which it introduces."""
    is_kind = first.value in KINDS_OF_PLATFORM and one.value not in KINDS_OF_PLATFORM
    return is_kind and _CALLED.fullmatch(plain, first.end, one.start) is not None
