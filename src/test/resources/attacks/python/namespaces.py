# makes and enters namespaces
from attack import *

for name, flag in (('user', 0x10000000), ('mount', 0x20000), ('network', 0x40000000), ('pid', 0x20000000)):
    tried(name, lambda: libc('unshare', flag) == 0)
    tried('clone ' + name, lambda: syscall(56, flag | 17, 0, 0, 0, 0) >= 0)
tried('setns', lambda: libc('setns', os.open('/proc/1/ns/user', os.O_RDONLY), 0) == 0)
