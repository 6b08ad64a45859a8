"""Values of plain dataclasses as JSON, arrays and Arrow tables: reading them runs no code."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa

TOLD: Final = "told.json"
MANY: Final = 64
"""Texts or rows beyond which they have a file of their own."""
Tree = Any
"""What JSON holds; of anything else a mapping with one key, which says what it is."""


def pack(value: object, folder: Path) -> None:
    """Write a value into an empty folder."""
    tree = _Packing(folder).tree(value)
    (folder / TOLD).write_text(json.dumps(tree, ensure_ascii=False), "utf-8")


class _Packing:
    """Numbers the files beside the tree; what occurs twice has one."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._files = folder, 0
        self._known: dict[int, tuple[object, Tree]] = {}

    def tree(self, value: object) -> Tree:
        if value is None or isinstance(value, bool | int | float | str):
            return value
        if id(value) not in self._known:
            self._known[id(value)] = value, self._made(value)
        return self._known[id(value)][1]

    def _made(self, value: object) -> Tree:
        if isinstance(value, np.ndarray):
            np.save(self._next(".npy"), value, allow_pickle=False)
            return {"array": self._files}
        if isinstance(value, pa.Table):
            return self._table("table", value)
        if isinstance(value, Mapping):
            return {"map": {str(name): self.tree(one) for name, one in value.items()}}
        if isinstance(value, Sequence):
            return self._several(value)
        if is_dataclass(value):
            return {"of": self._fields(value)}
        raise TypeError(f"{type(value).__name__} cannot be kept")

    def _several(self, values: Sequence[object]) -> Tree:
        is_list = not isinstance(values, tuple) and len(values) > MANY
        if is_list and all(isinstance(one, str) for one in values):
            return self._texts("texts", values)
        if is_list and all(is_dataclass(one) for one in values):
            return self._texts("rows", [_line(self._fields(one)) for one in values])
        kind = "tuple" if isinstance(values, tuple) else "list"
        return {kind: [self.tree(one) for one in values]}

    def _fields(self, value: object) -> dict[str, Tree]:
        assert is_dataclass(value)
        return {
            one.name: self.tree(held)
            for one in fields(value)
            if not _is_plain(held := getattr(value, one.name), one.default)
        }

    def _texts(self, kind: str, values: Sequence[object]) -> Tree:
        return self._table(kind, pa.table({"text": pa.array(values, pa.large_string())}))

    def _table(self, kind: str, table: pa.Table) -> Tree:
        path = self._next(".arrow")
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table)
        return {kind: self._files}

    def _next(self, ending: str) -> Path:
        self._files += 1
        return self._folder / f"{self._files}{ending}"


def _is_plain(value: object, default: object) -> bool:
    """Tell whether a field is what it is without being said."""
    if default is MISSING:
        return False
    return value is default or (isinstance(value, bool | int | str) and value == default)


def _line(tree: Tree) -> str:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
