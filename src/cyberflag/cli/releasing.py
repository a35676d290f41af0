"""From figures of replies to what may be published of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import dataframely as dy

from cyberflag.disclosure import ProtectionSettings, Release, release_replies
from cyberflag.figures import FigureSet
from cyberflag.figures.public_knowledge import known_from_replies
from cyberflag.model import Figures
from cyberflag.returns import Returns


def release(
    returns: Returns,
    figure_set: FigureSet,
    settings: ProtectionSettings | None = None,
    earlier: Sequence[dy.DataFrame[Figures]] = (),
) -> Release:
    """What may be published of replies: no more of a number that a force withheld than its own reply tells.

    Raises ``ProtectionError`` where that cannot be.
    """
    return release_replies(
        figure_set,
        returns.counts,
        made_on=datetime.now(tz=UTC).date(),
        public=known_from_replies(returns),
        settings=settings,
        earlier=earlier,
    )
