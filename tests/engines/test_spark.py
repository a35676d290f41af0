"""The same records on a Spark cluster: the same rows, in the same order, and nothing of a summary in any log."""

import datetime as dt
import gc
import os
import pickle
import subprocess
import sys
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cyberflag.cli import main
from cyberflag.engines import check_spark, flag_file, flag_on_spark, open_session, spark
from cyberflag.engines.spark_session import silenced
from cyberflag.errors import InputError, MissingExtraError, OutputError, UsageError
from cyberflag.flags import Flagging, FlagOptions
from cyberflag.flags.learned import Learned
from cyberflag.records import ColumnMap
from shipped_pack import shipped_engine, shipped_lexicon
from told_crimes import CODES, TEXTS, UNSPEAKABLE

NIGHT = dt.datetime(2024, 3, 30, 23, 30)  # noqa: DTZ001 - as records systems write it
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",  # starts sooner
}
CLUSTER = pytest.mark.filterwarnings(
    "ignore::ResourceWarning",  # py4j leaves its sockets to the collector
    "ignore:PySpark does not yet:FutureWarning",  # of pandas, which is not used with it
)


@pytest.fixture(scope="session")
def spark_at_hand() -> None:
    try:
        check_spark()
    except MissingExtraError as error:
        pytest.skip(error.what)


@pytest.fixture(scope="session")
def session(spark_at_hand):  # noqa: ARG001 - it skips
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra, which may be missing

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    with silenced():
        made = builder.getOrCreate()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch) -> None:
    """A small file is cut into several tasks as a large one is."""
    monkeypatch.setattr(spark, "ROWS", 100)


@pytest.fixture(scope="module")
def flagging() -> Flagging:
    return Flagging(shipped_lexicon(), FlagOptions(evidence=True), shipped_engine())


def records(number: int) -> pa.Table:
    return pa.table(
        {
            "crime_reference": [f"R{n}" for n in range(number)],
            "recorded_on": [NIGHT + dt.timedelta(days=n % 4) for n in range(number)],
            "summary": [TEXTS[n % len(TEXTS)] for n in range(number)],
            "offence_code": [CODES[n % len(CODES)] for n in range(number)],
            "officer_flag": [("Yes", "no", None)[n % 3] for n in range(number)],
            "victim_name": [UNSPEAKABLE] * number,
        }
    )


def write(folder: Path, table: pa.Table, groups: int = 120) -> Path:
    path = folder / "records.parquet"
    pq.write_table(table, path, row_group_size=groups)
    return path


@CLUSTER
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_cluster_gives_the_rows_of_one_machine_in_their_order(tmp_path, session, flagging, ending) -> None:
    path = write(tmp_path, records(500))
    here, there = tmp_path / f"here.{ending}", tmp_path / f"there.{ending}"
    assert flag_on_spark(path, there, flagging, session).flagged == flag_file(path, here, flagging).flagged == 500
    if ending == "csv":
        assert there.read_bytes() == here.read_bytes()
    else:
        assert pq.read_table(there).equals(pq.read_table(here))
    assert {file.name for file in tmp_path.iterdir()} == {"records.parquet", here.name, there.name}


@CLUSTER
def test_a_learned_model_says_the_same_on_a_cluster(tmp_path, session, flagging) -> None:
    lexicon = flagging.lexicon
    model = Learned(lexicon.pack.content, {"points": 13_579, "several-affirmed": -700_001}, -250_000, 9, -9, {})
    learned = Flagging(lexicon, engine=shipped_engine(), learned=model)
    path = write(tmp_path, records(500))
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    flag_file(path, here, learned)
    flag_on_spark(path, there, learned, session)
    assert there.read_bytes() == here.read_bytes()
    assert f"+learned-{model.label}" in here.read_text(encoding="utf-8")


@CLUSTER
def test_no_records_give_a_file_without_rows(tmp_path, session, flagging) -> None:
    assert flag_on_spark(write(tmp_path, records(0)), tmp_path / "f.csv", flagging, session).rows == 0
    assert (tmp_path / "f.csv").read_text(encoding="utf-8").startswith("crime_reference,decision,")


@CLUSTER
def test_a_worker_compiles_nothing_and_collects_nothing_of_what_it_has_loaded(tmp_path, session, flagging) -> None:
    def tell(batches):
        from cyberflag.flags.kernel import decide_records  # noqa: PLC0415 - on the worker

        kept = decide_records.stats
        told = [sum(kept.cache_hits.values()), sum(kept.cache_misses.values()), gc.get_freeze_count()]
        for _ in batches:
            yield pa.record_batch([pa.array([number]) for number in told], ["hits", "misses", "frozen"])

    path = write(tmp_path, records(500))
    flag_file(path, tmp_path / "here.csv", flagging)
    flag_on_spark(path, tmp_path / "there.csv", flagging, session)
    with silenced():
        told = session.range(0, 8, 1, 8).mapInArrow(_by_value(tell), "hits long, misses long, frozen long").collect()
    assert {row.misses for row in told} == {0}
    assert any(row.hits for row in told)
    assert all(row.frozen for row in told if row.hits)


@CLUSTER
def test_what_goes_to_each_worker_is_not_the_automaton(tmp_path, session, flagging, monkeypatch) -> None:
    sent = []
    monkeypatch.setattr(spark, "_flag_task", lambda shared: sent.append(shared.value) or _by_value(lambda _: iter(())))
    with pytest.raises(OutputError, match="wrote 0 of 500 flagged"):
        flag_on_spark(write(tmp_path, records(500)), tmp_path / "f.csv", flagging, session)
    assert len(pickle.dumps(sent[0])) < flagging.engine.automaton.table.nbytes / 20


def _by_value(function):
    """The function for workers, which cannot import this module."""
    from pyspark import cloudpickle  # noqa: PLC0415 - an extra, which may be missing

    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    return function


def _but_the_first(flag_piece):
    """Workers that do not make the first part."""
    return _by_value(lambda piece, part, rows: part if part.stem == "000000" else flag_piece(piece, part, rows))


@CLUSTER
def test_rows_that_do_not_come_back_are_missed(tmp_path, session, flagging, monkeypatch) -> None:
    monkeypatch.setattr(spark, "flag_piece", _but_the_first(spark.flag_piece))
    with pytest.raises(OutputError, match=r"wrote [1-9]\d+ of 500 flagged"):
        flag_on_spark(write(tmp_path, records(500)), tmp_path / "f.csv", flagging, session)
    assert [file.name for file in tmp_path.iterdir()] == ["records.parquet"]


def with_bad_rows(number: int) -> pl.DataFrame:
    """Records some of which cannot be used, among them one that stands twice, far from its first."""
    row = pl.int_range(number)
    return pl.DataFrame(pl.from_arrow(records(number))).with_columns(
        crime_reference=pl.when(row == 290).then(pl.lit("R3")).otherwise("crime_reference"),
        summary=pl.when(row.is_in([123, 250])).then(None).otherwise("summary"),
        recorded_on=pl.when(row.is_in([7, 130])).then(None).otherwise("recorded_on"),
        victim_age=pl.when(row == 8).then(pl.lit("n.a.")).otherwise(pl.lit("13")),
    )


@CLUSTER
def test_bad_rows_are_told_alike_on_a_cluster_and_on_one_machine(tmp_path, session, flagging) -> None:
    path = write(tmp_path, with_bad_rows(300).to_arrow())
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    runs = [flag_file(path, here, flagging), flag_on_spark(path, there, flagging, session)]
    assert [(run.rows, run.flagged) for run in runs] == [(300, 297)] * 2
    assert runs[0].rules == runs[1].rules
    assert runs[0].rules["summary-missing"] == 2
    assert there.read_bytes() == here.read_bytes()
    assert runs[0].bad.read_bytes() == runs[1].bad.read_bytes()
    assert UNSPEAKABLE not in runs[0].bad.read_text(encoding="utf-8")


@CLUSTER
def test_a_folder_of_parquet_files_and_a_column_map_are_read_alike(tmp_path, session, flagging) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    theirs = with_bad_rows(300).rename({"summary": "M.O. `text`", "crime_reference": "Ref No", "victim_age": "Age"})
    theirs[:170].write_parquet(folder / "b.parquet", row_group_size=50)
    theirs[170:].write_parquet(folder / "c.parquet", row_group_size=50)
    columns = ColumnMap({"summary": "M.O. `text`", "crime_reference": "Ref No", "victim_age": "Age"}, force="kent")
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    run = flag_file(folder, here, flagging, columns=columns)
    assert flag_on_spark(folder, there, flagging, session, columns=columns).rules == run.rules
    assert there.read_bytes() == here.read_bytes()
    assert (run.rows, run.flagged) == (300, 297)
    assert set(pl.read_csv(here)["force"]) == {"kent"}


@CLUSTER
def test_the_command_flags_on_the_session_that_is_there(tmp_path, session, capsys) -> None:
    path = write(tmp_path, records(50))
    with pytest.raises(SystemExit) as end:
        main(["flag", str(path), "-o", str(tmp_path / "f.parquet"), "--engine", "spark"])
    assert end.value.code == 0
    assert "50 records flagged" in capsys.readouterr().out
    with open_session() as again:
        assert again is session
    assert session.range(2).count() == 2


def test_the_environment_names_the_cluster_and_no_log_holds_a_summary(tmp_path, spark_at_hand) -> None:  # noqa: ARG001
    table = records(100)
    texts = [f"{UNSPEAKABLE} on facebook"] * 99 + [None]
    path = write(tmp_path, table.set_column(2, "summary", pa.array(texts, pa.string())))
    (tmp_path / "conf").mkdir()
    (tmp_path / "events").mkdir()
    (tmp_path / "conf" / "spark-defaults.conf").write_text(
        f"spark.master local[2]\nspark.ui.enabled false\nspark.eventLog.enabled true\nspark.eventLog.compress false\n"
        f"spark.eventLog.dir {(tmp_path / 'events').as_uri()}\n"
    )
    (tmp_path / "conf" / "log4j2.properties").write_text(
        "rootLogger.level = info\nrootLogger.appenderRef.stderr.ref = stderr\nappender.stderr.type = Console\n"
        "appender.stderr.name = stderr\nappender.stderr.target = SYSTEM_ERR\n"
    )
    code = "import sys; from cyberflag.cli import main; main(sys.argv[1:])"
    command = [sys.executable, "-c", code, "flag", str(path), "-o", str(tmp_path / "f.csv"), "--evidence"]
    done = subprocess.run(
        [*command, "--engine", "spark"],
        env={**os.environ, "SPARK_CONF_DIR": str(tmp_path / "conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "summary-missing" in done.stdout
    events = "".join(file.read_text() for file in (tmp_path / "events").rglob("*") if file.is_file())
    assert '"local[2]"' in events
    assert "MapInArrow" in events
    assert UNSPEAKABLE not in events + done.stdout + done.stderr
    assert "pandas" not in done.stderr


def refused(tmp_path, kind, *options: str, records_file: str = "records.parquet") -> int:
    path = tmp_path / records_file
    if not path.exists():
        path.write_bytes(write(tmp_path, records(3)).read_bytes())
    with pytest.raises(SystemExit) as end:
        main(["flag", str(path), "-o", str(tmp_path / "f.csv"), *options])
    assert end.value.code == kind.exit_code
    assert not (tmp_path / "f.csv").exists()


def test_without_pyspark_the_command_that_installs_it_is_told(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("cyberflag.engines.spark_session.find_spec", lambda _name: None)
    refused(tmp_path, MissingExtraError, "--engine", "spark")
    assert "pip install 'cyberflag[spark]'" in capsys.readouterr().err


def test_without_java_the_cure_is_told(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("cyberflag.engines.spark_session.find_spec", lambda _name: True)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    refused(tmp_path, MissingExtraError, "--engine", "spark")
    assert "Install Java 17" in capsys.readouterr().err


def test_a_cluster_that_is_named_for_the_local_engine_is_refused(tmp_path, capsys) -> None:
    refused(tmp_path, UsageError, "--spark-master", "local[2]")
    assert "--engine spark" in capsys.readouterr().err


def test_rows_that_spark_cannot_share_out_are_refused_with_the_cure(tmp_path, flagging) -> None:
    with pytest.raises(InputError, match=r"--good GOOD\.parquet"):
        flag_on_spark(tmp_path / "records.csv", tmp_path / "f.csv", flagging, None)
