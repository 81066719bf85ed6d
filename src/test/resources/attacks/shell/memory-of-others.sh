# reads the memory of other processes
. ./attack.sh

try runner head -c 1 "/proc/$RUNNER_PID/mem"
try 'maps of the runner' cat "/proc/$RUNNER_PID/maps"
try 'physical memory' head -c 1 /dev/mem
try 'kernel memory' head -c 1 /proc/kcore
