# shellcheck shell=bash
# A private Redis: loopback only, with a password, appending to disk.

redis_start() {
  directory "$home/redis" redis:redis 700
  secret kentongan.redis.password
  (umask 077 && redis_configuration >"$home/redis/redis.conf")
  chown redis:redis "$home/redis/redis.conf"
  start_part redis redis "$inner" redis-server "$inner/redis/redis.conf"
  wait_until 30 redis_is_ready || die "Redis does not get ready: see $home/log/redis.log."
}

redis_configuration() {
  cat <<CONF
bind 127.0.0.1
port $(redis_port)
requirepass $(<"$home/secrets/kentongan.redis.password")
appendonly yes
dir $inner/redis
daemonize no
CONF
}

redis_is_ready() {
  [[ -r $home/secrets/kentongan.redis.password ]] || return 1
  # shellcheck disable=SC2016
  timeout 2 bash -c '
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf "AUTH %s\r\nPING\r\n" "$(<"$2")" >&3
    read -r answer <&3 && [[ $answer == +OK* ]] && read -r answer <&3 && [[ $answer == +PONG* ]]' \
    probe "$(redis_port)" "$home/secrets/kentongan.redis.password" 2>/dev/null
}
