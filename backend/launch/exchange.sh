# shellcheck shell=bash
# Asterisk: where it comes from, its configuration, its start, and whether it is ready to take a 112 call.

# The private root, used where neither the machine nor its apt has Asterisk 20 or newer.
exchange_root=${KENTONGAN_EXCHANGE_ROOT:-/opt/kentongan/asterisk}

# ---- where it comes from -------------------------------------------------------------------------------

exchange_installed() { # an Asterisk of the machine itself, new enough
  has asterisk && [[ $(asterisk -V 2>/dev/null) =~ ^Asterisk\ ([0-9]+) ]] && ((BASH_REMATCH[1] >= 20))
}

exchange_in_apt() {
  [[ $(apt-cache policy asterisk 2>/dev/null) =~ Candidate:\ ([0-9]+:)?([0-9]+) ]] && ((BASH_REMATCH[2] >= 20))
}

exchange_in_root() { [[ -x $exchange_root/usr/sbin/asterisk ]]; }

exchange_packages() {
  if exchange_installed || exchange_in_root; then return; fi
  if exchange_in_apt; then echo asterisk; else has mmdebstrap || echo mmdebstrap; fi
}

# Where Asterisk sees the file system from: empty for the machine's own.
exchange_prefix() { exchange_installed || echo "$exchange_root"; }

exchange_install() {
  if exchange_installed || exchange_in_root; then return; fi
  [[ $install ]] || die "missing: Asterisk 20 or newer: run 'kentongan up' without --no-install."
  say "Installing Asterisk in $exchange_root"
  mkdir -p "$(dirname "$exchange_root")"
  (
    exec 8>"$exchange_root.lock"
    flock 8
    exchange_in_root || exchange_make_root "$exchange_root.new"
  ) >>"$home/log/install.log" 2>&1 9>&- || die "Asterisk could not be installed: see $home/log/install.log."
}

# Debian unstable from the archive that this machine's own apt uses; signatures are checked, its age is not:
# the archive at hand may be an older copy.
exchange_make_root() { # directory
  local archive
  archive=$(exchange_archive)
  [[ $archive ]] || { echo "apt knows no Debian archive" && return 1; }
  rm -rf --one-file-system "$1"
  mmdebstrap --mode=root --variant=apt --include=asterisk,asterisk-modules \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    --aptopt='Acquire::Check-Valid-Until "false"' --dpkgopt='path-exclude=/usr/share/doc/*' \
    unstable "$1" "deb $archive unstable main" || return 1
  rm -rf "${1:?}"/var/cache/apt/* "${1:?}"/var/lib/apt/lists/*
  exchange_seal_root "$1"
  mv "$1" "$exchange_root"
}

exchange_archive() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(REPO_URI) $(LABEL) $(SUITE)' 'Origin: Debian' \
    | awk '$2 == "Debian" && $3 !~ /updates|backports/ { print $1; exit }'
}

# A name look-up would hold up a call for 20 s: the root knows its own name and asks nobody. At every start, because
# a machine can be renamed.
exchange_seal_root() { # directory
  printf '127.0.0.1\tlocalhost %s\n' "$(uname -n)" >"$1/etc/hosts"
  : >"$1/etc/resolv.conf"
}

# ---- configuration -------------------------------------------------------------------------------------

exchange_modules() { # as Asterisk itself sees it
  local prefix path
  prefix=$(exchange_prefix)
  for path in "$prefix"/usr/lib/*/asterisk/modules "$prefix"/usr/lib/asterisk/modules; do
    if [[ -d $path ]]; then
      echo "${path#"$prefix"}"
      return
    fi
  done
  return 1
}

exchange_state() { # home: the directories that Asterisk writes to
  local name
  directory "$1/exchange" root:kentongan 755
  for name in run lib lib/keys log log/cel-custom; do directory "$1/exchange/$name" kentongan-asterisk:kentongan 750; done
  directory "$1/exchange/recordings" kentongan-asterisk:kentongan 770
}

exchange_prepare() {
  exchange_state "$home"
  secret kentongan.exchange.ami-password
  [[ ! $host ]] || exchange_certificate
}

# The parts' users cannot read where an administrator keeps a key; they get a copy, renewed at every `up`.
exchange_certificate() {
  directory "$home/tls" root:kentongan 750
  install -o root -g kentongan -m 640 "$certificate" "$home/tls/certificate.pem"
  install -o root -g kentongan -m 640 "$key" "$home/tls/key.pem"
}

exchange_render() { # kept|new passwords: writes the configuration into exchange/etc.new
  local app=$inner/app/$app_hash etc=$home/exchange/etc.new tls=()
  [[ ! $host ]] || tls=(--host "$host" --cert "$inner/tls/certificate.pem" --key "$inner/tls/key.pem")
  rm -rf "$etc"
  region_prepare
  inside root "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$app/lib/*" \
    id.kentongan.telephony.config.RenderExchange --region "$inner/region" --home "$inner" \
    --templates "$app/asterisk" --out "$inner/exchange/etc.new" --port-offset "$offset" --passwords "$1" \
    "${tls[@]}" --modules-dir "$(exchange_modules)" \
    || die "the exchange's configuration was refused: see the sentence above."
  chown -R kentongan-asterisk:kentongan "$etc"
  chmod -R u=rwX,go= "$etc"
  # The backend tells who sits at a position the password of its telephone.
  chmod 710 "$etc" "$etc/positions"
  chmod 640 "$etc/positions/telephones.tsv"
}

# Starts Asterisk with exchange/etc.new in a home that is thrown away and a network of its own; it has to come up
# without one warning.
exchange_try() {
  local trial log
  trial=$(mktemp -d)
  chmod 711 "$trial"
  exchange_state "$trial"
  cp -a "$home/exchange/etc.new" "$trial/exchange/etc"
  # shellcheck disable=SC2016
  unshare --mount --net --propagation private -- bash -c '
    mount --bind "$1" "$2$3" && ip link set lo up || exit 1
    run=(chroot "--userspec=$4" "${2:-/}" asterisk -C "$3/exchange/etc/asterisk.conf")
    timeout -k 5 30 "${run[@]}" -f >/dev/null 2>&1 &
    for _ in {1..100}; do
      [[ $("${run[@]}" -rx "core waitfullybooted" 2>&1) != *"fully booted"* ]] || break
      sleep 0.1
    done
    "${run[@]}" -rx "core stop now" >/dev/null 2>&1
    wait $!' \
    try "$trial" "$(exchange_prefix)" "$inner" "$(exchange_ids)"
  log=$(cat "$trial/exchange/log/messages" 2>/dev/null || echo "ERROR: it did not start")
  rm -rf --one-file-system "$trial"
  ! grep -E 'WARNING|ERROR' <<<"$log"
}

exchange_take() { # takes exchange/etc.new into use, unless it says the same as the one in use
  local at=$home/exchange name
  if diff -rq --exclude=former "$at/etc/" "$at/etc.new" >/dev/null 2>&1; then
    rm -rf "$at/etc.new"
    return
  fi
  find "$at/etc.new" -type f -exec sync {} +
  name=$(mktemp -u "$at/etc-XXXXXXXX")
  mv "$at/etc.new" "$name"
  exchange_use "${name##*/}"
}

# Configuration and passwords are one directory, and `etc` is a link to it: whenever this is killed, they fit. Each
# directory knows by its `former` which one was in use before.
exchange_use() { # name of the directory
  local at=$home/exchange before old
  before=$(readlink "$at/etc" || true)
  [[ ! $before ]] || ln -sfn "../$before" "$at/$1/former"
  ln -sfn "$1" "$at/etc.link"
  mv -T "$at/etc.link" "$at/etc"
  for old in "$at"/etc-*; do
    [[ ${old##*/} == "$1" || ${old##*/} == "$before" ]] || rm -rf "$old"
  done
}

# Whether the running Asterisk has read the configuration in use: not if somebody was killed in between.
exchange_is_loaded() { [[ $(cat "$home/run/asterisk.etc" 2>/dev/null) == "$(readlink "$home/exchange/etc")" ]]; }
exchange_note_loaded() { readlink "$home/exchange/etc" >"$home/run/asterisk.etc"; }

exchange_reload() {
  exchange_console 'core reload' >/dev/null || die "Asterisk did not take the configuration: see $home/log/asterisk.log."
  exchange_note_loaded
  wait_until 20 asterisk_is_ready || die "the exchange is not ready with this configuration: run 'kentongan exchange rollback'."
}

# By number: the private root does not know our users.
exchange_ids() { echo "$(id -u kentongan-asterisk):$(id -g kentongan-asterisk)"; }

# ---- running -------------------------------------------------------------------------------------------

asterisk_start() {
  local prefix run
  prefix=$(exchange_prefix)
  exchange_note_loaded
  if [[ $prefix ]]; then
    exchange_seal_root "$prefix"
    dpkg-query --admindir="$prefix/var/lib/dpkg" -W >"$home/exchange/packages.tsv"
    run=(chroot "--userspec=$(exchange_ids)" "$prefix")
    start_part asterisk root "$prefix$inner" "${run[@]}" \
      /usr/sbin/asterisk -f -C "$inner/exchange/etc/asterisk.conf"
  else
    start_part asterisk kentongan-asterisk "$inner" asterisk -f -C "$inner/exchange/etc/asterisk.conf"
  fi
}

exchange_console() { # command: asks the running Asterisk
  local prefix
  prefix=$(exchange_prefix)
  # shellcheck disable=SC2016
  unshare --mount --propagation private -- bash -c '
    mount --bind "$1" "$2$3" && exec chroot "${2:-/}" asterisk -C "$3/exchange/etc/asterisk.conf" -rx "$4"' \
    console "$home" "$prefix" "$inner" "$1"
}

# An INVITE to `siap` goes the way of a 112 call: the exchange looks at queue, positions and recordings, answers, hangs up.
asterisk_is_ready() { timeout 3 bash "$launch/ready.sh" "$(sip_port)"; }
