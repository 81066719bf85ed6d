# pushes characters into the terminal
from attack import *

import fcntl, termios
for fd in (0, 1, 2):
    tried('TIOCSTI on %d' % fd, lambda: fcntl.ioctl(fd, termios.TIOCSTI, b'x'))
tried('the controlling terminal', lambda: open('/dev/tty'))
