"""``cyberflag read``: a folder of replies to counts, issues and replies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rich.console import Console

from cyberflag.cli.folders import check_folder, check_output, writing_to
from cyberflag.cli.progress import showing_progress
from cyberflag.cli.screen import make_safe, make_table, open_console
from cyberflag.replies import Reading, read_folder
from cyberflag.returns import Returns, from_replies, load_request, save_returns

REPLIES_SHOWN = 8
"""How many of the replies with the most issues are named on the screen; issues.csv has them all."""


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


def show_issues(console: Console, returns: Returns, out: Path) -> None:
    """What needs a person, and where: issues by kind, then the replies with the most of them."""
    issues = returns.issues
    if not len(issues):
        console.print("Nothing needs a person.")
        return
    kinds = Counter(issues["kind"].to_list())
    by_reply = Counter(issues["reply"].to_list())
    console.print(f"\nWhat needs a person: {len(issues):,} issues in {len(by_reply):,} replies")
    console.print("  " + ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))
    first = dict(zip(reversed(issues["reply"].to_list()), reversed(issues["message"].to_list()), strict=True))
    table = make_table("reply", "issues", "the first of them", numbers=("issues",))
    for reply, number in by_reply.most_common(REPLIES_SHOWN):
        table.add_row(make_safe(reply), str(number), make_safe(first[reply]))
    console.print(table)
    if len(by_reply) > REPLIES_SHOWN:
        console.print(f"  and {len(by_reply) - REPLIES_SHOWN} more replies")
    console.print(f"All of them: {out / 'issues.csv'}", soft_wrap=True)
