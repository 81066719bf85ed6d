# takes memory by many processes, each within its own limit
# needs: memory group
# ends: any
from attack import *

children = []
for _ in range(12):
    child = os.fork()
    if child == 0:
        held = bytearray(400 << 20)
        time.sleep(2)
        os._exit(0)
    children.append(child)
got = sum(os.waitpid(child, 0)[1] == 0 for child in children)
print('BREACH' if got > 2 else 'held', got, 'of 12 had 400 MiB - killed')
