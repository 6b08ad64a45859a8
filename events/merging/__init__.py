"""Several sources in one atlas."""

from events.merging.accounts import whole
from events.merging.beneath import beneath
from events.merging.together import merged

__all__ = ["beneath", "merged", "whole"]
