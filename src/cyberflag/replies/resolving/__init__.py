"""The second stage, resolve: what every figure of a table counts, by its labels and by the texts around it."""
