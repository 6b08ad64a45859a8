"""Events and windows of days, to counts."""
