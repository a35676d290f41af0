"""Which further cells to withhold, at the least cost, so that nothing withheld follows from what is published."""
