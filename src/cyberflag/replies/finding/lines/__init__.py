"""Tables whose cells a copy or a program has put on lines: run together, spaced, led by dots, or one cell a line."""
