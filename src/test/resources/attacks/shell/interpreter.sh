# changes the interpreter and the system
. ./attack.sh

for place in /usr/bin/bash /usr/local/bin/x /lib/x /etc/ld.so.preload /x /dev/x; do
  try $place bash -c ": >>$place"
done
