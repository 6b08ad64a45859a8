import json
import runpy
from dataclasses import astuple
from pathlib import Path

import pytest

from events.dates import bounds, words

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = json.loads((GOLDEN / "windows.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["edtf"])
def test_bounds_words_and_windows_are_those_counted_out_day_by_day(case):
    found = bounds(case["edtf"])
    assert list(astuple(found)) == case["bounds"]
    assert words(case["edtf"]) == case["words_en"]
    for window in case["windows"]:
        a, b = window["a"], window["b"]
        assert found.possible(a, b) == window["possible"], window
        assert found.certain(a, b) == window["certain"], window


@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case["edtf"])
def test_the_golden_file_is_what_its_script_counts(case):
    script = runpy.run_path(str(GOLDEN / "make_windows.py"))
    assert script["case"](case["edtf"]) == case
