# reaches what waits for it and what watches it
from attack import *

PARTS = ['environ', 'maps', 'auxv', 'mem', 'stack', 'syscall']
WHOLE = ['fd', 'fdinfo', 'map_files']
LINKS = ['root', 'cwd', 'exe', 'ns/mnt']

def others():
    return [p for p in os.listdir('/proc') if p.isdigit() and int(p) != os.getpid()]
for pid in others():
    for name in PARTS:
        tried('%s of process %s' % (name, pid), lambda: open('/proc/%s/%s' % (pid, name), 'rb').read(1) or 'opened')
    for name in ('mem', 'oom_score_adj', 'clear_refs', 'comm'):
        tried('changing %s of process %s' % (name, pid), lambda: open('/proc/%s/%s' % (pid, name), 'r+b') and 'opened')
    for name in WHOLE:
        tried('%s of process %s' % (name, pid), lambda: os.listdir('/proc/%s/%s' % (pid, name)) or 'listed')
        tried('%s of thread %s' % (name, pid), lambda: os.listdir('/proc/%s/task/%s/%s' % (pid, pid, name)) or 'listed')
    for name in LINKS:
        tried('%s of process %s' % (name, pid), lambda: os.readlink('/proc/%s/%s' % (pid, name)))
    for fd in range(16):
        tried('descriptor %d of process %s' % (fd, pid), lambda: os.open('/proc/%s/fd/%d' % (pid, fd), os.O_WRONLY | os.O_TRUNC) and 'opened')
    handle = os.pidfd_open(int(pid))
    for fd in range(16):
        tried('taking descriptor %d of process %s' % (fd, pid), lambda: syscall(438, handle, fd, 0) >= 0)
    os.close(handle)
    tried('attaching to process %s' % pid, lambda: syscall(101, 0x4206, int(pid), 0, 0) == 0)
    for call in (310, 311):
        tried('memory of process %s by call %d' % (pid, call), lambda: syscall(call, int(pid), None, 0, None, 0, 0) >= 0)
    for signal in (9, 6, 15):
        os.kill(int(pid), signal)
tried('those who wait outlive it', lambda: len(others()) == 0)
for fd in range(3, 128):
    tried('a descriptor of its own', lambda: os.fstat(fd) and 'open')
for fd in range(3):
    tried('a stream that is no pipe', lambda: '' if os.readlink('/proc/self/fd/%d' % fd).startswith('pipe:') else 'a file')
    try:
        os.ftruncate(fd, 0)
    except OSError:
        pass
