# shellcheck shell=bash
# The parts while they run: each under a supervisor, found by its pid file, ended whole.

# In the background, as a process group that can be ended at once and whole.
in_background() { # command...
  set -m
  "$@" &
  set +m
}

# A pid file holds the pid and its start time, so that a pid used again by another process is not ours.
process_start() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  stat=${stat##*) }
  # shellcheck disable=SC2086
  set -- $stat
  [[ $1 != Z ]] && echo "${20}"
}

live_pid() { # pid file: prints the pid when that process still lives
  local pid start
  [[ -r $1 ]] && read -r pid start <"$1" && [[ $(process_start "$pid") == "$start" ]] && echo "$pid"
}

part_pid() { live_pid "$home/run/$1.pid"; }
supervisor_pid() { live_pid "$home/run/$1.supervisor"; }
is_supervised() { supervisor_pid "$1" >/dev/null; }

# The supervisor puts itself on record.
start_part() { # name user mount-at command...: the user root only where the command itself steps down
  local name=$1
  is_supervised "$name" && return
  kill_leftover "$name"
  rotate_log "$home/log/$name.log"
  mkdir -p "$3"
  setsid unshare --mount --propagation private -- bash "$launch/supervise.sh" "$home" "$@" \
    </dev/null >>"$home/log/$name.log" 2>&1 9>&- &
  disown
  wait_until 5 part_pid "$name" >/dev/null || die "$name could not be started: see $home/log/$name.log."
}

end_on_signals() {
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# A part whose supervisor was killed has nobody left to restart it: it goes, and starts anew.
kill_leftover() {
  local pid
  pid=$(part_pid "$1") || return 0
  kill -INT "$pid" 2>/dev/null || true
  wait_until 5 is_dead "$1" || kill -KILL "$pid" 2>/dev/null || true
  wait_until 5 is_dead "$1" || die "$1 (process $pid) cannot be ended."
}

is_dead() { ! part_pid "$1" >/dev/null; }

rotate_log() {
  if [[ -f $1 && $(stat -c %s "$1") -gt 50000000 ]]; then mv "$1" "$1.1"; fi
}

stop_part() {
  local name=$1 pid seconds=20
  if pid=$(supervisor_pid "$name"); then
    kill -TERM "$pid" 2>/dev/null || true
    if ! wait_until "$seconds" is_gone "$name"; then
      kill -KILL "$pid" 2>/dev/null || true
    fi
  fi
  kill_leftover "$name"
  rm -f "$home/run/$name.pid" "$home/run/$name.supervisor"
}

is_gone() { ! is_supervised "$1"; }

restart_part() {
  local pid
  pid=$(part_pid "$1") && kill -TERM "$pid"
}

is_healthy() { # part
  part_pid "$1" >/dev/null && "$1_is_ready"
}
