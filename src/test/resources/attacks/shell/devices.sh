# reaches raw devices
. ./attack.sh

try 'making one' mknod /job/disk b 254 0
for device in /dev/vda /dev/sda /dev/mem /dev/kmsg /dev/kvm; do try $device head -c 1 $device; done
