"""The same steps over records of any number, on one machine or on a Spark cluster."""

from cyberflag.engines.gathering import FlagRun
from cyberflag.engines.local import Progress, flag_file
from cyberflag.engines.readying import ready_engine
from cyberflag.engines.rows import COLUMNS_READ
from cyberflag.engines.spark import flag_on_spark
from cyberflag.engines.spark_session import check_spark, open_session

__all__ = [
    "COLUMNS_READ",
    "FlagRun",
    "Progress",
    "check_spark",
    "flag_file",
    "flag_on_spark",
    "open_session",
    "ready_engine",
]
