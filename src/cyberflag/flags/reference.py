"""The decision in plain Python: slow, and easy to believe.

The fast engine must give the same on every text; the tests hold them to it. What is decided, step by step:

1. *Terms.* From left to right the longest term of the pack that begins at each word and ends at the end of a word.
   Hyphens and blanks are one class, quotation marks of any shape too, and a run of blanks is one.
2. *Sentences.* They end at ``. ! ? ;`` where no word goes on after it.
3. *Status.* Each mention takes the first status (in the pack's order) that a cue within reach sets, else affirmed.
4. *Worth.* An affirmed mention whose companions are there brings its class the points of the offence's group.
5. *Decision.* The classes' points are added up, with the group's own where the text denies nothing, and held against
   the pack's two thresholds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cyberflag.flags.decisions import AFFIRMED, Mention, Verdict
from cyberflag.flags.lexicon import KINDS, Lexicon
from cyberflag.flags.pack import Kind, Status, Tier
from cyberflag.flags.tokens import Token, split_tokens

BREAK, CUE, MENTION = KINDS.index(Kind.BREAK), KINDS.index(Kind.CUE), KINDS.index(Kind.MENTION)
NEVER, COMPANION = tuple(Tier).index(Tier.NEVER), tuple(Tier).index(Tier.COMPANION)
FORWARD, BACKWARD, SENTENCE = 1, 2, 4
ENDS = frozenset(".!?;")


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


class Reference:
    """A lexicon ready to decide, one record at a time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._terms: dict[tuple[str, ...], int] = {}
        for term, sense in zip(lexicon.terms, lexicon.sense_of.tolist(), strict=True):
            self._terms[tuple(token.text for token in split_tokens(term.encode()))] = sense
        self._longest = max(map(len, self._terms))

    def decide(self, text: bytes, group: int, *, counts_texts: bool) -> Verdict:
        """The verdict on a text in UTF-8 of an offence of a group (`Lexicon.group_of`), under a rule that counts plain
        text messages or not.
        """
        events = self.find_events(text)
        statuses = {event: self._status_of(event, events, group) for event in events if self._is(event, MENTION)}
        return _Weighing(self.lexicon, group, counts_texts).weigh(events, statuses)

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
        tokens = split_tokens(text)
        at = 0
        while at < len(tokens):
            length, sense = self._longest_at(tokens, at)
            if length:
                yield tokens[at].start, tokens[at + length - 1].end, sense
                at += length
            else:
                at += 1

    def _longest_at(self, tokens: list[Token], at: int) -> tuple[int, int]:
        """The number of tokens of the longest term that begins at a token, and its sense."""
        if tokens[at].is_word:
            for length in range(min(self._longest, len(tokens) - at), 0, -1):
                sense = self._terms.get(tuple(token.text for token in tokens[at : at + length]))
                if sense is not None and not _goes_on(tokens, at + length):
                    return length, sense
        elif tokens[at].text in ENDS and not _goes_on(tokens, at + 1):
            return 1, -1
        return 0, -1

    def _is(self, event: Event, kind: int) -> bool:
        return event.sense >= 0 and self.lexicon.kind[event.sense] == kind

    def _status_of(self, mention: Event, events: list[Event], group: int) -> tuple[int, Event | None]:
        """The status of a mention and the cue that set it."""
        fixed = int(self.lexicon.status[mention.sense])
        best: tuple[int, Event | None] = (fixed, None)
        for cue in events:
            if cue.sentence != mention.sentence or not self._is(cue, CUE) or not self._reaches(cue, mention, group):
                continue
            status = int(self.lexicon.status[cue.sense])
            if best[0] == AFFIRMED or status < best[0]:
                best = (status, cue)
        return best

    def _reaches(self, cue: Event, mention: Event, group: int) -> bool:
        known, sense = self.lexicon, cue.sense
        if not known.groups[sense] >> group & 1 or not known.classes[sense] >> known.cls[mention.sense] & 1:
            return False
        if known.directions[sense] & SENTENCE:
            return True
        if cue.breaks != mention.breaks:
            return False
        before = cue.start < mention.start
        gap = mention.start - cue.end if before else cue.start - mention.end
        return bool(known.directions[sense] & (FORWARD if before else BACKWARD)) and gap <= known.reach[sense]


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a word begins right after a term that ends in a sign, as in ``facebook.com``."""
    return at < len(tokens) and tokens[at].is_word and not tokens[at - 1].is_word and tokens[at - 1].text != " "


class _Weighing:
    """The points of one record while they are added up."""

    def __init__(self, lexicon: Lexicon, group: int, counts_texts: bool) -> None:
        self.lexicon = lexicon
        self.weights = lexicon.weights[int(counts_texts), group]
        self.prior = int(lexicon.priors[group])
        self.points: dict[int, int] = {}
        self.enough_alone = False
        self.platforms = 0
        self.involvement = 0
        self.spoken_in: set[int] = set()

    def weigh(self, events: list[Event], statuses: dict[Event, tuple[int, Event | None]]) -> Verdict:
        """The verdict on the events of a record with the statuses of its mentions."""
        given: dict[int, int] = {}
        for event in events:
            if event.sense >= 0:
                given[event.sentence] = given.get(event.sentence, 0) | int(self.lexicon.gives[event.sense])
        for event, (status, _cue) in statuses.items():
            if status == AFFIRMED:
                self._add(event, given[event.sentence])
        self._add_ways(events)
        return self._conclude(statuses)

    def _is_told_already(self, cls: int) -> bool:
        """Whether a class may speak of what another one tells that is affirmed."""
        pack = self.lexicon.pack
        other = pack.yields.get(pack.classes[cls])
        return other is not None and pack.classes.index(other) in self.points

    def _is_denied(self, status: int) -> bool:
        return status != AFFIRMED and self.lexicon.pack.statuses[status] is Status.NEGATED

    def _add(self, event: Event, given: int) -> None:
        sense = event.sense
        tier, cls = int(self.lexicon.tier[sense]), int(self.lexicon.cls[sense])
        if tier == COMPANION and not given & self.lexicon.needs[sense]:
            return
        worth = int(self.weights[given & 1, cls])
        self.points[cls] = max(worth, self.points.get(cls, worth))
        if worth <= 0:
            return
        self.enough_alone |= tier != NEVER
        self.involvement |= int(self.lexicon.involvement[sense])
        self.spoken_in.add(event.sentence)
        for platform in (int(self.lexicon.platform[sense]), int(self.lexicon.beside[sense])):
            if platform >= 0:
                self.platforms |= 1 << platform

    def _add_ways(self, events: list[Event]) -> None:
        """The ways of being involved that companions tell of, in sentences where something speaks for the flag."""
        for event in events:
            if event.sense >= 0 and event.sentence in self.spoken_in:
                sense = event.sense
                if self.lexicon.gives[sense]:
                    self.involvement |= int(self.lexicon.involvement[sense])

    def _conclude(self, statuses: dict[Event, tuple[int, Event | None]]) -> Verdict:
        pack = self.lexicon.pack
        total = sum(worth for cls, worth in self.points.items() if not self._is_told_already(cls))
        if not any(self._is_denied(status) for status, _ in statuses.values()):
            total += self.prior
        if not self.enough_alone and self.prior <= 0:
            total = min(total, pack.online - 1)
        decision = 2 if total >= pack.online else 1 if total >= pack.review else 0
        mentions = tuple(
            Mention(e.start, e.end, e.sense, status, cue.start if cue else -1, cue.end if cue else -1)
            for e, (status, cue) in statuses.items()
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

    def _rule(self, decision: int, statuses: dict[Event, tuple[int, Event | None]]) -> int:
        """What decided: the class that spoke loudest, else why nothing spoke."""
        pack = self.lexicon.pack
        classes, after = len(pack.classes), len(pack.classes) + len(pack.statuses)
        loudest = max(self.points.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
        if loudest[1] > 0:
            return loudest[0] if decision else after
        if decision:
            return after + 1
        aside = [status for status, _ in statuses.values() if status != AFFIRMED]
        if aside:
            return classes + min(aside)
        return after if statuses else after + 2
