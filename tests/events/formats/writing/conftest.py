"""A collection with all that makes exports hard, and its files."""

import pytest

from events.formats.writing.export import whole
from events.formats.writing.registry import writer_of
from events.load import load
from tests.events.conftest import Folder
from tests.events.people import add_people
from tests.media import PICTURE, add, png

HARD = {
    "ides": ("One < two & their day", "-0043-03-15", "my-hall"),
    "reign": ("A reign", "-0043/0014~", "russia"),
    "school": ("On each of two", "{1961,1964}", "fiji"),
    "strait": ("Once by a year", "[..1976]", "bamako"),
    "decade": ("In a decade", "196X", "moscow"),
    "month": ("In a month", "1961-03", "bamako"),
    "open": ("Ever since", "1960/..", "mali"),
    "spring": ("In spring", "1961-21", "bamako"),
}
"""Event -> title, EDTF date and place."""


SITE = "https://example.org/a.png"
MEDIA = (
    {"event_id": "ides", **PICTURE, "credit": "A & B", "licence": "CC0", "caption": "=1 < 2"},
    {"event_id": "ides", "kind": "image", "url": SITE, "alt": "A “wall”", "credit": "A, B"},
    {"event_id": "school", "kind": "link", "url": "https://example.org/", "alt": "A page"},
)
"""Rows of pictures and links."""


def add_hard(folder):
    add(folder.path, MEDIA, {"harbour.png": png()})
    for name, (title, date, place) in HARD.items():
        folder.append("events.csv", f'{name},{title},"{date}",politics,,It was; so they say.,,')
        folder.append("event_places.csv", f"{name},{place},venue")
        folder.append("claims.csv", f"{name},They said so.,study,asserts,,p. 1,")
    return folder


@pytest.fixture(scope="session")
def export(tmp_path_factory):
    folder = Folder(tmp_path_factory.mktemp("hard"))
    return whole(load(add_hard(add_people(folder)).path))


@pytest.fixture(scope="session")
def only(tmp_path_factory):
    """An export of one event, of the dates that are given."""

    def make(*dates):
        folder = Folder(tmp_path_factory.mktemp("only"))
        (folder.path / "relations.csv").unlink()
        for name in ("events.csv", "event_places.csv", "claims.csv"):
            path = folder.path / name
            path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
        for number, date in enumerate(dates, 1):
            folder.append("events.csv", f'e-{number},Event {number},"{date}",politics,,Said.')
            folder.append("event_places.csv", f"e-{number},bamako,venue")
            folder.append("claims.csv", f"e-{number},They said so.,study,asserts,,,")
        return whole(load(folder.path))

    return make


@pytest.fixture(scope="session")
def file(export, tmp_path_factory):
    """The path of a file of an ending, written once."""
    folder, made = tmp_path_factory.mktemp("files"), {}

    def path(ending):
        if ending not in made:
            made[ending] = folder / f"hard{ending}"
            made[ending].write_bytes(writer_of(made[ending].name).write(export))
        return made[ending]

    return path
