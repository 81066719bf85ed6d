#!/bin/bash
# Counts the bytes of its input.
#
# @risk low
set -euo pipefail

bytes=$(wc -c <"$EXECFABRIC_INPUT_FILE")
echo "Counted $bytes bytes" >&2
# this line is the structured result of the run
echo "__EXECFABRIC_RESULT__={\"bytes\": $bytes}"
