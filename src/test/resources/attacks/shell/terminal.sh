# pushes characters into the terminal
. ./attack.sh

try 'the controlling terminal' bash -c ': </dev/tty'
try 'a console' bash -c ': >/dev/console'
