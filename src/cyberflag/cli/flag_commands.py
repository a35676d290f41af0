"""``cyberflag flag`` and ``cyberflag flags``, their arguments and their help.

What they do stands in `cyberflag.cli.flag` and `cyberflag.cli.flag_check`, loaded when the command runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from cyberflag.cli.memory import keep_memory


def flag(  # noqa: PLR0913 - a command takes an argument for each of its options
    records: Annotated[
        Path,
        typer.Argument(metavar="RECORDS", help="Crime records, .parquet, .csv or .xlsx, or a folder of .parquet."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="The file to write, .parquet or .csv.")],
    *,
    columns: Annotated[
        Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the records is which.")
    ] = None,
    bad: Annotated[
        Path | None,
        typer.Option("--bad", metavar="BAD.csv", help="Where the bad rows go [default: OUT.bad-rows.csv]."),
    ] = None,
    pack: Annotated[
        Path | None, typer.Option("--pack", metavar="PACK", help="The force's own rules, laid over those of cyberflag.")
    ] = None,
    model: Annotated[
        Path | None,
        typer.Option("--model", metavar="MODEL.json", help="What `cyberflag flags train` learned from your reviewers."),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Write the words that decided too, and each mention with its status.")
    ] = False,
    officer_flag: Annotated[
        bool,
        typer.Option("--officer-flag", help="Let the officer's flag decide what a person would have to see."),
    ] = False,
    engine: Annotated[
        Literal["local", "spark"],
        typer.Option("--engine", help="This machine, or an existing Spark cluster (needs cyberflag[spark])."),
    ] = "local",
    spark_master: Annotated[
        str | None,
        typer.Option("--spark-master", metavar="MASTER", help="The cluster; else that of spark-defaults.conf."),
    ] = None,
) -> None:
    """Decide the online flag of every crime record, under the rule in force on the day it was recorded."""
    keep_memory()
    from cyberflag.cli.flag import EngineName, Files, Own, Place, flag_records
    from cyberflag.flags import FlagOptions

    options = FlagOptions(evidence=evidence, officer_flag=officer_flag)
    files, own = Files(records, columns, out, bad), Own(pack, model)
    flag_records(files, own, options, Place(EngineName(engine), spark_master))


flags_commands = typer.Typer(
    name="flags", help="Look after the rules by which the online flag is decided.", no_args_is_help=True
)


@flags_commands.command("check")
def check_flags(
    pack: Annotated[Path, typer.Argument(metavar="PACK", help="The force's own rules, a TOML file.")],
    *,
    sample: Annotated[
        Path | None, typer.Option("--sample", metavar="RECORDS", help="Crime records to try them on.")
    ] = None,
    columns: Annotated[
        Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the sample is which.")
    ] = None,
) -> None:
    """Say what a force's own rules add, where they clash, and what a sample of records makes of them."""
    from cyberflag.cli.flag_check import check_pack

    check_pack(pack, sample, columns)


@flags_commands.command("train")
def train_flags(  # noqa: PLR0913 - a command takes an argument for each of its options
    records: Annotated[
        Path, typer.Argument(metavar="RECORDS", help="The crime records, with those that were reviewed among them.")
    ],
    reviewed: Annotated[
        Path,
        typer.Option(
            "--reviewed",
            metavar="REVIEWED",
            help="A sample of `cyberflag audit`, filled in; or a table (.csv, .parquet) of crime_reference and online.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="MODEL.json", help="The model, written if it wins.")],
    *,
    columns: Annotated[
        Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the records is which.")
    ] = None,
    pack: Annotated[
        Path | None, typer.Option("--pack", metavar="PACK", help="The force's own rules, laid over those of cyberflag.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another number parts and draws otherwise.")] = 0,
) -> None:
    """Learn from records that people decided, and say whether that beats the rules on some held back."""
    from cyberflag.cli.flag_training import TrainOrder, train_to

    train_to(out, TrainOrder(records, reviewed, columns, pack, seed))
