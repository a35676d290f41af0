"""``cyberflag protect`` on figures of crime records, and its release before ``cyberflag audit-release``."""

import tomllib
from pathlib import Path

import polars as pl
import pytest

from commands import run

FORCES = {"Kent": "kent", "Essex": "essex", "Surrey": "surrey"}
OLD = {"Kent": (3, 20, 9), "Essex": (7, 11, 16), "Surrey": (12, 8, 6)}
NEW = {"Kent": (10, 21, 9), "Essex": (8, 13, 17), "Surrey": (14, 9, 7)}
SMALL = "offences.kent.2017-18.age.12"


def results_of(folder: Path, **years: dict[str, tuple[int, ...]]) -> Path:
    """Results of `read` of one return a force: victims aged 12, 13 and 14 by year."""
    replies = folder / "replies"
    replies.mkdir(parents=True)
    (replies / "request.toml").write_text('basis = "flag"\nmeasure = "offences"\n', encoding="utf-8")
    for name in FORCES:
        lines = ["Recorded offences with the online flag by age of victim", "Year,12,13,14,Total"]
        for year, counts in years.items():
            lines.append(",".join(map(str, (year.strip("y").replace("_", "/"), *counts[name], sum(counts[name])))))
        (replies / f"{name} Police.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run("read", replies, "-o", folder / "results") == 0
    return folder / "results"


def figures_of(release: Path) -> pl.DataFrame:
    return pl.read_csv(release / "figures.csv", infer_schema_length=None)


def withheld_in(release: Path) -> set[str]:
    return set(figures_of(release).filter(pl.col("marker") == "withheld")["figure"])


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of 2017/18 alone (``old``); that of both years, alone (``alone``) and beside the old (``beside``)."""
    at = tmp_path_factory.mktemp("releases")
    first, both = results_of(at / "first", y2017_18=OLD), results_of(at / "both", y2018_19=NEW)
    assert run("protect", first, "--from", "records", "-o", at / "old") == 0
    assert run("protect", both, "--from", "records", "-o", at / "alone") == 0
    assert run("protect", both, "--from", "records", "--earlier", at / "old", "-o", at / "beside") == 0
    return at


def test_figures_of_records_are_protected_bands_of_ages_that_miss_an_age_too(releases: Path):
    """No record is of a child under 12, so that the band up to 12 is told as a least: it is as small as its part."""
    assert {SMALL, "offences.kent.2017-18.age.0-12"} <= withheld_in(releases / "old")


def test_the_earlier_releases_that_are_named_are_part_of_the_protection(releases: Path):
    old = tomllib.loads((releases / "old" / "certificate.toml").read_text(encoding="utf-8"))
    stated = tomllib.loads((releases / "beside" / "certificate.toml").read_text(encoding="utf-8"))
    assert stated["earlier"] == [old["content"]]


def test_an_earlier_release_is_part_of_the_audit_and_its_lack_is_told(releases: Path, capsys: pytest.CaptureFixture):
    assert run("audit-release", releases / "beside", "--earlier", releases / "old") == 0
    assert "that this attack does not have" not in capsys.readouterr().err
    assert run("audit-release", releases / "beside") == 0
    assert "names 1 earlier release that this attack does not have" in capsys.readouterr().err


def test_the_value_before_a_revision_is_attacked_too(releases: Path, tmp_path: Path, capsys: pytest.CaptureFixture):
    """Kent's 3 of 2017/18 are 6 now. A release that hides nothing gives last year's 3 away beside last year's total."""
    revised = results_of(tmp_path, y2017_18={**OLD, "Kent": (6, 20, 9)})
    alone, beside = tmp_path / "alone", tmp_path / "beside"
    assert run("protect", revised, "--from", "records", "-o", alone) == 0
    assert run("audit-release", alone) == 0
    capsys.readouterr()
    assert run("audit-release", alone, "--earlier", releases / "old") == 6
    said = capsys.readouterr().out
    assert "force kent, year 2017/18, age 12, vintage old/figures.csv" in said
    assert "is 3, since" in said
    assert run("protect", revised, "--from", "records", "--earlier", releases / "old", "-o", beside) == 0
    assert run("audit-release", beside, "--earlier", releases / "old") == 0


def test_a_release_is_audited_by_the_threshold_of_its_certificate(releases: Path, tmp_path: Path):
    """At a threshold of 3 the 3 is shown and nothing is withheld; the same sums hide too little of an 8 at one of 9."""
    low, high = tmp_path / "low", tmp_path / "high"
    results = releases / "first" / "results"
    assert run("protect", results, "--from", "records", "--set", "threshold=3", "-o", low) == 0
    assert withheld_in(low) == set()
    assert run("protect", results, "--from", "records", "--set", "threshold=9", "-o", high) == 0
    assert run("audit-release", high) == 0
    certificate = high / "certificate.toml"
    stated = certificate.read_text(encoding="utf-8")
    certificate.write_text(stated.replace("threshold = 9", "threshold = 40"), encoding="utf-8")
    assert run("audit-release", high) == 6


def test_earlier_releases_beside_tables_of_others_are_refused_with_a_cure(releases: Path, tmp_path: Path, capsys):
    (tmp_path / "tables.toml").write_text('[dimensions.age]\ntotal = "All"\n', encoding="utf-8")
    (tmp_path / "ages.csv").write_text("age,count\n12,3\nAll,9\n", encoding="utf-8")
    assert run("audit-release", tmp_path, "--earlier", releases / "old") == 2
    assert "Put the earlier tables into the folder" in capsys.readouterr().err
