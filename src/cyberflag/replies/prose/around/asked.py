"""What the questions and headings of a letter say of the answers below them, and how far down it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cyberflag.model import Measure, Period
from cyberflag.replies.facts import SAID_OF_PEOPLE
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.letters.retelling import gives_figure
from cyberflag.replies.prose.around.asked_untold import untold_of
from cyberflag.replies.prose.around.lettered_parts import LetteredParts, names_all_it_asks
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.around.wholes_asked import (
    VICTIMS_ALONE,
    are_of_others,
    asks_for_parts,
    breaks_down,
    is_whole,
    of_crimes_asked,
    of_several_endings,
    parts_victims,
    points_at_last,
    question_above,
    strays,
)
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, Meaning, only_narrowing, without_narrowing
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import (
    ASKS_ON,
    BESIDE_ANOTHER,
    NOISE,
    OF_ALL_CRIMES,
    OF_THOSE_ABOVE,
    TOTAL,
)
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.plain_text import blanked

AGES_ASKED = ("ages", "asked")
"""Detail of a question that asks how old victims were."""
_JOINS = re.compile(r"\s*(?:(?:and|also|in|for|with|,)\s+)*(?=how\s+many\b)")
"""Before the words of a question: ``And how many had``, ``In how many of these``."""
_ONE_MORE_PART = re.compile(
    r"\s*(?:and|also)\W+(?:and\s+)?how\s+many\s+(?:were|was|had|have|has|are|bore|\w+ed)\b", re.IGNORECASE
)
"""Asks for one more part of the same crimes: ``And how many had the flag?``."""
_OF_CRIMES_NAMED = re.compile(
    r"\s*(?:out\s+)?(?:of|from|among)\s+(?:all\s+)?the\s+(?P<crimes>[^?]*?),?\s+(?:how\s+many|what\s+number|what\s+proportion)\b"
)
"""Opens a question with the crimes of which it asks for a part: ``Of the offences recorded in 2022/23, how many``."""
_OF_THE_FORCE = re.compile(r"\b(?:you|your|yours|our|us|area|region|or|also|been|it|at|any)\b")
"""Words of a question that say no more than who recorded the crimes."""
_ENOUGH = 120
"""So many characters of a question tell which it is."""
_OPENING = 3
"""So many words that are the same begin two questions for parts of one whole."""
_NEXT_LINE = 2
"""Lines of one list stand at most so far apart, a remark between them."""


def asked_in(sentences: Sequence[Sentence]) -> list[tuple[int, str]]:
    """What was asked, in the request and told again in the reply, each with its place. A line of the request that gives
    a figure (``071/17, 2017/18: 25 offences``) shows in what form an answer is wanted, and asks for nothing.
    """
    asking = ((at, s) for at, s in enumerate(sentences) if s.part in QUESTIONS)
    return [(at, s.text) for at, s in asking if s.part is Part.RETOLD or not gives_figure(s.text)]


def part_in_words(text: str) -> tuple[str, str]:
    """The detail of the answer to a question for a part of crimes that no column of a count holds: its own words."""
    return "of which", without_numbering(text)[:_ENOUGH]


def _says_more(text: str) -> bool:
    """Whether a question that leaves out of what it asks how many says of them what no column of a count holds: ``How
    many took place in a school?``; not where it says again that they were recorded, or in which years.
    """
    text = _JOINS.sub("", text.casefold())
    opened, tokens = ASKS_ON.search(text), read_tokens(text)
    known = [(token.start, token.end) for token in (*tokens.periods, *tokens.years, *tokens.measures)]
    return opened is not None and bool(
        _OF_THE_FORCE.sub(" ", NOISE.sub(" ", blanked(text, [opened.span(), *known]))).strip()
    )


@dataclass
class Asked:
    """The questions and headings met so far.

    ``last`` is the meaning of the nearest one, ``at`` its paragraph and ``number`` its number; ``numbered`` holds what
    each number asks, ``years`` the years that it lists, and ``answered`` the numbers, and an empty one for ``last``,
    with the paragraph under them that gave figures. ``base`` is what the last questions asked for parts of, ``opening``
    how the last of them begins, and ``unclear`` the victims or platform that it may be of besides. ``counted`` is what
    was last asked to be counted; ``of_several`` are the numbers that ask for people dealt with in several ways.
    ``crimes`` is what the last question asked that counts crimes and goes on from none, with ``of_several_crimes``
    where others asked for crimes of another kind or of other days, and ``between`` what was asked below it.
    ``is_whole``: the last one counts something that the next may ask for a part of; ``asks_parts``: it asks by what
    the crimes before it part. ``text`` is its own, ``texts`` those by the numbers, ``lettered`` what letters ask for.
    """

    last: Meaning = NOTHING_SAID
    at: int = -9
    number: str = ""
    numbered: dict[str, Meaning] = field(default_factory=dict)
    answered: dict[str, int] = field(default_factory=dict)
    ages_asked_by: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    years: dict[str, tuple[Period, ...]] = field(default_factory=dict)
    base: Meaning | None = None
    opening: str | None = None
    unclear: Meaning = NOTHING_SAID
    counted: Measure | None = None
    of_several: set[str] = field(default_factory=set)
    crimes: Meaning | None = None
    of_several_crimes: bool = False
    between: list[tuple[str, Meaning]] = field(default_factory=list)
    is_whole: bool = False
    asks_parts: bool = False
    text: str = ""
    lettered: LetteredParts = field(default_factory=LetteredParts)

    def going_on(self, meaning: Meaning, text: str) -> Meaning:
        """What a question asks that goes on from the one before it (``How many of these were girls?``); the next such
        question is compared with it.

        Several in the same words go on from the one question before them all. One in other words may go on from either
        (``And under 10?`` below ``How many of these were girls?``): what it counts is not said then.
        """
        meaning = _without_another(meaning, text)
        words = without_numbering(text).casefold()
        bare = _JOINS.sub("", words)
        opening = "" if ASKS_ON.search(bare) else " ".join(bare.split()[:_OPENING])
        if _ONE_MORE_PART.match(words) and self.opening is not None:
            opening = self.opening
        last = self._crimes_above(words)
        parts = _narrows(meaning) or parts_victims(text, self.text, self.counted)
        if last.measure is None and parts and not _narrows(last):
            last = replace(last, measure=self.counted)  # "What was the sex of the victims?" parts what was counted
        whole = _of_days_named(words, last if self.base is None else self.base)
        is_unlike = whole.measure is not Measure.OFFENCES or self.of_several_crimes or self._strayed(words)
        if OF_ALL_CRIMES.match(words) and self.base is None and is_unlike:
            whole = NOTHING_SAID  # nothing above, or more than one thing, counts the crimes that it is of
        apart = [kind for kind in ("measure", "offence", *NARROWING) if getattr(last, kind) != getattr(whole, kind)]
        is_clear = opening == self.opening or all(getattr(meaning, kind) for kind in apart)
        is_clear &= whole.measure not in SAID_OF_PEOPLE or not (meaning.age or meaning.sex)
        self.base, self.opening = whole, opening
        self.unclear = NOTHING_SAID if is_clear else only_narrowing(self.last)
        said = self._as_part(meaning, whole, text)
        return said.over(whole) if is_clear else replace(said.over(whole), measure=None)

    def _crimes_above(self, words: str) -> Meaning:
        """What a question goes on from that does not go on from one going on itself: from the last one; where that
        counts nothing (``What was the sex of the victims?``) or only victims of some kind, and is not pointed at, from
        the last one that counts crimes, on the days that the question between names.
        """
        is_clear = not self.of_several_crimes and not self._strayed(words)
        if self.crimes is None or not is_clear or not self._is_of_crimes_above(words):
            return self.last
        return Meaning(period=self.last.period).over(self.crimes)

    def _strayed(self, words: str) -> bool:
        """Whether a question since the last one for crimes asks of something else than these."""
        crimes = self.crimes
        return crimes is not None and any(strays(text, meaning, crimes, words) for text, meaning in self.between)

    def _is_of_crimes_above(self, words: str) -> bool:
        if OF_ALL_CRIMES.match(words) or (self.last.measure is Measure.VICTIMS and not points_at_last(words)):
            return True
        if self.asks_parts or self.is_whole:
            return self.asks_parts
        tokens = read_tokens(words)  # behind one for papers or on training "How many were under 30?" may be of officers
        return bool(tokens.measures or tokens.platforms or says(words, Cue.OF_VICTIMS))

    def _as_part(self, meaning: Meaning, whole: Meaning, text: str) -> Meaning:
        """The meaning of a question for a part of what was told above, with its own words as the detail where it parts
        that by what no column of a count holds (``How many of these took place in a school?``).
        """
        tokens = read_tokens(text)
        names_parts = bool(tokens.ages or tokens.sexes or tokens.platforms)  # several are told by the answer
        holds_more = names_parts or meaning.basis is not None or meaning.measure not in (None, whole.measure)
        is_part = OF_THOSE_ABOVE.search(text) is not None or _says_more(without_numbering(text))
        if holds_more or meaning.detail or not is_part:
            return meaning
        return replace(meaning, detail=(part_in_words(text),))

    def start_anew(self) -> None:
        """Take the next question to go on from none of those before it."""
        self.base, self.opening, self.unclear = None, None, NOTHING_SAID

    def following(self, meaning: Meaning, sentence: Sentence) -> Meaning:
        """What a question asks that goes on from another: from the one told before it, or in the request from the one
        with the number before its own.
        """
        if sentence.part is Part.REQUEST:
            return self._goes_on_from(sentence.question, meaning, sentence.text)
        return self.going_on(meaning, sentence.text)

    def _goes_on_from(self, number: str, meaning: Meaning, text: str) -> Meaning:
        """What a numbered question of the request asks that goes on from the one before it (``2. Of these, how many
        ...``): of the same offence and days, and of a part of what that counts.
        """
        meaning = _without_another(meaning, text)
        before = question_above(number, text, self.numbered, self.texts, self.of_several)
        part = () if _narrows(meaning) or before == NOTHING_SAID else (part_in_words(text),)
        return meaning.over(replace(before, age=None, sex=None, platform=None, basis=None, detail=part))

    def note_numbered(self, number: str, text: str, meaning: Meaning) -> None:
        """Remember what the question with a number asks; what two of its sentences say otherwise narrows nothing."""
        self.texts[number] = f"{self.texts.get(number, '')} {text}".strip()
        if not (says(text, Cue.NUMBER_ASKED) or VICTIMS_ALONE.fullmatch(text)) or not names_all_it_asks(text):
            meaning = without_narrowing(meaning)
        meaning = of_crimes_asked(_of_victims(meaning, text), text, self.numbered)
        self.of_several |= {number} if of_several_endings(text) else set()
        if years := tuple(dict.fromkeys(token.value for token in read_tokens(text).periods)):
            self.years[number] = years
        known = self.lettered.own_of(number, self.numbered)
        pairs = {kind: (getattr(known, kind), getattr(meaning, kind)) for kind in NARROWING}
        differ = [kind for kind, (first, second) in pairs.items() if first and second and first != second]
        self.numbered[number] = without_narrowing(known.over(meaning), differ)
        self.numbered = self.lettered.noted(number, text, self.numbered)

    def note(self, meaning: Meaning, sentence: Sentence) -> None:
        """Remember the meaning of a question or heading."""
        meaning = _of_victims(meaning, sentence.text)
        asks_ages = says(sentence.text, Cue.AGES_ASKED)
        self.last = replace(meaning, detail=(AGES_ASKED,)) if asks_ages else meaning
        goes_on = sentence.question == self.number != "" or asks_for_parts(sentence.text) or breaks_down(sentence.text)
        is_unclear = self.base is not None and meaning.measure is None  # it may part either of two questions
        self.is_whole, self.asks_parts = is_whole(sentence.text), asks_for_parts(sentence.text)
        self.text = sentence.text
        if sentence.part is Part.HEADING:
            self.crimes, self.of_several_crimes = None, False  # what it heads is of its own crimes
        elif self.base is None and self.is_whole and meaning.measure is Measure.OFFENCES:
            self.of_several_crimes |= self.crimes is not None and are_of_others(meaning, self.crimes)
            self.crimes, self.between = meaning, []
        else:
            self.between.append((sentence.text, meaning))
        self.counted = meaning.measure or (self.counted if goes_on and not is_unclear else None)
        self.at, self.number = sentence.passage, sentence.question
        self.answered.pop("", None)

    def heads_answer(self, passage: int) -> bool:
        """Whether a heading that only says that an answer follows stands right below the last question, whose answer it
        then heads.
        """
        if passage - self.at != 1 or self.last == NOTHING_SAID:
            return False
        self.at = passage
        return True

    def pass_untold(self, sentence: Sentence, lead: Meaning, below: str) -> Meaning:
        """What holds of a ``lead`` where the sentence right under the last question says that what it asks is not held:
        the victims or platform that it names are those of no figure further ``below``, if nobody searched for them.
        """
        is_answer = 0 <= sentence.passage - self.at <= 1 and "" not in self.answered
        narrowed = [kind for kind in NARROWING if getattr(self.last, kind)]
        untold = untold_of(narrowed, sentence.text, below) if is_answer and narrowed and not sentence.opens else []
        if not untold:
            return lead
        self.last = without_narrowing(self.last, untold)
        if self.number in self.numbered:
            self.numbered[self.number] = without_narrowing(self.numbered[self.number], untold)
        return without_narrowing(lead, untold)

    def note_figures(self, sentence: Sentence, *, in_lines: bool) -> None:
        """Remember that a paragraph gave figures, or one more line of those that gave the first ones."""
        for number in {"", sentence.question}:
            last = self.answered.get(number)
            if last is None or (in_lines and sentence.passage - last <= _NEXT_LINE):
                self.answered[number] = sentence.passage

    def meaning_for(self, sentence: Sentence, *, in_lines: bool) -> tuple[Meaning, Meaning]:
        """What a sentence or line answers, and what it may be narrowed to besides, which cannot be told.

        A question or heading narrows the figures of the paragraph below it, or the first ones further down; what it
        asks to be counted holds on.
        """
        number = sentence.question
        numbered = self.numbered.get(number) or self.numbered.get(re.sub(r"[a-z]+$", "", number)) or NOTHING_SAID
        numbered = self.lettered.answered(number, sentence.text, numbered)
        if number not in self.numbered or not self._is_first(number, sentence, in_lines):
            numbered = without_narrowing(numbered)
        if self.is_of_another(number):
            whole = without_narrowing(self.last)
            return (whole.over(numbered) if numbered.measure is None else numbered.over(whole)), NOTHING_SAID
        first = self._is_first("", sentence, in_lines)
        is_other = number not in ("", self.number)
        may_hold = first and not is_other and (in_lines or not TOTAL.search(sentence.text))
        if may_hold or sentence.passage - self.at <= 1:
            return self.last.over(numbered), self.unclear
        if is_other:  # what answers another question is not narrowed by this one
            return without_narrowing(self.last).over(numbered), NOTHING_SAID
        return without_narrowing(self.last).over(numbered), only_narrowing(self.last)

    def counting_as_asked(self, sentence: Sentence, setting: Setting) -> Setting:
        """The setting of a sentence, where it is the first to answer a numbered question: what that asks to be counted
        goes before what the answer above it counts (``2. 11, 16 and 27 respectively`` below the people cautioned). The
        years that a numbered question lists are those of its answers, in their order.
        """
        setting = replace(setting, asked_periods=self._years_of(sentence.question) or setting.asked_periods)
        own = self.numbered.get(sentence.question, NOTHING_SAID).measure
        if own is None or sentence.question in ("", *self.answered):
            return setting
        return replace(setting, previous=replace(setting.previous, measure=own))

    def _years_of(self, number: str) -> tuple[Period, ...]:
        """The years that a numbered question lists, else those of all others that list any, where they are the same."""
        lists = set(self.years.values())
        others = lists.pop() if len(lists) == 1 and number else ()
        return self.years.get(number, others)

    def days_asked(self, number: str) -> Meaning:
        """The days that a numbered question names, for an answer that is nothing but a number."""
        return Meaning(period=self.numbered[number].period) if number in self.numbered else NOTHING_SAID

    def is_of_another(self, number: str) -> bool:
        """Whether an answer with a number is to another question than the last one, which may stand right above it
        where all questions stand together.
        """
        return number in self.numbered and self.number not in ("", number)

    def goes_over(self, sentence: Sentence, before: str, own: Meaning, lead: Meaning) -> bool:
        """Whether an answer with a number is to another question than what was said ``before`` it under another number
        (``lead``): what a remark on one answer says is not said of the next, which asks for its ``own``. Right below
        its own question that has said it already, with the suspects that it names (``How many women were arrested?``).
        """
        number = sentence.question
        is_below = number == self.number and sentence.passage - self.at == 1
        is_next = before not in ("", number) and number in self.numbered and not is_below
        return (self.is_of_another(number) and lead == self.last) or (is_next and own.measure is not None)

    def _is_first(self, number: str, sentence: Sentence, in_lines: bool) -> bool:
        """Whether no paragraph above gave figures under a number, but for the lines right above a line."""
        last = self.answered.get(number, sentence.passage)
        return sentence.passage - last <= (_NEXT_LINE if in_lines else 0)

    @property
    def asks_ages(self) -> bool:
        """Whether the last question asks how old victims were."""
        return AGES_ASKED in self.last.detail


def _of_days_named(words: str, whole: Meaning) -> Meaning:
    """What a question and those behind it ask for parts of: the crimes of the days that it opens with, if it does."""
    opened = _OF_CRIMES_NAMED.match(words)
    days = {token.value for token in read_tokens(opened["crimes"]).periods} if opened is not None else set()
    return replace(whole, period=days.pop()) if len(days) == 1 else whole


def _narrows(meaning: Meaning) -> bool:
    return any(getattr(meaning, kind) for kind in NARROWING)


def _of_victims(meaning: Meaning, text: str) -> Meaning:
    """The meaning of a question without an age and sex of suspects: ``How many adults were charged``."""
    is_of_suspects = meaning.measure in SAID_OF_PEOPLE and not says(text, Cue.OF_VICTIMS)
    return replace(meaning, age=None, sex=None) if is_of_suspects else meaning


def _without_another(meaning: Meaning, text: str) -> Meaning:
    """What a question for a part of the crimes above asks without the offence that was recorded beside them: ``How many
    of these were recorded alongside stalking?``.
    """
    beside = BESIDE_ANOTHER.search(text)
    named = read_tokens(text).offences if beside else ()
    is_beside = beside is not None and bool(named) and all(beside.end() <= one.start for one in named)
    return replace(meaning, offence=None) if is_beside else meaning
