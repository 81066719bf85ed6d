# Tries to break out, the plain way. One line each: "ok" or "bad" and the name of the check.
# $1 a port the host listens on  $2 a file of the host that everybody there may read
report() {
  if [ "$1" = 0 ]; then echo "ok $2"; else echo "bad $2"; fi
}

! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
report $? network

[ ! -e "$2" ] && [ ! -e /etc/shadow ] && [ ! -e /root ] && [ ! -e /home ] && [ ! -e /var ]
report $? files

! (: >/app/probe || : >/usr/probe || : >/probe || : >/dev/probe) 2>/dev/null && : >/tmp/probe && : >/job/probe
report $? writing

seen=(/proc/[0-9]*)
[ "${#seen[@]}" -le 4 ]
report $? processes

mapfile -d '' -t own </proc/self/environ
strange=0
for entry in "${own[@]}"; do
  case $entry in PATH=* | HOME=* | LANG=* | TMPDIR=* | PWD=*) ;; *) strange=1 ;; esac
done
[ "${#own[@]}" -gt 0 ] && [ "$strange" = 0 ]
report $? environment

# shellcheck disable=SC2164 # each of these is meant to fail
! (exec 3<>/proc/1/mem || : </proc/1/environ || cd /proc/1/fd || cd /proc/1/root) 2>/dev/null
report $? observer

status=$(</proc/self/status)
[[ $status == *CapEff:?0000000000000000* && $status == *NoNewPrivs:?1* && $UID != 0 ]]
report $? privileges

[[ $status == *Seccomp:?2* ]]
report $? calls

[ "$(ulimit -v)" != unlimited ] && [ "$(ulimit -u)" != unlimited ] && [ "$(ulimit -n)" != unlimited ] &&
  [ "$(ulimit -t)" != unlimited ] && [ "$(ulimit -f)" != unlimited ] && [ "$(ulimit -c)" = 0 ]
report $? limits
