"""The files of a publication."""

FILES = ("report.html", "tables.xlsx", "figures.csv", "derived.csv", "press.md")
"""What `publish` writes."""
