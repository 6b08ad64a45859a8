"""The events of a large atlas as files: by time, by id, by place and by word, for no server."""

from dashboard.publish.lists.write import write_lists

__all__ = ["write_lists"]
