"""Titles, section lines and remarks around the tables of a sheet, and to which of the tables they belong."""
