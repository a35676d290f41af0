"""Crimes told of in two sentences, all that were recorded and those with the flag: ``Recorded offences: 90 in 2022/23``
and ``Recorded offences with the online flag: 63 in 2022/23``. That the flag is named in the second says of the first
that its crimes are not those with the flag alone, whatever the rest of the letter names; where all were asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Basis, Count, Period
from cyberflag.replies.letters.flag_of_some import is_of_other_flag
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.carrying import tells_flagged
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import CARRIES_ON, PART
from cyberflag.vocabularies.bases import basis_named_in, names_flag_as_basis, names_online
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import blanked

_OF_FLAGGED: Final = re.compile(
    r"\b(?:of|among|from)\s+(?:all\s+)?(?:the|these|those|our)\s[^.;,:]*?\b(?:flag\w*|tagged|tags?|marked|markers?|online)\b",
    re.IGNORECASE,
)
"""Parts flagged crimes, which are the whole then: ``63 of the flagged offences``."""
_OTHER_SIGNS: Final = re.compile(r"\b(?:flag\w*|tag|tagged|marker|marked|qualifier|keywords?)\b", re.IGNORECASE)

_OF_ANY: Final = re.compile(r"\W+|\b(?:all|recorded|offences?|crimes?|of|the)\b")
"""What a sentence says of any crimes, or leaves to the name of the offence: ``Rape, recorded offences``."""

_ONLINE: Final = (
    r"\b(?:(?:(?:online|cyber|internet)[\s-]+)*flag(?:s|ged)?|cyber(?:[\s-](?:crimes?|enabled|related))?|internet(?:[\s-]related)?"
    r"|online(?=\W*(?:$|[),.;:]|\d|and\b|or\b|in\b|at\b|element|marker|related|crimes?\b|offences?\b)))\b"
)
_PER_CENT: Final = r"(?<![\d.])(?!100\b)\d[\d.]*\s*(?:%|per\s?cent)"
_SHARE_FLAGGED: Final = re.compile(
    rf"[(\[][^()\[\]\d]*{_ONLINE}[^()\[\]\d]*{_PER_CENT}[^()\[\]\d]*[)\]]"
    rf"|{_PER_CENT}(?:\s+of\s+(?:which|whom|them|(?:these|those|the)(?:\s+(?:offences|crimes))?))?"
    rf"(?:\s+(?:of|with|had|have|has|were|was|are|is|being|carry\w*|carried|marked|as|the|an?|this)|\W)*?\s*{_ONLINE}",
    re.IGNORECASE,
)
"""The share of the crimes told that has the flag, so that their number is of all: ``500 (online flag: 10%) offences``,
``500 offences, 10% of which had the flag``.
"""


@dataclass(frozen=True)
class Told:
    """A sentence with the counts that it gave; ``under_basis`` where what stands above says why they are online."""

    sentence: Sentence
    counts: tuple[Count, ...]
    under_basis: bool

    @property
    def names_flag(self) -> bool:
        """Whether its own words are that its crimes carry the flag."""
        text = self.sentence.text
        if not names_flag_as_basis(text) or is_of_other_flag(text) or says(text, Cue.OTHER_FLAG):
            return False
        return tells_flagged(text) or _OF_FLAGGED.search(text) is None

    @property
    def is_bare(self) -> bool:
        """Whether neither its words nor those above it say why its crimes are online, or that they are a part."""
        text = self.sentence.text
        is_part = PART.search(text) is not None or CARRIES_ON.match(text) is not None
        names_any = basis_named_in(text) is not None or names_online(text) or _OTHER_SIGNS.search(text) is not None
        return not (self.under_basis or is_part or names_any)

    @property
    def gives_share_flagged(self) -> bool:
        """Whether it says of its crimes which share has the flag, and nothing else of that."""
        rest = _SHARE_FLAGGED.sub(" ", self.sentence.text)
        return rest != self.sentence.text and replace(self, sentence=replace(self.sentence, text=rest)).is_bare


def with_wholes_beside_flagged(
    counts: Sequence[Count], told: Sequence[Told], sentences: Sequence[Sentence]
) -> list[Count]:
    """The counts, those of sentences that say nothing of the flag not restricted to online where another sentence gives
    the crimes with the flag among the same ones, of each of their years and never more; and those of sentences in
    the same words of other crimes. What stands below a sentence that says of all figures that they are of crimes with
    the flag is left.
    """
    flagged = [one for one in told if one.names_flag and all(c.basis is Basis.FLAG for c in one.counts)]
    bare = [one for one in _before_flag_is_told(told, sentences) if one.is_bare] if flagged else []
    parts: dict[tuple[object, ...], list[Told]] = {}
    for one in flagged:
        parts.setdefault(_what(one.counts[0]), []).append(one)
    wholes = [
        one for one in bare if any(_holds(one.counts, part.counts) for part in parts.get(_what(one.counts[0]), ()))
    ]
    shapes = {_shape(one.sentence.text) for one in wholes}
    of_all = {_place(c) for one in bare if _shape(one.sentence.text) in shapes for c in one.counts}
    return _of_all_crimes(counts, of_all)


def with_wholes_of_shares(counts: Sequence[Count], told: Sequence[Told]) -> list[Count]:
    """The counts, those of sentences that tell which share of their crimes has the flag not restricted to online."""
    return _of_all_crimes(counts, {_place(c) for one in told if one.gives_share_flagged for c in one.counts})


def _of_all_crimes(counts: Sequence[Count], places: Collection[tuple[object, ...]]) -> list[Count]:
    is_flag = (Basis.FLAG, Basis.UNKNOWN)
    return [replace(c, basis=Basis.NONE) if _place(c) in places and c.basis in is_flag else c for c in counts]


def _before_flag_is_told(told: Sequence[Told], sentences: Sequence[Sentence]) -> Iterator[Told]:
    """Those that stand above the first sentence or heading that names the flag and gives no figure."""
    giving: dict[str, list[Told]] = {}
    for one in told:
        giving.setdefault(one.sentence.text, []).append(one)
    for sentence in sentences:
        if sentence.text in giving:
            yield from giving[sentence.text]
        elif sentence.part in (Part.ANSWER, Part.HEADING) and names_flag_as_basis(sentence.text):
            return


def _holds(wholes: Sequence[Count], parts: Sequence[Count]) -> bool:
    """Whether counts of one sentence are of all crimes of which those of another are a part: the same in all but their
    numbers, one of each year, never less and somewhere more.
    """
    of_whole, of_part = _by_period(wholes), _by_period(parts)
    if not of_part or not of_part.keys() <= of_whole.keys() or len(of_whole) != len(wholes):
        return False
    pairs = [(of_whole[period], part) for period, part in of_part.items()]
    is_same = all(_what(whole) == _what(part) for whole, part in pairs)
    return is_same and all(_may_hold(*pair) for pair in pairs) and any(_is_more(*pair) for pair in pairs)


def _by_period(counts: Sequence[Count]) -> Mapping[Period | None, Count]:
    return {count.period: count for count in counts}


def _what(count: Count) -> tuple[object, ...]:
    """What a count is of, but for its period and why it is online."""
    return count.force, count.measure, count.offence, count.age, count.sex, count.platform, count.detail


def _may_hold(whole: Count, part: Count) -> bool:
    return whole.bounds.high is None or whole.bounds.high >= part.bounds.low


def _is_more(whole: Count, part: Count) -> bool:
    return part.bounds.high is not None and whole.bounds.low > part.bounds.high


def _place(count: Count) -> tuple[object, ...]:
    return count.provenance, count.printed, count.period, _what(count)


def _shape(text: str) -> str:
    """A sentence without its numbers, periods and offences: what it says of whatever crimes it is about."""
    tokens = read_tokens(text)
    named = (*tokens.numbers, *tokens.periods, *tokens.offences)
    rest = blanked(text, ((token.start, token.end) for token in named)).casefold()
    return " ".join(_OF_ANY.sub(" ", rest).split())
