"""Lines that part what the line right above them counts, and do not say its days again: ``Of which with a female
victim: 7`` below ``Rapes recorded in 2018/19: 12``.
"""

from __future__ import annotations

from cyberflag.model import Bounds
from cyberflag.replies.prose.around.setting import Setting, parts_of
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning


def said_above(own: Meaning, bounds: Bounds, passage: int, setting: Setting) -> Meaning:
    """What the one figure of the line right above says of a part of it that names no days: its days, what it counts and
    its offence. Nothing where figures of other days were given before, where the line names an offence or something
    to be counted of its own (``Suspects arrested: 5``), where it parts nothing, and where it is more than the whole.
    """
    above = setting.previous_counts
    is_next = passage - setting.previous_in == 1 and len(above) == 1 and {above[0].period} == setting.given
    if (
        not is_next
        or _is_more(bounds, above[0].bounds)
        or not parts_of(own)
        or own.offence is not None
        or own.measure not in (None, above[0].measure)
    ):
        return NOTHING_SAID
    return Meaning(period=above[0].period, measure=above[0].measure, offence=above[0].offence)


def _is_more(part: Bounds, whole: Bounds) -> bool:
    return whole.high is not None and part.low > whole.high
