# fills every place that it may write to
from attack import *

for place, most in (('/tmp', 64), ('/job', 128), ('/dev/shm', 32), (os.environ['EXECFABRIC_ARTIFACT_DIR'], 128)):
    def fill():
        n = 0
        while n < 4096:
            with open('%s/fill-%d' % (place, n), 'wb') as f:
                for _ in range(8):
                    f.write(b'x' * (1 << 20))
            n += 1
        return n
    tried(place, fill)
    size = sum(os.stat(os.path.join(place, f)).st_blocks * 512 for f in os.listdir(place))
    if size > most << 20:
        print('BREACH', place, size)
    for f in os.listdir(place):
        if f.startswith('fill-'):
            os.remove(os.path.join(place, f))
