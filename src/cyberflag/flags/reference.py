"""The decision in plain Python: slow, and easy to believe.

The fast engine must give the same on every text; the tests hold them to it. What is decided, step by step:

1. *Terms.* From left to right the longest term of the pack that begins at each word and ends at the end of a word. A
   word as ``on`` at the end of one may begin a mention too (``posted on`` and ``on snap``). A known spelling of a word
   (``frm``, ``msgd``) is that word.
   Hyphens and blanks are one class, quotation marks of any shape too, and a run of blanks is one.
2. *Sentences.* They end at ``. ! ? ;`` where no word goes on after it.
3. *Status.* Each mention takes the first status (in the pack's order) that a cue close to it sets. Where none is close,
   it takes the one of the mention that it is listed with (``no Facebook, e-mail or texts``), else the first that a cue
   within reach sets, which leaves it in doubt; else it is affirmed. The pack says what is close, and what a list is.
4. *Worth.* An affirmed mention whose companions are there brings its class the points of the offence's group.
5. *Decision.* The classes' points are added up, with the group's own where the text denies nothing, and held against
   the pack's two thresholds.
6. *Doubt.* A person must see the record where a mention in doubt would have been enough; where, in an offence that is
   mostly done online, one lacks companions with which it would have told more than a doubt, or where no mention and
   fewer than ``telling`` words of what is done in person, by voice or on paper tell how it was done; and where the only
   mention that speaks is bare: nothing is said to be done there, and something is said to be done in person, by voice
   or on paper.
7. *Services.* Those of the mentions that speak; where a record is not ``not-online`` and these name none, those of the
   mentions set aside that the pack lets name services last, by their status and class, unless the offence alone is
   enough for ``review``.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace

from cyberflag.flags.decisions import AFFIRMED, DECISIONS, LEANING, Mention, Verdict, names_of, rule_names
from cyberflag.flags.families import Kind, Status, Tier
from cyberflag.flags.features import LEAST, MOST, POINTS, silent_classes
from cyberflag.flags.leanings import Leanings, list_marks, without
from cyberflag.flags.lexicon import DOING, KINDS, MEET, PRESENT, Lexicon
from cyberflag.flags.tokens import SENTENCE_ENDS, Token, split_tokens, words_and_signs

BREAK, CUE, MENTION = KINDS.index(Kind.BREAK), KINDS.index(Kind.CUE), KINDS.index(Kind.MENTION)
NEVER, COMPANION = tuple(Tier).index(Tier.NEVER), tuple(Tier).index(Tier.COMPANION)
FORWARD, BACKWARD, SENTENCE = 1, 2, 4


@dataclass(frozen=True)
class Event:
    """A term found, or the end of a sentence (``sense`` is -1), with the numbers of its sentence and of the breaks
    before it.
    """

    start: int
    end: int
    sense: int
    sentence: int
    breaks: int


@dataclass(frozen=True)
class Standing:
    """How a mention stands: its status, the cue that set it, and whether that cue was too far away to be sure of."""

    status: int
    cue: Event | None
    doubted: bool = False


class Reference:
    """A lexicon ready to decide, one record at a time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._meant = dict(zip(lexicon.spellings, lexicon.spelt, strict=True))
        self._terms: dict[tuple[str, ...], int] = {}
        for term, sense in zip(lexicon.terms, lexicon.sense_of.tolist(), strict=True):
            self._terms[words_and_signs(term)] = sense
        self._longest = max(map(len, self._terms))

    def with_leanings(self, leanings: Leanings | None) -> Reference:
        """The same terms under other leanings, or none, in no time: they are looked up in the table of this one."""
        other = copy(self)
        other.lexicon = self.lexicon.with_leanings(leanings)
        return other

    def decide(self, text: bytes, group: int, *, counts_texts: bool) -> Verdict:
        """The verdict on a text in UTF-8 of an offence of a group (`Lexicon.group_of`), under a rule that counts plain
        text messages or not.
        """
        events = self.find_events(text)
        weighing = _Weighing(self.lexicon, group, counts_texts)
        verdict = weighing.weigh(events, self._find_statuses(events, group))
        verdict = _lean(self.lexicon, verdict, text, group, counts_texts=counts_texts)
        is_named = verdict.decision == 0 or verdict.platforms != 0
        return verdict if is_named else replace(verdict, platforms=weighing.named_last)

    def read_tokens(self, text: bytes) -> list[Token]:
        """The tokens of a text, each known spelling as the word that it stands for."""
        return [replace(token, text=self._meant.get(token.text, token.text)) for token in split_tokens(text)]

    def find_events(self, text: bytes) -> list[Event]:
        """The terms and the ends of sentences, in order."""
        events: list[Event] = []
        sentence = breaks = 0
        for start, end, sense in self._find_terms(text):
            events.append(Event(start, end, sense, sentence, breaks))
            if sense < 0:
                sentence += 1
            elif self.lexicon.kind[sense] == BREAK:
                breaks += 1
        return events

    def _find_terms(self, text: bytes) -> Iterator[tuple[int, int, int]]:
        tokens = self.read_tokens(text)
        at, handed = 0, False
        while at < len(tokens):
            length, sense = self._longest_at(tokens, at, handed)
            if length:
                yield tokens[at].start, tokens[at + length - 1].end, sense
            handed = sense >= 0 and bool(self.lexicon.handed[sense])
            at += max(length - handed, 1)

    def _longest_at(self, tokens: list[Token], at: int, handed: bool) -> tuple[int, int]:
        """The number of tokens of the longest term that begins at a token, and its sense. At a word handed on by the
        term before it only a mention of several words begins.
        """
        if tokens[at].is_word:
            for length in range(min(self._longest, len(tokens) - at), int(handed), -1):
                sense = self._terms.get(tuple(token.text for token in tokens[at : at + length]))
                if sense is None or _goes_on(tokens, at + length):
                    continue
                if not handed or self.lexicon.kind[sense] == MENTION:
                    return length, sense
        elif tokens[at].text in SENTENCE_ENDS and not _goes_on(tokens, at + 1):
            return 1, -1
        return 0, -1

    def _is(self, event: Event, kind: int) -> bool:
        return event.sense >= 0 and self.lexicon.kind[event.sense] == kind

    def _find_statuses(self, events: list[Event], group: int) -> dict[Event, Standing]:
        """How each mention stands, in order."""
        standings: dict[Event, Standing] = {}
        before: Event | None = None
        for event in events:
            if self._is(event, MENTION):
                standing = self._status_of(event, events, group, self.lexicon.pack.firm)
                if standing.status == AFFIRMED and before is not None and self._is_listed_with(before, event):
                    cue, denied = standings[before].cue, _denies(self.lexicon, standings[before].status)
                    if denied and cue is not None and self._concerns(cue, event, group):
                        standing = standings[before]
                if standing.status == AFFIRMED:
                    far = self._status_of(event, events, group, int(self.lexicon.reach.max()))
                    standing = Standing(far.status, far.cue, doubted=far.status != AFFIRMED)
                standings[event] = standing
                before = event
        return standings

    def _status_of(self, mention: Event, events: list[Event], group: int, limit: int) -> Standing:
        """The status of a mention and the cue that set it, of the cues no further away than ``limit``."""
        best = Standing(int(self.lexicon.status[mention.sense]), None)
        for cue in events:
            if self._is(cue, CUE) and self._concerns(cue, mention, group) and self._reaches(cue, mention, limit):
                status = int(self.lexicon.status[cue.sense])
                if best.status == AFFIRMED or status < best.status:
                    best = Standing(status, cue)
        return best

    def _concerns(self, cue: Event, mention: Event, group: int) -> bool:
        known, sense = self.lexicon, cue.sense
        return bool(known.groups[sense] >> group & 1 and known.classes[sense] >> known.cls[mention.sense] & 1)

    def _reaches(self, cue: Event, mention: Event, limit: int) -> bool:
        known, sense = self.lexicon, cue.sense
        if cue.sentence != mention.sentence or known.directions[sense] & SENTENCE:
            return cue.sentence == mention.sentence
        if cue.breaks != mention.breaks:
            return False
        before = cue.start < mention.start
        gap = mention.start - cue.end if before else cue.start - mention.end
        towards = FORWARD if before else BACKWARD
        return bool(known.directions[sense] & towards) and gap <= min(limit, int(known.reach[sense]))

    def _is_listed_with(self, before: Event, mention: Event) -> bool:
        """Whether a mention follows another so closely that both stand in one list."""
        same = before.sentence == mention.sentence and before.breaks == mention.breaks
        return same and mention.start - before.end <= self.lexicon.pack.listed


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a word begins right after a term that ends in a sign, as in ``facebook.com``."""
    return at < len(tokens) and tokens[at].is_word and not tokens[at - 1].is_word and tokens[at - 1].text != " "


def _denies(lexicon: Lexicon, status: int) -> bool:
    return status != AFFIRMED and lexicon.pack.statuses[status] is Status.NEGATED


class _Weighing:
    """The points of one record while they are added up."""

    def __init__(self, lexicon: Lexicon, group: int, counts_texts: bool) -> None:
        self.lexicon = lexicon
        self.weights = lexicon.weights[int(counts_texts), group]
        self.prior = int(lexicon.priors[group])
        self.is_mostly_online = bool(lexicon.untold[group])
        self.told = False
        self.present = 0
        self.heard: list[bool] = []
        self.points: dict[int, int] = {}
        self.enough_alone = False
        self.doubted = False
        self.platforms = 0
        self.named_last = 0
        self.involvement = 0
        self.spoken_in: set[int] = set()

    def weigh(self, events: list[Event], statuses: dict[Event, Standing]) -> Verdict:
        """The verdict on the events of a record with the standings of its mentions."""
        given: dict[int, int] = {}
        for event in events:
            if event.sense >= 0:
                given[event.sentence] = given.get(event.sentence, 0) | int(self.lexicon.gives[event.sense])
                self.present += bool(self.lexicon.gives[event.sense] & PRESENT)
        for event, standing in statuses.items():
            self.told |= int(self.lexicon.tier[event.sense]) != NEVER
            if standing.status == AFFIRMED:
                self._add(event, given[event.sentence])
            else:
                self._set_aside(event.sense, standing, self._worth_of(event.sense, given[event.sentence]))
        self._add_ways(events)
        return self._conclude(statuses)

    def _is_told_already(self, cls: int) -> bool:
        """Whether a class may speak of what another one tells that is affirmed."""
        pack = self.lexicon.pack
        other = pack.yields.get(pack.classes[cls])
        return other is not None and pack.classes.index(other) in self.points

    def _add(self, event: Event, given: int) -> None:
        sense, cls = event.sense, int(self.lexicon.cls[event.sense])
        if not self._is_accompanied(sense, given):
            could = int(self.weights[given & MEET, cls])
            self.doubted |= self.is_mostly_online and could > self.lexicon.pack.review
            return
        worth = self._worth_of(sense, given)
        self.points[cls] = max(worth, self.points.get(cls, worth))
        if worth <= 0:
            return
        if int(self.lexicon.tier[sense]) != NEVER:
            self.enough_alone = True
            self.heard.append(self.lexicon.pack.classes[cls] in self.lexicon.pack.bare and not given & (MEET | DOING))
        self.involvement |= int(self.lexicon.involvement[sense])
        self.spoken_in.add(event.sentence)
        self.platforms |= _services_of(self.lexicon, sense)

    def _set_aside(self, sense: int, standing: Standing, worth: int) -> None:
        """What becomes of a mention that a cue set aside, by what it would be worth."""
        pack = self.lexicon.pack
        self.doubted |= standing.doubted and worth >= pack.online
        last = pack.named_last.get(pack.statuses[standing.status], ())
        if worth > 0 and self.prior < pack.review and pack.classes[int(self.lexicon.cls[sense])] in last:
            self.named_last |= _services_of(self.lexicon, sense)

    def _is_accompanied(self, sense: int, given: int) -> bool:
        return int(self.lexicon.tier[sense]) != COMPANION or bool(given & self.lexicon.needs[sense])

    def _worth_of(self, sense: int, given: int) -> int:
        """What a mention is worth, or would be if it were affirmed."""
        return int(self.weights[given & MEET, self.lexicon.cls[sense]]) if self._is_accompanied(sense, given) else 0

    def _add_ways(self, events: list[Event]) -> None:
        """The ways of being involved that companions tell of, in sentences where something speaks for the flag."""
        for event in events:
            if event.sense >= 0 and event.sentence in self.spoken_in:
                sense = event.sense
                if self.lexicon.gives[sense]:
                    self.involvement |= int(self.lexicon.involvement[sense])

    def _conclude(self, statuses: dict[Event, Standing]) -> Verdict:
        pack = self.lexicon.pack
        total = sum(worth for cls, worth in self.points.items() if not self._is_told_already(cls))
        if not any(_denies(self.lexicon, one.status) for one in statuses.values()):
            total += self.prior
        is_bare = self.present > 0 and self.heard == [True]
        if (is_bare or not self.enough_alone) and self.prior <= 0:
            total = min(total, pack.online - 1)
        self.doubted |= self.is_mostly_online and not self.told and self.present < pack.telling
        if self.doubted:
            total = max(total, pack.review)
        self.doubted &= total == pack.review
        decision = 2 if total >= pack.online else 1 if total >= pack.review else 0
        mentions = tuple(
            Mention(
                e.start, e.end, e.sense, one.status, one.cue.start if one.cue else -1, one.cue.end if one.cue else -1
            )
            for e, one in statuses.items()
        )
        shown = decision > 0
        return Verdict(
            decision,
            self._rule(decision, statuses),
            total,
            self.platforms if shown else 0,
            self.involvement if shown else 0,
            mentions,
        )

    def _rule(self, decision: int, statuses: dict[Event, Standing]) -> int:
        """What decided: the class that spoke loudest, else why nothing spoke."""
        pack = self.lexicon.pack
        classes, after = len(pack.classes), len(pack.classes) + len(pack.statuses)
        loudest = max(self.points.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
        if loudest[1] > 0:
            return loudest[0] if decision else after
        if decision and not self.doubted:
            return after + 1
        aside = [one.status for one in statuses.values() if one.status != AFFIRMED]
        if aside:
            return classes + min(aside)
        return after if statuses else after + 2


def _lean(lexicon: Lexicon, verdict: Verdict, text: bytes, group: int, *, counts_texts: bool) -> Verdict:
    """The verdict after the leanings: as it was where the rules know enough."""
    leanings = lexicon.pack.leanings
    if leanings is None:
        return verdict
    total = leanings.bias + sum(
        leanings.rules.get(name, 0) * times for name, times in _findings(lexicon, verdict, group, counts_texts)
    )
    if abs(total) > leanings.within:
        return verdict
    aside = ((mention.start, mention.end) for mention in verdict.mentions if mention.status != AFFIRMED)
    total += sum(leanings.marks.get(mark.text, 0) for mark in list_marks(without(text, aside)))
    decision = 1
    if abs(total) >= leanings.sure:
        decision = 0 if total < 0 else 2 if verdict.mentions else 1
    if {decision, verdict.decision} == {0, 2} and abs(total) < leanings.turns:
        decision = 1
    if decision == verdict.decision:
        return replace(verdict, leaning=total)
    platforms, involvement = verdict.platforms, verdict.involvement
    if verdict.decision == 0:
        platforms, involvement = _spoken_of(lexicon, verdict, int(silent_classes(lexicon)[int(counts_texts), group]))
    return replace(
        verdict,
        decision=decision,
        rule=rule_names(lexicon.pack).index(f"{LEANING}-{DECISIONS[decision]}"),
        platforms=platforms if decision else 0,
        involvement=involvement if decision else 0,
        leaning=total,
    )


def _findings(lexicon: Lexicon, verdict: Verdict, group: int, counts_texts: bool) -> Iterator[tuple[str, int]]:
    """The features of a verdict (`features.feature_names`) that are not nought, with their values."""
    pack = lexicon.pack
    affirmed = [mention for mention in verdict.mentions if mention.status == AFFIRMED]
    aside = {mention.status for mention in verdict.mentions} - {AFFIRMED}
    yield POINTS, min(max(verdict.points, LEAST), MOST)
    yield "texts-count", int(counts_texts)
    yield f"group {pack.groups[group].name}", 1
    yield f"rule {rule_names(pack)[verdict.rule]}", 1
    yield from ((f"affirmed {pack.classes[cls]}", 1) for cls in {int(lexicon.cls[one.sense]) for one in affirmed})
    yield from ((f"status {pack.statuses[status]}", 1) for status in aside)
    yield "several-affirmed", int(len(affirmed) > 1)
    yield from ((f"way {way}", 1) for way in names_of(verdict.involvement, lexicon.involvements))


def _spoken_of(lexicon: Lexicon, verdict: Verdict, silent: int) -> tuple[int, int]:
    """The platforms and the ways of the affirmed mentions that are not of a silent class, as bit masks."""
    platforms = ways = 0
    for mention in verdict.mentions:
        if mention.status == AFFIRMED and not silent >> int(lexicon.cls[mention.sense]) & 1:
            ways |= int(lexicon.involvement[mention.sense])
            platforms |= _services_of(lexicon, mention.sense)
    return platforms, ways


def _services_of(lexicon: Lexicon, sense: int) -> int:
    """The platforms that a sense names, as a bit mask."""
    named = (int(lexicon.platform[sense]), int(lexicon.beside[sense]))
    return sum(1 << platform for platform in {*named} if platform >= 0)
