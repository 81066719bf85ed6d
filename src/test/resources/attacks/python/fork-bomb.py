# forks without end
from attack import *

children = 0
try:
    while children < 500:
        if os.fork() == 0:
            time.sleep(int(os.environ['MARK']))
        children += 1
except OSError as stopped:
    print('held', 'after', children, 'children -', errno.errorcode[stopped.errno])
if children > 64:
    print('BREACH', children, 'children')
os._exit(0)
