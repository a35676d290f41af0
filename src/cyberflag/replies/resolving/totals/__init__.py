"""Of what the totals of a table are."""
