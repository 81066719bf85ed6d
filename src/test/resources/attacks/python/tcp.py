# connects over TCP
from attack import *

import socket
port = int(os.environ['TCP_PORT'])
for host in ('127.0.0.1', '::1', '0.0.0.0', '169.254.169.254', '10.0.0.1'):
    tried(host, lambda: socket.create_connection((host, port), 1))
tried('listening', lambda: socket.socket().bind(('0.0.0.0', 0)) or 'bound')
tried('a name', lambda: socket.getaddrinfo('example.com', 80))
