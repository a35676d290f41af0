"""Lines of plain text that head the sentences below them without being marked as headings: ``2) Grooming``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Count, Period
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, only_narrowing, spoken_of
from cyberflag.replies.prose.sentences.tokens import Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import ANNOUNCES
from cyberflag.vocabularies.plain_text import fold, write_plainly
from cyberflag.vocabularies.signs.markers import exact_number

_LONGEST, _LONGEST_TITLE = 12, 40
"""Words of a line that heads others; more have only those that are the title of one offence as a whole."""
_FORM_OF_BE = re.compile(r"\b(?:was|were|is|are)\b")
_PLURAL = re.compile(r"(?<=[a-z]{3})s\b")
_INTRODUCES = re.compile(
    r"\b(?:(?:are|is|were|was)\s+(?:as\s+follows|these|this|(?:(?:given|shown|set\s+out|listed)\s+)?(?:below|here|next))|follows?(?:\s+here)?)"
    r"\s*[.:]?$",
    re.IGNORECASE,
)
"""Ends a sentence that leads to the figures behind it: ``Those for voyeurism are as follows.``"""
_IS_A_PART = re.compile(r"\b(?:of|among)\s+(?:the|these|them|those|which|whom|all|our)\b|\bincluding\b", re.IGNORECASE)
_SUMS_UP = re.compile(
    r"\b(?:total\w*|in\s+all|altogether|overall|together|combined|all\s+(?:told|offences|crimes|of\s+(?:them|these))|any\s+kind)\b",
    re.IGNORECASE,
)
"""Says that a sentence is of more than the one before it."""


@dataclass(frozen=True)
class Headed:
    """The offence that such a line names, or the sex, age, platform or year that it is the name of; the number before
    it, and its paragraph. ``is_label`` says that it is such a name. Of the sentences that it was said of, ``last`` is
    the paragraph of the last one, ``years`` are those of all, and ``shape`` is how the first one was worded; ``seen``
    are the years of all sentences so far.
    """

    meaning: Meaning = NOTHING_SAID
    question: str = ""
    passage: int = -9
    is_label: bool = False
    last: int = -9
    years: frozenset[Period] = frozenset()
    shape: str = ""
    seen: frozenset[Period] = frozenset()

    def meaning_for(self, sentence: Sentence, figures_in: int = -9, told: Sequence[Count] = ()) -> Meaning:
        """What it says of a sentence: of one under the same number, of the next paragraph, of one that gives the same
        for another year right behind a sentence that it is said of, or its lines (the last figures stand in the
        paragraph ``figures_in``), or of one there that parts what was ``told`` of a year.
        """
        is_next = 0 <= sentence.passage - self.passage <= 1
        is_numbered = bool(self.question) and self.question == sentence.question
        goes_on = is_next or is_numbered or self._goes_on(sentence, figures_in)
        return self.meaning if goes_on or self._parts(sentence, figures_in, told) else NOTHING_SAID

    def after(self, sentence: Sentence, figures_in: int = -9) -> Headed:
        """The same with a sentence that it was said of; what one names that is the first to give its year holds for
        those behind it that only give another.
        """
        tokens = read_tokens(sentence.text)
        years = frozenset(token.value for token in tokens.periods)
        if not tokens.numbers or not years:
            return self
        seen = self.seen | years
        if self.meaning_for(sentence, figures_in) != NOTHING_SAID:
            shape = self.shape or _shape(sentence.text, tokens)
            return replace(self, last=sentence.passage, years=self.years | years, shape=shape, seen=seen)
        own = NOTHING_SAID if years & self.seen else _named_alone(sentence.text, tokens)
        if own == NOTHING_SAID:
            return replace(self, seen=seen)
        return Headed(own, last=sentence.passage, years=years, seen=seen)

    def _parts(self, sentence: Sentence, figures_in: int, told: Sequence[Count]) -> bool:
        """Whether a sentence right behind those under the title of an offence gives victims or platforms of one year
        that they tell of, no more of them than its crimes: ``In 2023/24 the victim was a girl in 41 and a boy in 9``.
        """
        if (
            self.passage < 0
            or self.meaning.offence is None
            or not 0 <= sentence.passage - max(self.last, figures_in) <= 1
        ):
            return False
        tokens = read_tokens(sentence.text)
        years = {token.value for token in tokens.periods}
        is_part = len(years) == 1 and not tokens.offences and bool(tokens.sexes or tokens.ages or tokens.platforms)
        wholes = [c.bounds.low for c in told if c.period in years and c.offence == self.meaning.offence]
        numbers = [exact_number(number.value) for number in tokens.numbers]
        if not is_part or not wholes or None in numbers or _SUMS_UP.search(sentence.text):
            return False
        return sum(number or 0 for number in numbers) <= max(wholes)

    def _goes_on(self, sentence: Sentence, figures_in: int) -> bool:
        """Whether a sentence gives other years in the same words, or in words that do not say of what. Under the title
        of an offence it may say of which victims.
        """
        last = max(self.last, figures_in) if self.last >= 0 else self.last
        if not 0 <= sentence.passage - last <= 1 or _SUMS_UP.search(sentence.text):
            return False
        tokens = read_tokens(sentence.text)
        years = {token.value for token in tokens.periods}
        if not tokens.numbers or not years or years & self.years:
            return False
        is_titled = self.passage >= 0 and only_narrowing(self.meaning) == NOTHING_SAID
        narrowing = () if is_titled else (*tokens.sexes, *tokens.ages, *tokens.platforms)
        names = (*tokens.measures, *tokens.offences, *narrowing)
        return not names or _shape(sentence.text, tokens) == self.shape


def _named_alone(text: str, tokens: Tokens) -> Meaning:
    """What a sentence names that gives one number for one year, and no part of another number."""
    named = (tokens.numbers, tokens.periods, tokens.offences, tokens.sexes, tokens.ages, tokens.platforms)
    if any(len({token.value for token in kind}) > 1 for kind in named) or _IS_A_PART.search(text):
        return NOTHING_SAID
    return spoken_of(text)


def _shape(text: str, tokens: Tokens) -> str:
    """The words of a sentence without its numbers and years."""
    plain = write_plainly(text)
    spans = sorted((t.start, t.end) for t in (*tokens.numbers, *tokens.periods))
    for start, end in reversed(spans):
        plain = f"{plain[:start]}#{plain[end:]}"
    return _PLURAL.sub("", _FORM_OF_BE.sub("be", fold(plain)))


def _without_stop(text: str, tokens: Tokens) -> str:
    """The text, without its full stop where it is no sentence but a year and what is of it (``Class 71, 2019.``)."""
    if not text.endswith(".") or len(tokens.periods) != 1 or tokens.measures or len(text.split()) > _LONGEST:
        return text
    said, left = label_meaning(text.rstrip("."))
    return text if left or said.period is None else text.rstrip(".")


def headed_by(sentence: Sentence, before: Headed, figures_in: int = -9) -> Headed:
    """What heads the sentences after this one: itself, where it is short or the title of an offence, no sentence and
    gives no number. A label below another is one of a list, and heads nothing.
    """
    tokens = read_tokens(sentence.text)
    text = _without_stop(sentence.text.strip(), tokens)
    if (ANNOUNCES.search(text) or _INTRODUCES.search(text)) and not tokens.numbers:
        return Headed(spoken_of(text), sentence.question, sentence.passage, seen=before.seen)
    words = len(text.split())
    if not text or words > _LONGEST_TITLE or text.endswith((".", "?", ";", ",")) or tokens.numbers:
        return before.after(sentence, figures_in)
    offences = {token.value for token in tokens.offences}
    said, left = label_meaning(text)
    if words > _LONGEST and (left or said.offence is None):
        return before
    narrowed = NOTHING_SAID if left else only_narrowing(said)
    is_label = narrowed != NOTHING_SAID
    follows = before.is_label and sentence.passage - before.passage == 1
    meaning = replace(NOTHING_SAID if follows else narrowed, offence=offences.pop() if len(offences) == 1 else None)
    if said.period is not None and not left:  # a year alone on its line
        is_label, meaning = True, meaning if follows else replace(meaning, period=said.period)
    return Headed(meaning, sentence.question, sentence.passage, is_label, seen=before.seen)
