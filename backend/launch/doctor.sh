# shellcheck shell=bash
# The doctor: looks at machine, home and running parts, and says of each fault what to do.

faults=0

well() { printf '  ok    %s\n' "$*"; }
note() { printf '  note  %s\n' "$*"; }
fault() {
  printf '  FAULT %s\n' "$*"
  faults=$((faults + 1))
}

verb_doctor() {
  no_arguments "$@"
  require_root
  load_settings
  say "Machine"
  doctor_packages
  doctor_clock
  doctor_disk
  say "Home $home"
  if [[ -d $home/run ]]; then doctor_home; else note "nothing was ever started here"; fi
  say "Parts"
  doctor_parts
  ((faults == 0)) || die "faults found: $faults; what to do stands beside each."
}

doctor_packages() {
  local missing version
  mapfile -t missing < <(missing_packages)
  if ((${#missing[@]})); then fault "not installed: ${missing[*]}: run 'kentongan up'"; else well "packages"; fi
  if find_jdk; then well "JDK 25 in $java_home"; else fault "no JDK 25 under /usr/lib/jvm: install one, of any vendor"; fi
  if version=$(postgresql_version); then well "PostgreSQL $version with PostGIS"; fi
  if exchange_installed; then
    well "$(asterisk -V)"
  elif exchange_in_root; then
    well "$(chroot "$exchange_root" asterisk -V) in $exchange_root"
  elif exchange_in_apt; then
    note "Asterisk will be installed by 'kentongan up', with apt"
  else
    note "Asterisk will be installed by 'kentongan up', in $exchange_root"
  fi
  local user
  for user in kentongan kentongan-asterisk postgres redis; do
    getent passwd "$user" >/dev/null || fault "there is no user $user: run 'kentongan up'"
  done
}

# Times of calls are evidence: something must keep the clock.
doctor_clock() {
  local keeper
  for keeper in chronyd ntpd openntpd systemd-timesyncd; do
    if grep -qsx "${keeper:0:15}" /proc/[0-9]*/comm; then
      well "the clock is kept by $keeper"
      return
    fi
  done
  note "nothing seems to keep this machine's clock: install chrony, unless its host does"
}

doctor_disk() {
  local at=$home free
  while [[ ! -d $at ]]; do at=$(dirname "$at"); done
  free=$(($(stat -f -c '%a * %S' "$at") / 1000000000))
  if ((free < 5)); then fault "only $free GB free for $home: make room"; else well "$free GB free"; fi
}

doctor_home() {
  doctor_mode "$home/secrets" 700
  local file
  for file in "$home"/secrets/* "$home/accounts.tsv" "$home/devices.tsv"; do
    [[ ! -f $file ]] || doctor_mode "$file" 600
  done
  file=$home/exchange/etc/positions/telephones.tsv
  [[ ! -f $file ]] || doctor_mode "$file" 640
}

doctor_mode() { # path mode
  local mode
  mode=$(stat -c %a "$1")
  if [[ $mode == "$2" ]]; then well "$1 ($mode)"; else fault "$1 has mode $mode: chmod $2 $1"; fi
}

doctor_parts() {
  local part port inode
  for part in "${parts[@]}"; do
    if [[ $part == asterisk ]] && is_supervised asterisk && ! exchange_is_loaded; then
      fault "asterisk has not read its newest configuration: run 'kentongan up'"
    elif is_healthy "$part"; then
      well "$part"
    elif is_supervised "$part"; then
      fault "$part runs, but is not healthy: see 'kentongan logs $part'"
    else
      note "$part does not run"
      for port in $(part_ports "$part"); do
        inode=$(listeners "$port" | head -n 1)
        [[ ! $inode ]] || fault "its port $port is taken by $(socket_owner "$inode"): stop that, or give another --port-offset"
      done
    fi
  done
}
