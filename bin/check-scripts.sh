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
