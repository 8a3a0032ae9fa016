# shellcheck shell=bash
# The verb that sends bounded traffic to a running system.

verb_simulate() {
  no_arguments "$@"
  check_traffic
  require_root
  require_home
  load_settings
  [[ ! $host ]] || die "the system speaks TLS for $host: try traffic on one that was started without --host."
  find_jdk || die "there is no JDK 25 under /usr/lib/jvm: install one, of any vendor."
  is_healthy backend || die "the backend is not well: run 'kentongan up' first."
  app_hash=$(<"$home/run/backend.app")
  ((callers == 0)) || has sipp || apt_install sip-tester
  backend_task simulate "--kentongan.simulation.callers=$callers" \
    ${rate:+"--kentongan.simulation.rate=$rate"} "--kentongan.simulation.units=$units" "--kentongan.simulation.minutes=$minutes" "--kentongan.simulation.seed=$seed"
}

check_traffic() {
  check_number callers 0 200
  check_number units 0 1000
  check_number minutes 1 120
  check_number seed 0 999999999
  [[ ! $rate ]] || check_rate
}

check_number() { # option lowest highest
  [[ ${!1} =~ ^(0|[1-9][0-9]{0,8})$ && ${!1} -ge $2 && ${!1} -le $3 ]] \
    || die "--$1 ${!1} is refused: give a whole number from $2 to $3."
}

check_rate() {
  local hundredths='' seconds
  if [[ $rate =~ ^([0-9])(\.([0-9]{1,2}))?$ ]]; then
    hundredths=${BASH_REMATCH[3]}00
    hundredths=$((10#${BASH_REMATCH[1]}${hundredths:0:2}))
  fi
  [[ $hundredths && $hundredths -ge 1 && $hundredths -le 500 ]] \
    || die "--rate $rate is refused: give calls a second, from 0.01 to 5, with two decimals at most."
  seconds=$(((callers - 1) * 100 / hundredths))
  [[ $callers == 0 || $seconds -lt $((minutes * 60)) ]] \
    || die "--callers $callers at --rate $rate take $((seconds / 60 + 1)) minutes: give more --minutes, or a higher --rate."
}
