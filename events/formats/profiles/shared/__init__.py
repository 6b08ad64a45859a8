"""What the profiles share: columns, dates and areas."""
