# shellcheck shell=bash
# The backend: built when its sources changed, unpacked under the home, started with an AOT cache.

app_hash='' # of the sources that the running code was built from; set by app_find

# Content, not times or git: the same sources have the same name everywhere.
app_find() {
  app_hash=$(cd "$tree" && find pom.xml ./*/pom.xml telephony frontend backend/src \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
  app_hash=${app_hash:0:16}
}

app_install() {
  [[ ! -d $home/app/$app_hash ]] || return 0
  app_build
  local new=$home/app/$app_hash.new
  rm -rf "$new"
  "$java_home/bin/java" -Djarmode=tools -jar "$tree"/backend/target/boot/backend-*.jar extract --destination "$new" \
    >>"$home/log/build.log" 2>&1 || die "the built jar could not be unpacked: see $home/log/build.log."
  mv "$new"/backend-*.jar "$new/backend.jar"
  cp -r "$tree/telephony/asterisk" "$new/asterisk"
  chmod -R u=rwX,go=rX "$new"
  directory "$new/aot" kentongan:kentongan 750
  mv "$new" "$home/app/$app_hash"
}

app_build() {
  local stamp=$tree/backend/target/kentongan.sources log=$home/log/build.log
  mkdir -p "$tree/backend/target"
  exec 7>"$tree/backend/target/kentongan.lock"
  flock 7
  if [[ ! -f $stamp || $(<"$stamp") != "$app_hash" ]]; then
    say "Building (the first time takes some minutes; details in $log)"
    rm -f "$stamp"
    if ! (app_maven) </dev/null >"$log" 2>&1 7>&- 9>&-; then
      grep -E '^\[ERROR\]' "$log" | head -n 30 >&2
      die "the build failed: see $log."
    fi
    app_hash_stamp "$stamp"
  fi
  exec 7>&-
}

app_maven() { cd "$tree" && JAVA_HOME=$java_home exec mvn -B -ntp -pl backend -am -Dmaven.test.skip=true package; }

app_hash_stamp() { echo "$app_hash" >"$1"; }

# Code that is no longer run.
app_remove_old() {
  local old
  for old in "$home"/app/*/; do
    [[ ${old%/} == "$home/app/$app_hash" ]] || rm -rf "${old%/}"
  done
}

# ---- running -------------------------------------------------------------------------------------------

backend_properties() { # one a line; no secret among them: those are files under secrets/
  local address=127.0.0.1
  if [[ $host ]]; then
    address=0.0.0.0
    echo "--server.ssl.certificate=file:$inner/tls/certificate.pem"
    echo "--server.ssl.certificate-private-key=file:$inner/tls/key.pem"
  fi
  printf '%s\n' "--server.port=$(web_port)" "--server.address=$address" "--kentongan.home=$inner" \
    "--kentongan.postgresql-port=$(postgresql_port)" "--kentongan.redis.port=$(redis_port)" \
    "--kentongan.exchange.ami-port=$(ami_port)" "--kentongan.exchange.websocket-port=$(websocket_port)" \
    "--kentongan.sip-port=$(sip_port)" \
    ${public_url:+"--kentongan.public-url=$public_url"}
}

# Bound to this very JDK; a cache that does not load costs a line in the log.
aot_cache() { echo "app/$app_hash/aot/$("$java_home/bin/java" -version 2>&1 | sha256sum | head -c 12).aot"; }

backend_start() {
  local properties
  mapfile -t properties < <(backend_properties)
  start_part backend kentongan "$inner" "$java_home/bin/java" -XX:AOTMode=auto \
    "-XX:AOTCache=$inner/$(aot_cache)" -XX:+ExitOnOutOfMemoryError \
    -jar "$inner/app/$app_hash/backend.jar" "${properties[@]}"
  echo "$app_hash" >"$home/run/backend.app"
}

backend_is_current() { is_supervised backend && [[ $(cat "$home/run/backend.app" 2>/dev/null) == "$app_hash" ]]; }

backend_is_ready() {
  local request=$'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' answer
  if [[ $host ]]; then
    answer=$(timeout 3 openssl s_client -quiet -no_ign_eof -connect "127.0.0.1:$(web_port)" <<<"$request" 2>/dev/null)
  else
    # shellcheck disable=SC2016
    answer=$(timeout 3 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf %s "$2" >&3 && cat <&3' \
      health "$(web_port)" "$request" 2>/dev/null)
  fi
  # One part that is down or degraded makes the whole so; in which order the fields come is not promised.
  [[ $answer == HTTP/1.?\ 200* && $answer == *'"status":"UP"'* && $answer != *'"status":"'[DO]* ]]
}

# A slow machine gets its time; a backend that ends by itself while it starts would only do so again.
backend_gets_ready() {
  wait_until 5 part_pid backend >/dev/null || return 1
  local first
  first=$(part_pid backend)
  wait_until 300 backend_is_ready_or_another "$first" && backend_is_ready
}

backend_is_ready_or_another() { backend_is_ready || [[ $(part_pid backend) != "$1" ]]; }

# A throw-away start that stops before it opens a port or follows the exchange; beside the running one, with low priority.
aot_train() {
  local cache properties
  cache=$(aot_cache)
  if [[ -f $home/$cache ]] || live_pid "$home/run/training.pid" >/dev/null; then return; fi
  mapfile -t properties < <(backend_properties)
  mkdir -p "$inner"
  # shellcheck disable=SC2016
  setsid bash -c '
    '"$(declare -f inside process_start aot_run)"'
    home=$1 inner=$2; shift 2; aot_run "$@"' training "$home" "$inner" "$cache" "$java_home/bin/java" \
    "-XX:AOTCacheOutput=$inner/$cache.new" -Dspring.context.exit=onRefresh \
    -jar "$inner/app/$app_hash/backend.jar" "${properties[@]}" </dev/null >"$home/log/training.log" 2>&1 9>&- &
  disown
}

aot_run() { # cache command...
  local cache=$1
  shift
  echo "$$ $(process_start $$)" >"$home/run/training.pid"
  # Where the kernel weighs sessions against each other (sched(7)), nice counts within one only.
  { echo 10 >/proc/self/autogroup; } 2>/dev/null || true
  inside kentongan nice -n 19 "$@" && mv "$home/$cache.new" "$home/$cache"
  rm -f "$home/$cache.new" "$home/run/training.pid"
}

aot_stop() {
  local pid
  if pid=$(live_pid "$home/run/training.pid"); then kill -TERM -- "-$pid" 2>/dev/null || true; fi
}

backend_task() { # name argument...: a task of the same jar, without a port, as the backend's user
  local properties
  mapfile -t properties < <(backend_properties)
  inside kentongan "$java_home/bin/java" -Xlog:disable --sun-misc-unsafe-memory-access=allow -XX:AOTMode=auto "-XX:AOTCache=$inner/$(aot_cache)" \
    -jar "$inner/app/$(<"$home/run/backend.app")/backend.jar" "${properties[@]}" \
    --spring.main.web-application-type=none --logging.level.root=error "--kentongan.task=$1" "${@:2}"
}
