"""A small force with decisions of known faults, for audits of it."""

from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import numpy as np
import polars as pl
import pytest

from cyberflag.audits import AuditFrame, audit_frame
from cyberflag.model import CrimeRecords, FlaggedRecords
from cyberflag.simulation.force_records import RecordSettings, draw_crime_records


@dataclass(frozen=True)
class Force:
    """Records, what was decided on them, and what is so."""

    records: dy.DataFrame[CrimeRecords]
    flagged: dy.DataFrame[FlaggedRecords]
    frame: dy.DataFrame[AuditFrame]
    online: dict[str, bool]

    def write(self, folder: Path) -> tuple[Path, Path]:
        """The flagged records and the records as files."""
        flagged, records = folder / "flagged.parquet", folder / "records.parquet"
        self.flagged.with_columns(pl.col("decision").cast(pl.String)).write_parquet(flagged)
        self.records.with_columns(pl.col("victim_sex").cast(pl.String)).write_parquet(records)
        return flagged, records


def decide(drawn_online: np.ndarray, references: pl.Series, wrong: float, seed: int = 7) -> pl.DataFrame:
    """Decisions of which a share ``wrong`` is about another crime than it seems."""
    rng = np.random.default_rng(seed)
    rows = len(drawn_online)
    seems = np.where(rng.random(rows) < wrong, ~drawn_online, drawn_online)
    score = np.where(seems, rng.beta(6, 0.5, rows), rng.beta(0.4, 8, rows))
    lists = pl.Series([[]] * rows, dtype=pl.List(pl.String))
    return pl.DataFrame(
        {
            "crime_reference": references,
            "decision": np.where(score > 0.7, "online", np.where(score < 0.3, "not-online", "review")),
            "platforms": lists,
            "involvement": lists,
            "rule": ["drawn"] * rows,
            "score": score,
            "pack": ["drawn"] * rows,
        }
    )


@pytest.fixture(scope="session")
def force() -> Force:
    drawn = next(draw_crime_records(RecordSettings(rows=8000), seed=5))
    truth = drawn.truth
    decisions = decide(truth["online"].to_numpy(), truth["crime_reference"], 0.05)
    flagged = FlaggedRecords.validate(decisions, cast=True)
    frame = audit_frame(flagged, drawn.records)
    return Force(drawn.records, flagged, frame, dict(truth.select("crime_reference", "online").rows()))
