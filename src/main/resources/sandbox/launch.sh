# Opens the files of a run on the host's side, then becomes bubblewrap. What goes wrong before the program starts is
# written to the file $6, never to the program's standard error (4), which a tenant reads.
# $1 account file  $2 input file  $3 generated files  $4 status  $5 system call filter  $6 messages of the set-up
# $7 largest file (in blocks of 512 bytes) that anything below may write, so that $3, $4 and $6 are bounded, too
# $8 what is seen of an observed run, empty for any other  $9 the door to a memory group, empty for none
# Descriptor 3 is the shell that becomes the run's first process. An observed run gets it, and goes through the door, in
# observed.sh.
exec 4>&2 2>"$6" 3</bin/sh 5<"$1" 6<"$2" 7>"$3" 8>"$4" 9<"$5" || exit 125
ulimit -f "$7" || exit 125
if [ -n "$8" ]; then
  exec 3>"$8" || exit 125
  [ -z "$9" ] || exec 5>"$9" || exit 125
elif [ -n "$9" ]; then
  echo 0 >"$9" || exit 125
fi
shift 9
exec "$@"
