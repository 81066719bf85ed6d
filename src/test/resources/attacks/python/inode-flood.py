# makes empty files without end
# needs: memory group
# ends: any
from attack import *

def flood():
    for n in range(6_000_000):
        os.close(os.open('/job/%d' % n, os.O_CREAT | os.O_WRONLY))
    return 'six million files'
tried('files', flood)
