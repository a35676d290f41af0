"""The files of a publication."""

FILES = ("report.html", "tables.xlsx", "figures.csv", "derived.csv", "press.md")
"""What `publish` writes of every release; of one that was audited, its certificate too."""

REVISIONS = "revisions.csv"
"""What moved since an earlier release, where there is one to compare with."""

CERTIFICATE = "certificate.toml"
