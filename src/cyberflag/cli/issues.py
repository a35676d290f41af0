"""What needs a person, on the screen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rich.console import Console

from cyberflag.cli.screen import make_safe, make_table, show_table
from cyberflag.returns import Returns

REPLIES_SHOWN = 8
"""How many of the replies with the most issues are named; issues.csv has them all."""


def show_issues(console: Console, returns: Returns, out: Path) -> None:
    """What needs a person, and where: issues by kind, then the replies with the most of them."""
    issues = returns.issues
    if not len(issues):
        console.print("Nothing needs a person.")
        return
    kinds = Counter(issues["kind"].to_list())
    by_reply = Counter(issues["reply"].to_list())
    first = dict(zip(reversed(issues["reply"].to_list()), reversed(issues["message"].to_list()), strict=True))
    table = make_table("reply", "issues", "the first of them", numbers=("issues",))
    for reply, number in by_reply.most_common(REPLIES_SHOWN):
        table.add_row(make_safe(reply), str(number), make_safe(first[reply]))
    show_table(console, f"What needs a person: {len(issues):,} issues in {len(by_reply):,} replies", table)
    if len(by_reply) > REPLIES_SHOWN:
        console.print(f"  and {len(by_reply) - REPLIES_SHOWN} more replies")
    console.print("  By kind: " + ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()), soft_wrap=True)
    console.print(f"All of them: {out / 'issues.csv'}", soft_wrap=True)
