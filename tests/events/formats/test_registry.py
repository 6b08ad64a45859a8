"""Which files open, and what other packages can add."""

from importlib.metadata import EntryPoint, EntryPoints

import pandas as pd
import pytest

from events.formats import registry
from events.load import load
from events.records import Records


def test_what_is_not_there(tmp_path, report):
    assert report(tmp_path / "nowhere") == ["nowhere: no such file or folder"]


def test_a_file_of_another_kind_is_told_what_opens(write, report):
    (line,) = report(write("film.mp4", "x"))
    assert line.startswith("film.mp4: expected a folder or a file of one of these: .csv, ")


def diary(path):
    """A format of another package: one event a line, its day and a colon before it."""
    cells = [line.split(": ", 1) for line in path.read_text("utf-8").splitlines()]
    index = pd.RangeIndex(1, len(cells) + 1, name="row")
    rows = pd.DataFrame(cells, columns=["day", "told"], index=index, dtype=str)
    return Records(path.name, rows, meaning={"day": "date", "told": "title"}, format="diary")


DIARY = registry.Format("diary", (".diary",), diary)


@pytest.fixture
def installed(monkeypatch):
    """A package that names `DIARY` in its entry points:

    [project.entry-points."event_atlas.formats"]
    diary = "its_module:DIARY"
    """
    point = EntryPoint("diary", "its_module:DIARY", registry.GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda _: DIARY)
    monkeypatch.setattr(
        registry, "entry_points", lambda group: EntryPoints([point]).select(group=group)
    )
    registry.formats.cache_clear()
    yield
    registry.formats.cache_clear()


@pytest.mark.usefixtures("installed")
def test_another_package_can_add_a_format(write):
    collection = load(write("my.diary", "1961-05-04: A fair\n1962-06-01: A flood\n"))
    assert list(collection.events["title"]) == ["A fair", "A flood"]
    assert collection.readings[0].format == "diary"
