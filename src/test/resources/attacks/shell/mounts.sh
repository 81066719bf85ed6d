# mounts, changes the root
. ./attack.sh

try tmpfs mount -t tmpfs none /tmp
try bind mount --bind / /job
try unmounting umount -l /app
try chroot chroot /job /bin/true
