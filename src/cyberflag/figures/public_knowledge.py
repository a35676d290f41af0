"""What anybody knows of each count who has the replies: what the forces printed, and what their own sums leave."""

from __future__ import annotations

import dataframely as dy

from cyberflag.figures.doubts import doubts_of
from cyberflag.figures.tightening import tighten
from cyberflag.model import Counts
from cyberflag.returns import Returns, leave_out_corrected, leave_out_replaced


def known_from_replies(returns: Returns) -> dy.DataFrame[Counts]:
    """The counts that figures rest on, with the tightest bounds that the replies' own printed sums leave."""
    used = leave_out_corrected(leave_out_replaced(returns))
    return tighten(used, doubts_of(used.issues, used.counts).disputed).returns.counts
