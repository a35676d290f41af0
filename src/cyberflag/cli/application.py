"""The commands, their arguments and their help; what each does stands in the module of its name.

Those modules are imported when their command runs: `cyberflag --help` need not wait for the tables to load.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from cyberflag import __version__
from cyberflag.cli.audit_commands import audit
from cyberflag.cli.context_command import set_beside
from cyberflag.cli.flag_commands import flag, flags_commands
from cyberflag.cli.folders import placed
from cyberflag.cli.protect_commands import audit_release, protect
from cyberflag.cli.return_command import make_return
from cyberflag.cli.screen import show_error, show_stopped, show_unexpected
from cyberflag.errors import CyberflagError, UsageError
from cyberflag.keeping import use_kept_patterns

STOPPED = 130
"""The exit code after Ctrl-C, as shells have it."""
SLIPPED = 7
"""The exit code of a check that finds a stated number which does not follow from those beside it."""


class _StoppedError(Exception):
    """Somebody pressed Ctrl-C while a command ran."""


class _Commands(TyperGroup):
    """The commands; one that is stopped says so, where typer would leave without a word."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # typer's own name for its context
        try:
            return super().invoke(ctx)
        except BaseException as stop:
            if _is_ctrl_c(stop):
                raise _StoppedError from stop
            raise


def _is_ctrl_c(error: BaseException) -> bool:
    """Whether an error is Ctrl-C, be it as polars hands it on where it was at work itself: a panic that quotes it."""
    is_panic = type(error).__name__ == "PanicException"
    return isinstance(error, KeyboardInterrupt) or (is_panic and KeyboardInterrupt.__name__ in str(error))


application = typer.Typer(
    name="cyberflag",
    cls=_Commands,
    help="From a folder of police replies to a published figure, every number traced to the cell it came from.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with `cyberflag demo`; it needs no files.",
)

_Replies = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of replies; read with its sub-folders.")]
_Results = Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that `read` or `run` wrote.")]
_Out = Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="The folder to write to; made where it is not.")]

_Records = Annotated[
    Path,
    typer.Argument(metavar="RECORDS", help="Crime records: Parquet, CSV or Excel, or a folder of Parquet files."),
]
_Columns = Annotated[
    Path | None, typer.Option("--columns", metavar="MAP.toml", help="Which column of the file is which.")
]

_LEAST = "The least sureness, 0 to 1, at which a figure is a count and no issue; left out, that of the vocabulary."
_Sureness = Annotated[
    float | None, typer.Option("--sureness", metavar="LEAST", min=0, max=1, show_default=False, help=_LEAST)
]

_AcrossBreaks = Annotated[
    bool, typer.Option("--across-breaks", help="Tell changes across breaks in the figures too, marked [b].")
]

_Against = Annotated[
    Path | None,
    typer.Option("--against", metavar="EARLIER", help="Results of an earlier release: also tell what moved since."),
]

_settings = {"debug": False}


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"cyberflag {__version__}")
        raise typer.Exit


@application.callback()
def begin(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback where something fails.")] = False,
) -> None:
    """From a folder of police replies to a published figure, every number traced to the cell it came from."""
    _settings["debug"] = debug and not version
    use_kept_patterns()


@application.command()
def run(
    folder: _Replies,
    out: _Out,
    sureness: _Sureness = None,
    *,
    across_breaks: _AcrossBreaks = False,
    against: _Against = None,
) -> None:
    """Do all: read the replies, compute the figures, publish them, and say what needs a person."""
    from cyberflag.cli.run import run_folder

    run_folder(folder, out, sureness, across_breaks=across_breaks, against=against)


@application.command()
def read(
    folder: _Replies,
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="OUT", help="The folder to write to; needed but with --propose."),
    ] = None,
    propose: Annotated[
        bool,
        typer.Option("--propose", help="Write a reading file to be edited beside each reply with a question to you."),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="With --propose: also over files that somebody edited. They are lost.")
    ] = False,
    sureness: _Sureness = None,
) -> None:
    """Read the replies into counts.csv, issues.csv and replies.csv (and Parquet of the same)."""
    if force and not propose:
        raise UsageError("--force is about proposals, and none is asked for.", "Add --propose, or leave --force out.")
    if out is None and not propose:
        raise UsageError("The folder to write to is not named.", "Name it with --out or -o: -o OUT.")
    if propose:
        from cyberflag.cli.proposing import propose_readings

        propose_readings(folder, force=force)
    if out is not None:
        from cyberflag.cli.read import read_replies

        read_replies(folder, out, sureness)


@application.command()
def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One reply.")],
    *,
    every_row: Annotated[bool, typer.Option("--all", help="Draw long tables and letters to their end.")] = False,
    cells: Annotated[
        bool, typer.Option("--cells", help="Write each value cell with its labels instead, of a table on any subject.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", help="With --cells: the CSV file; else cells.csv.")
    ] = None,
    sureness: _Sureness = None,
) -> None:
    """Draw the tables found in one reply, with the role and the meaning of each cell."""
    if cells:
        from cyberflag.cli.cells import write_cells

        write_cells(file, out or Path("cells.csv"))
        return
    if out is not None:
        raise UsageError(
            "-o names the file of the cells, and nothing else is written.", "Add --cells, or leave -o out."
        )
    from cyberflag.cli.inspect import inspect_file

    inspect_file(file, all_rows=every_row, sureness=sureness)


@application.command(context_settings={"ignore_unknown_options": True})  # a marker may start with a dash
def vocabulary(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A list, as `forces`; left out, all are named.")] = "",
    text: Annotated[
        str,
        typer.Argument(metavar="[TEXT]", help="A text to be understood against the list; one may start with a dash."),
    ] = "",
) -> None:
    """Show a public list, or how a text is understood against it."""
    from cyberflag.cli.vocabulary import show_vocabulary

    show_vocabulary(name, text)


@application.command()
def figures(  # noqa: PLR0913 - every option of a command is a parameter of its own
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Results of `read` or `run`, or a folder of published figures."),
    ] = None,
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", help="Also write the tables to this folder.")
    ] = None,
    against: _Against = None,
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="STATED", help="In place of FOLDER: stated numbers (csv), a story (md, txt)."),
    ] = None,
    across_breaks: _AcrossBreaks = False,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="FIGURE", help="Print how the figure of this id came about, and stop."),
    ] = None,
) -> None:
    """Print the national figures and those of each force, or look over figures that were published or stated."""
    from cyberflag.cli.figures import show_figures
    from cyberflag.cli.stated import check_numbers

    if check is not None:
        if any(given is not None for given in (folder, out, against, explain)):
            raise UsageError("--check looks over one file and nothing else.", "Leave out all else beside it.")
        if not check_numbers(check):
            raise typer.Exit(SLIPPED)
        return
    if folder is None:
        raise UsageError("There is nothing to look over.", "Name a FOLDER of results, or a file with --check.")
    if explain is not None:
        from cyberflag.cli.account import explain_figure

        if out is not None or against is not None:
            raise UsageError("--explain prints one figure and nothing else.", "Leave out -o and --against.")
        explain_figure(folder, explain, across_breaks=across_breaks)
        return
    show_figures(folder, out, against, across_breaks=across_breaks)


application.command()(protect)
application.command("audit-release")(audit_release)


@application.command()
def publish(folder: _Results, out: _Out, *, across_breaks: _AcrossBreaks = False, against: _Against = None) -> None:
    """Write the report, the tables, figures.csv and the press text from results that were read before."""
    from cyberflag.cli.publish import publish_folder

    publish_folder(folder, out, across_breaks=across_breaks, against=against)


application.command()(flag)
application.add_typer(flags_commands)


@application.command()
def prepare() -> None:
    """Make ready once what every later start would make again: some seconds less for each program that reads replies.

    A simulated campaign is read for it, so nothing of any reply is kept. Run it anew after a change of cyberflag.
    """
    from cyberflag.cli.prepare import prepare as prepare_all

    prepare_all()


@application.command()
def demo(
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="The folder to write to; made where it is not.")
    ] = Path("demo-out"),
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another number draws another campaign.")] = 2015,
) -> None:
    """Draw a campaign with known truth, take it all the way, and set each figure beside the truth."""
    from cyberflag.cli.demo import run_demo

    run_demo(out, seed)


records = typer.Typer(help="Look over crime records before anything is decided on them.", no_args_is_help=True)
application.add_typer(records, name="records")


@records.command(name="check")
def check_records(
    records: _Records,
    *,
    columns: _Columns = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="BAD.csv", help="Where the bad rows go; else RECORDS.bad-rows.csv here."),
    ] = None,
    good: Annotated[
        Path | None,
        typer.Option("--good", metavar="GOOD.parquet", help="Also write what can be used, for `cyberflag flag`."),
    ] = None,
) -> None:
    """Count how many records break which rule, and write the bad rows to a file, without their summaries."""
    from cyberflag.cli.records import check_file_of_records

    check_file_of_records(records, columns, out, good)


@records.command(name="columns")
def propose_columns(
    records: _Records,
    *,
    columns: _Columns = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="MAP.toml", help="The file to write to; else it is shown.")
    ] = None,
) -> None:
    """Propose which column of a file is which, for a person to read over; nothing is taken from it by itself."""
    from cyberflag.cli.records import propose_columns_of

    propose_columns_of(records, columns, out)


simulate = typer.Typer(help="Draw what is known to be true, to learn and to test on.", no_args_is_help=True)
application.add_typer(simulate, name="simulate")
application.add_typer(audit, name="audit")
application.command(name="return")(make_return)
application.command(name="context")(set_beside)


@simulate.command(name="records")
def simulate_records(
    *,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="RECORDS.parquet", help="The file of records to write.")],
    rows: Annotated[int, typer.Option("--rows", metavar="N", min=1, help="How many records.")] = 20_000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another number draws other records.")] = 2015,
    force: Annotated[str, typer.Option("--force", help="The id of a force, or all for the country.")] = "merseyside",
    missed: Annotated[
        float, typer.Option("--missed", help="How often officers forget the flag, before offence and station count.")
    ] = 0.3,
) -> None:
    """Draw a force's crime records, with the truth on each in a file beside them (RECORDS.truth.parquet)."""
    from cyberflag.cli.simulate import draw_records_to

    draw_records_to(out, rows=rows, seed=seed, force=force, missed=missed)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; ``arguments`` stand in for those of the process.

    Every ``CyberflagError`` is caught here and nowhere else. Anything unexpected leaves with 1 and a short message.
    ``--debug`` shows the traceback of either before its message. Ctrl-C leaves with 130 and one line.
    """
    _settings["debug"] = False
    placed.clear()
    try:
        application(args=arguments, prog_name="cyberflag")
    except CyberflagError as error:
        _show_traceback()
        show_error(error)
        sys.exit(error.exit_code)
    except (_StoppedError, KeyboardInterrupt):
        show_stopped(placed)
        sys.exit(STOPPED)
    except Exception as error:  # noqa: BLE001 - the last door: what comes here is told to the user, not swallowed
        _show_traceback()
        show_unexpected(error)
        sys.exit(CyberflagError.exit_code)


def _show_traceback() -> None:
    if _settings["debug"]:
        traceback.print_exc()
