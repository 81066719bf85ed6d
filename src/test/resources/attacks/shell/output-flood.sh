# prints without end
# ends: TIMED_OUT
# wall: 2
. ./attack.sh

yes "an endless line"
