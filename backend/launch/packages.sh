# shellcheck shell=bash
# What has to be on the machine: found, or installed with apt. No package starts a service of its own.

# ---- JDK ---------------------------------------------------------------------------------------------

java_home='' # set by find_jdk

find_jdk() {
  local candidate
  for candidate in /usr/lib/jvm/*/; do
    candidate=${candidate%/}
    [[ -x $candidate/bin/javac && -x $candidate/bin/java ]] || continue
    if [[ $("$candidate/bin/java" -version 2>&1) =~ version\ \"25[.\"] ]]; then
      java_home=$candidate
      return
    fi
  done
  return 1
}

# ---- apt ---------------------------------------------------------------------------------------------

# The packages that `up` lacks, one a line.
missing_packages() {
  find_jdk || echo openjdk-25-jdk-headless
  has mvn || echo maven
  has node && has npm || printf '%s\n' nodejs npm
  has mount || echo mount
  has ip || echo iproute2
  has redis-server || echo redis-server
  postgresql_version >/dev/null || postgresql_packages
  exchange_packages
}

has() { command -v "$1" >/dev/null; }

postgresql_packages() {
  local version
  version=$(apt-cache policy postgresql 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*\).*/\1/p')
  printf '%s\n' postgresql "postgresql-${version:-15}-postgis-3"
}

install_missing() {
  local missing
  mapfile -t missing < <(missing_packages)
  if ((${#missing[@]})); then
    [[ $install ]] || die "missing: ${missing[*]}. Install them, or run 'kentongan up' without --no-install."
    apt_install "${missing[@]}"
    # Names may have been guessed before apt's lists were read: look again.
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
  fi
  find_jdk || die "there is no JDK 25 under /usr/lib/jvm: install one, of any vendor."
}

apt_install() { # package...
  has apt-get || die "missing: $*, and there is no apt-get here: install them by hand."
  local log=$home/log/install.log
  say "Installing $*"
  (
    exec 8>/run/lock/kentongan-apt.lock
    flock 8
    apt_keep_services_off
    trap apt_restore EXIT
    apt_have_candidates "$@" || apt_update
    apt_get install -y --no-install-recommends "$@" || { apt_update && apt_get install -y --no-install-recommends "$@"; }
  ) >>"$log" 2>&1 9>&- || die "apt could not install $*: see $log."
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; }

# A third party's source that fails is none of our business as long as Debian's own answer.
apt_update() { apt_get update || true; }

apt_have_candidates() {
  local package
  for package in "$@"; do
    apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]' || return 1
  done
}

# Debian's packages start their service when they are installed, and PostgreSQL makes a cluster: neither is wanted.
apt_keep_services_off() {
  policy_made=''
  if [[ ! -e /usr/sbin/policy-rc.d ]]; then
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
    policy_made=yes
  fi
  if [[ ! -e /etc/postgresql-common/createcluster.conf ]]; then
    mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
}

apt_restore() { [[ ! $policy_made ]] || rm -f /usr/sbin/policy-rc.d; }
