"""Shapes of a file, made fit for the map: in degrees, flat, valid, and on earth."""
