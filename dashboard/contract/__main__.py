"""Make the JSON Schema of the columns again: ``python -m dashboard.contract``.

The TypeScript types are made from it by ``npm run types``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec.json import schema_components

from dashboard.contract.columns import Payload, Texts

FILE = Path(__file__).with_name("payload.schema.json")


def schema() -> dict[str, Any]:
    """Describe payload and texts as JSON Schema 2020-12."""
    _, definitions = schema_components([Payload, Texts], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Atlas",
        "description": "One collection in one language.",
        "type": "object",
        "properties": {
            "numbers": {"$ref": "#/$defs/Payload"},
            "texts": {"$ref": "#/$defs/Texts"},
        },
        "required": ["numbers", "texts"],
        "$defs": dict(sorted(definitions.items())),
    }


def text() -> str:
    """Write the schema as it is committed."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
