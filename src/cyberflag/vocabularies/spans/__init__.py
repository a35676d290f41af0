"""The forms in which periods are written: years, months, quarters and days, in words and figures."""
