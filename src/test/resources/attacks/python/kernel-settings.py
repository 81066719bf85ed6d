# writes kernel settings
from attack import *

for setting in ('/proc/sys/kernel/core_pattern', '/proc/sys/vm/drop_caches', '/proc/sys/kernel/hostname',
                '/proc/sysrq-trigger', '/proc/1/oom_score_adj', '/sys/kernel/uevent_helper', '/proc/sys/net/ipv4/ip_forward'):
    tried(setting, lambda: os.write(os.open(setting, os.O_WRONLY), b'-1000\n'))
tried('host name', lambda: libc('sethostname', b'pwned', 5) == 0)
tried('clock', lambda: time.clock_settime(time.CLOCK_REALTIME, 0) or 'set')
tried('kernel log', lambda: libc('klogctl', 10, None, 0) >= 0)
