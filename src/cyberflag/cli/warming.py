"""The program behind ``cyberflag prepare``: it reads a simulated campaign, of which nothing is kept but patterns."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cyberflag.replies import read_reply
from cyberflag.returns import load_request
from cyberflag.simulation import draw_campaign, write_campaign

_SEED = 1


def main() -> None:
    """Read every reply of a drawn campaign in this process."""
    with tempfile.TemporaryDirectory() as folder:
        write_campaign(draw_campaign(_SEED), Path(folder))
        replies = Path(folder) / "replies"
        request = load_request(replies)
        for path in sorted(replies.iterdir()):
            if path.is_file():
                read_reply(path, path.name, request)


if __name__ == "__main__":
    main()
