from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import pytest

from dashboard.contract.files import FOLDER, choosing
from dashboard.contract.files import view as table
from dashboard.view import arcs, areas, bins, camera, labels, marks
from dashboard.view.address import cards as address_of_cards
from dashboard.view.address import parse, write
from dashboard.view.attested import attested
from dashboard.view.axis import opening
from dashboard.view.folding import fold
from dashboard.view.lanes import stack, standing
from dashboard.view.mercator import project, unproject
from dashboard.view.naming import stem
from dashboard.view.outset import canonical, outset
from dashboard.view.preview import status
from dashboard.view.selection import select
from dashboard.view.state import Camera, ViewState, initial
from dashboard.view.ticks import tick_text, ticks
from events.dates import phrases
from events.glossary import APOSTROPHES, finder
from events.outset import OUTSET_QUERY
from events.schema import TOUR_QUERY
from tests.cases.files import read
from tests.dashboard.small import small

ATLAS = small()
NUMBERS = ATLAS.numbers
SELECTION, ADDRESS, CAMERA = read("selection"), read("address"), read("camera")
MARKS, BINS, ARCS = read("marks"), read("bins"), read("arcs")
LABELS, LANES = read("labels"), read("lanes")


def near(value: Any) -> Any:
    return pytest.approx(value, abs=1e-6)


def says(case: dict[str, Any]) -> str:
    return str(case["says"])


def seen(query: str) -> ViewState:
    return parse(query, NUMBERS)[0]


@pytest.mark.parametrize("case", SELECTION, ids=says)
def test_a_view_holds_its_events_and_says_so(case: dict[str, Any]) -> None:
    view = seen(case["query"])
    selection = select(ATLAS, view)
    assert selection.flag.tolist() == case["flags"]
    assert selection.order == [row for row, flag in enumerate(case["flags"]) if flag]
    assert (selection.certain, selection.possible) == (case["certain"], case["possible"])
    assert selection.context == case["context"]
    assert select(ATLAS, view, anywhere=True).flag.tolist() == case["anywhere"]
    assert status(ATLAS, view, selection) == case["status"]


@pytest.mark.parametrize("case", read("attested"), ids=lambda case: str(case["event"]))
def test_an_event_says_how_well_it_is_attested(case: dict[str, Any]) -> None:
    assert attested(ATLAS, case["event"]) == case["said"]


@pytest.mark.parametrize("case", read("folding"), ids=says)
def test_spellings_of_one_word_are_one(case: dict[str, Any]) -> None:
    assert fold(case["text"]) == case["folded"]


@pytest.mark.parametrize("case", read("glossary")["texts"], ids=says)
def test_terms_are_found_in_a_text(case: dict[str, Any]) -> None:
    text = case["text"]
    found = finder(read("glossary")["terms"])(text)
    assert [[one.term, text[one.start : one.end]] for one in found] == case["found"]


def test_apostrophes_are_those_of_the_search() -> None:
    folding = json.loads(FOLDER.joinpath("folding.json").read_text("utf-8"))
    assert set(APOSTROPHES) == {"'", *folding["apostrophes"]}


@pytest.mark.parametrize("case", read("outset"), ids=lambda case: case["query"])
def test_a_page_opens_where_its_collection_begins(case: dict[str, Any]) -> None:
    assert outset(case["query"], case["start"]) == case["opened"]
    assert canonical(case["query"], NUMBERS, case["start"]) == case["again"]


def test_every_key_of_an_address_chooses_or_only_says_how_the_page_looks() -> None:
    looks = {"lang", "embed", "show", "play", "map", "present", "scheme"}
    assert choosing() == {row["key"] for row in table()["keys"]} - looks


def test_the_workshop_knows_what_a_step_and_an_opening_may_ask_for() -> None:
    steps = json.loads(FOLDER.joinpath("steps.json").read_text("utf-8"))
    assert steps["query"] == [*TOUR_QUERY]
    assert {*steps["outset"], *steps["query"]} == OUTSET_QUERY.keys()


@pytest.mark.parametrize("case", ADDRESS, ids=lambda case: case["query"] or "empty")
def test_an_address_gives_its_view_and_is_written_again(case: dict[str, Any]) -> None:
    view, ignored = parse(case["query"], NUMBERS)
    assert view == replace(initial(NUMBERS), **_fields(case["view"]))
    assert [[part.key, part.value] for part in ignored] == case["ignored"]
    assert write(view, NUMBERS) == case["again"]


@pytest.mark.parametrize("case", ADDRESS, ids=lambda case: case["query"] or "empty")
def test_what_is_written_leaves_nothing_out(case: dict[str, Any]) -> None:
    view, ignored = parse(case["again"], NUMBERS)
    assert ignored == []
    assert replace(view, view=None) == replace(seen(case["query"]), view=None)


@pytest.mark.parametrize("case", ADDRESS, ids=lambda case: case["query"] or "empty")
def test_the_address_of_a_card_is_that_of_its_view(case: dict[str, Any]) -> None:
    view = seen(case["query"])
    address = address_of_cards(view, NUMBERS)
    for event in NUMBERS["events"]["id"][:2]:
        assert address(event) == write(replace(view, event=event), NUMBERS)


def _fields(changes: dict[str, Any]) -> dict[str, Any]:
    fields = {"from_" if key == "from" else key: value for key, value in changes.items()}
    tuples = {key: tuple(value) for key, value in fields.items() if isinstance(value, list)}
    cameras = {key: Camera(**value) for key, value in fields.items() if key == "view"}
    return {**fields, **tuples, **cameras}


@pytest.mark.parametrize("case", CAMERA["project"], ids=str)
def test_a_place_has_its_pixel(case: dict[str, Any]) -> None:
    assert [float(v) for v in project(case["lon"], case["lat"])] == near([case["x"], case["y"]])


@pytest.mark.parametrize("case", CAMERA["unproject"], ids=str)
def test_a_pixel_has_its_place(case: dict[str, Any]) -> None:
    assert unproject(case["x"], case["y"]) == near((case["lon"], case["lat"]))


@pytest.mark.parametrize("case", CAMERA["boxes"], ids=says)
def test_bounds_become_a_box(case: dict[str, Any]) -> None:
    assert camera.box(case["bounds"])._asdict() == near(case["box"])


@pytest.mark.parametrize("case", CAMERA["cameras"], ids=lambda c: f"{c['bounds']} {c['frame']}")
def test_a_frame_shows_bounds_by_its_camera(case: dict[str, Any]) -> None:
    found = camera.camera(case["bounds"], tuple(case["frame"]))
    assert {"lat": found.lat, "lon": found.lon, "zoom": found.zoom} == near(case["camera"])


@pytest.mark.parametrize("case", CAMERA["targets"], ids=says)
def test_a_view_has_its_target(case: dict[str, Any]) -> None:
    found, meant = camera.target(NUMBERS, seen(case["query"])), case["target"]
    assert found == (Camera(**meant) if isinstance(meant, dict) else meant)


@pytest.mark.parametrize("case", MARKS["counts"], ids=says)
def test_marks_count_distinct_events(case: dict[str, Any]) -> None:
    counts = marks.count(NUMBERS, case["flags"], case["zoom"])
    assert counts.certain.tolist() == case["certain"]
    assert counts.possible.tolist() == case["possible"]
    assert counts.total.tolist() == case["total"]
    assert marks.visible(NUMBERS, counts) == case["visible"]


@pytest.mark.parametrize("case", MARKS["circles"], ids=says)
def test_marks_are_drawn_in_their_order(case: dict[str, Any]) -> None:
    counts = marks.count(NUMBERS, case["flags"], case["zoom"])
    drawn = marks.circles(NUMBERS, counts, set(case["chosen"]))
    assert [[c.place, c.kind] for c in drawn] == [[p, kind] for p, kind, _ in case["circles"]]
    assert [c.radius for c in drawn] == near([radius for _, _, radius in case["circles"]])


@pytest.mark.parametrize("case", MARKS["rings"], ids=str)
def test_rings_cover_their_events(case: dict[str, Any]) -> None:
    found = marks.rings(case["certain"], case["possible"])
    assert [slot for slot, _ in found] == [slot for slot, _ in case["rings"]]
    assert [radius for _, radius in found] == near([radius for _, radius in case["rings"]])


def test_what_a_mark_says() -> None:
    assert [marks.radius(n) for n, _ in MARKS["radius"]] == near([r for _, r in MARKS["radius"]])
    for certain, possible, text in MARKS["numbers"]:
        assert marks.number(certain, possible) == text


@pytest.mark.parametrize("case", LABELS["placed"], ids=says)
def test_names_stand_where_there_is_room(case: dict[str, Any]) -> None:
    wishes = [labels.Wish(**wish) for wish in case["wishes"]]
    found = labels.place(wishes, case["taken"], LABELS["frame"], case["most"])
    made = [one and [one.candidate, one.anchor, near(one.x), near(one.y)] for one in found]
    assert made == case["written"]


@pytest.mark.parametrize("case", LABELS["led"], ids=says)
def test_a_line_leads_to_a_name_that_stands_far_off(case: dict[str, Any]) -> None:
    found = labels.leader(labels.Wish(**case["wish"]), case["room"])
    assert found == (case["line"] and near(tuple(case["line"])))


@pytest.mark.parametrize("case", LABELS["broken"], ids=lambda case: str(case["text"])[:20])
def test_a_long_name_is_broken(case: dict[str, Any]) -> None:
    assert labels.broken(case["text"]) == case["lines"]


@pytest.mark.parametrize("case", MARKS["members"], ids=lambda case: str(case["zoom"]))
def test_which_places_a_mark_stands_for(case: dict[str, Any]) -> None:
    assert marks.members(NUMBERS, case["zoom"]) == dict(case["members"])


@pytest.mark.parametrize("case", MARKS["naming"], ids=says)
def test_a_mark_is_named_after_a_place_that_has_events(case: dict[str, Any]) -> None:
    found = marks.naming(NUMBERS, case["flags"], case["zoom"])
    assert sorted(map(list, found.items())) == case["places"]


@pytest.mark.parametrize("case", MARKS["under"], ids=says)
def test_what_lies_under_has_hollow_marks(case: dict[str, Any]) -> None:
    numbers = beneath(NUMBERS)
    shown = replace(initial(numbers), event=case["open"])
    counts = marks.count(numbers, marks.counted(numbers, case["flags"]), case["zoom"])
    more = marks.beside(numbers, case["flags"], case["zoom"])
    open_ = marks.hollow(numbers, counts, shown, case["zoom"])
    points = marks.points(numbers, counts, more, open_)
    ringed = marks.chosen(numbers, shown, case["zoom"])
    drawn = [c for i in points for c in marks.mark(numbers, counts, i, i in ringed, int(more[i]))]
    assert points == case["points"]
    assert [[c.place, c.kind] for c in drawn] == [[p, kind] for p, kind, _ in case["circles"]]
    assert [c.radius for c in drawn] == near([radius for _, _, radius in case["circles"]])


def beneath(numbers: Any) -> Any:
    """Let the second file of the invented collection lie under the first."""
    files, held = numbers["files"], numbers["events"]["file"]
    context = [file == 1 for file in held]
    return {
        **numbers,
        "files": {**files, "under": [False, True]},
        "events": {**numbers["events"], "context": context},
    }


@pytest.mark.parametrize("case", MARKS["chosen"], ids=says)
def test_which_marks_are_ringed(case: dict[str, Any]) -> None:
    found = marks.chosen(NUMBERS, seen(case["query"]), case["zoom"])
    assert sorted(map(list, found.items())) == case["places"]


def test_areas_are_shaded_and_named() -> None:
    for certain, possible, on, ringed, shade in MARKS["areas"]["shade"]:
        assert areas.shade(certain, possible, on, ringed) == pytest.approx(shade, abs=1e-3)
    for certain, possible, opacity in MARKS["areas"]["opacity"]:
        assert areas.opacity(certain, possible) == pytest.approx(opacity, abs=1e-3)
    for name, events, text in MARKS["areas"]["label"]:
        assert areas.label(name, events) == text


@pytest.mark.parametrize("case", BINS["edges"], ids=says)
def test_a_span_is_cut_into_bins(case: dict[str, Any]) -> None:
    assert bins.edges(case["span"]) == case["edges"]


@pytest.mark.parametrize("case", BINS["histograms"], ids=says)
def test_bins_hold_their_events(case: dict[str, Any]) -> None:
    certain, possible = bins.histogram(NUMBERS, case["edges"])
    assert certain.tolist() == case["certain"]
    assert possible.tolist() == case["possible"]


def events_of(*bounds: list[int]) -> Any:
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    return {name: [four[k] for four in bounds] for k, name in enumerate(names)}


def dated(form: str, *dates: list[int]) -> Any:
    """Make the columns of one event on some dates, or of many events on a date each."""
    forms = NUMBERS["forms"]
    said = {"form": [forms.index(form)] * len(dates), "parts": [[]] * len(dates)}
    return {
        "forms": forms,
        "events": {**events_of(*dates), "said": said},
        "members": {"event": [0] * len(dates), **events_of(*dates)},
    }


def laid(days: list[list[list[int]]], axis: list[int], width: float, height: float) -> Any:
    """Lay lanes of events that lasted from a day to a day."""
    table = [[dated("days", *([a, a, b, b] for a, b in lane)), len(lane)] for lane in days]
    rows = [[standing(held, k, axis, width) for k in range(n)] for held, n in table]
    return stack([[one for one in lane if one] for lane in rows], width, height)


@pytest.mark.parametrize("case", LANES["standings"], ids=says)
def test_an_event_stands_on_the_axis(case: dict[str, Any]) -> None:
    rows = range(len(case["dates"])) if len(case["dates"]) > 1 else ()
    found = standing(dated(case["form"], *case["dates"]), 0, case["axis"], case["width"], rows)
    sides = None if found is None else [found.left, found.right]
    parts = [] if found is None else [asdict(part) for part in found.parts]
    assert sides == near(case["sides"])
    assert [{**part, "caps": list(part["caps"])} for part in parts] == [
        {**part, "left": near(part["left"]), "right": near(part["right"]), "core": core(part)}
        for part in case["parts"]
    ]


def core(part: dict[str, Any]) -> Any:
    return part["core"] and near(tuple(part["core"]))


@pytest.mark.parametrize("case", LANES["stacks"], ids=says)
def test_marks_are_stacked_without_overlap(case: dict[str, Any]) -> None:
    found = laid(case["days"], case["axis"], case["width"], case["height"])
    assert found.size == case["size"]
    assert [list(lane) for lane in found.lanes] == [near(lane) for lane in case["lanes"]]
    drawn = [[[mark.left, mark.wide, mark.top] for mark in lane] for lane in found.marks]
    assert drawn == [[near(mark) for mark in lane] for lane in case["marks"]]


def test_more_marks_than_fit_are_not_laid() -> None:
    assert laid([[[1, 1]] * (LANES["most"] + 1)], [0, 99], 1000, 1e6) is None
    assert laid([[[1, 9]] * 3], [0, 99], 1000, 10) is None


@pytest.mark.parametrize("case", read("axis"), ids=says)
def test_a_page_opens_with_its_axis(case: dict[str, Any]) -> None:
    view = replace(initial(NUMBERS), from_=case["from"], to=case["to"])
    assert opening(case["span"], view) == case["axis"]


@pytest.mark.parametrize("case", read("ticks"), ids=says)
def test_an_axis_has_round_ticks(case: dict[str, Any]) -> None:
    found = [
        [tick.day, tick_text(tick, phrases("en"))] for tick in ticks(case["span"], case["most"])
    ]
    assert found == case["ticks"]


@pytest.mark.parametrize("case", ARCS["states"], ids=says)
def test_routes_are_as_sure_as_their_surest_event(case: dict[str, Any]) -> None:
    assert arcs.states(NUMBERS, case["flags"], case["on"]) == case["states"]


@pytest.mark.parametrize("case", ARCS["chosen"], ids=lambda case: str(case["event"]))
def test_the_routes_of_the_open_event_are_chosen(case: dict[str, Any]) -> None:
    assert arcs.chosen(NUMBERS, case["event"]) == case["chosen"]


@pytest.mark.parametrize("case", read("names"), ids=lambda case: str(case["query"]))
def test_the_file_of_a_view_is_named_by_its_years(case: dict[str, Any]) -> None:
    assert stem({**NUMBERS, "name": case["id"]}, case["title"], seen(case["query"])) == case["name"]
