"""A whole simulated campaign: the crimes, the replies printed from them, and the truth behind both."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from cyberflag.model import (
    CHILDREN,
    Basis,
    Counts,
    Issues,
    Measure,
    Replies,
    Request,
    counts_table,
    issues_table,
    replies_table,
)
from cyberflag.simulation.disturbances import disturb
from cyberflag.simulation.drafts import Draft, PrintedReply
from cyberflag.simulation.mix import asked_forces
from cyberflag.simulation.plans import Plan, draw_plans
from cyberflag.simulation.records import draw_records
from cyberflag.simulation.settings import CampaignSettings
from cyberflag.simulation.slices import Crime, Tally
from cyberflag.simulation.truths import truth_table


@dataclass(frozen=True)
class Campaign:
    """A campaign that never was: ``records`` (one row a crime, see ``RECORD_SCHEMA``) and the ``replies`` printed
    from them.

    The same seed and settings give the same campaign.
    """

    seed: int
    settings: CampaignSettings
    records: pl.DataFrame
    replies: tuple[PrintedReply, ...]

    @property
    def request(self) -> Request:
        """What every force was asked."""
        return Request(
            basis=Basis.FLAG,
            measure=Measure.OFFENCES,
            ages=CHILDREN,
            periods=self.settings.years,
            questions=(
                "How many sexual offences against children under 18 were recorded with the online flag, in each year?",
                "How do they divide by offence, and by age and sex of the victim?",
                "Does the force set the online flag, and since when?",
            ),
            forces=tuple(force.id for force in asked_forces()),
        )

    def counts(self) -> dy.DataFrame[Counts]:
        """The gold of every figure printed, in the columns of the counts contract."""
        return counts_table(count for reply in self.replies for count in reply.counts)

    def issues(self) -> dy.DataFrame[Issues]:
        """The gold of every fault planted."""
        return issues_table(issue for reply in self.replies for issue in reply.issues)

    def reply_records(self) -> dy.DataFrame[Replies]:
        """The gold of every reply."""
        return replies_table((reply.record for reply in self.replies), self.counts(), self.issues())

    def truth(self) -> pl.DataFrame:
        """What really happened, before any reply hid or rounded it; the columns are those of ``TRUTH_SCHEMA``."""
        whole_years = {reply.force: reply.whole_years for reply in self.replies}
        return truth_table(self.records, self.settings, self.counts(), self.request.forces, whole_years)


def draw_campaign(seed: int, settings: CampaignSettings | None = None) -> Campaign:
    """Draw a campaign of 45 replies from known parameters."""
    settings = settings or CampaignSettings()
    rng = random.Random(seed)  # noqa: S311 -- a simulation wants a repeatable sequence, not a secret one
    plans = draw_plans(rng)
    without_flag = {plan.sender.force.id for plan in plans if not plan.pattern.flags}
    records = draw_records(rng, settings, without_flag)
    return Campaign(seed, settings, records, _print_replies(rng, settings, plans, records))


def _print_replies(
    rng: random.Random, settings: CampaignSettings, plans: Collection[Plan], records: pl.DataFrame
) -> tuple[PrintedReply, ...]:
    flagged: dict[str, list[Crime]] = defaultdict(list)
    unflagged: dict[str, list[Crime]] = defaultdict(list)
    for force, month, offence, age, sex, platform, is_flagged in records.iter_rows():
        (flagged if is_flagged else unflagged)[force].append((month, offence, age, sex, platform))
    replies = []
    for plan in plans:
        # A force without the flag counts what it can find: all of its online crimes.
        force = plan.sender.force.id
        crimes = flagged[force] if plan.pattern.flags else unflagged[force]
        chance = random.Random(rng.random())  # noqa: S311 -- as above; one stream a reply keeps replies independent
        draft = Draft(chance, plan.sender, settings.years, Tally(crimes))
        plan.pattern.print(draft)
        if settings.disturbances:
            disturb(chance, draft.canvas, _draw_number(chance, settings.disturbances))
        replies.append(draft.finish(plan.file_name, plan.pattern.name))
    return tuple(sorted(replies, key=lambda reply: reply.name))


def _draw_number(rng: random.Random, mean: float) -> int:
    """A whole number of nought or more with this mean (geometric: many replies with none, a few with several)."""
    number = 0
    while rng.random() < mean / (1 + mean):
        number += 1
    return number
