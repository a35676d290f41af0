"""Claims about a drawn campaign: it repeats, its gold is what was printed, its truths are what was drawn."""

from collections.abc import Callable

import polars as pl
import pytest

from cyberflag.errors import UsageError
from cyberflag.model import ALL_AGES, UNKNOWN_AGE, AgeBand, Marker, Outcome, Period
from cyberflag.simulation import Campaign, CampaignSettings, draw_campaign
from cyberflag.simulation.layouts import PATTERNS
from cyberflag.simulation.mix import asked_forces, classes_of_codes

SEEDS = (1, 7, 2016)
ADULTS = "adults among the rows"


def crimes_behind(campaign: Campaign, row: dict[str, object]) -> int:
    """Crimes of the records that a gold row counts, worked out from the records alone."""
    crimes = campaign.records.filter(
        (pl.col("force") == row["force"])
        & pl.col("month").is_between(row["period_start"], row["period_end"])
        & (pl.col("flagged") if row["basis"] == "flag" else pl.lit(value=True))
    )
    if row["offence"] != "all":
        classes = {code: c for code, c in classes_of_codes().items() if row["offence"] in (code, c)}
        crimes = crimes.filter(pl.col("offence").is_in(list(classes)))
    age = AgeBand.parse(str(row["age"]))
    if age == UNKNOWN_AGE:
        crimes = crimes.filter(pl.col("age").is_null())
    elif age != ALL_AGES:
        crimes = crimes.filter(pl.col("age").is_between(age.low, age.high if age.high is not None else 200))
    for column in ("sex", "platform"):
        if row[column] != "all":
            crimes = crimes.filter(pl.col(column) == row[column])
    return crimes.height


def planted_forces(campaign: Campaign) -> set[str]:
    return {reply.force for reply in campaign.replies if reply.issues or reply.pattern == ADULTS}


def test_same_seed_draws_the_same_campaign() -> None:
    one, other = draw_campaign(5), draw_campaign(5)
    assert one.records.equals(other.records)
    assert one.counts().equals(other.counts())
    assert one.truth().equals(other.truth())
    assert [reply.name for reply in one.replies] == [reply.name for reply in other.replies]


def test_another_seed_draws_another_campaign() -> None:
    assert not draw_campaign(5).counts().equals(draw_campaign(6).counts())


@pytest.mark.parametrize("seed", SEEDS)
def test_gold_bounds_hold_what_the_records_say(seed: int, drawn: Callable[[int], Campaign]) -> None:
    campaign = drawn(seed)
    planted = planted_forces(campaign)
    counts = campaign.counts().filter(pl.col("basis") != "none")  # the records hold online crimes only
    rows = [row for row in counts.to_dicts() if row["force"] not in planted]
    sample = rows[:: max(len(rows) // 400, 1)]
    assert len(sample) >= 400
    for row in sample:
        true = crimes_behind(campaign, row)
        assert row["low"] <= true, row
        assert row["high"] is None or true <= row["high"], row


@pytest.mark.parametrize("seed", SEEDS)
def test_plain_gold_is_exact_and_other_gold_is_marked(seed: int, drawn: Callable[[int], Campaign]) -> None:
    counts = drawn(seed).counts()
    plain = counts.filter(pl.col("marker") == Marker.PLAIN)
    assert (plain["low"] == plain["high"]).all()
    hidden = counts.filter(pl.col("marker") == Marker.SUPPRESSED)
    assert hidden.height > 0
    assert ((hidden["high"] > 0) | hidden["high"].is_null()).all()


def test_suppressed_lower_bound_is_nought_only_where_no_nought_is_printed(campaign: Campaign) -> None:
    for _, rows in campaign.counts().group_by("reply"):
        hidden = rows.filter(pl.col("marker") == Marker.SUPPRESSED)
        shows_noughts = ((rows["marker"] == Marker.PLAIN) & (rows["high"] == 0)).any()
        if shows_noughts:
            assert (hidden["low"] == 1).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reply_tells_as_many_figures_as_its_gold(seed: int, drawn: Callable[[int], Campaign]) -> None:
    campaign = drawn(seed)
    told = dict(campaign.reply_records().select("reply", "figures").iter_rows())
    without = {Outcome.REFUSED, Outcome.NOT_HELD, Outcome.CLARIFICATION}
    assert len(told) == len(campaign.request.forces)
    for reply in campaign.replies:
        assert told[f"replies/{reply.name}"] == len(reply.counts)
        assert bool(reply.counts) == (reply.record.outcome not in without), reply.pattern


def test_truths_are_those_of_the_records(campaign: Campaign) -> None:
    flagged = campaign.records.filter("flagged")
    truth = campaign.truth()
    national = truth.filter((pl.col("what") == "flagged offences") & (pl.col("force") == "") & (pl.col("age") == ""))
    for start, end, value in national.select("period_start", "period_end", "value").iter_rows():
        assert value == flagged.filter(pl.col("month").is_between(start, end)).height
    span = campaign.settings.span
    ages = truth.filter(
        (pl.col("age") != "") & (pl.col("what") == "flagged offences") & (pl.col("period_end") == span.end)
    )
    whole = ages.filter(pl.col("period_start") == span.start)
    assert whole["value"].sum() == flagged.height
    by_name = {
        what: value
        for what, start, value in truth.select("what", "period_start", "value").iter_rows()
        if start == span.start
    }
    assert by_name["youngest victim"] == flagged["age"].min()
    assert by_name["most common age"] == flagged["age"].drop_nulls().mode().min()
    under_ten = truth.filter((pl.col("what") == "victims under 10") & (pl.col("period_end") == span.end))
    assert under_ten["value"].max() == flagged.filter(pl.col("age") < 10).height


def test_forces_sum_to_the_national_truth(campaign: Campaign) -> None:
    truth = campaign.truth().filter((pl.col("what") == "flagged offences") & (pl.col("age") == ""))
    for year in campaign.settings.years:
        in_year = truth.filter((pl.col("period_start") == year.start) & (pl.col("period_end") == year.end))
        national = in_year.filter(pl.col("force") == "")["value"].item()
        assert in_year.filter(pl.col("force") != "")["value"].sum() == national


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_that_are_not_broken_down_make_the_covered_total(seed: int, drawn: Callable[[int], Campaign]) -> None:
    """In each year, the forces of the coverage truth are those whose replies have figures for that whole year."""
    campaign = drawn(seed)
    counts = campaign.counts().filter((pl.col("basis") == "flag") & (pl.col("marker") != Marker.NOT_HELD))
    truth = campaign.truth()
    what = "forces with figures on flagged offences for the whole year"
    for year in campaign.settings.years:
        inside = counts.filter((pl.col("period_start") >= year.start) & (pl.col("period_end") <= year.end))
        whole = {
            force
            for (force,), rows in inside.group_by("force")
            if rows["period_start"].min() == year.start and rows["period_end"].max() == year.end
        }
        stated = truth.filter((pl.col("what") == what) & (pl.col("period_start") == year.start))["value"].item()
        calendar = {reply.force for reply in campaign.replies if reply.pattern == "calendar years"}
        assert stated == len(whole - calendar)


@pytest.mark.parametrize("seed", SEEDS)
def test_campaign_is_varied(seed: int, drawn: Callable[[int], Campaign]) -> None:
    replies = drawn(seed).replies
    assert {reply.file_kind for reply in replies} == {"xlsx", "xls", "ods", "csv", "docx", "html", "txt"}
    assert len({reply.pattern for reply in replies}) >= 20
    outcomes = {reply.record.outcome for reply in replies}
    assert outcomes == {Outcome.FULL, Outcome.PARTIAL, Outcome.REFUSED, Outcome.NOT_HELD, Outcome.CLARIFICATION}
    assert {issue.kind for reply in replies for issue in reply.issues} == {"does-not-add-up", "ambiguous-blank"}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_largest_force_tells_its_flagged_offences(seed: int, drawn: Callable[[int], Campaign]) -> None:
    largest = max(asked_forces(), key=lambda force: force.weight).id
    counts = drawn(seed).counts().filter((pl.col("force") == largest) & (pl.col("basis") == "flag"))
    assert counts.height > 0


def test_patterns_have_names_of_their_own() -> None:
    names = [pattern.name for pattern in PATTERNS]
    assert len(set(names)) == len(names) >= 40


def test_settings_are_what_is_drawn() -> None:
    settings = CampaignSettings(first_year=2015, national_total=3000, growth=(0.5,), missed_share=0.0)
    campaign = draw_campaign(3, settings)
    assert campaign.settings.years == (Period.financial_year(2015), Period.financial_year(2016))
    assert campaign.records.height == 3000 + 4500
    silent = {reply.force for reply in campaign.replies if reply.record.flag_use in {"not-used", "unaware"}}
    unflagged = campaign.records.filter(~pl.col("flagged"))
    assert set(unflagged["force"].unique()) <= silent


@pytest.mark.parametrize(
    "wrong",
    [{"missed_share": 1.2}, {"national_total": -1}, {"growth": ()}, {"growth": (-2.0,)}, {"platform_missing": -0.1}],
)
def test_settings_that_cannot_be_are_refused_with_a_cure(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError) as refusal:
        CampaignSettings(**wrong)  # type: ignore[arg-type] -- wrong on purpose
    assert refusal.value.cure
