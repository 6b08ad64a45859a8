"""Tables whose columns a tool or a data set has fixed."""
