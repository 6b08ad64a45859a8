"""What happened, when, and who says so: collections of events in space and time."""
