# reads the environment of any process
from attack import *

for pid in [p for p in os.listdir('/proc') if p.isdigit()] + [os.environ['RUNNER_PID'], 'self/../../' + os.environ['RUNNER_PID']]:
    def foreign():
        names = [e.split(b'=')[0].decode() for e in open('/proc/%s/environ' % pid, 'rb').read().split(b'\0') if e]
        return [n for n in names if n not in KNOWN_ENVIRONMENT]
    tried('environment of ' + pid, foreign)
    tried('command of ' + pid, lambda: b'bwrap' in open('/proc/%s/cmdline' % pid, 'rb').read())
