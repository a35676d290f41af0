"""Reading the marks of texts, and what the whole wording leans to (`cyberflag.flags.leanings`). Compiled by numba."""

from __future__ import annotations

from cyberflag.flags.compiling import Array, Tables, compiled, unsigned
from cyberflag.flags.decisions import NOT_ASKED
from cyberflag.flags.lanes import FIRST, LANES, USED
from cyberflag.flags.masks import WIDTH
from cyberflag.flags.senses import CLS, INVOLVEMENT
from cyberflag.flags.weighing import DECISION, INVOLVED, NOT_ONLINE, ONLINE, REVIEW, SPAN_END, SPEAKS
from cyberflag.flags.weighing import POINTS as POINTS_OF
from cyberflag.flags.weighing import RULE as RULE_OF
from cyberflag.flags.words import hear, list_words

BIAS, WITHIN, SURE, TURNS, LEAST, MOST, LEANS = range(7)
"""Places of the settings: those of `Leanings`, between which numbers points are held, and the number of the first of
the rules by which a leaning decides.
"""

POINTS, TEXTS, GROUP, RULE, AFFIRMED, STATUS, SEVERAL, WAY, FEATURES = range(9)
"""Where the features of each kind begin, in the order of `features.feature_names`, and how many there are."""

_ALL = unsigned((1 << WIDTH) - 1)


@compiled
def _sum_findings(number: int, first: int, records: Tables, found: Tables, weighed: Tables) -> int:
    """What the findings of the rules on a record weigh together; its spans begin with the ``first``."""
    _, _, groups, rules = records
    decided, _, spans, senses = found
    weights, starts, settings, _ = weighed
    total = weights[starts[POINTS]] * min(max(decided[number, POINTS_OF], settings[LEAST]), settings[MOST])
    total += weights[starts[TEXTS]] * rules[number]
    total += weights[starts[GROUP] + groups[number]] + weights[starts[RULE] + decided[number, RULE_OF]]
    affirmed, known = 0, 0
    for span in range(first, decided[number, SPAN_END]):
        status, cls = spans[span, 3], senses[spans[span, 2], CLS]
        kind = cls if status < 0 else starts[STATUS] - starts[AFFIRMED] + status
        total += weights[starts[AFFIRMED] + kind] * (~known >> kind & 1)
        known |= 1 << kind
        affirmed += status < 0
    total += weights[starts[SEVERAL]] * (affirmed > 1)
    for way in range(starts[FEATURES] - starts[WAY]):
        total += weights[starts[WAY] + way] * (decided[number, INVOLVED] >> way & 1)
    return int(total)


@compiled
def _clear(bits: Array, begin: int, end: int) -> None:
    """Clear the bits from a place up to another one."""
    for word in range(begin // WIDTH, (end + WIDTH - 1) // WIDTH):
        kept = unsigned(0)
        if word == begin // WIDTH:
            kept |= ~(_ALL << unsigned(begin % WIDTH))
        if word == end // WIDTH:
            kept |= _ALL << unsigned(end % WIDTH)
        bits[word] &= kept


@compiled
def _pass_aside(number: int, first: int, begin: int, found: Tables, words: Array, signs: Array) -> None:
    """Leave out the mentions that a cue set aside of a record that begins at a place."""
    decided, _, spans, _ = found
    for span in range(first, decided[number, SPAN_END]):
        if spans[span, 3] >= 0:
            _clear(words, begin + spans[span, 0], begin + spans[span, 1])
            _clear(signs, begin + spans[span, 0], begin + spans[span, 1])


@compiled
def _show(number: int, first: int, found: Tables, silent: int) -> None:
    """Let the affirmed mentions of a record speak that the rules showed no platforms and no ways of, but those of the
    ``silent`` classes, which are bits.
    """
    decided, speaks, spans, senses = found
    for span in range(first, decided[number, SPAN_END]):
        if spans[span, 3] < 0 and not silent >> senses[spans[span, 2], CLS] & 1:
            decided[number, INVOLVED] |= senses[spans[span, 2], INVOLVEMENT]
            speaks[span] = SPEAKS


@compiled
def _turn(number: int, first: int, total: int, records: Tables, found: Tables, weighed: Tables) -> None:
    """Decide a record by its sum: the rules' decision stays, or that of the leanings takes its place."""
    decided, settings, silent = found[0], weighed[2], weighed[3]
    before, after = decided[number, DECISION], REVIEW
    if abs(total) >= settings[SURE]:
        after = NOT_ONLINE if total < 0 else ONLINE if decided[number, SPAN_END] > first else REVIEW
    if abs(after - before) == ONLINE and abs(total) < settings[TURNS]:
        after = REVIEW
    if after != before:
        decided[number, DECISION], decided[number, RULE_OF] = after, settings[LEANS] + after
        if before == NOT_ONLINE:
            _show(number, first, found, int(silent[records[3][number], records[2][number]]))
        if after == NOT_ONLINE:
            decided[number, INVOLVED] = 0


@compiled
def _choose(
    first: int, last: int, span: int, begin: int, records: Tables, found: Tables, ears: Tables, tracks: Tables
) -> int:
    """Put down the sum of what the rules found in each record of a lane, or `NOT_ASKED` and leave its words out; how
    many are asked.
    """
    offsets, (_, _, signs, words) = records[1], tracks
    weighed, sums, _, _, _ = ears
    settings, asked = weighed[2], 0
    for number in range(first, last):
        end = begin + offsets[number + 1] - offsets[number]
        total = settings[BIAS] + _sum_findings(number, span, records, found, weighed)
        if abs(total) <= settings[WITHIN]:
            asked += 1
            sums[number] = total
            _pass_aside(number, span, begin, found, words, signs)
        else:
            sums[number] = NOT_ASKED
            _clear(words, begin, end)
        begin, span = end + 1, found[0][number, SPAN_END]
    return asked


@compiled
def lean(span: int, records: Tables, found: Tables, ears: Tables, tracks: Tables) -> None:
    """Put down the sum of each record in the lanes, in thousandths, or `NOT_ASKED`, and decide anew what was asked.

    - ``span``: the first one of the first record;
    - ``records``: as `kernel.decide_records` takes them;
    - ``found``: what that put down: the columns of what is decided, which spans speak, and the spans; and the senses;
    - ``ears``: the weights of the features, where those of each kind begin, the settings, and the silent classes
      (`features.silent_classes`); where the sums go; the `marks.MarkTable`; the rooms for known words; and room for
      the words of a lane;
    - ``tracks``: the lanes, the texts in them, and bits at what ends sentences and at parts of words.
    """
    offsets, decided = records[1], found[0]
    weighed, sums, table, rooms, listed = ears
    lanes, plain, signs, words = tracks
    for lane in range(LANES):
        first, last, begin, at = lanes[lane, FIRST], lanes[lane + 1, FIRST], lane * lanes[LANES, USED], 0
        if _choose(first, last, span, begin, records, found, ears, tracks):
            list_words(begin, begin + lanes[lane, USED], words, signs, listed)
        for number in range(first, last):
            end = begin + offsets[number + 1] - offsets[number]
            if sums[number] != NOT_ASKED:
                heard, at = hear(plain, listed, at, end, table, rooms)
                sums[number] += heard
                _turn(number, span, sums[number], records, found, weighed)
            begin, span = end + 1, decided[number, SPAN_END]
