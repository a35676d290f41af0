"""Which word of a sentence belongs to which number: ``154 in 2017/18, 229 in 2018/19``, ``female 136, male 34``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Generic, TypeVar

from cyberflag.replies.prose.sentences.linked_victims import counts_linked_victims
from cyberflag.replies.prose.sentences.tokens import Token
from cyberflag.vocabularies.plain_text import blanked

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_LIST_GLUE = re.compile(r"[\s,]*(?:and|or|&)?\s*(?:in|for|of|the|financial|calendar|years?|during)*\s*", re.IGNORECASE)
_NEXT_PAIR = re.compile(
    r"\s*(?:[,;]\s*(?:and|then|while|whereas|but|with)?|and|then|while|whereas|but)\b\s*(?:\w+\s+){0,3}|\s*[,;]\s*",
    re.IGNORECASE,
)
"""Between a period and the number of the next: ``, and in``, ``and a further``."""
_TURNS = re.compile(r"[,;:.]|\b(?:than|compared|versus|and|of)\b|\bagainst\s*$", re.IGNORECASE)
"""Between a number and a period that is not its own."""
_GOES_ON = re.compile(
    r"(?:[\s,;:.()&-]|\b(?:and|then|while|whereas|with|but|to|up|down|again|also|just|only|still|further|finally|followed|a|an|the|this|that|those|they"
    r"|it|there|its|in|for|of|on|during|by|from|was|were|is|are|had|been|being|rose|risen|rising|fell|fallen|falling|became|corresponding"
    r"|(?:as\s+)?(?:compared|opposed)\s+(?:to|with)|when\s+compared|in\s+comparison|(?:which\s+)?compares?|against|versus|vs|having|recorded|than"
    r"|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|dropp(?:ed|ing)"
    r"|equivalent|comparable|respective|respectively|same|figures?|numbers?|counts?|financial|calendar|years?|ending|ended|next|following"
    r"|latest|last|first|second|third)\b)*",
    re.IGNORECASE,
)
"""All that stands between figures of further years that count the same as the first."""
_CLAUSE_END = re.compile(
    r"[,;:](?!\d{3}\b)|\((?!\d{3}\b|[\d.]+\s?%\)\s+(?:out\s+)?of\b)|\)(?!\d{3}\b|(?<=%\))\s+(?:out\s+)?of\b)"
    r"|\s-\s|\b(?:and|but|while|whereas|compared|against(?=\s+\d)|versus|vs)\b",
    re.IGNORECASE,
)
"""Ends a clause; a share does not: ``7 (58%) of the 12``."""
_OF_THE_REST = re.compile(
    r"\b(?:the\s+(?:rest|remainder|remaining|others)|(?:all|any|every)\s+others?|otherwise|elsewhere)\b", re.IGNORECASE
)
"""In a clause without a number: what it says is of all that the numbers leave."""
_BESIDE = 30
"""The most characters between a number and the word right beside it."""
_BREAK = 25
"""How many characters further away a comma or "and" between two words puts them."""


@dataclass(frozen=True)
class Pairing(Generic[T_co]):
    """For each number the value that belongs to it, None where the sentence gives it none; ``certain`` is False where
    it could be read two ways.
    """

    values: tuple[T_co | None, ...]
    certain: bool = True


def pair(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]], *, spreads: bool) -> Pairing[T]:
    """Pair the numbers of a sentence with the words of one kind.

    Parallel lists (``10, 16 and 16 in 2017/18, 2018/19 and 2019/20``) go in step. Otherwise words all stand before
    their numbers or all
    after; which, the order and the nearness tell. ``spreads``: a word holds until the next one (a period does, a sex
    does not).
    """
    if not words or not numbers:
        return Pairing((None,) * len(numbers))
    if len(words) == 1:
        return _pair_one(plain, numbers, words[0], spreads=spreads)
    ways = (_parallel, _in_order, _alternate, _in_blocks) if spreads else (_in_clauses, _parallel)
    if (paired := next(filter(None, (way(plain, numbers, words) for way in ways)), None)) is not None:
        return paired
    if _stand_before(plain, numbers, words):
        found = _from_before(numbers, words, spreads=spreads)
        between = plain[numbers[0].end : words[0].start]
        if spreads and found.values[0] is None and not re.search(r"[,;:(]|\band\b", between):
            return replace(found, certain=False)  # the first number may as well be of the period right behind it
        return found
    found = _from_after(numbers, words, spreads=spreads)
    return replace(found, certain=False) if not spreads and _is_of_next(plain, numbers, words, found) else found


def pair_lists(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]], each: int) -> Pairing[T]:
    """Pair words with lists of ``each`` numbers, one for every year: ``girls in 8, 9 and 11, boys in 2, 4 and 2``."""
    # no comma within a list parts clauses
    for first, last in zip(numbers[::each], numbers[each - 1 :: each], strict=False):
        plain = plain[: first.end] + "_" * (last.end - first.end) + plain[last.end :]
    firsts = pair(plain, numbers[::each], words, spreads=False)
    return Pairing(tuple(value for value in firsts.values for _ in range(each)), firsts.certain)


def _pair_one(plain: str, numbers: Sequence[Token[str]], word: Token[T], *, spreads: bool) -> Pairing[T]:
    if spreads or word.start < numbers[0].start:
        # "of the offences in 2019/20, 136 ... and 34 ...": one period for all
        late = [number for number in numbers if number.start > word.end]
        early = [number for number in numbers if number.end <= word.start]
        certain = not (spreads and early and late and word.start > numbers[0].end)
        return Pairing(tuple(word.value for _ in numbers), certain or _belongs_to_all(plain, word, late))
    before = [at for at, number in enumerate(numbers) if number.end <= word.start]
    at = before[-1]
    values: list[T | None] = [None] * len(numbers)
    if (
        own := next((n for n, number in enumerate(numbers) if _is_in_bracket_behind(plain, word, number)), None)
    ) is not None:
        values[own] = word.value  # "90 offences, mostly against girls (60)"
        return Pairing(tuple(values))
    values[at] = word.value
    while at > 0 and _is_glue(plain, numbers[at - 1], numbers[at]):
        at -= 1
        values[at] = word.value
    return Pairing(tuple(values))


def _is_in_bracket_behind(plain: str, word: Token[T], number: Token[str]) -> bool:
    """Whether a number stands alone in the bracket right behind a word."""
    return plain[word.end : number.start].strip() in ("(", "[") and plain[number.end : number.end + 1] in (")", "]")


def _belongs_to_all(plain: str, word: Token[T], late: Sequence[Token[str]]) -> bool:
    """Whether numbers after the period break down what stands before it: ``154 in 2017/18, of which 34 ...``."""
    between = plain[word.end : late[0].start] if late else ""
    if late and counts_linked_victims(plain, late[0]):
        return True  # "52 offences in 2019 relating to 48 victims"
    return bool(
        re.search(
            r"\b(?:of\s+(?:which|these|those|them|whom)|including|comprising|made\s+up)\b|[:(]", between, re.IGNORECASE
        )
    )


def _in_clauses(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> Pairing[T] | None:
    """A number and its word in each clause, whichever comes first: ``as Snapchat in 30, as Kik in 22; in 9 none was``.

    Clauses end at commas, semicolons, colons, brackets and "and". A number may have no word, but no word has no number.
    """
    cuts = [
        0,
        *(m.start() for m in _CLAUSE_END.finditer(plain) if not _inside(m.start(), (*numbers, *words))),
        len(plain),
    ]
    values: dict[int, T] = {}
    for start, end in pairwise(cuts):
        mine = [at for at, number in enumerate(numbers) if start <= number.start < end]
        said = [word for word in words if start <= word.start < end]
        if said and not mine and _OF_THE_REST.search(plain, start, end):
            continue
        if said and (len(mine) != 1 or len({word.value for word in said}) != 1):
            return None
        if said:
            values[mine[0]] = said[0].value
    return Pairing(tuple(values.get(at) for at in range(len(numbers))))


def is_alone(plain: str, number: Token[str], numbers: Sequence[Token[str]]) -> bool:
    """Whether no other number stands in the clause of a number."""
    cuts = [0, *(m.start() for m in _CLAUSE_END.finditer(plain) if not _inside(m.start(), numbers)), len(plain)]
    own = next((start, end) for start, end in pairwise(cuts) if start <= number.start < end)
    return sum(own[0] <= other.start < own[1] for other in numbers) == 1


_JOINS_BARE = re.compile(r"[\s,;]*(?:and|while|but|then)?[\s,]*(?:in|for|during)?\s*", re.IGNORECASE)
"""Between a number that says nothing of what it counts and the next period."""


def is_of_all(plain: str, word: Token[T], numbers: Sequence[Token[str]], periods: Sequence[Token[object]]) -> bool:
    """Whether one word is of all numbers of a sentence, of which each has a period: it closes their row, or the others
    only go on from the first (``40 had a female victim in 2017/18, 50 in 2018/19 and 61 in 2019/20``).
    """
    is_said_last = _stands_behind_bare(plain, word, numbers, periods)
    return is_said_last or closes(word, numbers, periods) or _opens_row(plain, word, numbers, periods)


def _stands_behind_bare(
    plain: str, word: Token[T], numbers: Sequence[Token[str]], periods: Sequence[Token[object]]
) -> bool:
    """Whether a word stands right behind the last number, each behind its period, and nothing behind the others:
    ``In 2018 there were 14 and in 2019 there were 9 rapes``.
    """
    if len(numbers) < 2 or len(numbers) != len(periods) or word.start - numbers[-1].end > 1:
        return False
    if any(period.end > number.start for period, number in zip(periods, numbers, strict=True)):
        return False
    between = (plain[n.end : later.start] for n, later in zip(numbers, periods[1:], strict=False))
    return word.start >= numbers[-1].end and all(_JOINS_BARE.fullmatch(words) for words in between)


def _opens_row(plain: str, word: Token[T], numbers: Sequence[Token[str]], periods: Sequence[Token[object]]) -> bool:
    if len(numbers) != len(periods) or len(numbers) < 2 or word.start > numbers[1].start:
        return False
    behind = max(numbers[0].end, word.end, periods[0].end if periods[0].start < numbers[1].start else 0)
    first = _CLAUSE_END.search(plain, behind)  # "... had a female victim, 50 in 2018/19"
    return first is not None and _is_filler(plain, (*numbers, *periods), first.start())


def crosses_years(numbers: Sequence[Token[str]], words: Sequence[Token[T]], periods: Sequence[Token[object]]) -> bool:
    """Whether several words all stand before numbers of which each has a year of its own, so that none is known to be
    of one word alone: ``Rape and grooming: 14 in 2017/18, 22 in 2018/19``.
    """
    several = len({word.value for word in words}) > 1 and len({period.value for period in periods}) > 1
    if not several or len(periods) != len(numbers):
        return False
    return max(word.end for word in words) <= min(token.start for token in (*numbers, *periods))


def only_goes_on(plain: str, numbers: Sequence[Token[str]], periods: Sequence[Token[object]]) -> bool:
    """Whether a sentence says nothing but numbers and their periods: ``In 2018/19 there were 14, and 9 in 2019/20``."""
    return bool(numbers) and len(numbers) == len(periods) and _is_filler(plain, (*numbers, *periods), 0)


def _is_filler(plain: str, tokens: Sequence[Token[object]], start: int) -> bool:
    return _GOES_ON.fullmatch(blanked(plain, ((t.start, t.end) for t in tokens)), start) is not None


def closes(word: Token[T], numbers: Sequence[Token[str]], periods: Sequence[Token[object]]) -> bool:
    """Whether a word closes a row of numbers with a period each, so that it is of all: ``4 in 2018/19 and 6 in 2019/20
    with no sex recorded``.
    """
    if len(numbers) < 2 or len(numbers) != len(periods):
        return False
    return numbers[-1].end <= periods[-1].start < periods[-1].end <= word.start


def _inside(place: int, tokens: Sequence[Token[object]]) -> bool:
    return any(token.start < place < token.end for token in tokens)


def _parallel(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> Pairing[T] | None:
    if len(numbers) != len(words) or len(numbers) < 2:
        return None
    if not (numbers[-1].end <= words[0].start or words[-1].end <= numbers[0].start):
        return None
    glued = all(_is_glue(plain, a, b) for a, b in pairwise(words))
    return Pairing(tuple(word.value for word in words), certain=glued)


def _in_order(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> Pairing[T] | None:
    """As many words as numbers, each right beside its own with neither a comma nor a comparison between."""
    if len(numbers) != len(words):
        return None
    for number, word in zip(numbers, words, strict=True):
        gap = plain[min(number.end, word.end) : max(number.start, word.start)]
        if len(gap) > _BESIDE or re.search(r"[,;:]|\b(?:than|compared|versus|against)\b", gap, re.IGNORECASE):
            return None
    return Pairing(tuple(word.value for word in words))


def _alternate(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> Pairing[T] | None:
    """Number and word in turn, beginning with a number, each pair parted from the next by a comma or an "and": ``no
    offences with the flag in 2016/17, three in 2017/18 and one in 2018/19``.
    """
    if len(numbers) != len(words) or len(numbers) < 2:
        return None
    for at, (number, word) in enumerate(zip(numbers, words, strict=True)):
        inside = plain[number.end : word.start] if number.end <= word.start else ","
        if _TURNS.search(inside):
            return None
        if at and not _NEXT_PAIR.fullmatch(plain[words[at - 1].end : number.start]):
            return None
    return Pairing(tuple(word.value for word in words))


def _in_blocks(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> Pairing[T] | None:
    """Blocks of as many words as numbers, one row behind the other: ``50 in 2017/18; for 2018/19 and 2019/20 they were
    66 and 79``. None where the sentence can be cut into such blocks in no way, or in several.
    """
    if len(numbers) != len(words) or len(numbers) < 2:
        return None
    placed = sorted([*((n.start, n, True) for n in numbers), *((w.start, w, False) for w in words)], key=lambda p: p[0])
    ways: list[list[list[Token[T]]]] = list(_blocks(plain, [(token, is_number) for _, token, is_number in placed]))
    if len(ways) != 1 or len(ways[0]) < 2:
        return None
    return Pairing(tuple(word.value for block in ways[0] for word in block))


def _blocks(plain: str, placed: Sequence[tuple[Token[object], bool]]) -> Iterator[list[list[Token[T]]]]:
    """The ways to cut numbers (marked True) and words into blocks of a row of each, as the words of each block."""
    if not placed:
        yield []
        return
    for size in range(1, len(placed) // 2 + 1):
        one, other = placed[:size], placed[size : 2 * size]
        is_row = len({is_number for _, is_number in one}) == len({is_number for _, is_number in other}) == 1
        if not is_row or one[0][1] == other[0][1]:
            continue
        glued = all(_is_glue(plain, a, b) for row in (one, other) for (a, _), (b, _) in pairwise(row))
        rest = placed[2 * size :]
        is_apart = not rest or _CLAUSE_END.search(plain[other[-1][0].end : rest[0][0].start]) is not None
        if glued and is_apart:
            words: list[Token[T]] = [token for token, is_number in (*one, *other) if not is_number]  # type: ignore[misc]  # words are of one kind
            more: Iterator[list[list[Token[T]]]] = _blocks(plain, rest)
            yield from ([words, *others] for others in more)


def _is_glue(plain: str, one: Token[T], other: Token[T]) -> bool:
    return bool(_LIST_GLUE.fullmatch(plain[one.end : other.start]))


def _stand_before(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]]) -> bool:
    """Whether the words stand before their numbers."""
    if words[0].start < numbers[0].start:
        return True
    if words[-1].start > numbers[-1].start:
        return False
    nearer_after = sum(
        _distance(plain, word, numbers, after=True) < _distance(plain, word, numbers, after=False) for word in words
    )
    return nearer_after * 2 > len(words)


def _is_of_next(plain: str, numbers: Sequence[Token[str]], words: Sequence[Token[T]], found: Pairing[T]) -> bool:
    """Whether a word that goes with the number before it stands in the clause of the next one alone: ``412 carried the
    flag, with Snapchat noted in 120``.
    """
    for at, (number, following) in enumerate(pairwise(numbers)):
        word = next((w for w in words if number.end <= w.start and w.end <= following.start), None)
        if word is None or found.values[at] != word.value:
            continue
        is_cut = _CLAUSE_END.search(plain, number.end, word.start) is not None
        if is_cut and _CLAUSE_END.search(plain, word.end, following.start) is None:
            return True
    return False


def _distance(plain: str, word: Token[T], numbers: Sequence[Token[str]], *, after: bool) -> int:
    if after:
        gaps = [plain[word.end : number.start] for number in numbers if number.start >= word.end]
    else:
        gaps = [plain[number.end : word.start] for number in numbers if number.end <= word.start]
    if not gaps:
        return 10_000
    gap = min(gaps, key=len)
    return len(gap) + _BREAK * len(re.findall(r"[,;:(]|\band\b", gap))


def _from_before(numbers: Sequence[Token[str]], words: Sequence[Token[T]], *, spreads: bool) -> Pairing[T]:
    values: list[T | None] = []
    used: set[int] = set()
    for at, number in enumerate(numbers):
        earlier = [word for word in words if word.start < number.start]
        fresh = [word for word in earlier if at == 0 or word.start > numbers[at - 1].start]
        chosen = (fresh or (earlier if spreads else []))[-1:]
        values.append(chosen[0].value if chosen else None)
        used.update(word.start for word in chosen)
        if len({word.value for word in fresh}) > 1:
            return Pairing((*values, *[None] * (len(numbers) - len(values))), certain=False)
    return Pairing(tuple(values), certain=len(used) == len(words))


def _from_after(numbers: Sequence[Token[str]], words: Sequence[Token[T]], *, spreads: bool) -> Pairing[T]:
    values: list[T | None] = []
    for at, number in enumerate(numbers):
        limit = numbers[at + 1].start if at + 1 < len(numbers) else None
        own = [word for word in words if word.start >= number.end and (limit is None or word.start < limit)]
        if len({word.value for word in own}) > 1:
            return Pairing((None,) * len(numbers), certain=False)
        later = [word for word in words if word.start >= number.end]
        # "12 female and 4 male in 2017/18": the period after the next number is for both; a sex is not
        chosen = own[:1] or (later[:1] if spreads else [])
        values.append(chosen[0].value if chosen else None)
    return Pairing(tuple(values), certain=not spreads or None not in values)
