"""Cells that hold more than one figure, or a figure beside something else, and how they are parted."""
