"""Crime records in: read from Parquet, CSV or Excel, each row checked, what is wrong handed back beside the good."""

from cyberflag.records.column_map import ColumnMap, load_column_map
from cyberflag.records.failures import RecordFailures
from cyberflag.records.proposal import propose_column_map
from cyberflag.records.reading import RecordBatch, UsedColumns, read_coded, read_records, used_columns
from cyberflag.records.writing import RecordsFile

__all__ = [
    "ColumnMap",
    "RecordBatch",
    "RecordFailures",
    "RecordsFile",
    "UsedColumns",
    "load_column_map",
    "propose_column_map",
    "read_coded",
    "read_records",
    "used_columns",
]
