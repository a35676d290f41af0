"""Crime records in: read from Parquet, CSV or Excel, each row checked, what is wrong handed back beside the good."""

from cyberflag.records.checking import CheckedRows, Checking
from cyberflag.records.column_map import ColumnMap, load_column_map
from cyberflag.records.failures import BadRowsFile, RecordFailures
from cyberflag.records.proposal import propose_column_map
from cyberflag.records.reading import (
    RecordBatch,
    UsedColumns,
    read_coded,
    read_codes,
    read_records,
    used_columns,
    wanted_columns,
)
from cyberflag.records.repeats import SeenReferences
from cyberflag.records.sources import RawBatch, open_raw
from cyberflag.records.writing import RecordsFile

__all__ = [
    "BadRowsFile",
    "CheckedRows",
    "Checking",
    "ColumnMap",
    "RawBatch",
    "RecordBatch",
    "RecordFailures",
    "RecordsFile",
    "SeenReferences",
    "UsedColumns",
    "load_column_map",
    "open_raw",
    "propose_column_map",
    "read_coded",
    "read_codes",
    "read_records",
    "used_columns",
    "wanted_columns",
]
