"""Returns made of a few rows, for the tests of figures."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from cyberflag.model import (
    AgeBand,
    Basis,
    Bounds,
    Count,
    FlagUse,
    Issue,
    IssueKind,
    Marker,
    Measure,
    Outcome,
    Period,
    Provenance,
    ReplyRecord,
    Request,
    Sex,
    counts_table,
    issues_table,
    replies_table,
)
from cyberflag.returns import Returns

YEAR = Period(date(2017, 4, 1), date(2018, 3, 31))


def _count(row: dict[str, Any]) -> Count:
    low, high = row["n"] if isinstance(row["n"], tuple) else (row["n"], row["n"])
    force = row.get("force", "kent")
    return Count(
        provenance=Provenance(row.get("reply", f"{force}.xlsx"), row.get("at", "Sheet1!B2")),
        force=force,
        period=row.get("period", YEAR),
        measure=Measure(row.get("measure", "offences")),
        bounds=Bounds(low, high),
        offence=row.get("offence", "all"),
        age=AgeBand.parse(row.get("age", "all")),
        sex=Sex(row.get("sex", "all")),
        platform=row.get("platform", "all"),
        basis=Basis(row.get("basis", "flag")),
        marker=Marker(row.get("marker", "")),
        detail=row.get("detail", ()),
        total=row.get("total", False),
    )


def _returns_of(
    rows: Sequence[dict[str, Any]],
    *,
    periods: Sequence[Period] = (YEAR,),
    forces: Sequence[str] = (),
    replies: Sequence[tuple[str, str, str]] = (),
    disputed: Sequence[tuple[str, str]] = (),
    ages: str = "0-17",
    unread: Sequence[tuple[str, str, str]] = (),
    questions: Sequence[str] = (),
) -> Returns:
    counts = counts_table(_count(row) for row in rows)
    told = [(reply, at, IssueKind.DOES_NOT_ADD_UP.value) for reply, at in disputed]
    issues = issues_table(
        Issue(Provenance(reply, at), IssueKind(kind), "Told by the reading.") for reply, at, kind in [*told, *unread]
    )
    seen = dict(zip(counts["reply"], counts["force"], strict=True))
    records = [ReplyRecord(reply, force, Outcome.FULL, (), FlagUse.USED) for reply, force in seen.items()]
    records += [
        ReplyRecord(f"{force}.txt", force, Outcome(outcome), (), FlagUse(use)) for force, outcome, use in replies
    ]
    request = Request(
        Basis.FLAG, Measure.OFFENCES, AgeBand.parse(ages), tuple(periods), tuple(questions), tuple(forces)
    )
    return Returns(counts, issues, replies_table(records, counts, issues), request)


@pytest.fixture(scope="session")
def returns_of() -> Callable[..., Returns]:
    """Returns from rows such as ``{"force": "kent", "n": (0, 4), "sex": "female", "at": "Sheet1!B2"}``."""
    return _returns_of
