# gains privileges by setuid programs
from attack import *

import glob, stat, subprocess
for call in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setgroups([0]), lambda: os.setresuid(0, 0, 0)):
    tried('a call', lambda: call() or 'changed')
def without_password():
    programs = [p for p in glob.glob('/usr/bin/*') if os.stat(p).st_mode & stat.S_ISUID]
    for program in programs:
        for arguments in (['--version'], ['-c', 'id -u']):
            done = subprocess.run([program] + arguments, capture_output=True, stdin=subprocess.DEVNULL, timeout=5)
            if done.stdout.strip() == b'0':
                return program
tried('setuid programs', without_password)
status = open('/proc/self/status').read()
tried('any capability', lambda: 'CapEff:\t0000000000000000' not in status or 'NoNewPrivs:\t1' not in status)
