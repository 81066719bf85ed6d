# ignores every signal
# ends: TIMED_OUT
# wall: 1
from attack import *

import signal
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    time.sleep(int(os.environ['MARK']))
