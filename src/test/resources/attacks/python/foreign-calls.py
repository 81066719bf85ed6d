# calls the kernel by interfaces that no filter and no observer numbers
# ends: EXITED
import mmap
from attack import *

SIGSYS = 31

def in_child(code):
    memory = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(code)
    function = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))
    child = os.fork()
    if child == 0:
        function()
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    if ended == 0:
        return 'called'
    raise OSError(errno.ENOSYS if ended & 0x7f == SIGSYS else errno.EFAULT, 'ended')
if os.uname().machine == 'x86_64':
    # mov eax, 20 (getpid of 32 bits); int 0x80; ret
    tried('32-bit calls', lambda: in_child(bytes.fromhex('b814000000cd80c3')))
    # mov eax, 0x40000027 (getpid of x32); syscall; ret
    tried('x32 calls', lambda: in_child(bytes.fromhex('b8270000400f05c3')))
for name, number in (('io_uring_setup', 425), ('io_uring_enter', 426), ('io_uring_register', 427)):
    tried(name, lambda: syscall(number, 1, None) >= 0)
