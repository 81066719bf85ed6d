# leaves shared memory and queues behind
from attack import *

tried('System V memory of others', lambda: syscall(29, 0x1234, 1, 0) >= 0)
tried('message queues', lambda: syscall(240, b'x', 0o102, 0o600, None) >= 0)
name = '/dev/shm/' + os.environ['MARK']
open(name, 'w').write('x')
print('held if the host has no such file')
