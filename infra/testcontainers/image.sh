#!/usr/bin/env bash
# Makes a PostgreSQL image from Debian's own packages, where no image can be pulled: usage: image.sh NAME SUITE
# Understands the variables of the official image that Testcontainers sets: POSTGRES_USER, _PASSWORD, _DB.
set -euo pipefail
name=$1 suite=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(mktemp -d)
trap 'rm -rf --one-file-system "$root"' EXIT

chmod 755 "$root"
debootstrap --variant=minbase --include=postgresql "$suite" "$root" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/* "$root"/usr/share/doc/* "$root"/usr/share/man/*
install -m 755 "$here/entrypoint.sh" "$root/entrypoint.sh"
tar -C "$root" --exclude=./proc/* --exclude=./sys/* -c . | docker import \
  --change 'ENTRYPOINT ["/entrypoint.sh"]' --change 'CMD ["postgres"]' --change 'EXPOSE 5432' \
  --change 'ENV LANG=C.UTF-8' - "$name"
