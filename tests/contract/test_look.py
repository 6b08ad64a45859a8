"""Colours that everyone can read and tell apart."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from coloraide import Color

from dashboard.contract.files import look
from dashboard.view.dark import dark

LEAST_CONTRAST = 3.3
LEAST_DIFFERENCE = 18
"""CIELAB distance (1976) after Machado's simulation at full severity."""
SIGHTS = ("protan", "deutan", "tritan")
MOST_THEMES = 9

PALETTE: list[str] = look()["palette"]
MAP: dict[str, str] = look()["map"]
DARK = look()["dark"]


def contrast(colour: str, ground: str) -> float:
    return Color(colour).contrast(ground, method="wcag21")


def difference(one: str, other: str, sight: str) -> float:
    seen = [Color(colour).filter(sight, method="machado") for colour in (one, other)]
    return seen[0].delta_e(seen[1], method="76")


def test_there_is_a_colour_for_every_theme_that_a_collection_may_have() -> None:
    assert len({colour.lower() for colour in PALETTE}) == MOST_THEMES


@pytest.mark.parametrize("colour", PALETTE)
@pytest.mark.parametrize("ground", [MAP["land"], MAP["paper"], look()["page"]["paper"]])
def test_themes_stand_out_from_the_ground(colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= LEAST_CONTRAST


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(
    ("one", "other"), [*combinations(PALETTE, 2), *combinations(DARK["palette"], 2)]
)
def test_themes_differ_for_every_sight(one: str, other: str, sight: str) -> None:
    assert difference(one, other, sight) >= LEAST_DIFFERENCE


def test_the_check_can_fail() -> None:
    assert difference("#cc3333", "#7a7a2a", "deutan") < LEAST_DIFFERENCE
    assert contrast("#ffff00", MAP["land"]) < LEAST_CONTRAST


@pytest.mark.parametrize("ink", ["ink", "muted", "faint-ink", "river-ink"])
@pytest.mark.parametrize("ground", [MAP["land"], MAP["focus"]])
def test_labels_of_the_base_map_are_readable(ink: str, ground: str) -> None:
    assert contrast(MAP[ink], ground) >= 4.5


@pytest.mark.parametrize("ink", ["ink", "quiet", "accent"])
def test_text_of_the_page_is_readable(ink: str) -> None:
    assert contrast(look()["page"][ink], look()["page"]["paper"]) >= 4.5


@pytest.mark.parametrize("ground", look()["grounds"].values(), ids=look()["grounds"])
@pytest.mark.parametrize("colour", PALETTE)
def test_themes_stand_out_from_every_ground(colour: str, ground: dict[str, str]) -> None:
    assert all(contrast(colour, ground[part]) >= LEAST_CONTRAST for part in ("land", "ice"))


def test_plain_ground_is_that_of_the_map() -> None:
    plain = look()["grounds"]["plain"]
    assert {name: colour for name, colour in plain.items() if name in MAP}.items() <= MAP.items()


def test_every_dark_colour_has_its_light_one() -> None:
    assert len(DARK["palette"]) == len(PALETTE)

    def twins(light: Any, other: Any) -> bool:
        if not isinstance(other, dict):
            return type(light) is type(other)
        return all(key in light and twins(light[key], part) for key, part in other.items())

    assert twins(look(), DARK)


@pytest.mark.parametrize("colour", [*PALETTE, "#000000", "#00008b", "#3f0000", "#777777"])
def test_themes_of_any_colour_stand_out_in_the_dark(colour: str) -> None:
    grounds = [DARK["map"]["paper"], DARK["page"]["paper"]]
    grounds += [ground[part] for ground in DARK["grounds"].values() for part in ("land", "focus")]
    assert all(contrast(dark(colour), ground) >= 3 for ground in grounds)
    assert contrast(dark(colour), DARK["map"]["land"]) >= LEAST_CONTRAST


def test_a_light_theme_stays_as_it_is_in_the_dark() -> None:
    assert dark("#ffd700") == "#ffd700"


def test_texts_are_readable_in_the_dark() -> None:
    page, ground = DARK["page"], DARK["map"]
    for ink in ("ink", "quiet", "accent"):
        for paper in (page["paper"], page["accent-soft"], page["era"], ground["paper"]):
            assert contrast(page[ink], paper) >= 4.5, (ink, paper)
    for ink in ("ink", "muted", "faint-ink", "river-ink"):
        for land in ("land", "focus"):
            assert contrast(ground[ink], ground[land]) >= 4.5, (ink, land)
    for paper in ("notice", "doubt", "doubt-soft", "alleged", "wrong-soft"):
        assert contrast(page["ink"], page[paper]) >= 4.5, paper
