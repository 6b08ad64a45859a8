"""Tables of any size, wherever they lie, to events by place, theme and date."""
