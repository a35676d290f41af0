"""How sure the reading of each figure is, and why; and what becomes of one that is not sure enough."""
