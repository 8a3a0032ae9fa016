# shellcheck shell=bash
# The verbs, one function each, and their help.

common_options='
  --home DIR         holds all state (default: var/ beside this command)'
up_options="$common_options
  --port-offset N    shifts every port: a multiple of 1000 from 0 to 20000
  --host NAME        listen on all addresses, with TLS; needs --cert FILE and --key FILE (PEM)
  --public-url URL   what links to callers are made of
  --no-install       only say what is missing on this machine"

declare -A help=(
  [up]="kentongan up [options]
Installs what is missing, builds if needed, starts PostgreSQL, Redis, Asterisk and the backend.
Returns when a 112 call can be taken. With everything running it changes nothing.
$up_options"
  [down]="kentongan down [options]
Stops the parts of this home, in order. State stays.
$common_options"
  [status]="kentongan status [options]
Says of each part whether it runs and is healthy.
$common_options
  --json             {\"parts\": [{\"name\", \"port\", \"pid\", \"healthy\"}]}"
  [logs]="kentongan logs [postgresql|redis|asterisk|backend|region|build|install|training] [options]
Shows the end of the logs, of all parts or of one.
$common_options"
  [doctor]="kentongan doctor [options]
Checks machine, home and running parts; exit 1 if something is wrong, with what to do.
$common_options"
  [test]="kentongan test [--long]
Runs everything that CI runs, with parts of its own on ports of its own in a temporary home.
  --long             adds soaks and large tables of situations"
  [simulate]="kentongan simulate [options]
Sends bounded traffic to the running system, of the sample region only: callers, and units that drive and answer.
$common_options
  --callers N        who call 112, once each: 0 to 200 (default: 10)
  --rate N           calls a second, a fraction too: 0.01 to 5 (default: evenly over the minutes)
  --units N          that drive and are heard of: 0 to 1000, as many as have a device (default: 10)
  --minutes N        how long: 1 to 120 (default: 5)
  --seed N           the same number gives the same traffic, up to 999999999 (default: 112)"
  [region]="kentongan region import [--check] DIR [options]
Takes the region that the files in DIR describe, or says what is refused and why; docs/region.md has the files.
All of it comes into force at once, or nothing changes. 'kentongan exchange apply' then configures the exchange.
$common_options
  --check            only says what would be refused"
  [exchange]="kentongan exchange check|apply|rollback [options]
check     renders the exchange's configuration and tries it in a throw-away Asterisk without network
apply     checks it and takes it into use, with new passwords for the telephones; running calls go on
rollback  takes the former configuration and passwords back into use
$common_options"
  [audit]="kentongan audit verify [options]
Walks the audit trail's hash chains; exit 1 and the first broken entry if they do not hold.
$common_options"
)

dispatch() {
  local verb=${1:---help} argument
  shift || true
  if [[ $verb == --help || $verb == -h || $verb == help ]]; then
    show_help
    return
  fi
  [[ ${help[$verb]-} ]] || die "there is no verb '$verb'; 'kentongan --help' lists them."
  for argument in "$@"; do
    if [[ $argument == --help || $argument == -h ]]; then
      say "${help[$verb]}"
      return
    fi
  done
  parse_options "$@"
  "verb_$verb" "${arguments[@]}"
}

show_help() {
  say "kentongan VERB [options]; every verb has --help"
  local verb
  for verb in up down status logs doctor region exchange audit simulate test; do
    printf '  %-10s%s\n' "$verb" "$(sed -n 2p <<<"${help[$verb]}")"
  done
}

no_arguments() { (($# == 0)) || die "'$1' is one word too many; see --help."; }

# One verb at a time changes a home.
lock_home() {
  exec 9>"$home/run/lock"
  flock -n 9 || { say "Waiting for another kentongan command of $home" && flock -w 600 9; } \
    || die "another kentongan command has been busy with $home for ten minutes: look at it with 'ps'."
}

require_home() { [[ -d $home/run ]] || die "nothing was ever started in $home: run 'kentongan up' first, or give --home."; }

# ---- up ------------------------------------------------------------------------------------------------

verb_up() {
  no_arguments "$@"
  require_root
  make_users
  make_home
  lock_home
  up_settings
  app_find
  if find_jdk && up_is_done; then
    say_addresses
    return
  fi
  trap 'up_undo $?' EXIT
  end_on_signals
  install_missing
  exchange_install
  up_work
  trap - EXIT
  app_remove_old
  aot_train
  say_addresses
}

# A running system keeps the settings that it was started with.
up_settings() {
  local running='' part name given
  for part in "${parts[@]}"; do ! is_supervised "$part" || running=yes; done
  if [[ $running && -r $home/run/settings.tsv ]]; then
    for name in "${settings[@]}"; do
      given=${!name}
      [[ ! $given || $given == "$(awk -F '\t' -v name="$name" '$1 == name { print $2 }' "$home/run/settings.tsv")" ]] \
        || die "the system in $home runs with other settings than these: run 'kentongan down' first."
    done
    load_settings
  fi
  offset=${offset:-0}
  save_settings
}

up_is_done() {
  local part
  backend_is_current && exchange_is_loaded && [[ -f $home/accounts.tsv ]] || return 1
  for part in "${parts[@]}"; do is_healthy "$part" || return 1; done
}

# A shell may lose a signal while it expands $(…) (bash 5.2), but not while it waits: so this one waits for another,
# which works.
started_before=()
worker=''

up_work() {
  local part
  for part in "${parts[@]}"; do ! is_supervised "$part" || started_before+=("$part"); done
  in_background up_start
  worker=$!
  wait "$worker" || exit 1
}

# What this call started is stopped again if it fails. Whatever the worker has begun holds `underway` until it is over
# or, if it is to live on, on record.
up_undo() { # exit code
  local part
  trap - EXIT
  trap '' INT TERM
  worker=${worker:-$(jobs -p)}
  [[ $worker ]] || exit "$1"
  kill -TERM -- "-$worker" 2>/dev/null || true
  flock -w 20 "$home/run/underway" true || kill -KILL -- "-$worker" 2>/dev/null || true
  for part in backend asterisk redis postgresql; do
    [[ " ${started_before[*]} " == *" $part "* ]] || stop_part "$part"
  done
  exit "$1"
}

# PostgreSQL and Redis come up while the code is built; Asterisk does not wait for either.
up_start() {
  local database cache
  set +m
  exec 6>"$home/run/underway"
  flock -s 6
  require_free_ports
  exchange_prepare
  postgresql_start &
  database=$!
  redis_start &
  cache=$!
  app_install
  if ! is_supervised asterisk; then
    exchange_render kept
    exchange_take
    asterisk_start
  elif ! exchange_is_loaded; then
    exchange_reload
  fi
  wait "$database" || exit 1
  wait "$cache" || exit 1
  backend_is_current || { stop_part backend && backend_start; }
  wait_until 60 asterisk_is_ready || die "Asterisk does not get ready: see $home/log/asterisk.log."
  backend_gets_ready || die "the backend does not get ready: see $home/log/backend.log."
  wait_until 10 test -f "$home/accounts.tsv" || die "the backend has made no accounts: see $home/log/backend.log."
}

say_addresses() {
  local scheme=http name=localhost
  if [[ $host ]]; then scheme=https name=$host; fi
  say "Kentongan is ready: $scheme://$name:$(web_port)/"
  say "112 is answered at sip:112@${host:-127.0.0.1}:$(sip_port)"
  say "Accounts are in $home/accounts.tsv"
}

# ---- down, status, logs --------------------------------------------------------------------------------

verb_down() {
  no_arguments "$@"
  require_root
  if [[ ! -d $home/run ]]; then
    say "Nothing runs in $home."
    return
  fi
  lock_home
  aot_stop
  stop_part backend
  local part
  for part in asterisk redis postgresql; do stop_part "$part" & done
  wait
  say "Stopped. State stays in $home."
}

verb_status() {
  no_arguments "$@"
  require_root
  load_settings
  local part pid healthy comma=''
  [[ ! $json ]] || printf '{"parts":['
  for part in "${parts[@]}"; do
    pid=$(part_pid "$part") || pid=null
    if is_healthy "$part"; then healthy=true; else healthy=false; fi
    if [[ $json ]]; then
      printf '%s{"name":"%s","port":%d,"pid":%s,"healthy":%s}' "$comma" "$part" "$(part_port "$part")" "$pid" "$healthy"
      comma=,
    else
      case $pid/$healthy in
        null/*) printf '%-11s %-6s stopped\n' "$part" "$(part_port "$part")" ;;
        */true) printf '%-11s %-6s healthy (process %s)\n' "$part" "$(part_port "$part")" "$pid" ;;
        *) printf '%-11s %-6s runs, but is not healthy (process %s): see kentongan logs %s\n' "$part" "$(part_port "$part")" "$pid" "$part" ;;
      esac
    fi
  done
  [[ ! $json ]] || printf ']}\n'
}

verb_logs() {
  require_root
  require_home
  local part=${1-} file
  [[ ! $part || -f $home/log/$part.log ]] || die "there is no log of '$part' in $home/log."
  for file in "$home"/log/*.log; do
    [[ $part && $file != "$home/log/$part.log" ]] || show_log "$file"
  done
  if [[ ! $part || $part == asterisk ]]; then
    [[ ! -f $home/exchange/log/messages ]] || show_log "$home/exchange/log/messages"
  fi
}

show_log() {
  say "==> $1"
  tail -n 100 "$1"
}

# ---- audit ---------------------------------------------------------------------------------------------

verb_audit() {
  [[ ${1-} == verify && $# == 1 ]] || die "say 'audit verify'; see --help."
  require_root
  require_home
  load_settings
  find_jdk || die "there is no JDK 25 under /usr/lib/jvm: install one, of any vendor."
  is_healthy postgresql || die "the audit trail is in the database, which does not run: run 'kentongan up' first."
  app_hash=$(cat "$home/run/backend.app" 2>/dev/null) || die "no backend was ever started in $home: run 'kentongan up' first."
  backend_task audit-verify
}
