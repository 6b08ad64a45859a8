"""Sources as CSL-JSON, which keeps all that is known of them."""

import json

from events.formats.writing.export import Export
from events.formats.writing.works import works


def write(export: Export) -> bytes:
    """Write the atlas and its sources as items; what is ours alone stands in `custom`."""
    text = json.dumps(works(export), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
