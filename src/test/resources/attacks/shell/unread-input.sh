# never reads a large input
# input: 1048576
. ./attack.sh

exec 0<&-
echo held: it ends all the same
