"""Coordinates as people write them, into longitude and latitude."""

from geodata.written.coordinates import Spot, read_grid, read_pairs, read_single_cells

__all__ = ["Spot", "read_grid", "read_pairs", "read_single_cells"]
