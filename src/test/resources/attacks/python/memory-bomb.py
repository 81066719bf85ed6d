# takes memory without end
from attack import *

def grow():
    held = []
    for i in range(4096):
        held.append(bytearray(16 << 20))
    return '64 GiB'
tried('memory', grow)
