# shellcheck shell=bash
# Everything that has to pass, with parts of its own on ports of its own in temporary homes: two
# systems, because journeys wait more than they compute.

verb_test() {
  no_arguments "$@"
  require_root
  homes=("$(mktemp -d -t kentongan-test-XXXXXX)" "$(mktemp -d -t kentongan-test-XXXXXX)")
  home=${homes[0]}
  offsets=()
  failed=()
  passed=''
  trap test_end EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  mkdir -p "$home/log" "$home/run"
  test_install
  test_claim_ports 6
  test_claim_ports 7
  app_find

  test_step "shell scripts" shellcheck -x -a "$tree/kentongan"
  test_step "shell scripts" shellcheck "$launch/supervise.sh" "$launch/ready.sh" "$tree/.ci/run"
  test_step "shell scripts" shellcheck -x "$tree/bench/run" "$launch/launcher-test.sh"
  test_step "front end: packages" npm --prefix "$tree/frontend" ci --no-audit --no-fund --ignore-scripts --loglevel=error
  test_step "front end: types" npm --prefix "$tree/frontend" run --silent check
  test_step "front end: tests" npm --prefix "$tree/frontend" test --silent
  test_step "modules" test_modules
  test_step "the command itself" bash "$launch/launcher-test.sh" "$tree/kentongan" "$home" "${offsets[0]}"
  test_step "up" test_up
  local failsafe=org.apache.maven.plugins:maven-failsafe-plugin
  test_step "journeys" test_maven -pl backend -am -Pjourneys test-compile \
    "$failsafe:integration-test" "$failsafe:verify" "-Djourneys.systems=${#homes[@]}" \
    "-Dkentongan.home=$(test_list "${homes[@]}")" "-Dkentongan.port-offset=$(test_list "${offsets[@]}")" \
    "-Dkentongan.command=$tree/kentongan" ${long:+-Dkentongan.test.long=true}
  test_verdict
}

test_install() {
  local missing=()
  has shellcheck || missing+=(shellcheck)
  has sipp || missing+=(sip-tester)
  has chromium || missing+=(chromium)
  has mosquitto || missing+=(mosquitto)
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
  install_missing
  exchange_install
  make_users
}

# Another free range; the lock keeps it from another test that looks at the same moment.
test_claim_ports() { # file descriptor of the lock
  local candidate part port free
  for candidate in {10000..20000..1000}; do
    [[ " ${offsets[*]-} " != *" $candidate "* ]] || continue
    eval "exec $1>/run/lock/kentongan-test-$candidate"
    flock -n "$1" || continue
    offset=$candidate free=yes
    for part in "${parts[@]}"; do
      for port in $(part_ports "$part"); do [[ ! $(listeners "$port") ]] || free=''; done
    done
    [[ ! $free ]] || {
      offsets+=("$candidate")
      return 0
    }
  done
  die "no range of ports is free for the test: stop a system that was started with --port-offset 10000 or more."
}

# The jar that this makes is the one that `up` unpacks afterwards.
test_modules() {
  test_maven spotless:check verify ${long:+-Dkentongan.test.long=true} || return 1
  app_hash_stamp "$tree/backend/target/kentongan.sources"
}

# The second has the first's application with what it has learnt of its start, which takes a minute to learn.
test_up() {
  local each
  [[ ! -d ${homes[0]}/app ]] || cp -a "${homes[0]}/app" "${homes[1]}/"
  for each in "${!homes[@]}"; do
    "$tree/kentongan" up --home "${homes[each]}" --port-offset "${offsets[each]}" || return 1
  done
}

test_list() {
  local IFS=,
  echo "$*"
}

test_maven() { cd "$tree" && JAVA_HOME=$java_home mvn -B -ntp "$@"; }

# In the background with a process group of its own, so that a signal ends it at once and whole.
# After a failure the others still run: one run tells all.
test_step() { # name command...
  local step=$1
  shift
  say "== $step"
  local began=$SECONDS
  set -m
  "$@" </dev/null 6>&- 7>&- &
  running=$!
  set +m
  if wait "$running"; then
    say "== $step: $((SECONDS - began)) s"
  else
    failed+=("$step")
    say "== $step: FAILED after $((SECONDS - began)) s"
  fi
  running=''
}

test_verdict() {
  local all
  if ((${#failed[@]})); then
    printf -v all ', %s' "${failed[@]}"
    die "failed: ${all:2}."
  fi
  passed=yes
  say "All passed."
}

test_end() {
  local code=$?
  trap - EXIT
  trap '' INT TERM
  [[ ! ${running-} ]] || kill -TERM -- "-$running" 2>/dev/null || true
  local each kept=$tree/target/test-logs
  [[ $passed ]] || rm -rf "${kept:?}"
  for each in "${!homes[@]}"; do
    "$tree/kentongan" down --home "${homes[each]}" >/dev/null || true
    if [[ ! $passed ]]; then
      mkdir -p "$kept/$each"
      cp -r "${homes[each]}/log" "$kept/$each/" 2>/dev/null || true
      cp -r "${homes[each]}/exchange/log" "$kept/$each/exchange" 2>/dev/null || true
    fi
    rm -rf --one-file-system "${homes[each]}"
  done
  if [[ ! $passed ]]; then
    say "The logs of this run are in $kept, one folder a system."
    ((code)) || code=1
  fi
  exit "$code"
}
