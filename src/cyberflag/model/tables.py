"""The tables that cross a wall between two rooms, each as a declared schema.

A frame that fits is typed ``dy.DataFrame[Counts]`` and so on; ``Counts.validate(frame)`` raises where it does not. The
columns of the first three are those of the counts contract, with ``id`` added: the name of a row, which stays the same
from run to run.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

import dataframely as dy
import polars as pl

from cyberflag.model.count import Count, Issue, PrintedSum, ReplyRecord
from cyberflag.model.words import Basis, Decision, FlagUse, IssueKind, Marker, Measure, Outcome, Sex, Verdict


def is_written_age(column: pl.Expr) -> pl.Expr:
    """Whether each text of a column is an age as tables write it."""
    return column.str.contains(r"^(\d+|\d+-\d+|\d+\+|unknown|all)$")


class Counts(dy.Schema):
    """``counts.csv``: one row a printed figure."""

    id = dy.String(primary_key=True, description="the row's name, the same from run to run")
    reply = dy.String(nullable=False, description="the file, relative to the folder that was read")
    source = dy.String(
        nullable=False,
        description="where in the file: Sheet!C5, table 2!C5, csv!C5, line 14, a.xlsx/Sheet!C5; empty for a list",
    )
    force = dy.String(nullable=False, description="the force's id")
    period_start = dy.Date(nullable=False, description="first day, inclusive")
    period_end = dy.Date(nullable=False, description="last day, inclusive")
    measure = dy.Enum(Measure, nullable=False, description="what was counted")
    offence = dy.String(nullable=False, description="a code as 071/17, a class as 88A, an offence group, or all")
    age = dy.String(nullable=False, check=is_written_age, description="the victim's age: 13, 0-11, 18+, unknown, all")
    sex = dy.Enum(Sex, nullable=False, description="the victim's sex")
    platform = dy.String(nullable=False, description="a slug, other, unknown, or all")
    basis = dy.Enum(Basis, nullable=False, description="why these count as online")
    low = dy.Int64(nullable=False, min=0, description="the least the figure can be")
    high = dy.Int64(nullable=True, min=0, description="the most it can be; empty where nothing bounds it")
    marker = dy.Enum(Marker, nullable=False, description="empty for a plain figure")
    printed = dy.String(nullable=False, description="the cell or words exactly as they stand")
    detail = dy.String(nullable=False, description="what else it is broken down by: outcome=Charge; district=North")
    total = dy.Bool(nullable=False, description="whether it is a sum of other figures of the same reply")
    corrected = dy.String(
        nullable=False, description="places of a person's corrections that it rests on, parted by `; `; mostly empty"
    )
    sureness = dy.Float64(
        nullable=True, min=0, max=1, description="how sure the reading is, 0 to 1; empty where nobody judged it"
    )
    why = dy.String(nullable=False, description="what makes the reading sure or unsure, parted by `; `")

    @dy.rule()
    def low_is_not_above_high(cls) -> pl.Expr:
        """Bounds stand the right way round."""
        return pl.col("high").is_null() | (pl.col("low") <= pl.col("high"))

    @dy.rule()
    def period_ends_after_it_starts(cls) -> pl.Expr:
        """The last day is not before the first."""
        return pl.col("period_start") <= pl.col("period_end")


class Issues(dy.Schema):
    """``issues.csv``: one row a thing that a person must look at."""

    reply = dy.String(nullable=False, description="the file")
    source = dy.String(nullable=False, description="where in it; empty where it concerns the whole reply")
    kind = dy.Enum(IssueKind, nullable=False, description="a word of the project's vocabulary")
    message = dy.String(nullable=False, description="what, where, and what to do")


class Replies(dy.Schema):
    """``replies.csv``: one row a reply."""

    reply = dy.String(primary_key=True, description="the file")
    force = dy.String(
        nullable=False, description="the force's id, several parted by '; '; empty where it could not be told"
    )
    outcome = dy.Enum(Outcome, nullable=False, description="how the force answered")
    exemptions = dy.String(nullable=False, description="the exemptions the reply names: s12(1); s40(2)")
    flag_use = dy.Enum(FlagUse, nullable=False, description="what the reply says of the force's use of the flag")
    figures = dy.Int64(nullable=False, min=0, description="rows in counts.csv")
    issues = dy.Int64(nullable=False, min=0, description="rows in issues.csv")
    replaced_by = dy.String(nullable=False, description="the later reply that takes its place; empty where it stands")


class Sums(dy.Schema):
    """``sums.csv``: which printed figures add up to which, one row a part.

    The rooms downstream rest on it for what a printed total is worth. A total can be the sum of several sets of parts:
    of the rows of its own table, and of those of another table.
    """

    sum = dy.String(primary_key=True, description="the sum's name: its total's id, what its parts differ in, a number")
    total = dy.String(nullable=False, description="id in counts.csv of the printed total")
    part = dy.String(nullable=False, primary_key=True, description="id in counts.csv of one of its parts")
    across = dy.String(
        nullable=False, description="what the parts differ in: age, sex, offence, period ...; age+sex where in both"
    )
    verdict = dy.Enum(Verdict, nullable=False, description="whether the printed total can be believed")

    @dy.rule()
    def a_sum_has_one_total(cls) -> pl.Expr:
        """The rows of a sum differ in their part alone."""
        return pl.struct("total", "across", "verdict").n_unique().over("sum") == 1


class ForceFigures(dy.Schema):
    """What every table of figures by force and period begins with."""

    figure = dy.String(primary_key=True, description="the figure's id")
    force = dy.String(nullable=False, description="the force's id, or all")
    period_start = dy.Date(nullable=False, description="first day, inclusive")
    period_end = dy.Date(nullable=False, description="last day, inclusive")


class MeasuredFigures(dy.Schema):
    """What every table of figures by measure, force and period begins with."""

    figure = ForceFigures.figure
    measure = dy.String(
        nullable=False, description="what was counted, or what the figure is: offences, times, rate, forces-asked ..."
    )
    force = ForceFigures.force
    period_start = ForceFigures.period_start
    period_end = ForceFigures.period_end


class Figures(MeasuredFigures):
    """``figures.csv``: one row a published figure, with the rows of ``counts.csv`` behind it."""

    offence = dy.String(nullable=False, description="as in counts.csv")
    age = dy.String(nullable=False, check=is_written_age, description="as in counts.csv")
    sex = dy.Enum(Sex, nullable=False, description="as in counts.csv")
    platform = dy.String(nullable=False, description="as in counts.csv")
    low = dy.Int64(nullable=False, min=0, description="the least the figure can be")
    high = dy.Int64(nullable=True, min=0, description="the most it can be; empty where nothing bounds it")
    marker = dy.String(
        nullable=False, description="empty for a plain figure, else what it is: suppressed, rounded, part-year ..."
    )
    coverage = dy.String(nullable=False, description="the forces it rests on: 41 of 45 forces")
    rows = dy.String(nullable=False, description="ids of the rows of counts.csv behind it, parted by blanks")
    method = dy.String(nullable=True, description="how an estimate of ours was made; empty for what was counted")


class Derived(MeasuredFigures):
    """``derived.csv``: one row a figure that follows from published ones: a share, a change, a rate.

    Two spans are kept apart: ``low`` to ``high`` is what the bounds of the figures allow; ``interval_low`` to
    ``interval_high`` adds what chance may do to each of them.
    """

    before_start = dy.Date(nullable=True, description="first day of the period compared with; empty for none")
    before_end = dy.Date(nullable=True, description="last day of the period compared with; empty for none")
    offence = dy.String(nullable=False, description="as in counts.csv")
    age = dy.String(nullable=False, check=is_written_age, description="as in counts.csv")
    sex = dy.Enum(Sex, nullable=False, description="as in counts.csv")
    platform = dy.String(nullable=False, description="as in counts.csv")
    unit = dy.String(nullable=False, description="forces, per cent, times, per 10,000 children ...")
    low = dy.Float64(nullable=False, description="the least it can be by the bounds of the figures")
    high = dy.Float64(nullable=True, description="the most it can be by them; empty where nothing bounds it")
    interval_low = dy.Float64(nullable=True, description="lower end of the 95 % interval for chance over these bounds")
    interval_high = dy.Float64(nullable=True, description="upper end of it; both empty where no chance is at work")
    base = dy.Int64(nullable=True, min=0, description="the children that a rate or a share is of; else empty")
    marker = dy.String(nullable=False, description="empty for a plain one, else what it is: break, suppressed ...")
    method = dy.String(nullable=False, description="how it follows, in a few words")
    coverage = dy.String(nullable=False, description="the forces it rests on")
    figures = dy.String(nullable=False, description="ids in figures.csv of what it rests on, parted by blanks")

    @dy.rule()
    def ends_stand_the_right_way_round(cls) -> pl.Expr:
        """The least is not above the most, and the interval holds both."""
        inside = pl.col("interval_low").is_null() | (pl.col("interval_low") <= pl.col("low"))
        above = pl.col("interval_high").is_null() | (pl.col("interval_high") >= pl.col("high"))
        return (pl.col("high").is_null() | (pl.col("low") <= pl.col("high"))) & inside & above.fill_null(value=True)


class CrimeRecords(dy.Schema):
    """Crime records as a force's system holds them, one row a crime.

    Only ``crime_reference``, ``recorded_on`` and ``summary`` must be there; the other columns help where they are. The
    flags are the ten that the Home Office Counting Rules 2026/27 list, the online flag among them as ``officer_flag``:
    what the officer ticked, which may be missing where nobody was asked.
    """

    crime_reference = dy.String(primary_key=True, description="the force's own reference")
    force = dy.String(nullable=True, description="the force's id")
    station = dy.String(nullable=True, description="the station or district that recorded it")
    offence_code = dy.String(nullable=True, description="the Home Office code, as 071/17")
    recorded_on = dy.Date(nullable=False, description="the day it was recorded, which decides the version of the rule")
    committed_from = dy.Date(nullable=True, description="first day on which it can have been committed")
    committed_to = dy.Date(nullable=True, description="last day on which it can have been committed")
    victim_age = dy.Int64(
        nullable=True, min=0, max=130, description="in whole years; empty where the victim is the state"
    )
    victim_sex = dy.Enum(["female", "male", "unknown"], nullable=True, description="the victim's sex")
    summary = dy.String(nullable=False, description="the summary or modus operandi; it never leaves the force")
    officer_flag = dy.Bool(nullable=True, description="the online flag as the officer set it")
    csa_flag = dy.Bool(nullable=True, description="child sexual abuse")
    cse_flag = dy.Bool(nullable=True, description="child sexual exploitation; needs the flag of child sexual abuse too")
    domestic_abuse_flag = dy.Bool(nullable=True, description="domestic abuse")
    hate_crime_flag = dy.Bool(nullable=True, description="hate crime")
    honour_based_abuse_flag = dy.Bool(nullable=True, description="so-called honour-based abuse")
    alcohol_flag = dy.Bool(nullable=True, description="alcohol")
    corrosive_flag = dy.Bool(nullable=True, description="corrosive substances")
    metal_theft_flag = dy.Bool(nullable=True, description="metal theft")
    spiking_flag = dy.Bool(nullable=True, description="spiking")
    outcome = dy.String(nullable=True, description="the outcome type, as printed")
    outcome_on = dy.Date(nullable=True, description="the day of the outcome")
    cancellation = dy.String(nullable=True, regex=r"^C[1-5]$", description="why it was removed later: C1 to C5")


class FlaggedRecords(dy.Schema):
    """What was decided on the online flag, one row a crime record, in the order of the records."""

    crime_reference = dy.String(nullable=False, description="as in the records")
    decision = dy.Enum(Decision, nullable=False, description="whether the rule in force on the recording date applies")
    platforms = dy.List(
        dy.String(nullable=False),
        nullable=False,
        description="slugs of what it was committed through, or may have been where a person must see it",
    )
    involvement = dy.List(
        dy.String(nullable=False), nullable=False, description="the ways in which it was online, or may have been"
    )
    rule = dy.String(nullable=False, description="the rule that decided, by its name in the rule pack's reference")
    score = dy.Float64(nullable=False, min=0, max=1, description="how likely the rule applies, calibrated")
    pack = dy.String(nullable=False, description="version and content hash of the rule pack")


class CodedRecords(dy.Schema):
    """What a return and its checks need of a crime record beside the decision: its codes, and no text."""

    crime_reference = dy.String(nullable=False, description="as in the records")
    recorded_on = dy.Date(nullable=False, description="the day it was recorded")
    force = dy.String(nullable=True, description="the force's id")
    station = dy.String(nullable=True, description="the station or district that recorded it")
    offence_code = dy.String(nullable=True, description="the Home Office code, as 071/17")
    victim_age = dy.Int64(nullable=True, min=0, max=130, description="in whole years")
    victim_sex = dy.Enum(["female", "male", "unknown"], nullable=True, description="the victim's sex")
    officer_flag = dy.Bool(nullable=True, description="the online flag as the officer set it")
    cancellation = dy.String(nullable=True, regex=r"^C[1-5]$", description="why it was removed later: C1 to C5")


CARRIED: tuple[str, ...] = tuple(CodedRecords.column_names()[1:])
"""The coded columns that stand behind a decision in a file of flagged records."""


def counts_table(counts: Iterable[Count]) -> dy.DataFrame[Counts]:
    """The counts as a table, in the order given. Two rows that say the same of the same place get different ids."""
    rows = [_count_row(count) for count in counts]
    seen: Counter[str] = Counter()
    for row in rows:
        name = _row_id(row)
        seen[name] += 1
        row["id"] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return Counts.validate(pl.DataFrame(rows, schema=Counts.create_empty().schema), cast=True)


def issues_table(issues: Iterable[Issue]) -> dy.DataFrame[Issues]:
    """The issues as a table, in the order given."""
    rows = [
        {"reply": i.provenance.reply, "source": i.provenance.source, "kind": i.kind, "message": i.message}
        for i in issues
    ]
    return Issues.validate(pl.DataFrame(rows, schema=Issues.create_empty().schema), cast=True)


def replies_table(
    records: Iterable[ReplyRecord], counts: dy.DataFrame[Counts], issues: dy.DataFrame[Issues]
) -> dy.DataFrame[Replies]:
    """The replies as a table, with the numbers of figures and issues that each has in the other two tables."""
    figures = Counter(counts["reply"].to_list())
    looked_at = Counter(issues["reply"].to_list())
    rows = [
        {
            "reply": r.reply,
            "force": r.force,
            "outcome": r.outcome,
            "exemptions": "; ".join(r.exemptions),
            "flag_use": r.flag_use,
            "figures": figures[r.reply],
            "issues": looked_at[r.reply],
            "replaced_by": r.replaced_by,
        }
        for r in records
    ]
    return Replies.validate(pl.DataFrame(rows, schema=Replies.create_empty().schema), cast=True)


def sums_table(sums: Iterable[PrintedSum], counts: Iterable[Count], names: dy.DataFrame[Counts]) -> dy.DataFrame[Sums]:
    """The sums as a table. ``counts`` and ``names`` are the same figures in the same order."""
    ids = {id(count): name for count, name in zip(counts, names["id"].to_list(), strict=True)}
    seen: Counter[str] = Counter()
    rows = []
    for s in sums:
        total = ids[id(s.total)]
        name = name_sum(total, s.across)
        seen[name] += 1
        told = {
            "sum": name if seen[name] == 1 else f"{name}-{seen[name]}",
            "total": total,
            "across": s.across,
            "verdict": s.verdict,
        }
        rows += [{**told, "part": ids[id(part)]} for part in s.parts]
    return Sums.validate(pl.DataFrame(rows, schema=Sums.create_empty().schema), cast=True)


def name_sum(total: str, across: str) -> str:
    """The name of the first sum of a total, by its id, over what the parts differ in."""
    return f"{total}/{across}"


def _count_row(count: Count) -> dict[str, object]:
    return {
        "reply": count.provenance.reply,
        "source": count.provenance.source,
        "force": count.force,
        "period_start": count.period.start,
        "period_end": count.period.end,
        "measure": count.measure,
        "offence": count.offence,
        "age": str(count.age),
        "sex": count.sex,
        "platform": count.platform,
        "basis": count.basis,
        "low": count.bounds.low,
        "high": count.bounds.high,
        "marker": count.marker,
        "printed": count.printed,
        "detail": "; ".join(f"{name}={value}" for name, value in count.detail),
        "total": count.total,
        "corrected": "; ".join(count.corrected),
        "sureness": count.sureness,
        "why": "; ".join(count.why),
    }


def _row_id(row: dict[str, object]) -> str:
    """Ten hexadecimal digits that name the row.

    A figure with a place is named by its place and what is printed there, so that the name outlives a better reading of
    what it counts; a figure without one (a sum over a list of records) by everything that it is.
    """
    named_by = (
        ("reply", "source", "printed") if row["source"] else tuple(name for name in row if name not in _SAID_OF_IT)
    )
    what = "\x1f".join(str(row[name]) for name in named_by)
    return hashlib.sha256(what.encode()).hexdigest()[:10]


_SAID_OF_IT = frozenset({"low", "high", "marker", "total", "basis", "corrected", "sureness", "why"})
