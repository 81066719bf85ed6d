# leaves links and special files as generated files
from attack import *

d = os.environ['EXECFABRIC_ARTIFACT_DIR']
os.symlink('/etc/passwd', d + '/passwd')
os.symlink(os.environ['PRIVATE_KEY'], d + '/key')
os.symlink('../../../../../../..' + os.environ['PRIVATE_KEY'], d + '/up')
os.symlink('/', d + '/root')
os.mkfifo(d + '/fifo')
open(d + '/plain', 'w').write('plain')
os.link(d + '/plain', d + '/hard')
tried('a hard link to the release', lambda: os.link('/app/main.py', d + '/release') or 'linked')
tried('a hard link to a system file', lambda: os.link('/usr/bin/su', d + '/su') or 'linked')
import socket
socket.socket(socket.AF_UNIX).bind(d + '/socket')
for name in ('a\nb', '-rf', '..hidden', '\x1b[31mred', 'x' * 255):
    open(os.path.join(d, name), 'w').write('odd')
os.makedirs(d + '/a/b/c')
open(d + '/a/b/c/deep', 'w').write('deep')
os.chmod(d + '/plain', 0)
print('held if the host follows none')
