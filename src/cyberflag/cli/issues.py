"""What needs a person, on the screen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rich.console import Console

from cyberflag.cli.numbers import say_number
from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.returns import Returns

REPLIES_SHOWN = 5
"""How many of the replies with the most issues are named; issues.csv has them all."""

_NAME_WIDTH = 34


def show_issues(console: Console, returns: Returns, out: Path) -> None:
    """What needs a person, and where: the replies with the most issues, a line each, and the issues by kind."""
    issues = returns.issues
    if not len(issues):
        console.print("\nNothing needs a person.")
        return
    kinds = Counter(issues["kind"].to_list())
    by_reply = Counter(issues["reply"].to_list())
    first = dict(zip(reversed(issues["reply"].to_list()), reversed(issues["message"].to_list()), strict=True))
    table = make_table("", "", "", numbers=("",))
    table.show_header = False
    table.columns[0].no_wrap = True
    table.columns[0].min_width = 3 + len(str(max(by_reply.values())))
    table.columns[1].max_width = _NAME_WIDTH
    for column in table.columns[1:]:
        column.no_wrap, column.overflow, column.justify = True, "ellipsis", "left"
    for reply, number in by_reply.most_common(REPLIES_SHOWN):
        table.add_row(f"  {number}", make_safe(reply), make_safe(first[reply]))
    numbers = f"{say_number(len(issues), 'issue')} in {say_number(len(by_reply), 'reply', 'replies')}"
    show_table(console, f"What needs a person: {numbers}", table)
    if len(by_reply) > REPLIES_SHOWN:
        console.print(f"  and {say_number(len(by_reply) - REPLIES_SHOWN, 'more reply', 'more replies')}")
    console.print("  By kind: " + ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))
    console.print(f"  All of them: {out / 'issues.csv'}", soft_wrap=True)
    console.print("  To answer those that a person can: cyberflag read FOLDER --propose")
