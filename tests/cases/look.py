"""The sizes that both sides read, read once more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

CONTRACT = Path(__file__).parents[2] / "dashboard" / "contract"
LOOK: dict[str, Any] = json.loads((CONTRACT / "look.json").read_text("utf-8"))
