# sends over UDP
. ./attack.sh

send() { echo x >"/dev/udp/$1/$2"; }
try 127.0.0.1 send 127.0.0.1 "$UDP_PORT"
try ::1 send ::1 "$UDP_PORT"
