"""Titles, codes and sections of offences, and how a text mentions them."""
