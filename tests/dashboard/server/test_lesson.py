"""The step of a tour in the first response: its text, its question, and the ways to the others."""

from __future__ import annotations

from dashboard.view.tours import name, step
from tests.dashboard.server.test_first import page
from tests.dashboard.small import small


def test_a_step_is_told_before_any_script() -> None:
    html = page(small(), "tour=harbour-walk.1&lang=fr")
    assert '<h2 dir="auto">The crossing</h2>' in html
    assert "Step 1 of 3" in html
    assert "Chests go by sea" in html
    assert "The Gazette &lt;alone&gt;." in html
    assert 'href="?lang=fr&amp;tour=harbour-walk"' in html
    assert 'href="?lang=fr&amp;tour=harbour-walk.2"' in html
    assert 'href="?event=crossing&amp;lang=fr&amp;tour=harbour-walk.1"' in html
    assert "<section hidden>" in html


def test_a_tour_begins_and_ends_with_one_way_only() -> None:
    first, last = (page(small(), f"tour=harbour-walk{step}") for step in ("", ".3"))
    assert ("‹ Back" in first, "Next ›" in first) == (False, True)
    assert ("‹ Back" in last, "Next ›" in last) == (True, False)
    assert "3 steps" in first


def test_an_open_card_covers_the_step() -> None:
    html = page(small(), "tour=harbour-walk.1&event=charter")
    assert "Step 1 of 3" not in html


def test_the_event_of_a_step_is_ringed_on_the_picture() -> None:
    plain, ringed = (
        page(small(), query) for query in ("to=1968-11&from=1968", "tour=harbour-walk.1")
    )
    assert ringed.count("chosen") > plain.count("chosen")


def test_a_step_is_named_as_it_is_found() -> None:
    numbers = small().numbers
    assert [step(numbers, name(numbers, row)) for row in range(5)] == [*range(5)]
