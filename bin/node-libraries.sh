#!/bin/sh
# node-libraries.sh FROM HOME: installs the libraries that FROM/package-lock.json lists into HOME/current; does nothing when
# they are there. A server that runs keeps those it started with.
set -eu
cd "$(dirname "$0")/.."
from=$1
home=$2
stamp=$(cat "$from/package.json" "$from/package-lock.json" | sha256sum | cut -c1-16)
mkdir -p "$home"
exec 9<"$from/package-lock.json"
flock 9
if [ ! -f "$home/$stamp/complete" ]; then
    echo "Installing the libraries of $from ..." >&2
    rm -rf "${home:?}/$stamp"
    mkdir "$home/$stamp"
    cp "$from/package.json" "$from/package-lock.json" "$home/$stamp"
    # no library's own install script is run
    (cd "$home/$stamp" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
    touch "$home/$stamp/complete"
fi
ln -sfn "$stamp" "$home/current"
