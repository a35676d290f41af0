"""A session on the Spark cluster that the environment names, or the cure where there is none."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cyberflag.errors import MissingExtraError, UsageError

_NAME = "cyberflag flag"

_FOR_ONE_MACHINE: dict[str, Any] = {
    "spark.ui.enabled": "false",
    "spark.driver.defaultJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}
"""Settings of a session on this machine alone: Java only hands out pieces there, so nobody looks at its pages and its
code need not be made fast.
"""


@contextmanager
def open_session(master: str | None = None) -> Iterator[Any]:
    """The Spark session that is there, or one that lives while the block runs.

    ``master`` is the cluster's address as Spark writes it (``local[4]``, ``yarn``, ``spark://host:7077``); without it
    and for everything else the settings of the environment count (``SPARK_CONF_DIR``, ``spark-defaults.conf``).
    Raises ``MissingExtraError`` without PySpark or Java, ``UsageError`` where no session can be had.
    """
    check_spark()
    from pyspark.errors import PySparkRuntimeError  # noqa: PLC0415 - the extra, asked for where it is used
    from pyspark.sql import SparkSession  # noqa: PLC0415 - the same

    there = SparkSession.getActiveSession()
    if there is not None:
        yield there
        return
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName(_NAME)
    if master and master.startswith("local"):
        builder = builder.config(map=_FOR_ONE_MACHINE)
    try:
        with silenced():
            session = (builder.master(master) if master else builder).getOrCreate()
    except PySparkRuntimeError as error:
        raise MissingExtraError(
            f"Spark does not start ({error.getCondition()}).",
            "See what Java said above; PySpark 4 needs Java 17 or newer, JAVA_HOME set to it.",
        ) from None
    except Exception as error:  # noqa: BLE001 - whatever the cluster's side throws, by way of py4j
        raise UsageError(
            f"No Spark session can be had on {master or 'the cluster of the environment'} ({type(error).__name__}).",
            "Check --spark-master or spark.master in spark-defaults.conf; Spark's own log says more.",
        ) from None
    try:
        yield session
    finally:
        session.stop()


@contextmanager
def silenced() -> Iterator[None]:
    """PySpark, while the block runs, says nothing of versions of pandas, which is not used with it here."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        yield


def check_spark() -> None:
    """Raises ``MissingExtraError`` where PySpark or Java is not installed."""
    if find_spec("pyspark") is None:
        raise MissingExtraError(
            "Flagging on a Spark cluster needs PySpark, which is not installed.",
            "Install it: pip install 'cyberflag[spark]'. Or leave out --engine spark.",
        )
    home = os.environ.get("JAVA_HOME")
    if not (shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")):
        where = f"JAVA_HOME is {home}, and there is no java in it" if home else "no java is on the PATH"
        raise MissingExtraError(
            f"Flagging on a Spark cluster needs Java, and {where}.",
            "Install Java 17 or newer (apt install default-jre-headless, brew install openjdk@17 or winget install "
            "EclipseAdoptium.Temurin.17.JRE), or set JAVA_HOME. Or leave out --engine spark.",
        )
