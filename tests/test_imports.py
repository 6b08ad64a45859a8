"""Data flows one way: between the packages, and between the rooms of each."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "geodata": {"events", "dashboard", "dash", "plotly", "flask", "tests"},
    "events": {"dashboard", "dash", "plotly", "flask", "tests"},
    "dashboard": {"tests"},
}
TOWER = (
    "settings",
    "contract",
    "view",
    "payload",
    "page",
    "picture",
    "server",
    "app",
    "publish",
    "workshop",
    "serve",
    "watching",
    "wsgi",
    "commands",
    "checking",
    "cli",
)
"""Rooms and loose modules of the dashboard; each may import only what stands before it."""
MOST_LOOSE = 8

Graph = Mapping[str, set[str]]


def named(path: Path) -> str:
    """Dotted name of a module; a package is named after its folder."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {named(path): path for package in FORBIDDEN for path in (ROOT / package).rglob("*.py")}


def imported(code: str, modules: Iterable[str] = ()) -> Iterator[str]:
    """What a module imports, anywhere in it, as far down as `modules` know a name."""
    known = set(modules)
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from sorted(whole & known) if whole <= known else [node.module, *whole & known]


def graph(codes: Mapping[str, str]) -> dict[str, set[str]]:
    """Which of these modules imports which."""
    return {name: set(imported(code, codes)) & codes.keys() for name, code in codes.items()}


def room(module: str) -> str:
    """The folder of a module, or the module itself where it lies loose in its package."""
    return ".".join(module.split(".")[:2])


def rooms(modules: Graph) -> dict[str, set[str]]:
    joined: dict[str, set[str]] = {}
    for name, others in modules.items():
        joined.setdefault(room(name), set()).update(map(room, others))
    return {name: others - {name} for name, others in joined.items()}


def circle(arrows: Graph) -> list[str]:
    """The modules of one circle, or nothing."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def reversed_arrows(arrows: Graph) -> list[tuple[str, str]]:
    """Rooms of the dashboard that import from above; a room that is not in the tower is one."""
    at = {f"dashboard.{name}": height for height, name in enumerate(TOWER)}
    return [
        (name, other)
        for name, others in arrows.items()
        for other in others
        if name.startswith("dashboard.") and at.get(other, 99) >= at.get(name, -1)
        if other.startswith("dashboard.")
    ]


@pytest.fixture(scope="module")
def arrows() -> Graph:
    return graph({name: path.read_text("utf-8") for name, path in MODULES.items()})


@pytest.mark.parametrize("module", sorted(MODULES))
def test_no_import_is_reversed(module: str) -> None:
    packages = {name.partition(".")[0] for name in imported(MODULES[module].read_text("utf-8"))}
    assert FORBIDDEN[module.partition(".")[0]].isdisjoint(packages)


def test_no_room_of_the_dashboard_imports_from_above(arrows: Graph) -> None:
    assert reversed_arrows(rooms(arrows)) == []


def test_every_room_of_the_dashboard_stands_in_the_tower(arrows: Graph) -> None:
    held = {name.partition(".")[2] for name in rooms(arrows) if name.startswith("dashboard.")}
    assert held == set(TOWER)


def test_modules_make_no_circle(arrows: Graph) -> None:
    assert circle(arrows) == []


@pytest.mark.parametrize("package", FORBIDDEN)
def test_rooms_make_no_circle(arrows: Graph, package: str) -> None:
    inside = {
        name: {o for o in others if o.startswith(f"{package}.")}
        for name, others in arrows.items()
        if name.startswith(f"{package}.")
    }
    assert circle(rooms(inside)) == []


def test_few_modules_of_the_dashboard_lie_loose() -> None:
    assert len(list((ROOT / "dashboard").glob("*.py"))) <= MOST_LOOSE


class TestTheTestCanFail:
    def test_a_reversed_import_is_seen(self) -> None:
        late = "def late():\n    from events.dates import bounds\n    import dash.dcc as d"
        code = f"import json\n{late}"
        assert list(imported(code)) == ["json", "events.dates", "dash.dcc"]
        packages = {name.partition(".")[0] for name in imported(code)}
        assert not FORBIDDEN["geodata"].isdisjoint(packages)

    def test_a_room_that_imports_from_above_is_seen(self) -> None:
        codes = {
            "dashboard.view.state": "from dashboard.server import http",
            "dashboard.server.http": "from dashboard.view import state",
            "dashboard.page.attic": "from dashboard.loft import beam",
            "dashboard.loft": "",
        }
        assert reversed_arrows(rooms(graph(codes))) == [
            ("dashboard.view", "dashboard.server"),
            ("dashboard.page", "dashboard.loft"),
        ]

    def test_a_circle_is_seen(self) -> None:
        codes = {
            "events.rules.days": "from events.formats import table",
            "events.formats.table": "import events.rules.shape",
            "events.rules.shape": "",
        }
        assert circle(graph(codes)) == []
        assert set(circle(rooms(graph(codes)))) == {"events.rules", "events.formats"}
        codes["events.rules.shape"] = "from events.rules.days import first"
        assert len(set(circle(graph(codes)))) == 3

    def test_there_are_modules_to_walk(self) -> None:
        assert {name.partition(".")[0] for name in MODULES} == set(FORBIDDEN)
        assert len(MODULES) > 100
