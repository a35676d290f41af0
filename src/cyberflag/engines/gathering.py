"""Flagged rows put together in the order of their records: the good ones to one file, what is wrong to another.

Only here is it known which references stood in an earlier row, so only here are those rows refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import dataframely as dy
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from cyberflag.engines.rows import BROKEN, ROW
from cyberflag.engines.writing import write_flagged
from cyberflag.errors import InputError
from cyberflag.records import BadRowsFile, RecordFailures, SeenReferences
from cyberflag.records.checking import repeated_failures
from cyberflag.vocabularies.crime_records import record_rules


@dataclass
class FlagRun:
    """What came of a file: its ``rows``, how many were ``flagged``, and how many records break which of the rules.

    ``bad``: the file that holds each bad row with its rule and cure; None where every record keeps every rule.
    """

    rows: int = 0
    flagged: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    bad: Path | None = None


def gather(parts: Iterable[pa.RecordBatch], schema: pa.Schema, out: Path, bad: Path, name: str) -> FlagRun:
    """Write the flagged records to ``out`` and what is wrong to ``bad``, each whole or not at all; what came of it.

    ``parts`` are as `RowFlagging.flag` gives them, in order; ``schema`` is that of flagged records; ``name`` names the
    file of records. Raises ``InputError`` where there are rows and not one can be used: then only ``bad`` is written.
    ``OSError`` where nothing can be written.
    """
    run = FlagRun()
    unfinished = [path.with_name(f".{path.name}.unfinished") for path in (out, bad)]
    try:
        with BadRowsFile(unfinished[1]) as file:
            write_flagged(_kept(parts, schema, file, run), schema, unfinished[0], out.suffix)
        if run.rules:
            unfinished[1].replace(bad)
            run.bad = bad
        else:
            bad.unlink(missing_ok=True)
        if run.rows and not run.flagged:
            raise InputError(
                f"Not one record of {name} can be used.", f"Begin with the rule broken most often in {bad.name}."
            )
        unfinished[0].replace(out)
    finally:
        for path in unfinished:
            path.unlink(missing_ok=True)
    return run


def _kept(
    parts: Iterable[pa.RecordBatch], schema: pa.Schema, file: BadRowsFile, run: FlagRun
) -> Iterator[pa.RecordBatch]:
    """The flagged records of the parts, while what is wrong goes to the file and into the count."""
    seen = SeenReferences()
    for part in parts:
        references = pl.Series(pl.from_arrow(part.column("crime_reference")))
        repeated = seen.repeated(references)
        usable = pc.and_(part.column("decision").is_valid(), pa.array(~repeated))
        failures = _failures(part, pl.Series(repeated), references)
        file.add(failures)
        run.rules.update(failures["rule"].to_list())
        run.rows += len(part)
        kept = part.select(schema.names)
        if usable.true_count < len(part):
            kept = kept.filter(usable)
        run.flagged += len(kept)
        if len(kept):
            yield kept


def _failures(part: pa.RecordBatch, repeated: pl.Series, references: pl.Series) -> dy.DataFrame[RecordFailures]:
    """What is wrong in the rows of a part, in the order of the rows."""
    rows = pl.Series("row", pl.from_arrow(part.column(ROW)))
    told = repeated_failures(rows.filter(repeated), references.filter(repeated))
    broken = part.column(BROKEN)
    if not len(broken.flatten()):
        return told
    rule, effects = pl.col("rule"), {name: str(one.effect) for name, one in record_rules().items()}
    here = pl.DataFrame(pl.from_arrow(pa.Table.from_struct_array(broken.flatten())))
    placed = here.with_columns(rows.gather(pl.Series(pl.from_arrow(pc.list_parent_indices(broken)))).alias("row"))
    whole = placed.with_columns(rule.replace_strict(effects, return_dtype=pl.String).alias("effect"))
    both = pl.concat([told, RecordFailures.cast(whole.select(RecordFailures.column_names()))])
    return RecordFailures.cast(both.sort("row", maintain_order=True))
