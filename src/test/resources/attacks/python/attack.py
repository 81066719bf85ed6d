"""What attacks share. Each says BREACH when it got what it was after, and else what held it."""
import ctypes
import errno
import os
import time

WITHIN = ['app', 'bin', 'dev', 'etc', 'job', 'lib', 'lib64', 'proc', 'tmp', 'usr']
KNOWN_ENVIRONMENT = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'PWD', 'LC_CTYPE', 'OLDPWD', 'SHLVL', '_', 'EXECFABRIC_ARTIFACT_DIR',
                     'PRIVATE_KEY', 'DATABASE', 'PLATFORM_HOME', 'OTHER_RELEASE', 'OTHER_WORK', 'RUNNER_PID', 'TCP_PORT', 'UDP_PORT',
                     'UNIX_SOCKET', 'ABSTRACT_SOCKET', 'MARK']
LIBC = ctypes.CDLL(None, use_errno=True)


def tried(what, attempt):
    try:
        got = attempt()
    except (Exception, MemoryError) as stopped:
        print('held', what, '-', errno.errorcode.get(getattr(stopped, 'errno', None), type(stopped).__name__), flush=True)
        return
    print('BREACH' if got else 'held', what, '-', repr(got)[:200] if got else 'got nothing', flush=True)


def libc(name, *arguments):
    return outcome(getattr(LIBC, name)(*arguments))


def syscall(number, *arguments):
    return outcome(LIBC.syscall(ctypes.c_long(number), *arguments))


def outcome(result):
    if result == -1:
        raise OSError(ctypes.get_errno(), 'refused')
    return result
