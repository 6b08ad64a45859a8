"""What was packed, read back as the types that the fields of dataclasses say."""

import json
from collections.abc import Sequence
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints, overload

import numpy as np
import pyarrow as pa

from events.index.kept.packing import TOLD, Tree

T = TypeVar("T")


def unpacked(kind: type[T], folder: Path) -> T:
    """Read a value of a dataclass; rows of long lists one by one, when asked for.

    Raises
    ------
    OSError, ValueError, TypeError, KeyError, IndexError, pa.ArrowException
        When the folder holds something else.
    """
    tree = json.loads((folder / TOLD).read_text("utf-8"))
    made: T = _Unpacking(folder).of(kind, tree["of"])
    return made


class _Unpacking:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[int, Any] = {}

    def of(self, kind: Any, told: dict[str, Tree]) -> Any:
        hints = _hints(kind)
        return kind(**{name: self.value(hints[name], one) for name, one in told.items()})

    def value(self, hint: Any, tree: Tree) -> Any:
        if not isinstance(tree, dict):
            return tree
        ((kind, told),) = tree.items()
        if kind in ("list", "tuple"):
            several = (self.value(inner, one) for inner, one in _each(hint, told))
            return list(several) if kind == "list" else tuple(several)
        if kind == "map":
            inner = (*get_args(hint), Any, Any)[1]
            return {name: self.value(inner, one) for name, one in told.items()}
        return self._whole(kind, hint, told)

    def _whole(self, kind: str, hint: Any, told: Tree) -> Any:
        if kind == "of":
            return self.of(_class(hint), told)
        if told not in self._known:
            self._known[told] = self._read(kind, hint, int(told))
        return self._known[told]

    def _read(self, kind: str, hint: Any, number: int) -> Any:
        if kind == "array":
            return np.load(self._folder / f"{number}.npy", allow_pickle=False)
        with pa.OSFile(str(self._folder / f"{number}.arrow")) as file:
            table = pa.ipc.open_file(file).read_all()
        if kind == "rows":
            return Rows(self, _class(_each(hint, [None])[0][0]), table["text"])
        return table["text"].to_pylist() if kind == "texts" else table


class Rows(Sequence[T]):
    """A long list of dataclasses."""

    def __init__(self, unpacking: _Unpacking, kind: type[T], lines: pa.ChunkedArray) -> None:
        self._unpacking, self._kind, self._lines = unpacking, kind, lines

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """Read a row, or some."""
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        made: T = self._unpacking.of(self._kind, json.loads(self._lines[at].as_py()))
        return made


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _each(hint: Any, told: Sequence[Tree]) -> list[tuple[Any, Tree]]:
    """Give the type of each element of a list or a tuple."""
    inner = [one for one in get_args(hint) if one is not ...] or [Any]
    inner = inner if len(inner) == len(told) else inner[:1] * len(told)
    return list(zip(inner, told, strict=True))


def _class(hint: Any) -> Any:
    """Give the dataclass that a type names, alone or beside None."""
    found = [one for one in (hint, *get_args(hint)) if is_dataclass(one)]
    if not found:
        raise TypeError(f"{hint} holds no dataclass")
    return found[0]
