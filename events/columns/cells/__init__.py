"""What the cells of columns look like."""
