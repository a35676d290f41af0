"""``cyberflag read``: a folder of replies to counts, issues and replies."""

from __future__ import annotations

from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output
from cyberflag.cli.issues import show_issues
from cyberflag.cli.numbers import say_number
from cyberflag.cli.placement import check_results, outdated_by_reading, placing_in
from cyberflag.cli.progress import showing_progress
from cyberflag.cli.screen import make_safe, open_console, show_warning
from cyberflag.replies import Reading, read_folder
from cyberflag.returns import Returns, from_replies, load_request, save_returns
from cyberflag.returns.requests import find_request
from cyberflag.returns.saving import REQUEST_FILE

_NAMES_SHOWN = 5

_EXAMPLE = (
    '    basis = "flag"',
    '    measure = "offences"',
    '    ages = "0-17"',
    '    periods = ["2017/18", "2018/19"]',
    '    forces = ["merseyside", "cheshire"]',
)


def read_replies(folder: Path, out: Path, sureness: float | None = None) -> None:
    """Read the folder, write the tables to ``out`` and say what was found. A figure read less surely than ``sureness``
    is an issue.

    The report of an earlier run in ``out`` is removed: its ids would lead to rows that are no longer there. Raises what
    `read_all` does, and ``OutputError``, ``UsageError`` for a folder of results that will not do.
    """
    out = check_results(check_output(out, apart_from=check_folder(folder)))
    returns = read_all(folder, sureness)
    outdated = outdated_by_reading(out)
    with placing_in(out, outdated=outdated) as new:
        save_returns(returns, new)
    console = open_console()
    figures, replies = say_number(len(returns.counts), "figure"), say_number(len(returns.replies), "reply", "replies")
    console.print(f"{figures} from {replies}: {out / 'counts.csv'}", soft_wrap=True)
    if outdated:
        console.print(
            f"Removed, since they were of an earlier run: {', '.join(outdated)}. "
            f"To make them anew: cyberflag publish {out} -o {out}",
            soft_wrap=True,
        )
    show_issues(console, returns, out)


def read_all(folder: Path, sureness: float | None = None) -> Returns:
    """Read every reply of the folder, with a bar on standard error.

    Raises ``NotFoundError``, ``InputError``, ``EmptyFolderError``, and ``UsageError`` for a request that is not
    understood.
    """
    folder = check_folder(folder)
    request = load_request(folder)
    with showing_progress("Reading") as tell:
        reading: Reading = read_folder(folder, request, tell, sureness=sureness)
    _tell_of_passed_over(folder, reading)
    if find_request(folder) is None:
        show_warning(
            "no request.toml, so it is not known what was asked: answers that do not repeat it are not counted.",
            f"Write {folder / 'request.toml'} and run again, for instance:",
            *_EXAMPLE,
            "See docs/how-to/say-what-was-asked.md.",
        )
    return from_replies(reading)


def _tell_of_passed_over(folder: Path, reading: Reading) -> None:
    """Name on standard error what lies in the folder and is no reply: hidden, locked, no file, or leading nowhere."""
    passed = passed_over(folder, set(reading.replies["reply"].to_list()))
    if passed:
        more = f" and {len(passed) - _NAMES_SHOWN} more" if len(passed) > _NAMES_SHOWN else ""
        were = "was" if len(passed) == 1 else "were"
        names = make_safe(", ".join(passed[:_NAMES_SHOWN]))
        open_console(stderr=True).print(f"{say_number(len(passed), 'file')} {were} passed over: {names}{more}")


def passed_over(folder: Path, replies: set[str]) -> list[str]:
    """What lies below the folder and is neither a reply nor a setting; of a hidden folder, its name alone."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        hidden = next((i for i, part in enumerate(name.parts) if part.startswith(".")), None)
        if hidden is not None:
            found["/".join(name.parts[: hidden + 1])] = True
        elif path.name == REQUEST_FILE or path.name.endswith(".reading.toml") or name.as_posix() in replies:
            continue
        elif path.is_symlink() or not path.is_dir():
            found[name.as_posix()] = True
    return list(found)
