"""How the pages of a PDF become lines and tables."""
