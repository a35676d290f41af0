"""The decision over the bytes and offsets of a column of text, compiled by numba, without an object per record.

Some hundred records at a time are laid out in lanes and read side by side (`cyberflag.flags.lanes`); then what was
found is weighed, one record after another. The steps are those of `cyberflag.flags.reference`, and the tests hold the
two to the same answers.
"""

from __future__ import annotations

from cyberflag.flags.automaton import CUES, GIVES, MENTIONS, SPANS_SENTENCE, TELLS_PRESENCE
from cyberflag.flags.compiling import Array, Tables, compiled, signed, unsigned
from cyberflag.flags.lanes import FIRST, LANES, USED, lay_records, mark_lanes, read_lanes
from cyberflag.flags.listening import lean
from cyberflag.flags.scanning import ENDED, SENSE, SORTS, START, find_events, is_parted, list_places
from cyberflag.flags.senses import CLS, STATUS, TIER
from cyberflag.flags.weighing import (
    BARE,
    DECISION,
    DOUBT,
    ENOUGH,
    FIRM,
    INVOLVED,
    LISTED,
    NEGATED,
    NEVER,
    NO_STATUS,
    NOT_ONLINE,
    POINTS,
    REACH_MOST,
    RULE,
    SPAN_END,
    SPEAKS,
    SPEAKS_LAST,
    STATUSES,
    TELLING,
    YIELDS,
    add_up,
    concerns,
    conclude,
    find_cue,
    is_bare,
    is_listed_with,
    keep_span,
    lacks_company,
    name_rule,
    speak,
    survey,
    worth_of,
)


@compiled
def _end_sentence(events: Array, at: int, count: int, stops: Array, mentions: Array) -> tuple[int, int, int]:
    """The first event of the next sentence, what those of this one do, as bits, and how many of them are mentions,
    which are put down in order.
    """
    end, sorts, number = at, unsigned(0), 0
    while True:
        own = events[end, SORTS]
        mentions[number] = end
        number += signed(own & MENTIONS)
        sorts |= own
        end += 1
        if end == count or is_parted(min(events[end - 1, ENDED], events[end, START]), events[end, START], stops):
            return end, signed(sorts), number


@compiled
def _stand(
    at: int, begin: int, end: int, cued: int, before: int, cue: int, doubted: bool, group: int,
    senses: Array, settings: Array, desk: Tables,
) -> tuple[int, bool]:  # fmt: skip
    """The event that sets the status of a mention (-1: none does), and whether it is too far away to be sure of;
    ``cue`` and ``doubted`` are those of the mention ``before`` it in its sentence (-1: there is none).
    """
    events, _, _, cues, _, _ = desk
    sense = events[at, SENSE]
    close, more = find_cue(events, at, begin, end, cues, cued, group, senses, settings[FIRM])
    if close >= 0 or senses[sense, STATUS] >= 0:
        return close, False
    if cue >= 0 and senses[events[cue, SENSE], STATUS] == settings[NEGATED]:
        listed = is_listed_with(events, before, at, settings[LISTED])
        if listed and concerns(senses, events[cue, SENSE], senses[sense, CLS], group):
            return cue, doubted
    if not more:
        return -1, False
    far, _ = find_cue(events, at, begin, end, cues, cued, group, senses, settings[REACH_MOST])
    return far, far >= 0


@compiled
def _weigh_sentence(
    at: int, end: int, sorts: int, found: int, begin: int, kept: int, spoke_of: int, group: int,
    weights: Array, online: bool, needs_service: bool, book: Tables, desk: Tables,
) -> tuple[int, int, int, int, int, bool, bool, bool, int, bool]:  # fmt: skip
    """Weigh the mentions of a sentence, of which so many were ``found`` in the events from ``at`` to ``end``: the new
    number of spans kept, the platforms spoken of, how loudly it speaks for the flag (0 to 2), the ways of being
    involved, the status that stands first of those set aside, whether one is denied, whether there is doubt, whether
    anything was told, the number of mentions that are enough alone, and whether one of those is bare. Where the offence
    ``needs_service``, as it is not done online by its nature, mentions set aside may name one last.
    """
    senses, settings, _ = book
    events, spans, points, cues, mentions, speaks = desk
    gives, ways, cued = 0, 0, 0
    if sorts & (GIVES | SPANS_SENTENCE):
        gives, ways, cued = survey(events, at, end, cues, senses)
    spoken, involvement, aside, denied = 0, 0, NO_STATUS, False
    in_doubt, told, heard, bare = False, False, 0, False
    before, cue, doubted = -1, -1, False
    for one in mentions[:found]:
        sense = events[one, SENSE]
        if sorts & CUES:
            cue, doubted = _stand(one, at, end, cued, before, cue, doubted, group, senses, settings, desk)
            before = one
        status = int(senses[events[cue, SENSE] if cue >= 0 else sense, STATUS])
        keep_span(spans, kept, events, one, status, cue, begin)
        told |= senses[sense, TIER] != NEVER
        if status < 0:
            worth, way, spoke_of = speak(sense, gives, weights, points, spoke_of, senses)
            speaks[kept] = SPEAKS if worth > 0 else 0
            spoken, involvement = max(spoken, worth), involvement | way
            in_doubt |= online and lacks_company(sense, gives, weights, senses, settings[DOUBT])
            heard += worth == 2
            bare |= worth == 2 and is_bare(sense, gives, senses, settings[BARE])
        else:
            aside, denied = min(aside, status), denied or status == settings[NEGATED]
            worth = worth_of(sense, gives, weights, senses)
            in_doubt |= doubted and worth >= settings[ENOUGH]
            last = settings[YIELDS + len(points) + status] >> senses[sense, CLS] & 1
            speaks[kept] = SPEAKS_LAST if needs_service and worth > 0 and last else 0
        kept += 1
    if spoken:
        involvement |= ways
    return kept, spoke_of, spoken, involvement, aside, denied, in_doubt, told, heard, bare


@compiled
def _tells_how(events: Array, count: int, least: int) -> bool:
    """Whether so many events of a record tell of something done in person, by voice or on paper."""
    telling = 0
    for at in range(count):
        telling += (events[at, SORTS] & TELLS_PRESENCE) != 0
    return bool(telling >= least)


@compiled
def _weigh(
    number: int, begin: int, count: int, kept: int, stops: Array, group: int, weights: Array, prior: int, online: bool,
    book: Tables, desk: Tables,
) -> int:  # fmt: skip
    """Decide a record, which begins at a byte, on its events; the new number of spans kept. ``online`` says that its
    offence is mostly done online.
    """
    _, settings, decided = book
    events, _, points, _, mentions, _ = desk
    involvement, best, aside, denied, spoke_of = 0, 0, NO_STATUS, False, 0
    in_doubt, told, present, heard, bare = False, False, False, 0, False
    first, at, needs_service = kept, 0, prior < settings[DOUBT]
    while at < count:
        end, sorts, mentioned = _end_sentence(events, at, count, stops, mentions)
        present |= (sorts & TELLS_PRESENCE) != 0
        if mentioned:
            kept, spoke_of, spoken, ways, put_by, no, doubt, said, enough_alone, thin = _weigh_sentence(
                at, end, sorts, mentioned, begin, kept, spoke_of, group, weights, online, needs_service, book, desk
            )
            best, involvement, aside = max(best, spoken), involvement | ways, min(aside, put_by)
            denied, in_doubt, told, bare = denied | no, in_doubt | doubt, told | said, bare | thin
            heard += enough_alone
        at = end
    total, loudest = add_up(points, spoke_of, settings)
    in_doubt |= online and not told and not _tells_how(events, count, settings[TELLING])
    enough = best == 2 and not (present and heard == 1 and bare)
    total, decision = conclude(total + (0 if denied else prior), prior, enough, in_doubt, settings)
    in_doubt &= total == settings[DOUBT]
    decided[number, DECISION], decided[number, POINTS], decided[number, SPAN_END] = decision, total, kept
    statuses, found = settings[STATUSES], kept > first
    decided[number, RULE] = name_rule(loudest, decision, found, in_doubt, aside, len(points), statuses)
    decided[number, INVOLVED] = involvement if decision != NOT_ONLINE else 0
    return kept


@compiled
def decide_records(
    records: Tables, machine: Tables, worth: Tables, book: Tables, tracks: Tables, desk: Tables, ears: Tables,
    hears: bool,
) -> int:  # fmt: skip
    """Decide every record; the number of spans kept.

    - ``records``: the bytes and the offsets of the column, the groups of the offences, and 1 where plain text messages
      count, else 0;
    - ``machine``: the tables and numbers of the `Automaton`, in its order;
    - ``worth``: the weights, the priors and ``untold`` of the `Lexicon`;
    - ``book``: the senses, the settings, and where the decisions go;
    - ``tracks``: room for the lanes, the texts in them, the states before each of their bytes, five bits a byte, and
      places of bytes;
    - ``desk``: room for the events of a record, for spans, for points by class, for sentence cues, for mentions, and
      for which spans speak for the flag;
    - ``ears``: what `listening.lean` goes by, which is asked only where the engine ``hears``.
    """
    text, offsets, groups, rules = records
    byte_class, table, chain, ending = machine
    weights, priors, untold = worth
    lanes, plain, states, begins, ends, stops, signs, words, places = tracks
    number, kept = 0, 0
    while number < len(offsets) - 1:
        first = kept
        lay_records(text, offsets, number, plain, lanes)
        read_lanes(plain, lanes, table, byte_class, states)
        mark_lanes(plain, lanes, states, ending, (begins, ends, stops, signs, words))
        for lane in range(LANES):
            begin, at = lane * lanes[LANES, USED], 0
            list_places(ends, begin, begin + lanes[lane, USED], places)
            while number < lanes[lane + 1, FIRST]:
                end = begin + offsets[number + 1] - offsets[number]
                count, at = find_events(end, places, at, states, begins, (table, chain), desk[0])
                group = groups[number]
                own, prior, online = weights[rules[number], group], priors[group], untold[group] != 0
                kept = _weigh(number, begin, count, kept, stops, group, own, prior, online, book, desk)
                begin = end + 1
                number += 1
        if hears:
            lean(first, records, (book[2], desk[5], desk[1], book[0]), ears, (lanes, plain, signs, words))
    return kept
