# changes its own release
. ./attack.sh

try writing bash -c 'echo x >>/app/main.sh'
try 'a new file' touch /app/new
try mode chmod 777 /app/main.sh
try removing rm -f /app/main.sh
try 'a hard link' ln /app/main.sh /job/main.sh
try remounting mount -o remount,rw /app
