# takes memory without end
. ./attack.sh

# the shell itself is ended by it, which is the point
try memory bash -c 'x=$(head -c 3000000000 /dev/zero | tr "\0" x); echo ${#x}'
