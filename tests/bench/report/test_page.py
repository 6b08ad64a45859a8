"""The page that the command writes, from findings that are made up."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.bench.probing.contenders import ATLAS, CONTENDERS, DECK
from tests.bench.probing.runs import Findings
from tests.bench.probing.steps import Steps
from tests.bench.probing.visits import NEVER, Visit
from tests.bench.report.goals import goals
from tests.bench.report.page import page

QUICK = Visit(
    first_map=1000,
    first_answer=2000,
    bytes_until_answer=400_000,
    bytes=500_000,
    requests=8,
    freeze=100,
    wait=200,
)
SLOW = replace(QUICK, first_map=3000, first_answer=4000)
MACHINE = {"processor": "abacus, 2 beads"}


@pytest.fixture
def found() -> Findings:
    """The atlas is quicker than the others, in everything."""
    visits = {page.name: [QUICK if page.ours else SLOW] for page in CONTENDERS}
    steps = {p.name: Steps([5.0 if p.ours else 200.0] * 60, 10, 11) for p in CONTENDERS}
    return Findings(visits, dict(visits), steps, [replace(QUICK, first_map=500)], 0.01, 500_000)


def missed(found: Findings, gpu: bool = False) -> list[str]:
    return [goal.what for goal in goals(found, gpu) if not goal.met]


def test_a_quick_page_meets_every_goal(found: Findings) -> None:
    assert missed(found) == []
    assert len(goals(found, gpu=False)) == 12


def test_one_other_that_shows_its_map_first_is_enough_to_miss_that_goal(found: Findings) -> None:
    found.slow["plain Dash"] = [replace(SLOW, first_map=999)]
    assert missed(found) == ["first map before every other"]


def test_the_quickest_answer_counts_only_where_there_is_a_map(found: Findings) -> None:
    found.slow["TimelineJS3"] = [replace(SLOW, first_answer=100)]
    assert missed(found) == []
    found.slow[DECK.name] = [replace(SLOW, first_answer=1000)]
    assert missed(found) == ["first answer near the quickest that has a map"]


@pytest.mark.parametrize(
    ("gpu", "deck", "met"),
    [
        (False, 100.0, True),
        (False, 99.0, False),
        (True, 1.25, True),
        (True, 1.2, False),
    ],
)
def test_a_step_is_held_against_the_one_drawn_by_webgl(
    found: Findings, gpu: bool, deck: float, met: bool
) -> None:
    found.steps[DECK.name] = Steps([deck] * 60, 1, 1)
    assert (missed(found, gpu) == []) is met


def test_a_visit_that_was_not_watched_does_not_count_as_one_without_a_freeze(
    found: Findings,
) -> None:
    found.slow[DECK.name] = [SLOW, replace(SLOW, freeze=None, wait=None)]
    (row,) = [
        line for line in page(found, MACHINE, [], False).splitlines() if "| deck.gl |" in line
    ][:1]
    assert row.split(" | ")[3:5] == ["0.10", "0.20"]


def test_a_page_that_never_answers_is_said_so_and_compared_with_nothing(found: Findings) -> None:
    found.slow["plain Dash"] = [replace(SLOW, first_answer=NEVER, freeze=None, wait=None)]
    text = page(found, MACHINE, [], gpu=False)
    assert "| plain Dash | 3.00 | never | – | – | 400 | 500 | 8 |" in text
    assert "| first answer, slow | 2.0× less | 2.0× less | 2.0× less | – |" in text


def test_the_page_names_the_machine_every_contender_and_the_load(found: Findings) -> None:
    row = {"name": "start page", "value": 512, "unit": "a second", "goal": "≥ 500"}
    text = page(found, MACHINE, [row], gpu=False)
    assert "| processor | abacus, 2 beads |" in text
    assert "| start page | ≥ 500 | 512 a second | yes |" in text
    for contender in CONTENDERS:
        assert contender.name in text
    assert "| step | 40.0× less | 40.0× less | 40.0× less | 40.0× less |" in text


def test_every_table_is_whole(found: Findings) -> None:
    text = page(found, MACHINE, [], gpu=False)
    for block in re.findall(r"(?:^\|.*\n)+", text, re.M):
        assert len({line.replace(r"\|", "").count("|") for line in block.splitlines()}) == 1, block
    assert ATLAS.name in text
    assert "{" not in text
