"""Colours that everyone can read and tell apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from coloraide import Color

from dashboard import theme
from events.schema import THEMES

LEAST_CONTRAST = 3.3
LEAST_DIFFERENCE = 18
"""CIELAB distance (1976) after Machado's simulation at full severity."""
SIGHTS = ("protan", "deutan", "tritan")


def contrast(colour: str, ground: str) -> float:
    return Color(colour).contrast(ground, method="wcag21")


def difference(one: str, other: str, sight: str) -> float:
    seen = [Color(colour).filter(sight, method="machado") for colour in (one, other)]
    return seen[0].delta_e(seen[1], method="76")


def test_every_theme_has_its_colour() -> None:
    assert tuple(theme.THEME_COLOURS) == THEMES


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", [theme.LAND, theme.PAPER])
def test_themes_stand_out_from_the_ground(name: str, ground: str) -> None:
    assert contrast(theme.THEME_COLOURS[name], ground) >= LEAST_CONTRAST


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("one", "other"), list(combinations(THEMES, 2)))
def test_themes_differ_for_every_sight(one: str, other: str, sight: str) -> None:
    colours = theme.THEME_COLOURS
    assert difference(colours[one], colours[other], sight) >= LEAST_DIFFERENCE


def test_the_check_can_fail() -> None:
    assert difference("#cc3333", "#7a7a2a", "deutan") < LEAST_DIFFERENCE


@pytest.mark.parametrize("ground", [theme.LAND, theme.FOCUS_LAND])
def test_labels_of_the_base_map_are_readable(ground: str) -> None:
    assert contrast(theme.MUTED, ground) >= 4.5
