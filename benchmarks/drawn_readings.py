"""Readings of drawn campaigns, each figure beside the truth that it was printed from."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cyberflag.model import Count, Marker, Request
from cyberflag.replies.formats import read_document
from cyberflag.replies.reading import read_stages
from cyberflag.simulation import CampaignSettings, draw_campaign
from cyberflag.simulation.drafts import PrintedReply
from cyberflag.simulation.files import write_reply

DISTURBED = 1.0
"""How many things go wrong in a reply of the harder campaigns, on average; every second campaign is one of them."""

Meaning = tuple[object, ...]


@dataclass(frozen=True)
class JudgedFigure:
    """One figure as it was read: the reply and table it stands in, its signs and sureness, and whether it is right."""

    reply: str
    table: str
    signs: frozenset[str]
    sureness: float
    is_right: bool


def read_drawn(seeds: Iterable[int]) -> Iterator[JudgedFigure]:
    """Every figure that is read of the campaigns with these seeds, however unsurely."""
    for seed in seeds:
        campaign = draw_campaign(seed, CampaignSettings(disturbances=DISTURBED * (seed % 2)))
        with tempfile.TemporaryDirectory() as folder:
            for reply in campaign.replies:
                path = Path(folder) / reply.name
                path.write_bytes(write_reply(reply))
                yield from _judge(seed, reply, path, campaign.request)


def _judge(seed: int, reply: PrintedReply, path: Path, request: Request) -> Iterator[JudgedFigure]:
    stages = read_stages(path, reply.name, request, read=read_document, sureness=0.0)
    gold = [count for count in reply.counts if count.marker is not Marker.NOT_HELD]
    at = defaultdict(set)
    for count in gold:
        at[count.provenance.source].add(_meaning(count))
    anywhere = Counter(map(_meaning, gold))
    for count in stages.reading.counts:
        if count.marker is Marker.NOT_HELD:
            continue
        source, meaning = count.provenance.source, _meaning(count)
        if not source:
            is_right = _adds_up(count, gold)
        elif "!" in source and not source.startswith("text!"):
            is_right = meaning in at[source]
        else:
            # the lines and tables of a text file are numbered otherwise by the simulation
            is_right = anywhere[meaning] > 0
            anywhere[meaning] -= 1
        yield JudgedFigure(f"{seed}/{reply.name}", count.provenance.table, count.signs, count.sureness or 0.0, is_right)


def _adds_up(count: Count, gold: Iterable[Count]) -> bool:
    """Whether a count over a list of crimes is that of all its crimes: a column that was left out makes it no wrong."""
    parts = [part for part in gold if not part.provenance.source and _holds(count, part)]
    return sum(part.bounds.low for part in parts) == count.bounds.low


def _holds(whole: Count, part: Count) -> bool:
    pairs = [(getattr(whole, name), getattr(part, name)) for name in ("offence", "age", "sex", "platform")]
    same = (whole.force, whole.period, whole.measure) == (part.force, part.period, part.measure)
    return same and all(str(one) == "all" or one == other for one, other in pairs)


def _meaning(count: Count) -> Meaning:
    """What the scorer compares: under 18 is all, and a withheld figure may start at nought or one."""
    age = "all" if str(count.age) == "0-17" else str(count.age)
    low = 0 if count.marker is Marker.SUPPRESSED and count.bounds.low <= 1 else count.bounds.low
    c = count
    return c.force, c.period, c.measure, c.offence, age, c.sex, c.platform, low, c.bounds.high
