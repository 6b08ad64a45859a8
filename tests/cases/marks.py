"""Marks counted out over the invented collection: one event at one mark counts once."""

from __future__ import annotations

from math import sqrt
from typing import Any

from tests.cases import atlas, events
from tests.cases.collection import LINKS, OF_THE_SECOND, PLACES, THEMES
from tests.cases.look import LOOK

SIZES = LOOK["marks"]
NUMBERS = atlas.numbers()
FOLDS: list[list[int]] = NUMBERS["fold"]
THEME_OF: list[int] = NUMBERS["events"]["theme"]
NAMES = [row[0] for row in PLACES]

ALL = [2] * 9
FLAGS: list[tuple[str, list[int], float]] = [
    ("far off, both sites join their town; the fair at town and pier is one event there", ALL, 0.9),
    ("the last zoom at which both sites join", ALL, 8.499),
    ("the mint stands for itself, the pier still joins", ALL, 9),
    ("near, each place counts for itself", ALL, 10.5),
    ("zooms beyond the last level keep it", ALL, 22),
    ("zooms below nought keep the first", ALL, -0.5),
    ("possible only is counted apart and without its theme; what is out is not counted",
     [1, 0, 1, 2, 2, 0, 1, 0, 1], 3),
    ("possible only, each place for itself", [1, 0, 1, 2, 2, 0, 1, 0, 1], 12),
    ("certain at one place, possible at another", [0, 2, 0, 0, 1, 0, 0, 0, 0], 0),
    ("areas alone: no mark", [0, 0, 0, 0, 0, 0, 0, 2, 1], 5),
    ("nothing in the window", [0] * 9, 3),
]  # fmt: skip
CIRCLES: list[tuple[str, list[int], float, list[str]]] = [
    ("a town's halo and outline, then the themes from outside in; the larger mark first", ALL, 0,
     []),
    ("a site has no halo", ALL, 10, []),
    ("a chosen mark has a ring below, above its halo", ALL, 3, ["vessar", "eve-island"]),
    ("an area that is chosen has no circles", ALL, 3, ["tamarel"]),
    ("possible only is the outermost ring", [1, 0, 1, 2, 2, 0, 1, 0, 1], 10, ["vessar-pier"]),
    ("possible only alone", [0, 0, 1, 0, 0, 0, 1, 0, 0], 3, []),
    ("of marks of one size the earlier place is below", [0, 0, 0, 0, 2, 2, 0, 0, 0], 3, []),
    ("nothing", [0] * 9, 3, ["vessar"]),
]  # fmt: skip
RINGS: list[tuple[list[int], int, list[tuple[int | None, int]]]] = [
    # certain by theme, possible only; theme and events that its circle covers
    ([1, 0, 3], 0, [(0, 4), (2, 3)]),
    ([3, 1, 5], 4, [(None, 13), (0, 9), (1, 6), (2, 5)]),
    ([0, 0, 0], 2, [(None, 2)]),
    ([0, 7, 0], 0, [(1, 7)]),
    ([0, 0, 0], 0, []),
    ([150, 0, 100], 50, [(None, 300), (0, 250), (2, 100)]),
    ([1, 1, 1, 1, 1, 1, 1, 1, 1], 1, [(None, 10), *((k, 9 - k) for k in range(9))]),
]
NUMBERED: list[tuple[int, int, str]] = [
    (1, 0, ""), (2, 0, "2"), (3, 2, "5"), (1, 1, "2"), (0, 1, "?"), (0, 4, "4?"), (0, 0, ""),
    (1200, 34, "1234"),
]  # fmt: skip
CHOSEN: list[tuple[str, str, float, list[str]]] = [
    # view and zoom; marks, with the name that is written where it is not the mark's own
    ("nothing", "", 3, []),
    ("a place", "place=orlund", 3, ["orlund"]),
    ("a site, far off: its town's mark", "place=vessar-mint", 3, ["vessar=vessar-mint"]),
    ("a site and its town: the town's name", "place=vessar-mint,vessar", 3, ["vessar"]),
    ("a site, near: itself", "place=vessar-mint", 9, ["vessar-mint"]),
    ("a town, near: itself, not its sites", "place=vessar", 12, ["vessar"]),
    ("an area", "place=tamarel", 12, ["tamarel"]),
    ("the places of the open event", "event=tour", 3, ["vessar", "orlund", "eve-island"]),
    ("its places and areas", "event=old-mint", 10, ["vessar-mint", "tamarel"]),
    ("one mark for two of its places", "event=first-fair", 9.5, ["vessar"]),
    ("event and place together", "place=eve-island&event=songbook", 0, ["eve-island", "dunmark"]),
    ("what is out of the window is ringed all the same", "event=watch&to=1960", 0,
     ["dunmark", "tamarel"]),
]  # fmt: skip
NAMING: list[tuple[str, list[str], float, list[str]]] = [
    # events that are shown, zoom; marks with the place that names them, where it is another
    ("the town itself has events", ["old-mint", "first-fair"], 3, []),
    ("one of its sites alone has", ["old-mint"], 3, ["vessar=vessar-mint"]),
    ("two of its sites have: the town is named", ["old-mint", "school-years"], 3, []),
    ("near, each place is its own mark", ["old-mint", "school-years"], 12, []),
    ("areas name themselves", ["songbook", "watch"], 3, []),
    ("nothing is shown", [], 3, []),
]  # fmt: skip
UNDER: list[tuple[str, list[str], float, str]] = [
    # events that are shown, of which those of the second file lie under; zoom, open event
    ("where nothing counts they have a hollow mark, below all others", [*events.IDS], 14, ""),
    ("far off they join marks that count, with a ring about those", [*events.IDS], 0, ""),
    ("alone, two at one mark are one ring", ["school-years", "tour"], 3, ""),
    ("an open one is ringed and on top", ["old-mint", "tour"], 14, "tour"),
    ("a mark that is chosen has its own ring only", ["old-mint", "school-years"], 3, "old-mint"),
    ("none", ["old-mint", "return"], 3, ""),
]
SHADE = [
    # certain, possible only, layer on, ringed, shade
    (1, 0, True, False, 0.08), (1, 0, False, False, 0), (1, 0, True, True, 0.38),
    (1, 0, False, True, 0.38), (0, 0, True, True, 0.38), (99, 0, True, False, 0.26),
]  # fmt: skip
OPACITY = [
    # certain, possible only, opacity: from 0.08 for one to 0.26 for thirty by the square root
    (0, 0, 0), (0, 1, 0.05), (0, 40, 0.05), (1, 0, 0.08), (1, 1, 0.113), (2, 0, 0.113),
    (5, 3, 0.168), (1, 29, 0.26), (30, 0, 0.26), (60, 0, 0.26),
]  # fmt: skip
LABELS = [("Tamarél", 12, "Tamarél · 12"), ("<i>", 1, "<i> · 1"), ("Дун", 0, "Дун")]


def cases() -> dict[str, Any]:
    return {
        "counts": [{"says": s, "flags": f, "zoom": z, **_count(f, z)} for s, f, z in FLAGS],
        "circles": [
            {"says": s, "flags": f, "zoom": z, "chosen": _rows(c), "circles": _circles(f, z, c)}
            for s, f, z, c in CIRCLES
        ],
        "rings": [
            {
                "certain": c,
                "possible": p,
                "rings": [[slot, _radius(n, sum(c) + p)] for slot, n in drawn],
            }
            for c, p, drawn in RINGS
        ],
        "radius": [
            [1, 5],
            [4, 10],
            [9, 15],
            [2, _radius(2)],
            [0, 0],
            [16, 20],
            [24, 24],
            [5000, 24],
        ],
        "numbers": [list(row) for row in NUMBERED],
        "members": [{"zoom": z, "members": _members(z)} for z in (-1, 0, 8.9, 9, 10, 30)],
        "chosen": [
            {"says": s, "query": q, "zoom": z, "places": sorted(map(_named, places))}
            for s, q, z, places in CHOSEN
        ],
        "naming": [
            {"says": s, "flags": _shown(e), "zoom": z, "places": sorted(map(_named, places))}
            for s, e, z, places in NAMING
        ],
        "under": [
            {"says": s, "flags": _shown(e), "zoom": z, "open": o or None, **_under(e, z, o)}
            for s, e, z, o in UNDER
        ],
        "areas": {
            "opacity": [list(row) for row in OPACITY],
            "shade": [list(row) for row in SHADE],
            "label": [list(row) for row in LABELS],
        },
    }


def _shown(ids: list[str]) -> list[int]:
    return [2 * (name in ids) for name in NUMBERS["events"]["id"]]


def _named(mark: str) -> list[int]:
    seed, _, named = mark.partition("=")
    return _rows([seed, named or seed])


def _rows(names: list[str]) -> list[int]:
    return [NAMES.index(name) for name in names]


def _radius(n: int, of: int = 0) -> float:
    """A disc grows to 24 pixels; within a larger mark it keeps its share of the area."""
    whole = float(SIZES["radius"]) * sqrt(max(of, n))
    return round(min(whole, 24.0) * sqrt(n / max(of, n, 1)), 9)


def _joined(zoom: float) -> list[int]:
    level = max(k for k in range(len(FOLDS)) if k / 2 <= zoom or k == 0)
    return FOLDS[level]


def _held(flags: list[int], zoom: float, place: int) -> list[int]:
    """Events at a mark, each once."""
    at = _joined(zoom)
    there = {events.IDS.index(e) for e, p, _ in LINKS if at[NAMES.index(p)] == place}
    return sorted(event for event in there if flags[event])


def _count(flags: list[int], zoom: float) -> dict[str, Any]:
    held = [_held(flags, zoom, place) for place in range(len(PLACES))]
    certain = [
        [sum(flags[e] == 2 and THEME_OF[e] == theme for e in here) for here in held]
        for theme in range(len(THEMES))
    ]
    return {
        "certain": certain,
        "possible": [sum(flags[e] == 1 for e in here) for here in held],
        "total": [len(here) for here in held],
        "visible": _visible(held),
    }


def _visible(held: list[list[int]]) -> list[int]:
    marks = [p for p, here in enumerate(held) if here and PLACES[p][1] is not None]
    return sorted(marks, key=lambda p: (-len(held[p]), p))


def _circles(flags: list[int], zoom: float, chosen: list[str]) -> list[list[Any]]:
    held = [_held(flags, zoom, place) for place in range(len(PLACES))]
    return [
        circle
        for place in _visible(held)
        for circle in _mark(place, held[place], flags, NAMES[place] in chosen)
    ]


def _under(shown: list[str], zoom: float, opened: str) -> dict[str, Any]:
    """Draw all marks where the second file lies under the first, from the bottom."""
    flags = [2 * (name in shown and name not in OF_THE_SECOND) for name in events.IDS]
    below = _shown([name for name in shown if name in OF_THE_SECOND])
    own = [_held(flags, zoom, place) for place in range(len(PLACES))]
    more = [len(_held(below, zoom, place)) for place in range(len(PLACES))]
    at, open_links = _joined(zoom), [NAMES.index(p) for e, p, _ in LINKS if e == opened]
    ringed = {at[place] for place in open_links}
    points = {p for p in range(len(PLACES)) if PLACES[p][1] is not None}
    top = [p for p in dict.fromkeys(at[q] for q in open_links) if p in points and not own[p]]
    top = top if opened in OF_THE_SECOND else []
    hollow = sorted((p for p in points if more[p] and not own[p]), key=lambda p: (-more[p], p))
    order = [*(p for p in hollow if p not in top), *_visible(own), *top]
    drawn = [c for p in order for c in _hollow(p, own[p], more[p], flags, p in ringed)]
    return {"points": order, "circles": drawn}


def _hollow(
    place: int, here: list[int], more: int, flags: list[int], ringed: bool
) -> list[list[Any]]:
    """Draw a mark, with a ring about it for what lies under, or as a ring where nothing counts."""
    reach = _radius(len(here)) if here else 4.0
    around = [[place, "context", reach + 4.5], [place, "core", reach + 2.9]]
    if here:
        return [*(around if more else []), *_mark(place, here, flags, ringed)]
    below = ["halo"] * (PLACES[place][3] == "town") + ["chosen"] * ringed + ["outline"]
    return [
        *([place, kind, reach + SIZES[kind]] for kind in below),
        [place, "context", 4.0],
        [place, "core", 2.4],
    ]


def _mark(place: int, here: list[int], flags: list[int], ringed: bool) -> list[list[Any]]:
    reach = _radius(len(here))
    below = ["halo"] * (PLACES[place][3] == "town") + ["chosen"] * ringed + ["outline"]
    drawn = [[place, kind, round(reach + SIZES[kind], 9)] for kind in below]
    sure = [e for e in here if flags[e] == 2]
    if len(sure) < len(here):
        drawn.append([place, "possible", reach])
    for slot, name in enumerate(THEMES):
        if any(THEME_OF[e] == slot for e in sure):
            drawn.append(
                [place, f"theme-{name}", _radius(sum(THEME_OF[e] >= slot for e in sure), len(here))]
            )
    return drawn


def _members(zoom: float) -> list[list[Any]]:
    at = _joined(zoom)
    return [
        [seed, [seed, *(p for p, s in enumerate(at) if s == seed != p)]] for seed in sorted(set(at))
    ]
