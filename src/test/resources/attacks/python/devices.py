# reaches raw devices
from attack import *

import stat
tried('making one', lambda: os.mknod('/job/disk', 0o600 | stat.S_IFBLK, os.makedev(254, 0)) or 'made')
tried('a character device', lambda: os.mknod('/job/mem', 0o600 | stat.S_IFCHR, os.makedev(1, 1)) or 'made')
for device in ('/dev/vda', '/dev/sda', '/dev/mem', '/dev/kmsg', '/dev/kvm', '/dev/fuse', '/dev/net/tun', '/dev/loop-control'):
    tried(device, lambda: open(device, 'rb'))
