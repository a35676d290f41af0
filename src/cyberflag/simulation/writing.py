"""Writes a campaign into a folder."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cyberflag.errors import OutputError
from cyberflag.simulation.campaign import Campaign
from cyberflag.simulation.files import write_reply


def write_campaign(campaign: Campaign, folder: Path) -> None:
    """Write ``replies/`` (one file a force), ``request.toml`` and ``gold/`` (``counts.csv``, ``issues.csv``,
    ``replies.csv``, ``truth.csv``) into ``folder``.

    The folder is made where it does not exist; its files appear all at once or not at all.

    Raises ``OutputError`` where the folder already holds something, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder} already holds something.", "Name a new or an empty folder.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as unfinished:
            finished = Path(unfinished) / folder.name
            finished.mkdir()
            _write_into(campaign, finished)
            if folder.exists():
                folder.rmdir()
            finished.rename(folder)
    except OSError as problem:
        raise OutputError(
            f"The campaign cannot be written to {folder}: {problem.strerror}.", "Choose a folder that you may write to."
        ) from problem


def _write_into(campaign: Campaign, folder: Path) -> None:
    (folder / "replies").mkdir()
    for reply in campaign.replies:
        (folder / "replies" / reply.name).write_bytes(write_reply(reply))
    gold = folder / "gold"
    gold.mkdir()
    campaign.counts().write_csv(gold / "counts.csv")
    campaign.issues().write_csv(gold / "issues.csv")
    campaign.reply_records().write_csv(gold / "replies.csv")
    campaign.truth().write_csv(gold / "truth.csv")
    (folder / "request.toml").write_text(_request_text(campaign), encoding="utf-8")


def _request_text(campaign: Campaign) -> str:
    request = campaign.request
    lines = [
        "# What every force was asked. A simulated campaign: no force wrote any of these replies.",
        f'basis = "{request.basis}"',
        f'measure = "{request.measure}"',
        f'ages = "{request.ages}"',
        f"periods = {_toml_list(period.label for period in request.periods)}",
        f"forces = {_toml_list(request.forces)}",
        f"questions = {_toml_list(request.questions)}",
    ]
    return "\n".join(lines) + "\n"


def _toml_list(values: Iterable[str]) -> str:
    """A list of texts; what JSON writes for one is TOML as well."""
    return json.dumps(list(values), ensure_ascii=False)
