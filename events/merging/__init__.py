"""Several sources in one atlas."""

from events.merging.accounts import whole
from events.merging.together import merged

__all__ = ["merged", "whole"]
