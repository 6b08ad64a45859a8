"""How much one request may send, and how long and large its work may become."""

from __future__ import annotations

from typing import Final

from dashboard.workshop.jobs import Limits
from events.schema import MOST_MEDIA_BYTES_IN_ALL

MB: Final = 1_000_000
FILE: Final = 20 * MB
"""Bytes of a file, a draft or a pasted table."""
MEDIA: Final = MOST_MEDIA_BYTES_IN_ALL
"""Bytes of all pictures and sounds of a collection that is taken home."""
WHOLE_FILE: Final = 90 * MB
"""Bytes of an archive or a page, which may hold all pictures and sounds too, as text."""
WHOLE_ENDINGS: Final = (".zip", ".html", ".htm")
ROWS: Final = 20_000
AT_ONCE: Final = 3
"""Pieces of work that one process of the server does at the same time."""

QUICK: Final = Limits(seconds=10, megabytes=600)
"""For one row, one name."""
WHOLE: Final = Limits(seconds=60, megabytes=1500)
"""For all rows, a page, a file to take home."""
