"""Pictures, sounds and links of events: what a file is, how large it is, and where it is shown."""
