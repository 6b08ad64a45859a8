"""How golden files are written: one line for what fits on it."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 110


def text(value: Any) -> str:
    return _written(value, "") + "\n"


def _written(value: Any, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + len(indent) <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    if isinstance(value, list) and not any(isinstance(part, dict | list) for part in value):
        return line
    inner = indent + " "
    if isinstance(value, dict):
        parts = [f"{json.dumps(k)}: {_written(v, inner)}" for k, v in value.items()]
        return "{\n" + ",\n".join(inner + part for part in parts) + f"\n{indent}}}"
    return "[\n" + ",\n".join(inner + _written(part, inner) for part in value) + f"\n{indent}]"
