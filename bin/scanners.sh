#!/bin/sh
# Installs the libraries of the static checks into target/scanners/current; they are read by Node.js inside the sandbox.
set -eu
exec "$(dirname "$0")/node-libraries.sh" src/main/scanners target/scanners
