# mounts, changes the root
from attack import *

tried('tmpfs', lambda: libc('mount', b'none', b'/tmp', b'tmpfs', 0, None) == 0)
tried('proc', lambda: libc('mount', b'proc', b'/job', b'proc', 0, None) == 0)
tried('unmounting', lambda: libc('umount2', b'/app', 2) == 0)
tried('chroot', lambda: os.chroot('/job') or 'changed')
tried('pivot_root', lambda: syscall(155, b'/job', b'/job') == 0)
tried('open_tree', lambda: syscall(428, -100, b'/', 1) >= 0)
tried('fsopen', lambda: syscall(430, b'tmpfs', 0) >= 0)
