# shellcheck shell=bash
# The verb that checks a new configuration of the exchange, takes it into use, or goes back to the former one.

verb_exchange() {
  case ${1-} in
    check | apply | rollback) (($# == 1)) || die "'$2' is one word too many; see --help." ;;
    *) die "say check, apply or rollback; see --help." ;;
  esac
  require_root
  require_home
  load_settings
  lock_home
  find_jdk || die "there is no JDK 25 under /usr/lib/jvm: install one, of any vendor."
  app_find
  "exchange_$1"
}

exchange_check() {
  app_install
  exchange_try_new kept
  rm -rf "$home/exchange/etc.new"
  say "The configuration holds."
}

exchange_apply() {
  app_install
  exchange_try_new "$(exchange_passwords)"
  exchange_in_use exchange_take
}

exchange_rollback() {
  local former
  former=$(readlink -e "$home/exchange/etc/former") || die "there is no former configuration to go back to."
  exchange_in_use exchange_use "${former##*/}"
}

exchange_try_new() { # kept|new passwords
  exchange_render "$1"
  exchange_try || die "Asterisk complains about the new configuration: see the lines above."
}

# Telephones get new passwords, which their pages fetch from the backend; when nobody can fetch them they stay.
exchange_passwords() {
  if is_supervised asterisk && ! is_healthy backend; then
    say "The backend is not well, so the telephones keep their passwords." >&2
    echo kept
  else
    echo new
  fi
}

# Taken and read in one go: who presses Ctrl-C waits a moment.
exchange_in_use() { # command...
  trap '' INT TERM HUP
  "$@"
  if is_supervised asterisk; then
    exchange_reload
    say "In use; running calls go on."
  else
    say "In use from the next 'kentongan up'."
  fi
}
