"""Signs, letters and codes that a reply explains elsewhere, read before its labels are."""
