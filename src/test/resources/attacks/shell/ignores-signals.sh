# ignores every signal
# ends: TIMED_OUT
# wall: 1
. ./attack.sh

trap '' HUP INT QUIT TERM USR1 USR2 PIPE ALRM TSTP TTIN TTOU
while :; do sleep "$MARK"; done
