# changes the interpreter and the system
from attack import *

for place in ('/usr/bin/python3', '/usr/lib/python3/dist-packages/x.py', '/bin/sh', '/lib64/x', '/etc/ld.so.cache',
              '/etc/ld.so.preload', '/x', '/dev/x', '/proc/self/exe'):
    tried(place, lambda: open(place, 'ab'))
