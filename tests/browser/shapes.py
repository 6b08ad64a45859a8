"""Small invented collections whose shape has led pages astray, and where their events are seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.browser import diary, folders

WORD = "Straßenbahnhaltestellenüberdachungsreinigungsverordnung" * 3
ADDRESS = "https://school.example/" + "a/long/way/" * 14
TITLE = (
    "How the market, the school, the well and the bridge of eleven towns were built and paid for "
    * 2
).strip()
SPREAD = ("greece", "iraq", "kenya", "rome")
"""Three areas and a town, of which no town's surroundings hold the others."""
OUTSIDE = """(() => {
  const { left, right, top, bottom } = document.querySelector("#map").getBoundingClientRect();
  const leaves = (box) =>
    box.left < left || box.right > right || box.top < top || box.bottom > bottom;
  const places = [...document.querySelectorAll("#poster [data-place]")];
  const out = places.filter((one) => leaves(one.getBoundingClientRect()));
  return [places, out].map((some) => some.map((one) => one.dataset.place).sort());
})()"""
"""Ids of all places on the map, and of those that do not lie whole within its frame."""
CLOSER, OVERVIEW = "#map .zoom-buttons button", ".views button"
DAYS = """(() => {
  const box = (one) => one.getBoundingClientRect();
  const ticks = [...document.querySelectorAll(".dock .tick")].map((one) => [one, box(one).left]);
  const day = (x) => ticks.findLast(([, left]) => left <= x + 0.5)[0].innerText;
  const marks = [...document.querySelectorAll(".event-mark")].map(box);
  return marks.map(({ left, right }) => [day(left), day(right - 1)]);
})()"""
"""Ticks at or before the left and the right end of each event's mark."""


def island(folder: Path) -> Path:
    """Write two events in a country that the gazetteer does not name."""
    town = {"id": "town", "name": "Island town", "lat": "-20.88", "lon": "55.45", "country": "RE"}
    events = [{"id": name, "title": f"A {name} opens", "at": "town"} for name in ("school", "road")]
    return folders.write(folder, events=events, places=[town])


def spread(folder: Path) -> Path:
    """Write an event for each of a town and three countries."""
    events = [{"id": f"in-{name}", "title": "A fair opens", "at": name} for name in SPREAD]
    return folders.write(folder, events=events)


def march(folder: Path) -> Path:
    """Write seven events of one day."""
    entries = [(f"Boat {k} comes in", "2023-03-18", diary.THEMES[k % 3]) for k in range(7)]
    return diary.write(folder, entries)


def new_year(folder: Path) -> Path:
    """Write the last event of a year and the first of the next."""
    songs, walk = ("An evening of songs", "2023-12-31"), ("A morning walk", "2024-01-01")
    return diary.write(folder, [(*songs, "school"), (*walk, "school")])


STAND: dict[Callable[[Path], Path], list[list[str]]] = {
    march: [["18 Mar"] * 2] * 7,
    new_year: [["31 Dec"] * 2, ["1 Jan 2024"] * 2],
}
"""Days at which the events of a collection stand."""


def long(folder: Path) -> Path:
    """Write a long word, title and address, 40 sources, 300 events in a place, nine themes."""
    titles = {"word": WORD, "address": ADDRESS, "title": TITLE}
    many = [{"id": f"e{k}", "title": f"Meeting {k}", "at": "bridge-town"} for k in range(300)]
    names = [f"s{k}" for k in range(40)]
    return folders.write(
        folder,
        title=TITLE,
        events=[
            *({"id": k, "title": v, "summary": v, "at": "bridge-town"} for k, v in titles.items()),
            *({**row, "theme": f"t{k % 8}"} for k, row in enumerate(many)),
        ],
        places=[{"id": "bridge-town", "name": WORD, "lat": "32", "lon": "35"}],
        claims=[
            *({"event_id": "word", "source_id": name, "claim": WORD} for name in names),
            *(
                {"event_id": row["id"], "source_id": "s0"}
                for row in [*many, {"id": "address"}, {"id": "title"}]
            ),
        ],
        sources=[{"id": name, "type": "document", "title": f"{WORD} {name}"} for name in names],
        themes=[
            {"id": "life", "title": "Life"},
            *({"id": f"t{k}", "title": f"{WORD} {k}"} for k in range(8)),
        ],
    )
