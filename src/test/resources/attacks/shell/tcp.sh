# connects over TCP
. ./attack.sh

connect() { exec 3<>"/dev/tcp/$1/$2"; }
for host in 127.0.0.1 ::1 169.254.169.254; do try "$host" connect "$host" "$TCP_PORT"; done
