# changes its own release
from attack import *

tried('writing', lambda: open('/app/main.py', 'a').write('#'))
tried('a new file', lambda: open('/app/new', 'w').write('#'))
tried('mode', lambda: os.chmod('/app/main.py', 0o777) or 'changed')
tried('removing', lambda: os.remove('/app/main.py') or 'gone')
tried('renaming', lambda: os.rename('/app', '/app2') or 'moved')
tried('a hard link', lambda: os.link('/app/main.py', '/job/main.py') or 'linked')
tried('remounting', lambda: libc('mount', None, b'/app', None, 32 | 4096, None) == 0)
tried('by a descriptor', lambda: os.open('/proc/self/fd/%d' % os.open('/app/main.py', os.O_RDONLY), os.O_WRONLY))
