from __future__ import annotations

import pytest

from dashboard.view.camera import Box, box, meet, seen
from dashboard.view.mercator import project, unproject
from dashboard.view.state import Camera

FRAMES = [(900, 600), (390, 300), (1440, 200)]


@pytest.mark.parametrize("place", [(-8.0, 12.65), (37.62, 55.75), (0.0, -80.0)])
def test_there_and_back(place: tuple[float, float]) -> None:
    x, y = project(*place)
    assert unproject(float(x), float(y)) == pytest.approx(place)


def test_the_pole_is_at_the_edge() -> None:
    assert float(project(0, 90)[1]) == pytest.approx(0, abs=1e-4)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_shows_the_whole_box_and_no_more_than_it_must(frame: tuple[int, int]) -> None:
    wanted = box([-12.0, 5.0, 40.0, 60.0])
    shown = seen(meet(wanted, frame), frame)
    assert shown.x <= wanted.x + 1e-6
    assert shown.y <= wanted.y + 1e-6
    assert min(shown.width - wanted.width, shown.height - wanted.height) == pytest.approx(0)


def test_a_point_keeps_its_surroundings() -> None:
    tight, wide = box([2.0, 48.0, 2.0, 48.0]), box([1.9, 47.9, 2.1, 48.1])
    assert tight[2:] == wide[2:]


def test_what_is_seen_is_around_the_camera() -> None:
    assert seen(Camera(0.0, 0.0, 1.0), (512, 256)) == Box(128.0, 192.0, 256.0, 128.0)
