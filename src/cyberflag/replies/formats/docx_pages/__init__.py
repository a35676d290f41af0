"""How the parts of a Word document become lines, tables and pictures."""
