#!/bin/bash
# Starts PostgreSQL in its container; makes its data the first time. The arguments are the server's command line.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin)
data=/var/lib/postgresql/data
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }

if [ ! -s "$data/PG_VERSION" ]; then
  install -d -o postgres -g postgres -m 700 "$data"
  install -d -o postgres -g postgres /run/postgresql
  secret=$(mktemp)
  printf '%s\n' "${POSTGRES_PASSWORD:?}" > "$secret"
  chown postgres "$secret"
  as_postgres "$bin/initdb" -D "$data" -U "${POSTGRES_USER:-postgres}" --locale=C.UTF-8 --encoding=UTF8 \
    --auth-host=scram-sha-256 --pwfile="$secret"
  rm "$secret"
  echo "listen_addresses = '*'" >> "$data/postgresql.conf"
  echo 'host all all all scram-sha-256' >> "$data/pg_hba.conf"
fi
[ "${1:-}" = postgres ] && shift
exec setpriv --reuid=postgres --regid=postgres --init-groups "$bin/postgres" -D "$data" "$@"
