# shellcheck shell=sh
# Sourced by bin/run and bin/test: sets the locale and installs Debian packages that are missing, or says which command would.

# File names of tenants are UTF-8; without a locale, a JVM cannot write a name that is not ASCII.
export LC_ALL=C.UTF-8

need_packages() {
    missing=''
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=''
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        echo "These packages are missing; as root, run: apt-get update && apt-get install -y$missing" >&2
        exit 1
    fi
    echo "Installing$missing" >&2
    # shellcheck disable=SC2086 # both are lists of words
    {
        $as_root apt-get update -q >&2
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2 </dev/null
    }
}

# What both commands need: the build, and the isolation and the interpreters of runs.
# A program that is there under another package's name (a newer Node.js, another JDK) is good enough.
need_product_packages() {
    wanted='maven bubblewrap libseccomp2 util-linux'
    command -v javac >/dev/null || wanted="$wanted openjdk-17-jdk-headless"
    command -v curl >/dev/null || wanted="$wanted curl"
    [ -x /usr/bin/python3 ] || wanted="$wanted python3"
    [ -x /usr/bin/node ] || wanted="$wanted nodejs"
    [ -x /usr/bin/shellcheck ] || wanted="$wanted shellcheck"
    [ -x /usr/bin/strace ] || wanted="$wanted strace"
    [ -x /usr/bin/shfmt ] || wanted="$wanted shfmt"
    command -v npm >/dev/null || wanted="$wanted npm"
    # shellcheck disable=SC2086
    need_packages $wanted
}
