# kills the runner and everything else
# ends: any
. ./attack.sh

try 'the runner' kill -9 "$RUNNER_PID"
try 'its group' kill -9 -- "-$RUNNER_PID"
echo held, what follows ends itself at most
kill -9 1
kill -STOP 1
kill -9 -1
