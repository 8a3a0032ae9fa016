# shellcheck shell=bash
# What every concern of the launcher stands on: options, the home, users, ports, waiting.

export LC_ALL=C.UTF-8
export PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
umask 022

parts=(postgresql redis asterisk backend)
# Every part knows the home only by this name: service users cannot always traverse to the real one.
inner=/run/kentongan

say() { printf '%s\n' "$*"; }
die() {
  printf 'kentongan: %s\n' "$*" >&2
  exit 1
}

# ---- options ---------------------------------------------------------------------------------------

home='' offset='' host='' certificate='' key='' public_url='' install=yes json='' long='' check_only=''
callers=10 rate='' units=10 minutes=5 seed=112
arguments=()

parse_options() {
  while (($#)); do
    case $1 in
      --home | --port-offset | --host | --cert | --key | --public-url | --callers | --rate | --units | --minutes | --seed)
        (($# > 1)) || die "$1 needs a value; see --help."
        case $1 in
          --home) home=$2 ;;
          --port-offset) offset=$2 ;;
          --host) host=$2 ;;
          --cert) certificate=$2 ;;
          --key) key=$2 ;;
          --public-url) public_url=$2 ;;
          *) printf -v "${1#--}" '%s' "$2" ;;
        esac
        shift
        ;;
      --no-install) install='' ;;
      --json) json=yes ;;
      --long) long=yes ;;
      --check) check_only=yes ;;
      -*) die "there is no option $1; see --help." ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
  check_options
}

check_options() {
  home=$(realpath -m -- "${home:-$tree/var}")
  if [[ $offset && (! $offset =~ ^(0|[1-9][0-9]?000)$ || $offset -gt 20000) ]]; then
    die "--port-offset $offset is refused: give a multiple of 1000 from 0 to 20000."
  fi
  if [[ $host && ! ($certificate && $key) ]]; then
    die "--host $host is refused without a certificate: give --cert FILE and --key FILE too."
  fi
  if [[ ! $host && ($certificate || $key) ]]; then
    die "--cert and --key need --host NAME, the name that the certificate is for."
  fi
  local file
  for file in "$certificate" "$key"; do
    [[ ! $file || -r $file ]] || die "$file cannot be read: give an existing PEM file."
  done
  [[ ! $host || $host =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] \
    || die "--host $host is not a host name: give it without scheme and port."
  [[ ! $public_url || $public_url =~ ^https?://[^[:space:]]+$ ]] \
    || die "--public-url $public_url is not an address: give one that begins with https:// or http://."
}

# What `up` was told is kept, so that the other verbs need only --home.
settings=(offset host certificate key public_url)

save_settings() {
  local name
  for name in "${settings[@]}"; do printf '%s\t%s\n' "$name" "${!name}"; done >"$home/run/settings.tsv"
}

load_settings() {
  local name value
  if [[ -r $home/run/settings.tsv ]]; then
    while IFS=$'\t' read -r name value; do
      case $name in
        offset | host | certificate | key | public_url) [[ ${!name} ]] || printf -v "$name" '%s' "$value" ;;
      esac
    done <"$home/run/settings.tsv"
  fi
  offset=${offset:-0}
}

require_root() {
  ((EUID == 0)) || die "this needs root, because it starts parts as users of their own: run it with sudo."
}

# ---- ports -----------------------------------------------------------------------------------------

web_port() { echo $((8112 + offset)); }
sip_port() { echo $((5060 + offset)); }
websocket_port() { echo $((8088 + offset)); }
ami_port() { echo $((5038 + offset)); }
postgresql_port() { echo $((5412 + offset)); }
redis_port() { echo $((6312 + offset)); }

part_port() {
  case $1 in
    postgresql) postgresql_port ;;
    redis) redis_port ;;
    asterisk) sip_port ;;
    backend) web_port ;;
  esac
}

# RTP is not among them: Asterisk takes any free port of its thousand, a foreign listener costs it just that one.
part_ports() {
  case $1 in
    asterisk) echo "$(sip_port) $(websocket_port) $(ami_port)" ;;
    *) part_port "$1" ;;
  esac
}

# The socket inodes that listen on a port, TCP and UDP.
listeners() {
  local hex
  printf -v hex '%04X' "$1"
  awk -v port="$hex" 'FNR > 1 { n = split($2, at, ":") }
    FNR > 1 && at[n] == port && ($4 == "0A" || FILENAME ~ /udp/) { print $10 }' \
    /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6 2>/dev/null
}

# "name (pid)" of the process that holds the socket.
socket_owner() {
  local link pid
  for link in /proc/[0-9]*/fd/*; do
    if [[ $(readlink "$link" 2>/dev/null) == "socket:[$1]" ]]; then
      pid=${link#/proc/}
      pid=${pid%%/*}
      echo "$(<"/proc/$pid/comm") (process $pid)"
      return
    fi
  done
  echo "another system's process"
}

require_free_ports() { # of the parts that do not run yet
  local part port inode
  for part in "${parts[@]}"; do
    if is_supervised "$part" || part_pid "$part" >/dev/null; then continue; fi
    for port in $(part_ports "$part"); do
      inode=$(listeners "$port" | head -n 1)
      [[ ! $inode ]] || die "port $port, which $part needs, is taken by $(socket_owner "$inode"): stop that, or give another --port-offset."
    done
  done
}

# ---- the home --------------------------------------------------------------------------------------

make_users() {
  getent group kentongan >/dev/null || groupadd --system kentongan
  make_user kentongan kentongan
  make_user kentongan-asterisk kentongan
}

make_user() { # name group
  getent passwd "$1" >/dev/null \
    || useradd --system --gid "$2" --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$1"
}

make_home() {
  # Sticky: the backend may add its files here, and nobody can move another part's directory away.
  directory "$home" root:kentongan 1771
  directory "$home/run" root:root 755
  directory "$home/log" root:root 755
  directory "$home/app" root:root 755
  directory "$home/secrets" kentongan:kentongan 700
  directory "$home/recordings" kentongan:kentongan 750
}

directory() { # path owner mode
  [[ -d $1 ]] || mkdir -p "$1"
  [[ $(stat -c %U:%G "$1") == "$2" ]] || chown "$2" "$1"
  [[ $(stat -c %a "$1") == "$3" ]] || chmod "$3" "$1"
}

random_secret() { head -c 24 /dev/urandom | od -An -vtx1 | tr -d ' \n'; }

secret() { # name: makes it the first time
  local file=$home/secrets/$1
  if [[ ! -s $file ]]; then
    (umask 077 && random_secret >"$file.new")
    chown kentongan:kentongan "$file.new"
    mv "$file.new" "$file"
  fi
}

# Runs a command as a user, in a mount namespace of its own where the home is $inner.
inside() { # user command...
  mkdir -p "$inner"
  # shellcheck disable=SC2016
  unshare --mount --propagation private -- bash -c '
    mount --bind "$1" "$2" || exit 1
    user=$3; shift 3; cd /
    exec setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups -- \
      env -i PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC HOME=/nonexistent "$@"' \
    inside "$home" "$inner" "$@"
}

# ---- waiting -----------------------------------------------------------------------------------------

wait_until() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}
