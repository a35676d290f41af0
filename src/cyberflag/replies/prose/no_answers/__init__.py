"""Numbers of a text that are no answers, or of which it cannot be told whether they are."""
