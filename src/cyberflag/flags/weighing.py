"""Weighing what was found in a record: statuses, points, the decision. Compiled by numba.

The steps are those of `cyberflag.flags.reference`; a sense is a row of `senses.tabulate_senses`.
"""

from __future__ import annotations

from cyberflag.flags.automaton import BREAKS, CUES, GIVES, SPANS_SENTENCE
from cyberflag.flags.compiling import Array, Number, compiled, inlined, signed, trailing_zeros
from cyberflag.flags.families import Direction, Tier
from cyberflag.flags.lexicon import DIRECTIONS as BITS
from cyberflag.flags.lexicon import DOING, MEET
from cyberflag.flags.scanning import ENDED, SENSE, SORTS, START
from cyberflag.flags.senses import (
    CLASSES,
    CLS,
    DIRECTIONS,
    GROUPS,
    INVOLVEMENT,
    NEEDS,
    REACH,
    STATUS,
    TIER,
)
from cyberflag.flags.senses import GIVES as GIVEN

NO_STATUS = 1 << 20
"""Behind every status."""

NEVER, NEEDS_COMPANION = tuple(Tier).index(Tier.NEVER), tuple(Tier).index(Tier.COMPANION)
FORWARD, BACKWARD, SENTENCE = BITS[Direction.FORWARD], BITS[Direction.BACKWARD], BITS[Direction.SENTENCE]
NOT_ONLINE, REVIEW, ONLINE = 0, 1, 2
SPEAKS, SPEAKS_LAST = 1, 2
"""Of a mention, that it speaks for the flag, or that it names its service where none that speaks does."""

DECISION, RULE, POINTS, INVOLVED, SPAN_END = range(5)
"""Columns of what is decided on a record."""

SPAN = 6
"""Columns of a span: start, end, sense, status, and start and end of the cue (-1: none)."""

REACH_MOST, STATUSES, NEGATED, ENOUGH, DOUBT, FIRM, LISTED, BARE, TELLING, YIELDS = range(10)
"""Places in the settings: the longest reach, the number of statuses, the number of the negated one, the points from
which a record is online, or for a person to see, how far a cue is sure, how far apart mentions of one list stand,
the classes that may be bare as a bit mask, and how many companions of presence tell how a record was done. From
``YIELDS`` on stands for each class the one that it yields to (-1: none), behind them for each status the classes of the
mentions that name services last as a bit mask.
"""


@inlined
def concerns(senses: Array, cue: int, cls: int, group: int) -> bool:
    """Whether a cue of a sense is for mentions of a class, in a group of offences."""
    return bool((senses[cue, GROUPS] >> group & 1) != 0 and (senses[cue, CLASSES] >> cls & 1) != 0)


@inlined
def _may_reach(senses: Array, cue: int, cls: int, group: int, direction: int) -> bool:
    """Whether a cue of a sense can reach a mention of a class at all, in a direction."""
    return bool((senses[cue, DIRECTIONS] & direction) != 0 and concerns(senses, cue, cls, group))


@compiled
def survey(events: Array, begin: int, end: int, cues: Array, senses: Array) -> tuple[int, int, int]:
    """What the events of a sentence give, the ways of being involved in them, and the number of sentence cues, the
    first of each sense, which are put into ``cues``.
    """
    gives, ways, number = 0, 0, 0
    for at in range(begin, end):
        sense = events[at, SENSE]
        told = -int(events[at, SORTS] // GIVES & 1)  # all bits or none: nothing is asked on the way, as in `scanning`
        gives |= told & int(senses[sense, GIVEN])
        ways |= told & int(senses[sense, INVOLVEMENT])
        if events[at, SORTS] & SPANS_SENTENCE:
            known = False
            for one in range(number):
                known |= events[cues[one], SENSE] == sense
            if not known:
                cues[number] = at
                number += 1
    return gives, ways, number


@inlined
def _better(senses: Array, cue: int, cls: int, group: int, direction: int, gap: Number, limit: int) -> bool:
    """Whether a cue reaches a mention and its status stands before a limit."""
    return bool(
        gap <= senses[cue, REACH] and senses[cue, STATUS] < limit and _may_reach(senses, cue, cls, group, direction)
    )


@compiled
def find_cue(
    events: Array, at: int, begin: int, end: int, cues: Array, number: int, group: int, senses: Array, reach_most: int
) -> tuple[int, bool]:
    """The event that sets the status of a mention (-1: none does): of the cues that reach it and are no further away
    than ``reach_most`` the one whose status stands first, of two such the one that stands first in the text. And
    whether anything stands further away than that, so that one might with a longer reach.
    """
    sense, more = events[at, SENSE], False
    cls, fixed = int(senses[sense, CLS]), int(senses[sense, STATUS])
    status, best = NO_STATUS if fixed < 0 else fixed, -1
    for one in range(number):
        cue = events[cues[one], SENSE]
        if _better(senses, cue, cls, group, SENTENCE, 0, status):
            best, status = int(cues[one]), int(senses[cue, STATUS])
    for other in range(at - 1, begin - 1, -1):
        gap = signed(events[at, START]) - signed(events[other, ENDED])
        if events[other, SORTS] & BREAKS or gap > reach_most:
            more |= gap > reach_most
            break
        cue = events[other, SENSE]
        if events[other, SORTS] & CUES and _better(senses, cue, cls, group, FORWARD, gap, status + (other < best)):
            best, status = other, int(senses[cue, STATUS])
    for other in range(at + 1, end):
        gap = signed(events[other, START]) - signed(events[at, ENDED])
        if events[other, SORTS] & BREAKS or gap > reach_most:
            more |= gap > reach_most
            break
        cue = events[other, SENSE]
        if events[other, SORTS] & CUES and _better(senses, cue, cls, group, BACKWARD, gap, status + (other < best)):
            best, status = other, int(senses[cue, STATUS])
    return best, more


@compiled
def is_listed_with(events: Array, before: int, at: int, listed: int) -> bool:
    """Whether a mention follows another so closely, and nothing turns between them, that both stand in one list."""
    turns = signed(events[at, START]) - signed(events[before, ENDED]) > listed
    for between in range(before + 1, at):
        turns |= (events[between, SORTS] & BREAKS) != 0
    return not turns


@compiled
def keep_span(spans: Array, count: int, events: Array, at: int, status: int, cue: int, begin: int) -> None:
    """Put a mention down as a span, counted from the beginning of its record."""
    spans[count, 0] = events[at, START] - begin
    spans[count, 1] = events[at, ENDED] - begin
    spans[count, 2] = events[at, SENSE]
    spans[count, 3] = status
    spans[count, 4] = events[cue, START] - begin if cue >= 0 else -1
    spans[count, 5] = events[cue, ENDED] - begin if cue >= 0 else -1


@inlined
def _is_accompanied(senses: Array, sense: int, gives: int) -> bool:
    return bool(senses[sense, TIER] != NEEDS_COMPANION or (gives & senses[sense, NEEDS]) != 0)


@compiled
def worth_of(sense: int, gives: int, weights: Array, senses: Array) -> int:
    """What a mention is worth, or would be if it were affirmed."""
    return int(weights[gives & MEET, senses[sense, CLS]]) if _is_accompanied(senses, sense, gives) else 0


@compiled
def lacks_company(sense: int, gives: int, weights: Array, senses: Array, doubt: int) -> bool:
    """Whether a mention has no companion, and would tell more than a doubt if it had one."""
    return bool(not _is_accompanied(senses, sense, gives) and weights[gives & MEET, senses[sense, CLS]] > doubt)


@inlined
def is_bare(sense: int, gives: int, senses: Array, classes: int) -> bool:
    """Whether a mention is of a class that may be bare, and its sentence tells of nothing done there."""
    return bool((classes >> senses[sense, CLS] & 1) != 0 and (gives & (MEET | DOING)) == 0)


@compiled
def speak(sense: int, gives: int, weights: Array, points: Array, spoke_of: int, senses: Array) -> tuple[int, int, int]:
    """Add what an affirmed mention is worth: whether it speaks for the flag (2: enough alone), in which ways, and the
    classes that have ``points``, as bits.
    """
    if not _is_accompanied(senses, sense, gives):
        return 0, 0, spoke_of
    cls = senses[sense, CLS]
    worth = weights[gives & MEET, cls]
    points[cls] = max(points[cls], worth) if spoke_of >> cls & 1 else worth
    spoke_of |= 1 << cls
    if worth <= 0:
        return 0, 0, spoke_of
    return 1 if senses[sense, TIER] == NEVER else 2, int(senses[sense, INVOLVEMENT]), spoke_of


@compiled
def add_up(points: Array, spoke_of: int, settings: Array) -> tuple[int, int]:
    """The sum of the points of the classes that have some, and the class that has the most (-1: none above nought)."""
    total, most, loudest = 0, 0, -1
    left = spoke_of
    while left:
        cls = trailing_zeros(left)
        left &= left - 1
        other = settings[YIELDS + cls]
        if other < 0 or not spoke_of >> other & 1:
            total += points[cls]
        if points[cls] > most:
            most, loudest = points[cls], cls
    return total, loudest


@compiled
def name_rule(loudest: int, decision: int, found: bool, doubted: bool, aside: int, classes: int, statuses: int) -> int:
    """The number of the rule that decided, as `decisions.rule_names` numbers them."""
    after = classes + statuses
    if loudest >= 0:
        return loudest if decision else after
    if decision and not doubted:
        return after + 1
    if aside < statuses:
        return classes + aside
    return after if found else after + 2


@compiled
def conclude(total: int, nature: int, enough: bool, doubted: bool, settings: Array) -> tuple[int, int]:
    """The points and the decision. Where nothing is enough alone only an offence that is online by ``nature`` can be
    decided so; what is ``doubted`` a person must see.
    """
    if not enough and nature <= 0:
        total = min(total, settings[ENOUGH] - 1)
    if doubted:
        total = max(total, settings[DOUBT])
    return total, ONLINE if total >= settings[ENOUGH] else REVIEW if total >= settings[DOUBT] else NOT_ONLINE
