# never ends
# ends: TIMED_OUT
# wall: 1
from attack import *

while True:
    time.sleep(0.01)
