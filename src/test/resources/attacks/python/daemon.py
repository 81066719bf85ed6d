# leaves a daemon behind
from attack import *

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for fd in range(3):
            os.close(fd)
        time.sleep(int(os.environ['MARK']))
    os._exit(0)
os.wait()
print('held if nothing is left')
