# gains privileges by setuid programs
. ./attack.sh

try su su -c id
try mount mount /job
try newgrp bash -c 'newgrp root </dev/null && [ "$(id -g)" = 0 ]'
try 'a copy with the bit' bash -c 'cp /usr/bin/bash /job/b && chmod 4755 /job/b && [ "$(/job/b -p -c "id -u")" = 0 ]'
