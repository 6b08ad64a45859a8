"""A table that is cut column by column is what it is when cut row by row."""

import csv
from io import StringIO
from random import Random

import pytest

from events.formats.tables.delimited import even, reader

CELLS = ("", " a ", 'says "no"', "two\nlines", "a, b", "\u00a0", "48.85", "1961", "Total", "title")
HEAD = ("title", "date", "lat", "lon")


def written(seed):
    """Write a table with a few faults, or none."""
    chance = Random(seed)
    rows = [[chance.choice(CELLS) for _ in HEAD] for _ in range(chance.choice((1, 3, 40)))]
    if chance.random() < 0.2:
        rows.insert(chance.randrange(len(rows)), list(HEAD))
    if chance.random() < 0.2:
        rows.insert(chance.randrange(len(rows)), chance.choice(([], ["", "", ""], ["a"] * 6)))
    if chance.random() < 0.2:
        rows.append(["Total", "", "5", ""])
    text = StringIO()
    writer = csv.writer(text, delimiter=chance.choice(",;\t"), lineterminator="\n")
    writer.writerows([HEAD, *rows])
    return text.getvalue()


def told(records):
    return [
        *(records.rows.reset_index().to_dict("list"), records.rows.dtypes.to_dict()),
        *(records.notes, records.left_out, records.aside, records.title, records.format),
    ]


@pytest.mark.parametrize("size", [3, 20_000])
def test_columns_are_what_rows_are(size, tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    taken = 0
    for seed in range(60):
        path.write_text(written(seed), "utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(even, "_ROWS", size)
            patch.setattr(even, "_BLOCK", 7 * size)
            found = told(reader.read(path))
            taken += even.cut_evenly(written(seed), ",") is not None
            patch.setattr(reader, "_even", lambda *_: None)
            assert found == told(reader.read(path)), written(seed)
    assert 10 < taken < 60


@pytest.mark.parametrize(
    "text",
    [
        HEAD[0] + "\na",
        "a,b\n1,2,3\n",
        "a,b\n1\n",
        "a,b\na,b\n",
        'a,b\n1,"2\n',
        "\na,b\n1,2\n",
        "a,b,\n1,2,3\n",
        "a,b\n" + "x" * 1_000_001 + ",2\n",
    ],
)
def test_what_is_uneven_is_left_to_the_rows(text):
    assert even.cut_evenly(text, ",") is None
