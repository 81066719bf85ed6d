# uses kernel keyrings
from attack import *

tried('add_key', lambda: syscall(248, b'user', b'x', b'y', 1, -3) >= 0)
tried('keyctl', lambda: syscall(250, 0, -3, 1) >= 0)
tried('request_key', lambda: syscall(249, b'user', b'x', None, -3) >= 0)
