"""Columns of files that the atlas wrote, and of others."""

import pandas as pd

from events.formats.ours import understood


def test_columns_of_others_keep_their_meaning():
    rows = pd.DataFrame({"date": ["1961"], "places": ["Bamako"], "sources": ["A book"]})
    assert understood(rows, {"date": "date"}) == (rows, {"date": "date"})


def test_lists_that_are_none_name_nothing():
    marks = ("date", "independent_voices", "claims")
    cells = {**dict.fromkeys(marks, ""), "places": "[1", "sources": '{"a": 1}'}
    rows, _ = understood(pd.DataFrame([cells]), {})
    assert (rows.loc[0, "place"], rows.loc[0, "source"]) == ("", "")
