"""What columns are called, in six languages and by the usual programs."""
