"""Which layer of several holds the events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from events.columns.names import field_of
from events.notes import Note

_DATES: Final = frozenset({"date", "start", "year", "decade", "century", "display_date"})


@dataclass(frozen=True)
class Layer:
    """One layer, and what is known of it before it is read."""

    path: Path
    name: str
    info: Mapping[str, Any]

    @property
    def features(self) -> int:
        return int(self.info["features"])

    @property
    def columns(self) -> list[str]:
        return [str(name) for name in self.info["fields"]]


def choose(file: str, layers: Sequence[Layer]) -> tuple[Layer, list[Note]]:
    """Choose the layer that looks most like events, and name the others."""
    best, *others = sorted(layers, key=_likeness, reverse=True)
    kind = f"only the layer {best.name} is read, not"
    left = ", ".join(f"{layer.name} ({layer.features} features)" for layer in others)
    return best, [Note(file, kind, text=left)] if others else []


def _likeness(layer: Layer) -> tuple[bool, bool, bool, int, int]:
    known = {name for column in layer.columns if (name := field_of(column))}
    dated = bool(known & _DATES) or any("date" in kind.lower() for kind in layer.info["ogr_types"])
    placed = bool(layer.info["geometry_type"])
    return layer.features > 0, dated, placed, len(known), layer.features
