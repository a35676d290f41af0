"""Returns with the sums that a reply prints."""

from dataclasses import replace

import polars as pl

from cyberflag.model import Sums
from cyberflag.returns import Returns


def with_sums(returns: Returns, *sums: tuple[str, str, str]) -> Returns:
    """The returns with sums such as ``("B4", "B2 B3", "holds")``, by the cells of Sheet1."""
    ids = {source.removeprefix("Sheet1!"): name for source, name in returns.counts.select("source", "id").rows()}
    rows = [
        {
            "sum": str(at),
            "total": ids[total],
            "part": ids[part],
            "across": across(total, parts),
            "verdict": verdict,
        }
        for at, (total, parts, verdict) in enumerate(sums)
        for part in parts.split()
    ]
    return replace(returns, sums=Sums.validate(pl.DataFrame(rows, schema=Sums.create_empty().schema), cast=True))


def across(total: str, parts: str) -> str:
    """What the parts differ in: they stand in the total's row by sex, in its column by age."""
    return "sex" if total[1:] in parts else "age"
