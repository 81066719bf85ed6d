# Is the first process of a run, closed to the script: see Mounts. Runs the program with the limits of a script, then hands
# its generated files (if any) to descriptor 7, which the program does not get, no more than any other but its three
# streams. Ends with the program's own exit code; says nothing itself.
exec 2>/dev/null 3<&- 5<&- 6<&- 8>&- 9<&-
collect=$1 blocks=$2 processes=$3
shift 3
[ "$collect" = yes ] || exec 7>&-
(
  ulimit -f "$blocks" || exit 125
  # shellcheck disable=SC3045 # dash says -p, every other shell -u
  ulimit -p "$processes" || ulimit -u "$processes" || exit 125
  exec "$@" 2>&4 4>&- 7>&-
)
code=$?
kill -s KILL -- -1
if [ "$collect" = yes ]; then
  for file in /job/artifacts/* /job/artifacts/.[!.]* /job/artifacts/..?*; do
    if [ -e "$file" ] || [ -L "$file" ]; then
      tar --hard-dereference --sort=name -C /job/artifacts -cf - . >&7
      break
    fi
  done
fi
exit "$code"
