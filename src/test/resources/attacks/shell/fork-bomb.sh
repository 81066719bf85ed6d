# forks without end
. ./attack.sh

bomb() { sleep "$MARK" & bomb | bomb & }
bomb 2>/dev/null
sleep 1
set -- /proc/[0-9]*
[ $# -le 40 ] && echo "held at $# processes" || echo "BREACH $# processes"
