"""``cyberflag flags train``: a model learned from a force's own reviewers, written only where it beats the rules."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
from rich.console import Console

from cyberflag.audits import read_sample, settle_reviews
from cyberflag.cli.flag import read_own_pack
from cyberflag.cli.folders import check_file, check_file_name, writing_to
from cyberflag.cli.numbers import say_number
from cyberflag.cli.progress import showing_pack_made_ready
from cyberflag.cli.screen import make_table, open_console, show_table
from cyberflag.errors import InputError, TableError
from cyberflag.flags import DECISIONS, Flagging, load_pack, make_engine, ready_lexicon
from cyberflag.flags.decisions import scores_of
from cyberflag.flags.features import feature_names
from cyberflag.flags.learned import write_learned
from cyberflag.flags.training import LEVEL, Band, Contest, Reviewed, Training, check_learning, train
from cyberflag.records import load_column_map, read_records
from cyberflag.returns.saving import put_in_place
from cyberflag.vocabularies.crime_records import yes_and_no

_READ = ("crime_reference", "recorded_on", "summary", "offence_code")
_CURE = "It needs the columns crime_reference and online (yes or no), or is a sample that cyberflag audit wrote."


@dataclass(frozen=True)
class TrainOrder:
    """What a model is to be learned from."""

    records: Path
    reviewed: Path
    columns: Path | None
    pack: Path | None
    seed: int


def train_to(out: Path, order: TrainOrder) -> None:
    """Learn, show how the model did on the records held back, and write it where it won.

    What it would change goes to ``MODEL.changes.csv`` in any case. Raises ``MissingExtraError`` without scikit-learn,
    ``TableError`` and ``InputError`` for reviews that cannot be used or are too few, what the reading of records does,
    and ``OutputError``.
    """
    check_learning()
    out = check_file_name(out, ".json", "model")
    answers = _read_answers(check_file(order.reviewed))
    flagging = _flagging_of(order)
    reviewed = _look_at_reviewed(flagging, order, answers)
    training = train(reviewed, flagging.lexicon.pack.content, seed=order.seed)
    changes = out.with_name(out.stem + ".changes.csv")
    with writing_to(out.parent):
        put_in_place(changes, _changes(reviewed, training).write_csv)
        if training.contest.is_won:
            put_in_place(out, lambda part: part.write_text(write_learned(training.model), encoding="utf-8"))
    _show(open_console(), reviewed, training, out, changes)


def _flagging_of(order: TrainOrder) -> Flagging:
    with showing_pack_made_ready():
        lexicon = ready_lexicon(load_pack(read_own_pack(order.pack)))
        return Flagging(lexicon, engine=make_engine(lexicon))


def _read_answers(path: Path) -> pl.DataFrame:
    """What people decided: ``crime_reference``, ``online``, and the ``stratum`` and ``weight`` of each record."""
    if path.suffix.casefold() == ".xlsx":
        sheet = read_sample(path)
        settled = settle_reviews(sheet.reviews)
        known = {"crime_reference": list(settled), "online": list(settled.values())}
        answers = pl.DataFrame(known, schema={"crime_reference": pl.String, "online": pl.Boolean})
        return _weighed(answers.join(sheet.sample.rows.select("crime_reference", "stratum"), on="crime_reference"),
                        sheet.sample.strata)  # fmt: skip
    table = _read_table(path)
    words = pl.col("online").cast(pl.String).str.strip_chars().str.to_lowercase()
    said = table.select(
        pl.col("crime_reference").cast(pl.String),
        words.replace_strict(yes_and_no(), default=None, return_dtype=pl.Boolean).alias("online"),
        pl.lit("all").alias("stratum"),
        pl.lit(1.0).alias("weight"),
    ).drop_nulls()
    if said["crime_reference"].is_duplicated().any():
        raise TableError(f"{path.name} has a crime_reference twice.", "Settle on one answer for each record.")
    return said


def _read_table(path: Path) -> pl.DataFrame:
    try:
        table = pl.read_parquet(path) if path.suffix.casefold() == ".parquet" else pl.read_csv(path, infer_schema=False)
    except (pl.exceptions.PolarsError, OSError):
        raise TableError(f"{path.name} cannot be read as a table.", _CURE) from None
    for name in ("crime_reference", "online"):
        if name not in table.columns:
            raise TableError(f"{path.name} has no column {name}.", _CURE)
    return table


def _weighed(answers: pl.DataFrame, strata: pl.DataFrame) -> pl.DataFrame:
    """Each record with the number of records that it stands for: those of its stratum by those settled in it."""
    sizes = strata.select("stratum", "records")
    return answers.join(sizes, on="stratum").with_columns(
        (pl.col("records") / pl.len().over("stratum")).alias("weight")
    )


def _look_at_reviewed(flagging: Flagging, order: TrainOrder, answers: pl.DataFrame) -> Reviewed:
    """What the rules find in the records that people decided."""
    chosen = load_column_map(order.columns) if order.columns else None
    parts = [
        batch.good.select(_READ).join(answers, on="crime_reference", how="inner")
        for batch in read_records(order.records, chosen)
    ]
    found = pl.concat(parts) if parts else pl.DataFrame()
    if found.height < answers.height:
        raise InputError(
            f"{answers.height - found.height:,} of {answers.height:,} reviewed records are not among the records.",
            "Give the records that were reviewed, with the same column map.",
        )
    table = found.select(_READ).to_arrow(compat_level=pl.CompatLevel.oldest()).combine_chunks()
    batch = pa.RecordBatch.from_arrays([column.combine_chunks() for column in table.columns], names=table.column_names)
    decided, features = flagging.look_at(batch)
    return Reviewed(
        references=found["crime_reference"].to_list(),
        online=found["online"].to_numpy(),
        weight=found["weight"].cast(pl.Float64).to_numpy(),
        stratum=found["stratum"].rank("dense").cast(pl.Int64).to_numpy(),
        features=features,
        names=feature_names(flagging.lexicon),
        decision=decided.decision,
        score=scores_of(decided, flagging.lexicon.pack),
        mentioned=np.diff(decided.span_ends, prepend=0) > 0,
    )


def _changes(reviewed: Reviewed, training: Training) -> pl.DataFrame:
    """The reviewed records that the model decides otherwise than the rules."""
    names = [str(decision) for decision in DECISIONS]
    table = pl.DataFrame(
        {
            "crime_reference": reviewed.references,
            "rules": [names[number] for number in reviewed.decision],
            "model": [names[number] for number in training.decision],
            "reviewers": [names[2] if online else names[0] for online in reviewed.online],
            "held_back": training.held_back,
        }
    )
    return table.filter(pl.col("rules") != pl.col("model"))


def _show(console: Console, reviewed: Reviewed, training: Training, out: Path, changes: Path) -> None:
    contest = training.contest
    number = len(reviewed.references)
    console.print(f"{say_number(number, 'reviewed record')}, {contest.records:,} of them held back.")
    _show_contest(console, contest)
    _show_bands(console, "Scores of the rules, held back", contest.bands_rules)
    _show_bands(console, "Scores of the model, held back", contest.bands_model)
    moved = Counter(_changes(reviewed, training).select("rules", "model", "reviewers").rows())
    table = make_table("rules", "model", "reviewers", "records", numbers=("records",))
    for (rules, model, people), count in sorted(moved.items()):
        table.add_row(rules, model, people, f"{count:,}")
    show_table(console, "What it would change, of all reviewed records", table)
    console.print(f"Each of them: {changes}", soft_wrap=True)
    if contest.is_won:
        console.print(f"The model beats the rules on the records held back: {out}", soft_wrap=True)
        console.print(f"Use it: cyberflag flag RECORDS -o FLAGGED.parquet --model {out.name}", soft_wrap=True)
    else:
        console.print("The model does not beat the rules on the records held back, so none is written.")
        console.print(
            f"It must be right on more records by chance of at most {LEVEL}, and in the share of all records."
        )


def _show_contest(console: Console, contest: Contest) -> None:
    table = make_table("held back", "rules", "model", numbers=("rules", "model"))
    table.add_row("decided rightly, share of all records", f"{contest.rules_right:.1%}", f"{contest.model_right:.1%}")
    table.add_row("sent to review", f"{contest.rules_review:.1%}", f"{contest.model_review:.1%}")
    table.add_row("right alone, records", f"{contest.only_rules:,}", f"{contest.only_model:,}")
    table.add_row("mean squared error of scores (Brier)", f"{contest.brier_rules:.4f}", f"{contest.brier_model:.4f}")
    show_table(console, "Rules and model", table)
    console.print(
        f"Chance of so many for the model were both alike (McNemar, exact): {contest.chance:.4f}. Gain in the share "
        f"decided rightly: {contest.gain:+.2%}, more than {contest.gain_at_least:+.2%} in {1 - LEVEL:.0%} of draws.",
        soft_wrap=True,
    )


def _show_bands(console: Console, title: str, bands: tuple[Band, ...]) -> None:
    table = make_table(
        "score", "records", "mean score", "found online", numbers=("records", "mean score", "found online")
    )
    for band in bands:
        table.add_row(f"{band.low} to {band.high}", f"{band.records:,}", f"{band.mean_score:.2f}", f"{band.online:.2f}")
    show_table(console, title, table)
