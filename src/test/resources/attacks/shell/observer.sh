# reaches what waits for it and what watches it
. ./attack.sh

try 'memory of the first process' bash -c 'exec 3<>/proc/1/mem'
try 'environment of the first process' bash -c ': </proc/1/environ'
try 'descriptors of the first process' ls /proc/1/fd
try 'descriptors of the first thread' ls /proc/1/task/1/fd
for link in root cwd exe fd/0 fd/3 fd/7; do
  try "$link of the first process" readlink "/proc/1/$link"
done
for fd in 0 1 2 3 4 5 6 7 8 9; do
  try "descriptor $fd of the first process" bash -c ": >>/proc/1/fd/$fd"
  [ "$fd" -lt 3 ] || try "descriptor $fd of its own" bash -c ": <&$fd"
done
try 'ending the first process' bash -c 'kill -KILL 1 && [ ! -e /proc/1 ]'
