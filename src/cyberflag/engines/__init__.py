"""The same steps over records of any number, on one machine or on a Spark cluster."""

from cyberflag.engines.local import Progress, flag_file
from cyberflag.engines.spark import flag_on_spark
from cyberflag.engines.spark_session import check_spark, open_session
from cyberflag.engines.tables import COLUMNS_READ

__all__ = ["COLUMNS_READ", "Progress", "check_spark", "flag_file", "flag_on_spark", "open_session"]
