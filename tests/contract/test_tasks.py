"""Tasks from the bundled collection: the same in every language, with one right answer each."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from dashboard.contract.files import languages
from dashboard.payload.atlases import atlases
from events.load import load


def test_tasks_are_the_same_in_every_language_and_never_ambiguous() -> None:
    every = atlases(load())
    told = [rounds({"numbers": each.numbers, "texts": each.texts}) for each in every.values()]
    assert len(told) == len(languages())
    assert all(one == told[0] for one in told)
    assert told[0]["wrong"] == []
    assert {len(each["questions"]) for each in told[0]["rounds"]} == {5}


def rounds(atlas: Any) -> Any:
    script = Path(__file__).with_name("rounds.mjs")
    ran = subprocess.run(
        ["node", str(script)], input=json.dumps(atlas), capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)
