# makes and enters namespaces
. ./attack.sh

try user unshare -Ur true
try mount unshare -m true
try entering nsenter -t 1 -U true
