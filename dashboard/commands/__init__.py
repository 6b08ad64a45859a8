"""What the commands take; what they do is in `dashboard.cli`."""
