#!/usr/bin/env bash
# Keeps one part alive until it is told to stop: supervise.sh HOME NAME USER MOUNT-AT COMMAND...
# Runs in a mount namespace of its own, so that its mount ends with it.
set -uo pipefail
home=$1 name=$2 user=$3 at=$4
shift 4

record() { # file pid
  local stat
  read -r stat <"/proc/$2/stat" || return
  stat=${stat##*) }
  # shellcheck disable=SC2086
  set -- "$1" "$2" $stat
  echo "$2 ${22}" >"$1.new" && mv "$1.new" "$1"
}

note() { echo "$(date -u +%FT%TZ) kentongan: $name $*"; }

# shellcheck disable=SC2329
stop() {
  stopping=yes
  [[ ! $child ]] || kill -s "$signal" "$child" 2>/dev/null
}

run() {
  if [[ $user == root ]]; then
    exec env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC "$@"
  fi
  exec setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups -- \
    env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC HOME=/nonexistent "$@"
}

# PostgreSQL waits for its clients on TERM, but not on INT.
signal=TERM
[[ $name != postgresql ]] || signal=INT
stopping='' child=''
trap stop TERM
trap : HUP INT
umask 007
cd / || exit 1
mount --bind "$home" "$at" || exit 1
record "$home/run/$name.supervisor" $$
# `up` knows of it from here on.
exec 6>&-

pause=0.2
until [[ $stopping ]]; do
  began=$SECONDS
  run "$@" &
  child=$!
  record "$home/run/$name.pid" "$child"
  [[ ! $stopping ]] || kill -s "$signal" "$child" 2>/dev/null
  code=0
  while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    code=$?
  done
  child=''
  [[ ! $stopping ]] || break
  ((SECONDS - began < 30)) || pause=0.2
  note "ended with code $code, starts again in $pause s"
  sleep "$pause" &
  wait $!
  case $pause in 0.2) pause=1 ;; 1) pause=2 ;; *) pause=4 ;; esac
done
note "stopped"
rm -f "$home/run/$name.pid" "$home/run/$name.supervisor"
