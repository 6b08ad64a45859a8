"""Events one by one, out of tables of any size."""
