"""``python -m cyberflag``: the command line, where its script is not on the path."""

from cyberflag.cli import main

main()
