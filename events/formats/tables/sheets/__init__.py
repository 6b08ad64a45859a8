"""Workbooks: what is in them, which sheet, and its cells as people see them."""
