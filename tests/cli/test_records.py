"""``cyberflag records``: counts a person can act on, bad rows without summaries, and nothing half-written."""

from pathlib import Path

from commands import run
from cyberflag.records.flagged import read_flagged

TEXT = "VIC contacted by unknown SUSP over several days"
ROWS = f"""crime_reference,recorded_on,victim_age,summary
A1,2024-05-01,13,{TEXT}
A1,2024-05-01,13,{TEXT}
A2,May,{TEXT},13
,2024-05-01,13,{TEXT}
A3,2024-05-01,{TEXT}
"""


def records(folder: Path, text: str = ROWS) -> Path:
    path = folder / "records.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_check_counts_each_rule_and_writes_the_bad_rows_without_their_texts(tmp_path: Path, capsys) -> None:
    bad = tmp_path / "out" / "bad.csv"
    assert run("records", "check", records(tmp_path), "-o", bad) == 0
    shown = capsys.readouterr()
    assert "5 records, 1 can be used, 4 refused" in shown.out
    for rule in ("reference-repeated", "reference-missing", "recorded-on-not-understood", "row-unreadable"):
        assert rule in shown.out
        assert rule in bad.read_text(encoding="utf-8")
    # a text that stands in a wrong column is no less a text
    assert TEXT not in shown.out + shown.err + bad.read_text(encoding="utf-8")


def test_a_file_without_faults_leaves_no_file_of_bad_rows(tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("records", "check", records(tmp_path, "\n".join(ROWS.splitlines()[:2]))) == 0
    assert "Every record keeps every rule." in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["records.csv"]


def test_a_file_of_which_nothing_can_be_used_is_an_error(tmp_path: Path, capsys) -> None:
    path = records(tmp_path, f"crime_reference,recorded_on,summary\nA1,May,{TEXT}\n")
    assert run("records", "check", path, "-o", tmp_path / "bad.csv") == 3
    assert TEXT not in "".join(capsys.readouterr())


def test_a_file_without_records_is_an_error(tmp_path: Path, capsys) -> None:
    path = records(tmp_path, "crime_reference,recorded_on,summary\n")
    assert run("records", "check", path, "-o", tmp_path / "bad.csv") == 3
    assert "holds no records" in capsys.readouterr().err


def test_bad_rows_never_take_the_place_of_the_records(tmp_path: Path) -> None:
    path = records(tmp_path)
    assert run("records", "check", path, "-o", path) == 4
    assert path.read_text(encoding="utf-8") == ROWS


def test_a_proposal_is_shown_or_written(tmp_path: Path, capsys) -> None:
    path = records(tmp_path, "Crime Ref,Date Recorded,MO\nA1,13/04/2024,x\n")
    assert run("records", "columns", path) == 0
    assert 'crime_reference = "Crime Ref"' in capsys.readouterr().out
    assert run("records", "columns", path, "-o", tmp_path / "map.toml") == 0
    assert run("records", "check", path, "--columns", tmp_path / "map.toml", "-o", tmp_path / "bad.csv") == 0


def test_an_error_of_a_missing_column_says_how_to_go_on(tmp_path: Path, capsys) -> None:
    path = records(tmp_path, "Crime Ref,Date Recorded,MO\nA1,13/04/2024,x\n")
    assert run("records", "check", path, "-o", tmp_path / "bad.csv") == 3
    told = capsys.readouterr().err
    assert "It may be 'Crime Ref'" in told
    assert "cyberflag records columns" in told
    assert not (tmp_path / "bad.csv").exists()


def test_good_records_are_written_under_our_own_names_and_can_be_flagged(tmp_path: Path) -> None:
    path = records(tmp_path, "Ref,Rec,MO\nA1,13/04/2024,SUSP messaged VIC on Snapchat\nA2,13/14/2024,x\n")
    (tmp_path / "map.toml").write_text(
        'dates = "%d/%m/%Y"\n[columns]\ncrime_reference = "Ref"\nrecorded_on = "Rec"\nsummary = "MO"\n'
    )
    good, flagged = tmp_path / "good.parquet", tmp_path / "flagged.parquet"
    given = ("records", "check", path, "--columns", tmp_path / "map.toml", "-o", tmp_path / "bad.csv")
    assert run(*given, "--good", good) == 0
    assert run("flag", good, "-o", flagged) == 0
    assert read_flagged(flagged)["crime_reference"].to_list() == ["A1"]
    assert run(*given, "--good", tmp_path / "good.csv") == 2
