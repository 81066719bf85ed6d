# reads the accounts and files of the host
from attack import *

tried('shadow', lambda: open('/etc/shadow').read())
tried('host accounts', lambda: 'root:' in open('/etc/passwd').read() and open('/etc/passwd').read().count('\n') > 3)
for place in ('/home', '/root', '/var', '/etc/ssh', '/boot', '/sys/class'):
    tried(place, lambda: os.listdir(place))
