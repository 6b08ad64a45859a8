"""How events are related: found once, for the numbers of a page and for its words."""

from __future__ import annotations

from events.once import once
from events.testimony.relations import related_events

pairs = once(related_events)
