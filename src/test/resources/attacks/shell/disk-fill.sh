# fills every place that it may write to
. ./attack.sh

fill() { for i in $(seq 400); do head -c 8000000 /dev/zero >"$1/fill-$i" || return 1; done; }
for place in /tmp /job /dev/shm "$EXECFABRIC_ARTIFACT_DIR"; do
  try "$place" fill "$place"
  rm -f "$place"/fill-*
done
