# prints without end
# ends: TIMED_OUT
# wall: 2
from attack import *

import sys
while True:
    sys.stdout.write('x' * 65536)
