"""A small made-up campaign of six forces and two years, as figures, and the release and contents that it gives."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from cyberflag.disclosure import Protection, Release
from cyberflag.figures import Coverage, FigureSet, Finding, FindingKind, ForceCoverage, Standing, derive_figures
from cyberflag.model import AgeBand, Basis, Figures, FlagUse, Measure, Outcome, Period, Request, issues_table
from cyberflag.publication.contents import Contents
from cyberflag.publication.gathering import gather_contents

BEFORE, NOW = Period.financial_year(2015), Period.financial_year(2016)
QUESTION = "recorded sexual offences against children under 18 that carry the online crime flag"
SINGLE = "3 of 6 forces: those that gave single ages, where an age was given"

FigureRow = dict[str, Any]


def figure_row(
    low: int,
    high: int | None,
    force: str = "all",
    period: Period = NOW,
    measure: str = "offences",
    coverage: str | None = None,
    marker: str = "",
    rows: str = "aaaaaaaaaa",
    **narrowed: str,
) -> FigureRow:
    by = {name: narrowed.get(name, "all") for name in ("offence", "age", "sex", "platform")}
    tail = "".join(f".{name}.{value.replace('/', '-')}" for name, value in by.items() if value != "all")
    return {
        "figure": f"{measure}.{force}.{period.label.replace('/', '-')}{tail}",
        "measure": measure,
        "force": force,
        "period_start": period.start,
        "period_end": period.end,
        **by,
        "low": low,
        "high": high,
        "marker": marker,
        "coverage": coverage or ("4 of 6 forces" if force == "all" else force),
        "rows": rows,
    }


def small_campaign() -> list[FigureRow]:
    """Merseyside and Cheshire are equal and highest; Kent withheld small numbers; Durham rounded."""
    forces = [
        figure_row(120, 120, "merseyside", BEFORE),
        figure_row(110, 110, "cheshire", BEFORE),
        figure_row(60, 64, "kent", BEFORE, marker="suppressed"),
        figure_row(8, 12, "durham", BEFORE, marker="rounded"),
        figure_row(164, 164, "merseyside", rows="aaaaaaaaa1"),
        figure_row(164, 164, "cheshire", rows="aaaaaaaaa2"),
        figure_row(70, 79, "kent", marker="suppressed", rows=" ".join(f"bbbbbbbbb{i}" for i in range(9))),
        figure_row(0, 4, "durham", marker="suppressed", rows="aaaaaaaaa4"),
        figure_row(16, 16, "kent", age="13"),
        *(figure_row(f, f, force, sex="female") for force, f in (("merseyside", 90), ("cheshire", 80))),
        *(figure_row(m, m, force, sex="male") for force, m in (("merseyside", 40), ("cheshire", 30))),
        figure_row(3, 3, "kent", measure="youngest-victim-age"),
    ]
    national = [
        figure_row(298, 306, period=BEFORE, marker="suppressed"),
        figure_row(298, None, period=BEFORE, measure="offences-at-least", marker="at-least"),
        figure_row(398, 411, marker="suppressed", rows="aaaaaaaaa1 aaaaaaaaa2 aaaaaaaaa3 aaaaaaaaa4 aaaaaaaaa5"),
        figure_row(398, None, measure="offences-at-least", coverage="5 of 6 forces", marker="at-least"),
        figure_row(13, 13, measure="most-common-age", coverage=SINGLE),
        figure_row(1, 1, measure="youngest-victim-age", coverage=SINGLE),
        figure_row(12, 12, age="1", coverage="3 of 6 forces"),
        figure_row(90, 93, age="12", coverage="3 of 6 forces", marker="suppressed"),
        figure_row(135, 135, age="13", coverage="3 of 6 forces"),
        figure_row(27, 31, age="0-9", coverage="4 of 6 forces", marker="suppressed"),
        figure_row(61, 61, age="unknown", coverage="4 of 6 forces"),
        figure_row(52, 52, measure="age-not-given", age="unknown", coverage=SINGLE),
        figure_row(170, 170, sex="female", coverage="2 of 6 forces"),
        figure_row(70, 70, sex="male", coverage="2 of 6 forces"),
        figure_row(240, 240, offence="grooming"),
        figure_row(102, 106, offence="rape", marker="suppressed"),
        figure_row(230, 230, offence="071/17"),
        figure_row(44, 44, platform="snapchat", coverage="1 of 6 forces"),
    ]
    return national + forces


def coverage_of_six() -> Coverage:
    both = (BEFORE, NOW)
    answered = [
        ForceCoverage(force, Standing.FIGURES, Outcome.FULL, (), FlagUse.USED, whole=both)
        for force in ("cheshire", "durham", "kent", "merseyside")
    ]
    return Coverage(
        both,
        (
            *answered,
            ForceCoverage("essex", Standing.REFUSED, Outcome.REFUSED, ("s12(1)",), FlagUse.UNKNOWN),
            ForceCoverage("surrey", Standing.UNAWARE, Outcome.NOT_HELD, (), FlagUse.UNAWARE),
        ),
    )


def equal_forces() -> Finding:
    return Finding(
        FindingKind.EQUAL_VALUES,
        "Merseyside and Cheshire have the same figure for 2016/17: 164.",
        ("merseyside", "cheshire"),
        ("offences.merseyside.2016-17", "offences.cheshire.2016-17"),
        NOW,
    )


def release_of(rows: list[FigureRow], **changed: Any) -> Release:
    values: dict[str, Any] = {
        "title": "Online sexual offences against children recorded by the police, 2015/16 to 2016/17",
        "subject": "sexual offences against children that the police flagged as online",
        "request": Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (BEFORE, NOW), (QUESTION,)),
        "measure": "offences",
        "periods": (BEFORE, NOW),
        "figures": Figures.validate(pl.DataFrame(rows, schema=Figures.create_empty().schema), cast=True),
        "coverage": coverage_of_six(),
        "findings": (equal_forces(),),
        "issues": issues_table([]),
        "protection": Protection.NONE,
        "withheld": 0,
        "made_on": date(2026, 11, 24),
        "software": "cyberflag 0.0.0",
    }
    values |= changed
    told = [values[name] for name in ("figures", "coverage", "issues", "findings", "request", "periods")]
    return Release(**({"derived": derive_figures(FigureSet(*told))} | values))


@pytest.fixture(scope="session")
def release() -> Release:
    return release_of(small_campaign())


@pytest.fixture(scope="session")
def contents(release: Release) -> Contents:
    return gather_contents(release)


@pytest.fixture(scope="session")
def contents_with() -> Callable[..., Contents]:
    """The small campaign with some figures in place of those of the same id, or without some."""

    def build(*rows: FigureRow, without: tuple[str, ...] = (), **changed: Any) -> Contents:
        campaign = {row["figure"]: row for row in [*small_campaign(), *rows] if row["figure"] not in without}
        return gather_contents(release_of(list(campaign.values()), **changed))

    return build


@pytest.fixture(scope="session")
def row() -> Callable[..., FigureRow]:
    return figure_row


@pytest.fixture(scope="session")
def make_release() -> Callable[..., Release]:
    return release_of
