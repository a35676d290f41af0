"""Draws crime records of a force, or of all, with the truth on each known: what an officer flagged and what was so."""

from cyberflag.simulation.force_records.drawing import DrawnRecords, TruthOfRecords, draw_crime_records
from cyberflag.simulation.force_records.settings import RecordSettings
from cyberflag.simulation.force_records.writing import truth_file_of, write_crime_records

__all__ = [
    "DrawnRecords",
    "RecordSettings",
    "TruthOfRecords",
    "draw_crime_records",
    "truth_file_of",
    "write_crime_records",
]
