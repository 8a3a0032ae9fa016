#!/usr/bin/env bash
# What the command promises, tried on a home of its own: launcher-test.sh COMMAND HOME OFFSET
set -uo pipefail
# shellcheck source=backend/launch/common.sh
source "$(dirname "$1")/backend/launch/common.sh"
command=$1 home=$2 offset=$3
tree=$(dirname "$command")
passed=0 failed=0

check() { # what command...
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "  ok    $what"
  else
    failed=$((failed + 1))
    echo "  FAIL  $what"
  fi
}

kentongan() { "$command" "$@" --home "$home"; }

# One sentence on standard error that holds the words, and an exit code that is not 0.
refuses() { # words arguments...
  local words=$1 said
  shift
  if said=$("$command" "$@" 2>&1 >/dev/null); then return 1; fi
  [[ $said == "kentongan: "*"$words"* && $(wc -l <<<"$said") -eq 1 ]]
}

every_verb_has_help() {
  local verb
  for verb in up down status logs doctor test region exchange audit simulate; do
    [[ $("$command" "$verb" --help) == "kentongan $verb"* ]] || return 1
  done
}

starts() { kentongan up --port-offset "$offset" >/dev/null; }

# A figure is promised for a quiet machine; tests run on busy ones and are more patient.
figure() { # promised-seconds patience-seconds what command...
  local promised=$1 patience=$2 what=$3 began took
  shift 3
  began=$(date +%s%N)
  if ! "$@"; then
    check "$what" false
    return
  fi
  took=$((($(date +%s%N) - began) / 1000000))
  check "$what: $took ms (promised: $promised s)" test "$took" -le $((patience * 1000))
}

# Reads status --json as any other program would.
status() { # JavaScript expression over `parts`
  kentongan status --json | node -e '
    const parts = JSON.parse(require("fs").readFileSync(0)).parts;
    console.log(eval(process.argv[1]));' "$1"
}

shape_is_as_promised() {
  [[ $(status 'parts.map(p => Object.keys(p).join()).join(" ")') == "$(printf 'name,port,pid,healthy %.0s' {1..3})name,port,pid,healthy" ]] \
    && [[ $(status 'parts.map(p => p.name).join()') == postgresql,redis,asterisk,backend ]] \
    && [[ $(status 'parts.map(p => p.port).join()') == $((5412 + offset)),$((6312 + offset)),$((5060 + offset)),$((8112 + offset)) ]]
}

all_healthy() { [[ $(status 'parts.every(p => p.healthy && p.pid > 0)') == true ]]; }
all_stopped() { [[ $(status 'parts.every(p => !p.healthy && p.pid === null)') == true ]]; }
pid_of() { status "parts.find(p => p.name === '$1').pid"; }

comes_back() { # part
  local former
  former=$(pid_of "$1")
  kill -KILL "$former"
  wait_until 100 is_back "$1" "$former"
}

is_back() { [[ $(status "(p => p.healthy && p.pid !== $2)(parts.find(p => p.name === '$1'))") == true ]]; }

aot_cache_is_made() { [[ $(echo "$home"/app/*/aot/*.aot) != *'*'* && ! -e $home/run/training.pid ]]; }
backend_has_its_cache() { grep -q '\.aot$' "/proc/$(pid_of backend)/maps"; }

starts_under_a_lock() { (exec 8>"$home/run/callers" && flock 8 && starts); }

survives_its_supervisor() {
  kill -KILL "$(cut -d ' ' -f 1 "$home/run/redis.supervisor")"
  starts && all_healthy
}

names_the_process_on_a_taken_port() {
  node -e 'require("net").createServer().listen(Number(process.argv[1]), "127.0.0.1")' $((6312 + offset)) &
  local squatter=$! said code=0
  wait_until 5 taken $((6312 + offset))
  said=$(kentongan up --port-offset "$offset" 2>&1 >/dev/null) && code=1
  kill "$squatter"
  wait "$squatter" 2>/dev/null
  [[ $code == 0 && $said == *"port $((6312 + offset))"*"node (process $squatter)"* ]] && all_stopped
}

# `up` gets the signal as soon as the condition holds, and leaves nothing behind.
is_interrupted() { # signal kentongan-command condition...
  local signal=$1 command=$2 up code=0 missed=''
  shift 2
  set -m
  # Whoever runs this in the background may have made it deaf to INT.
  env --default-signal=INT,TERM "$command" up --home "$home" --port-offset "$offset" >/dev/null 2>&1 &
  up=$!
  set +m
  wait_until 100 "$@" || missed=yes
  kill -s "$signal" "$up"
  wait "$up" || code=$?
  [[ ! $missed ]] && ((code == 128 + $(kill -l "$signal"))) && all_stopped && nothing_is_left
}

nothing_is_left() {
  local port
  for port in 5412 6312 5060 8088 5038 8112; do ! taken $((port + offset)) || return 1; done
  ! grep -q "supervise\.sh $home " <<<"$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ')"
}

# Tried in a copy: the build of this tree is needed.
is_interrupted_while_it_builds() {
  local copy code=0
  copy=$(mktemp -d)
  tar -C "$tree" --exclude=target --exclude=node_modules --exclude=./var --exclude=.git -c . | tar -C "$copy" -x
  is_interrupted TERM "$copy/kentongan" grep -qs 'Building' "$home/log/build.log" || code=1
  ! grep -q "^$copy" <<<"$(readlink /proc/[0-9]*/cwd 2>/dev/null)" || code=1
  rm -rf "$copy"
  return "$code"
}

taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

modes_hold() {
  [[ $(stat -c %a "$home/secrets") == 700 && $(stat -c %a "$home/accounts.tsv") == 600 ]] \
    && [[ ! $(find "$home/secrets" -type f ! -perm 600) ]]
}

# What who sits at pos-08 is told by the backend.
telephones_password() {
  # shellcheck disable=SC2016
  node --input-type=module -e '
    import { readFileSync } from "node:fs";
    const [web, file] = process.argv.slice(1);
    const [username, password] = readFileSync(file, "utf8").split("\n").map((l) => l.split("\t")).find((l) => l[2] === "calltaker");
    const cookies = new Map();
    const ask = async (method, path, body) => {
      const cookie = [...cookies].map((c) => c.join("=")).join("; ");
      const headers = { cookie, "X-XSRF-TOKEN": cookies.get("XSRF-TOKEN") ?? "", "Content-Type": "application/json" };
      const answer = await fetch(web + path, { method, headers, body: body && JSON.stringify(body) });
      for (const set of answer.headers.getSetCookie()) cookies.set(...set.split(";")[0].split("="));
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
      return answer;
    };
    await ask("POST", "/api/session", { username, password });
    await ask("PUT", "/api/positions/pos-08/occupant");
    console.log((await (await ask("GET", "/api/positions/pos-08/phone")).json()).password);
    await ask("DELETE", "/api/positions/pos-08/occupant");
    await ask("DELETE", "/api/session");' "http://127.0.0.1:$((8112 + offset))" "$home/accounts.tsv"
}

# A desk telephone's registration ends with this status: 200, or 401 for a wrong password.
registers() { # password status
  local scenario code
  scenario=$(mktemp)
  sed -e "s/{{position}}/pos-08/; s/{{expires}}/30/; s/{{password}}/$1/; s/{{status}}/$2/" \
    "$tree/telephony/src/test/resources/sipp/register.xml" >"$scenario"
  sipp -sf "$scenario" -i 127.0.0.1 -m 1 -timeout 10 -timeout_error "127.0.0.1:$((5060 + offset))" >/dev/null 2>&1 </dev/null
  code=$?
  rm -f "$scenario"
  return "$code"
}

passwords_stay() {
  local before
  before=$(telephones_password)
  [[ $before ]] && starts && kentongan exchange check && [[ $(telephones_password) == "$before" ]]
}

applies_and_rolls_back() {
  local former new call
  echo "; the former one" >>"$home/exchange/etc/queues.conf"
  former=$(telephones_password)
  sipp -sn uac -s 112 -i 127.0.0.1 -m 1 -d 12000 -timeout 60 -timeout_error "127.0.0.1:$((5060 + offset))" >/dev/null 2>&1 </dev/null &
  call=$!
  kentongan exchange apply && ! grep -q "; the former one" "$home/exchange/etc/queues.conf" \
    && new=$(telephones_password) && [[ $new && $new != "$former" ]] && registers "$new" 200 && registers "$former" 401 \
    && kentongan exchange rollback && grep -q "; the former one" "$home/exchange/etc/queues.conf" \
    && [[ $(telephones_password) == "$former" ]] && registers "$former" 200 && registers "$new" 401 \
    && kill -0 "$call" && wait "$call" && kentongan exchange apply
}

# Killed when the new configuration is in place and Asterisk has not read it: the next `up` makes it do so.
survives_a_killed_apply() {
  local before password
  before=$(readlink "$home/exchange/etc")
  set -m
  kentongan exchange apply >/dev/null 2>&1 &
  set +m
  until [[ $(readlink "$home/exchange/etc") != "$before" ]]; do kill -0 $! || return 1; done
  kill -KILL -- -$!
  wait $! 2>/dev/null
  starts && password=$(telephones_password) && registers "$password" 200
}

check "every verb has help" every_verb_has_help
check "an unknown verb is refused" refuses "no verb 'fly'" fly
check "an unknown option is refused" refuses "no option --fly" up --fly
check "an offset that is no multiple of 1000 is refused" refuses "multiple of 1000" up --port-offset 1500
check "an offset beyond 20000 is refused" refuses "multiple of 1000" up --port-offset 21000
check "a negative offset is refused" refuses "multiple of 1000" up --port-offset -1000
check "a host without a certificate is refused" refuses "without a certificate" up --host psc.example
check "a certificate that is not there is refused" refuses "cannot be read" up --host psc.example --cert /none --key /none
check "traffic without bounds is refused" refuses "from 0 to 200" simulate --callers 201
check "traffic that does not fit into its minutes is refused" refuses "take 2 minutes" simulate --callers 10 --rate 0.1 --minutes 1
check "a foreign process on a port is named, and nothing stays started" names_the_process_on_a_taken_port
check "up is interrupted while the database is made" is_interrupted INT "$command" test -d "$home/postgresql/data.new"
check "up is interrupted while it builds" is_interrupted_while_it_builds
check "up is interrupted while PostgreSQL starts" is_interrupted TERM "$command" test -s "$home/run/postgresql.pid"
check "up is interrupted while Asterisk starts" is_interrupted INT "$command" test -s "$home/run/asterisk.pid"
check "up is interrupted while the backend starts" is_interrupted TERM "$command" test -s "$home/run/backend.pid"
check "up starts everything" starts
check "status has the promised shape" shape_is_as_promised
check "every part is healthy" all_healthy
figure 2 10 "up with nothing to do" starts
check "another offset for a running system is refused" refuses "other settings" up --home "$home" --port-offset 0
check "secrets are for their owner alone" modes_hold
for part in postgresql redis asterisk; do
  figure 10 60 "$part comes back after a kill" comes_back "$part"
done
check "the AOT cache is made" wait_until 900 aot_cache_is_made
figure 10 100 "the backend comes back after a kill" comes_back backend
check "the backend runs with its AOT cache" backend_has_its_cache
check "a part whose supervisor was killed is taken over" survives_its_supervisor
check "the doctor finds nothing" kentongan doctor
check "the audit trail holds" kentongan audit verify
check "the exchange's configuration is checked" kentongan exchange check
check "the telephones' passwords stay when nothing is applied" passwords_stay
check "a new configuration is applied with new passwords, the former one comes back with its own, a call goes on" applies_and_rolls_back
check "an apply that was killed half-way leaves configuration and passwords that fit" survives_a_killed_apply
check "every part is still healthy" wait_until 10 all_healthy
check "down stops everything" kentongan down
check "nothing runs any more" all_stopped
check "down twice is no fault" kentongan down
figure 20 120 "a second start" starts_under_a_lock
check "a lock that the caller of up held is free" flock -n "$home/run/callers" true
check "every part is healthy again" all_healthy

echo "$passed passed, $failed failed"
((failed == 0))
