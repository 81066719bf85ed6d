# never ends, with children in sessions of their own
# ends: TIMED_OUT
# wall: 1
. ./attack.sh

for i in 1 2 3; do (setsid sleep "$MARK" &); done
sleep "$MARK"
