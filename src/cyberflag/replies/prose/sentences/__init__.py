"""Figures of sentences: which words belong to which number, and what one sentence carries on to the next."""
