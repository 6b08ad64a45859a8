#!/bin/sh
# Put Debian's WordPress into a folder, with PHP and MariaDB to run it; no service is started.
# Usage: install.sh FOLDER
set -eu
programs="php-cli php-mysql php-xml mariadb-server-core mariadb-client-core"
parts="wordpress wordpress-theme-twentytwentythree libjs-underscore libjs-cropper php-getid3"
folder=$1
[ -e "$folder/ready" ] && exit 0

fail() { echo "WordPress is needed for this test: $1" >&2; exit 1; }
command -v apt-get >/dev/null || fail "it is taken from the packages of Debian or Ubuntu, and apt-get is not here"
if ! { command -v php && command -v mariadbd && command -v my_print_defaults && php -m | grep -q mysqli; } >/dev/null; then
    [ "$(id -u)" = 0 ] || fail "sudo apt-get install --no-install-recommends $programs"
    apt-get -q update
    DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends $programs
fi
mkdir -p "$folder/packages"
cd "$folder/packages"
apt-get -q download $parts 2>/dev/null || fail "apt-get download $parts does not work here"
for package in *.deb; do dpkg-deb --extract "$package" ..; done
touch ../ready
