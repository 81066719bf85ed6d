# uses kernel interfaces that bugs like
from attack import *

for name, number, *arguments in (('bpf', 321, 0, None, 0), ('perf_event_open', 298, None, 0, -1, -1, 0), ('userfaultfd', 323, 0),
                                 ('io_uring_setup', 425, 1, None), ('kexec_load', 246, 0, 0, None, 0), ('init_module', 175, None, 0, b''),
                                 ('finit_module', 313, 0, b'', 0), ('name_to_handle_at', 303, -100, b'/', None, None, 0),
                                 ('open_by_handle_at', 304, -100, None, 0), ('clone3', 435, None, 0), ('swapon', 167, b'/job/x', 0),
                                 ('reboot', 169, 0xfee1dead, 672274793, 0x4321fedc, None), ('quotactl', 179, 0, None, 0, None)):
    tried(name, lambda: syscall(number, *arguments) >= 0)
