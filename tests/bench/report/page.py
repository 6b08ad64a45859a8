"""`docs/benchmarks.md`, written whole from what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.probing.contenders import ATLAS, CONTENDERS, Contender
from tests.bench.probing.runs import Findings
from tests.bench.probing.visits import Visit
from tests.bench.report.figures import Goal, p95, ratio, reached, said, spread, table
from tests.bench.report.goals import goals

TEMPLATE = Path(__file__).parent / "template.md"
VISIT = ("first_map", "first_answer", "freeze", "wait")
VISIT_HEAD = (
    "page", "first map, s", "first answer, s", "longest freeze, s", "longest wait, s",
    "KB until it answers", "KB in all", "requests",
)  # fmt: skip
STEP_HEAD = ("page", "step, ms", "95 of 100 within, ms", "MB after loading", "MB after 1 000 steps")
LOAD_HEAD = ("server", "goal", "measured", "met")


def page(
    found: Findings,
    machine: Mapping[str, str],
    load: Sequence[Mapping[str, Any]],
    gpu: bool,
    files: Sequence[Mapping[str, Any]] = (),
) -> str:
    """Write the page."""
    return TEMPLATE.read_text("utf-8").format(
        machine=table(("machine", ""), [(part, said) for part, said in machine.items()]),
        goals=_goals(goals(found, gpu)),
        slow=_visits(found.slow),
        free=_visits(found.free),
        steps=_steps(found),
        ratios=_ratios(found),
        load=_load(load),
        files=_load(files, "reading"),
    )


def _name(contender: Contender) -> str:
    name = f"**{contender.name}**" if contender.ours else contender.name
    return name if contender.map else f"{name} (no map)"


def _goals(reached: Sequence[Goal]) -> str:
    return table(("goal", "at most", "measured", "met"), [goal.cells() for goal in reached])


def _visits(visits: Mapping[str, Sequence[Visit]]) -> str:
    return table(VISIT_HEAD, [_visit(_name(c), visits[c.name]) for c in CONTENDERS])


def _visit(name: str, visits: Sequence[Visit]) -> list[str]:
    times = (_said([getattr(v, field) for v in visits], 1000, 2) for field in VISIT)
    sizes = (
        _said([getattr(v, f) for v in visits], 1000, 0) for f in ("bytes_until_answer", "bytes")
    )
    return [name, *times, *sizes, _said([v.requests for v in visits], 1, 0)]


def _said(values: Sequence[float | None], scale: float, digits: int) -> str:
    found = spread([value for value in values if value is not None])
    return found.said(scale, digits) if found else "–"


def _steps(found: Findings) -> str:
    rows = ((_name(c), found.steps[c.name]) for c in CONTENDERS)
    return table(
        STEP_HEAD,
        [
            (
                name,
                said(median(s.took)),
                said(p95(s.took)),
                said(s.heap),
                said(s.heap_after),
            )
            for name, s in rows
        ],
    )


def _ratios(found: Findings) -> str:
    rivals = [contender for contender in CONTENDERS if not contender.ours]
    return table(
        ("what the atlas takes", *(f"beside {_name(rival)}" for rival in rivals)),
        [
            [what, *(ratio(measured[ATLAS.name], measured[rival.name]) for rival in rivals)]
            for what, measured in _compared(found).items()
        ],
    )


def _compared(found: Findings) -> dict[str, dict[str, float]]:
    def middle(visits: Mapping[str, Sequence[Visit]], field: str) -> dict[str, float]:
        return {name: median(getattr(v, field) for v in each) for name, each in visits.items()}

    return {
        "first map, slow": middle(found.slow, "first_map"),
        "first map, free": middle(found.free, "first_map"),
        "first answer, slow": middle(found.slow, "first_answer"),
        "first answer, free": middle(found.free, "first_answer"),
        "bytes until it answers": middle(found.slow, "bytes_until_answer"),
        "step": {name: median(steps.took) for name, steps in found.steps.items()},
        "memory after 1 000 steps": {name: s.heap_after for name, s in found.steps.items()},
    }


def _load(rows: Sequence[Mapping[str, Any]], what: str = LOAD_HEAD[0]) -> str:
    if not rows:
        return "Not measured in this run."
    return table((what, *LOAD_HEAD[1:]), [_load_row(**row) for row in rows])


def _load_row(name: str, value: float, unit: str, goal: str | None) -> list[str]:
    return [name, goal or "–", f"{value:g} {unit}", reached(value, goal)]
