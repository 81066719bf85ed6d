# writes one file larger than allowed
. ./attack.sh

try '64 MiB in one file' head -c 67108864 /dev/zero --  >/job/large
try 'a sparse file' truncate -s 1T /job/sparse
