# raises its own limits
from attack import *

import resource
for limit in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_NOFILE, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
    soft, hard = resource.getrlimit(limit)
    tried('limit %d' % limit, lambda: hard == resource.RLIM_INFINITY or resource.setrlimit(limit, (hard * 2, hard * 2)) or 'raised')
tried('priority', lambda: os.nice(-5) < 0)
tried('real time', lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10)) or 'set')
tried('locked memory', lambda: libc('mlockall', 3) == 0)
