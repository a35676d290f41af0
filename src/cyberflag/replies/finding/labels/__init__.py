"""Labels of rows: wrapped, stepped or parted over several cells, and rows of them without figures."""
