# Becomes the bubblewrap of an observed run, below its observer. The file of what is seen (3) stays with the observer alone,
# which stays out of the run's memory group (5): a script that uses all memory must not have its observer killed for it.
# $1 account file  $2 "yes" if there is a memory group
if [ "$2" = yes ]; then
  echo 0 >&5 || exit 125
fi
exec 3</bin/sh 5<"$1" || exit 125
shift 2
exec "$@"
