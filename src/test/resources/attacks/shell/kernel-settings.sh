# writes kernel settings
. ./attack.sh

set_to() { echo "$2" >"$1"; }
for setting in /proc/sys/kernel/core_pattern /proc/sys/vm/drop_caches /proc/sysrq-trigger /sys/kernel/uevent_helper; do
  try $setting set_to $setting 1
done
try 'host name' hostname pwned
try 'clock' date -s 2001-01-01
