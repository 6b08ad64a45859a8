"""Gunicorn reads this file by itself when it starts in this folder.

Loading before forking reports a broken collection once, and lets the workers share its memory.
"""

preload_app = True
threads = 8
control_socket_disable = True
