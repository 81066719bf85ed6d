# leaves a daemon behind
. ./attack.sh

(setsid nohup sleep "$MARK" </dev/null >/dev/null 2>&1 &)
(trap '' HUP TERM INT; setsid sleep "$MARK" &)
echo held if nothing is left
