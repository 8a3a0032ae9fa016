#!/usr/bin/env bash
# What the command promises, tried on a home of its own: launcher-test.sh COMMAND HOME OFFSET
set -uo pipefail
command=$1 home=$2 offset=$3
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
  for verb in up down status logs doctor test region exchange audit; do
    [[ $("$command" "$verb" --help) == "kentongan $verb"* ]] || return 1
  done
}

starts() { kentongan up --port-offset "$offset" >/dev/null; }

within() { # seconds command...
  local limit=$1 began
  shift
  began=$(date +%s%N)
  "$@" || return 1
  (($(date +%s%N) - began <= limit * 1000000000)) || { echo "        took $((($(date +%s%N) - began) / 1000000)) ms" && return 1; }
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

eventually() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}

comes_back() { # part seconds
  local former
  former=$(pid_of "$1")
  kill -KILL "$former"
  eventually "$2" is_back "$1" "$former" && eventually 20 all_healthy
}

is_back() { [[ $(status "(p => p.healthy && p.pid !== $2)(parts.find(p => p.name === '$1'))") == true ]]; }

survives_its_supervisor() {
  kill -KILL "$(cut -d ' ' -f 1 "$home/run/redis.supervisor")"
  starts && all_healthy
}

names_the_process_on_a_taken_port() {
  node -e 'require("net").createServer().listen(Number(process.argv[1]), "127.0.0.1")' $((6312 + offset)) &
  local squatter=$! said code=0
  eventually 5 taken $((6312 + offset))
  said=$(kentongan up --port-offset "$offset" 2>&1 >/dev/null) && code=1
  kill "$squatter"
  wait "$squatter" 2>/dev/null
  [[ $code == 0 && $said == *"port $((6312 + offset))"*"node (process $squatter)"* ]] && all_stopped
}

taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

modes_hold() {
  [[ $(stat -c %a "$home/secrets") == 700 && $(stat -c %a "$home/accounts.tsv") == 600 ]] \
    && [[ ! $(find "$home/secrets" -type f ! -perm 600) ]]
}

applies_and_rolls_back() {
  local file=$home/exchange/etc/queues.conf
  echo "; the former one" >>"$file"
  kentongan exchange apply && ! grep -q "; the former one" "$file" \
    && kentongan exchange rollback && grep -q "; the former one" "$file" \
    && kentongan exchange apply
}

# Figures promised for a quiet machine are tried with some patience: tests run on busy ones.
check "every verb has help" every_verb_has_help
check "an unknown verb is refused" refuses "no verb 'fly'" fly
check "an unknown option is refused" refuses "no option --fly" up --fly
check "an offset that is no multiple of 1000 is refused" refuses "multiple of 1000" up --port-offset 1500
check "an offset beyond 20000 is refused" refuses "multiple of 1000" up --port-offset 21000
check "a negative offset is refused" refuses "multiple of 1000" up --port-offset -1000
check "a host without a certificate is refused" refuses "without a certificate" up --host psc.example
check "a certificate that is not there is refused" refuses "cannot be read" up --host psc.example --cert /none --key /none
check "a foreign process on a port is named, and nothing stays started" names_the_process_on_a_taken_port
check "up starts everything" starts
check "status has the promised shape" shape_is_as_promised
check "every part is healthy" all_healthy
check "up with nothing to do is done at once" within 5 starts
check "another offset for a running system is refused" refuses "other settings" up --home "$home" --port-offset 0
check "secrets are for their owner alone" modes_hold
for part in postgresql redis asterisk; do
  check "$part comes back within 10 s of a kill" comes_back "$part" 10
done
check "the backend comes back by itself" comes_back backend 120
check "a part whose supervisor was killed is taken over" survives_its_supervisor
check "the doctor finds nothing" kentongan doctor
check "the audit trail holds" kentongan audit verify
check "the exchange's configuration is checked" kentongan exchange check
check "a new one is applied, and the former one comes back" applies_and_rolls_back
check "every part is still healthy" eventually 10 all_healthy
check "down stops everything" kentongan down
check "nothing runs any more" all_stopped
check "down twice is no fault" kentongan down
check "a second start is quick" within 60 starts

echo "$passed passed, $failed failed"
((failed == 0))
