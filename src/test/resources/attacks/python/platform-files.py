# reads the platform's key, database and home
from attack import *

for file in (os.environ['PRIVATE_KEY'], os.environ['DATABASE']):
    tried(file, lambda: open(file, 'rb').read())
    tried('up to ' + file, lambda: open('/app' + '/..' * 12 + file, 'rb').read())
tried('the home', lambda: os.listdir(os.environ['PLATFORM_HOME']))
tried('by the root of the first process', lambda: open('/proc/1/root' + os.environ['PRIVATE_KEY'], 'rb').read())
