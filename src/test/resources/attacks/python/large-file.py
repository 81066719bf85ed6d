# writes one file larger than allowed
from attack import *

import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
def large():
    with open('/job/large', 'wb') as f:
        for _ in range(64):
            f.write(b'x' * (1 << 20))
        return 'written'
tried('64 MiB in one file', large)
tried('a sparse file', lambda: os.truncate(os.open('/job/sparse', os.O_CREAT | os.O_RDWR), 1 << 40) or 'made')
