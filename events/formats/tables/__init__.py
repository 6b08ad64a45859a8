"""Tables: CSV and its kin, Excel, OpenDocument."""
