# reads another tenant's release and a run's work directory
from attack import *

for place in (os.environ['OTHER_RELEASE'], os.environ['OTHER_WORK']):
    tried(place, lambda: os.listdir(place))
    tried('beside it', lambda: open(os.path.join(place, 'main.py')).read())
tried('beside /app', lambda: [d for d in os.listdir('/app/..') if d not in WITHIN])
