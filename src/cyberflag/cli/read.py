"""``cyberflag read``: a folder of replies to counts, issues and replies."""

from __future__ import annotations

from pathlib import Path

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.issues import show_issues
from cyberflag.cli.progress import showing_progress
from cyberflag.cli.screen import open_console
from cyberflag.replies import Reading, read_folder
from cyberflag.returns import Returns, from_replies, load_request, save_returns


def read_replies(folder: Path, out: Path) -> None:
    """Read the folder, write the tables to ``out`` and say what was found.

    Raises what `read_all` does.
    """
    out = check_output(out, apart_from=check_folder(folder))
    returns = read_all(folder)
    with writing_to(out):
        save_returns(returns, out)
    console = open_console()
    console.print(f"{len(returns.counts):,} figures from {len(returns.replies):,} replies: {out / 'counts.csv'}")
    show_issues(console, returns, out)


def read_all(folder: Path) -> Returns:
    """Read every reply of the folder, with a bar on standard error.

    Raises ``NotFoundError``, ``InputError``, ``EmptyFolderError``, and ``UsageError`` for a request that is not
    understood.
    """
    folder = check_folder(folder)
    request = load_request(folder)
    with showing_progress("Reading") as tell:
        reading: Reading = read_folder(folder, request=request, progress=tell)
    return from_replies(reading)
