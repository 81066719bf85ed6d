# never reads a large input
# input: 1048576
from attack import *

time.sleep(0.2)
print('held: it ends all the same')
