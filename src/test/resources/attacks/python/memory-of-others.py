# reads the memory of other processes
from attack import *

runner = int(os.environ['RUNNER_PID'])
tried('memory of the runner', lambda: open('/proc/%d/mem' % runner, 'rb').read(1))
tried('memory of the runner by process_vm_readv', lambda: libc('process_vm_readv', runner, None, 0, None, 0, 0) >= 0)
tried('physical memory', lambda: open('/dev/mem', 'rb').read(1))
tried('kernel memory', lambda: open('/proc/kcore', 'rb').read(1))
tried('kernel symbols', lambda: any(int(l.split()[0], 16) for l in open('/proc/kallsyms')))
