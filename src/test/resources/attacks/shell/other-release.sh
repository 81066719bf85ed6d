# reads another tenant's release and a run's work directory
. ./attack.sh

for place in "$OTHER_RELEASE" "$OTHER_WORK"; do
  try "$place" ls "$place"
  try "a file there" cat "$place/main.py"
done
