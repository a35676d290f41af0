"""Headings of columns as they stand: which rows they are, joined, cut, broken, repeated, or over other tables."""
