"""Layers of GeoPackages, Shapefiles and FlatGeobufs: found, chosen and read as texts."""
