#!/bin/sh
# Installs the libraries of the static checks, as src/main/scanners/package-lock.json has them, into target/scanners/current;
# does nothing when they are there. A server that runs keeps those it started with.
set -eu
cd "$(dirname "$0")/.."
stamp=$(cat src/main/scanners/package.json src/main/scanners/package-lock.json | sha256sum | cut -c1-16)
home=target/scanners
mkdir -p "$home"
exec 9<src/main/scanners/package-lock.json
flock 9
if [ ! -f "$home/$stamp/complete" ]; then
    echo "Installing the libraries of the static checks ..." >&2
    rm -rf "${home:?}/$stamp"
    mkdir "$home/$stamp"
    cp src/main/scanners/package.json src/main/scanners/package-lock.json "$home/$stamp"
    # nothing in them is run: they are read by Node.js inside the sandbox
    (cd "$home/$stamp" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
    touch "$home/$stamp/complete"
fi
ln -sfn "$stamp" "$home/current"
