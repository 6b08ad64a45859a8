"""A collection as the contract's numbers and texts."""

from dashboard.payload.atlases import atlases

__all__ = ["atlases"]
