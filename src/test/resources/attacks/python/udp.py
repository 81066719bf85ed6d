# sends over UDP, raw and packet sockets
from attack import *

import socket
for family, kind in ((socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_INET6, socket.SOCK_DGRAM),
                     (socket.AF_INET, socket.SOCK_RAW), (socket.AF_PACKET, socket.SOCK_RAW),
                     (socket.AF_NETLINK, socket.SOCK_RAW), (40, socket.SOCK_STREAM), (38, socket.SOCK_SEQPACKET)):
    tried('%s %s' % (family, kind),
          lambda: socket.socket(family, kind).sendto(b'x', ('127.0.0.1', int(os.environ['UDP_PORT']))))
