# opens files without end
from attack import *

def flood():
    return [os.open('/dev/null', os.O_RDONLY) for _ in range(100000)]
tried('descriptors', flood)
