# Keeps a trace (standard input) in descriptor 3: the first $1 blocks of 512 bytes whole, then, up to $2 blocks in all, what
# tells of programs, connections and the ends of processes. All the rest is read, so that nobody waits for it.
trap '' XFSZ
exec 2>/dev/null
ulimit -f "$2"
(ulimit -f "$1" && exec /usr/bin/cat >&3) && exit
echo >&3
called='(execve|execveat|connect|bind|sendto|sendmsg|sendmmsg)'
/usr/bin/grep -a --line-buffered -E "^[0-9]+ +($called\(|<\.\.\. $called resumed|kill\(-1, |\+\+\+ )" >&3
exec /usr/bin/cat >/dev/null
