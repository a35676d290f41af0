"""Periods as tables and lines write them in short: each is written out before its label is understood."""
