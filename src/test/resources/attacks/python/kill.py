# kills the runner and everything else
# ends: any
from attack import *

import signal
tried('the runner', lambda: os.kill(int(os.environ['RUNNER_PID']), signal.SIGKILL) or 'killed')
if os.fork() == 0:
    os.setsid()
    os.kill(-1, signal.SIGKILL)
os.wait()
print('held, it was alone')
