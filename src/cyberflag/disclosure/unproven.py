"""What an audit could not prove in the time that it has: it does not pass, and that is said."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.errors import ProtectionError


def refuse_unproven(names: Sequence[str]) -> None:
    """Raises ``ProtectionError`` where there are cells of which it is not proven that no more follows."""
    if not names:
        return
    others = f" and of {len(names) - 1} more" if len(names) > 1 else ""
    raise ProtectionError(
        f"Not proven: in the time that an audit has, it was not settled that too much does not follow of "
        f"{names[0]}{others}. What is not proven does not pass.",
        "Give it more time (`cyberflag protect` with --set effort=5), or publish coarser groups.",
    )
