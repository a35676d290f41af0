"""What the labels of a table's levels mean, each for itself and together."""
