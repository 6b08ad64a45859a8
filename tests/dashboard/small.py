"""The small invented collection of the golden cases, with the page's own words."""

from __future__ import annotations

import json

from dashboard.contract.columns import Atlas
from dashboard.contract.files import FOLDER, words
from events.dates import phrases


def small() -> Atlas:
    """Read it anew, to be changed at will."""
    read = json.loads(FOLDER.joinpath("cases", "atlas.json").read_text("utf-8"))
    lang = read["texts"]["lang"]
    texts = {**read["texts"], "words": words(lang)["words"], "dates": phrases(lang)}
    return Atlas(read["numbers"], texts, read["areas"])
