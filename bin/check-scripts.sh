#!/bin/sh
# Looks at our own scripts in seconds: those of the pages with ESLint and their tests, those of the shell with shellcheck.
set -eu
cd "$(dirname "$0")/.."
bin/node-libraries.sh src/main target/eslint
# a configuration finds its libraries beside itself
cp src/main/eslint.config.js target/eslint/current/
target/eslint/current/node_modules/.bin/eslint --config target/eslint/current/eslint.config.js --max-warnings 0 \
    src/main/resources/static src/main/resources/META-INF src/main/resources/scan src/test/js
node --test --test-reporter=dot src/test/js/*.test.mjs
shellcheck --external-sources bin/bench bin/run bin/test bin/*.sh .ci/run \
    src/main/resources/starter-folders/*/*.sh src/main/resources/demo/*/*.sh
# those of the sandbox are read by a shell, not started, so no first line names it; the probe runs as a tenant's script does
shellcheck --shell=bash src/main/resources/sandbox/probe.sh
find src/main/resources/sandbox -name '*.sh' ! -name probe.sh -exec shellcheck --shell=sh {} +
