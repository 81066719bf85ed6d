# connects to Unix and abstract sockets of the host
from attack import *

import socket
def connect(address):
    s = socket.socket(socket.AF_UNIX)
    s.connect(address)
    return 'connected'
for address in (os.environ['UNIX_SOCKET'], '/proc/1/root' + os.environ['UNIX_SOCKET'], '/run/dbus/system_bus_socket',
                '/var/run/docker.sock', '\0' + os.environ['ABSTRACT_SOCKET'], '\0/tmp/.X11-unix/X0'):
    tried(repr(address), lambda: connect(address))
