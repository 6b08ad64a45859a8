"""Where things are: packaged layers, a gazetteer, regions and great-circle arcs."""
