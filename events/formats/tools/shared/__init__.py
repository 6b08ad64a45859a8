"""What the tools share: nested JSON as rows, shapes and times."""
