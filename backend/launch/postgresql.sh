# shellcheck shell=bash
# A private PostgreSQL with PostGIS: its own cluster under the home, loopback only, durable. Queries are
# not compiled first: PostGIS says of its functions that they cost much, and most are over sooner than that.

# The version that the data was made with, else the newest one that has PostGIS.
postgresql_bin() {
  local version
  if [[ -r $home/postgresql/data/PG_VERSION ]]; then
    version=$(<"$home/postgresql/data/PG_VERSION")
  else
    version=$(postgresql_version) || return 1
  fi
  echo "/usr/lib/postgresql/$version/bin"
}

postgresql_version() {
  local control version
  for control in $(printf '%s\n' /usr/share/postgresql/*/extension/postgis.control | sort -rV); do
    version=${control#/usr/share/postgresql/}
    version=${version%%/*}
    if [[ -x /usr/lib/postgresql/$version/bin/postgres ]]; then
      echo "$version"
      return
    fi
  done
  return 1
}

postgresql_start() {
  local bin
  bin=$(postgresql_bin) || die "PostgreSQL with PostGIS is not installed: run 'kentongan up' without --no-install."
  [[ -x $bin/postgres ]] || die "the data in $home/postgresql needs PostgreSQL in $bin: install that version."
  directory "$home/postgresql" postgres:postgres 700
  secret spring.datasource.password
  [[ -f $home/postgresql/data/PG_VERSION ]] || postgresql_initialise "$bin"
  is_supervised postgresql || postgresql_forget_dead_lock
  start_part postgresql postgres "$inner" "$bin/postgres" -D "$inner/postgresql/data" \
    -p "$(postgresql_port)" -k "$inner/postgresql" -c listen_addresses=127.0.0.1 \
    -c fsync=on -c full_page_writes=on -c synchronous_commit=on -c password_encryption=scram-sha-256 \
    -c timezone=UTC -c log_timezone=UTC -c logging_collector=off -c jit=off
  wait_until 60 postgresql_is_ready || die "PostgreSQL does not get ready: see $home/log/postgresql.log."
  postgresql_prepare "$bin" >>"$home/log/postgresql.log" 2>&1 \
    || die "the database could not be prepared: see $home/log/postgresql.log."
}

# Made under another name and then renamed: a half-made cluster is never taken for one.
postgresql_initialise() {
  rm -rf "$home/postgresql/data.new"
  # The superuser comes in through the socket as himself; nobody needs to know his password.
  (umask 077 && random_secret >"$home/postgresql/superuser")
  chown postgres:postgres "$home/postgresql/superuser"
  inside postgres "$1/initdb" -D "$inner/postgresql/data.new" --pwfile="$inner/postgresql/superuser" \
    --auth-local=peer --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 >>"$home/log/postgresql.log" 2>&1 \
    || die "the database cluster could not be made: see $home/log/postgresql.log."
  rm -f "$home/postgresql/superuser"
  mv "$home/postgresql/data.new" "$home/postgresql/data"
}

# After a crash of the machine the pid in postmaster.pid may belong to another process by now.
postgresql_forget_dead_lock() {
  local pid
  [[ -r $home/postgresql/data/postmaster.pid ]] || return 0
  read -r pid <"$home/postgresql/data/postmaster.pid"
  [[ /proc/$pid/cwd -ef $home/postgresql/data ]] || rm -f "$home/postgresql/data/postmaster.pid"
}

# PostGIS needs a superuser to create it; the application's role is none and owns only its database.
postgresql_prepare() {
  local password
  password=$(<"$home/secrets/spring.datasource.password")
  postgresql_sql "$1" postgres <<SQL
select 'create role kentongan login password ''$password''' where not exists (select from pg_roles where rolname = 'kentongan') \gexec
select 'create database kentongan owner kentongan' where not exists (select from pg_database where datname = 'kentongan') \gexec
SQL
  postgresql_sql "$1" kentongan <<SQL
set client_min_messages = warning;
create extension if not exists postgis;
create extension if not exists pg_trgm;
SQL
}

postgresql_sql() { # bin database: runs standard input as the superuser
  inside postgres "$1/psql" -X -q -v ON_ERROR_STOP=1 -h "$inner/postgresql" -p "$(postgresql_port)" -d "$2"
}

postgresql_is_ready() {
  local bin
  bin=$(postgresql_bin) && "$bin/pg_isready" -q -t 2 -h 127.0.0.1 -p "$(postgresql_port)"
}
