"""What stands around a figure and says what it counts: questions, headings, the letter as a whole."""
