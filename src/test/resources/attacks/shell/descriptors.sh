# opens files without end
. ./attack.sh

flood() { for i in $(seq 3 2000); do eval "exec $i</dev/null" || return 1; done; }
try descriptors flood
