"""Numbers of a sentence with brackets that part them: ``rape 45 (girls 36, boys 9), theft 20 (girls 14, boys 6)``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from cyberflag.model import ALL_AGES, CHILDREN, Bounds, Count
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.lines.parts_in_brackets import Bracket, brackets_with_parts
from cyberflag.replies.prose.meanings import NOTHING_SAID, only_narrowing
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.replies.prose.sentences.sums_told import with_totals
from cyberflag.vocabularies.plain_text import blanked


def read_parts_bracketed(
    sentence: Sentence, setting: Setting, read: Callable[[Sentence, Setting], Read]
) -> Read | None:
    """What ``read`` makes of a sentence without such brackets, each number with its parts; None where it has none, or
    one of them adds up to no number of the sentence, or to several.
    """
    brackets = brackets_with_parts(sentence.text, setting)
    if not brackets:
        return None
    bare = blanked(sentence.text, [(bracket.start, bracket.end) for bracket in brackets])
    found = read(replace(sentence, text=bare), setting)
    behind: dict[int, list[Count]] = {}
    for bracket in brackets:
        at = _whole_of(bracket, found.counts, behind, sentence.text)
        if at is None:
            return None
        parts = [_part_of(found.counts[at], part, sentence, setting) for part in bracket.parts]
        if None in parts:
            return None
        behind[at] = [part for part in parts if part is not None]
    counts = [each for at, count in enumerate(found.counts) for each in (count, *behind.get(at, ()))]
    return replace(found, counts=tuple(with_totals(bare, counts)))


def _whole_of(bracket: Bracket, counts: Sequence[Count], taken: Collection[int], text: str) -> int | None:
    """The one count that the parts of a bracket add up to, of several the one whose number stands right before it."""
    added = Bounds.sum(part.printed.bounds for part in bracket.parts)
    fit = [at for at, count in enumerate(counts) if at not in taken and _adds_up(added, count.bounds)]
    near = [at for at in fit if text[: bracket.start].endswith(counts[at].printed)]
    return next(iter(near or fit)) if len(near or fit) == 1 else None


def _adds_up(added: Bounds, whole: Bounds) -> bool:
    is_above = added.high is None or (whole.high is not None and whole.high <= added.high)
    return whole.low > 0 and added.low <= whole.low and is_above


def _part_of(whole: Count, part: LabelledFigure, sentence: Sentence, setting: Setting) -> Count | None:
    """The count of a part of a whole; None where the whole is of one of its kind already, or the part is none of the
    victims or of platforms.
    """
    said = label_meaning(part.label, setting)[0]
    whole_age = ALL_AGES if whole.age == CHILDREN else whole.age
    if only_narrowing(said) != said or said == NOTHING_SAID or parts_of(said) & parts_of(replace(whole, age=whole_age)):
        return None
    return replace(
        whole,
        provenance=replace(whole.provenance, source=sentence.source_at(part.start)),
        age=said.age or whole.age,
        sex=said.sex or whole.sex,
        platform=said.platform or whole.platform,
        bounds=part.printed.bounds,
        marker=part.printed.marker,
        printed=part.words,
        total=False,
    )
