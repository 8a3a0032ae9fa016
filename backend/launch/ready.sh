#!/usr/bin/env bash
# Is the exchange ready to take a 112 call? ready.sh PORT calls `siap` there, politely to the end.
set -uo pipefail
port=$1
id=$RANDOM$RANDOM$RANDOM$$
line=$'\r\n'

exec 3<>"/dev/udp/127.0.0.1/$port" || exit 1

# The port that this socket was given, so that the exchange's BYE finds us.
own_port() {
  local inode
  inode=$(readlink "/proc/$$/fd/3")
  inode=${inode//[^0-9]/}
  awk -v inode="$inode" '$10 == inode { split($2, at, ":"); print at[2] }' /proc/net/udp
}
me="<sip:siap@127.0.0.1:$((16#$(own_port)))>"
to="<sip:siap@127.0.0.1:$port>"

send() { printf '%s' "$1" >&3; } 2>/dev/null
receive() { timeout 2 dd bs=65535 count=1 <&3 2>/dev/null; }
header() { sed -n "s/^\($1\): *//Ip" <<<"${2//$'\r'/}"; }

request() { # method to body
  printf '%s\r\n' "$1 sip:siap@127.0.0.1:$port SIP/2.0" \
    "Via: SIP/2.0/UDP ${me:10:-1};rport;branch=z9hG4bK$1$id" "Max-Forwards: 70" \
    "From: <sip:siap@127.0.0.1>;tag=$id" "To: $2" "Call-ID: $id" "CSeq: 1 $1" "Contact: $me" \
    ${3:+"Content-Type: application/sdp"} "Content-Length: ${#3}" "" | head -c -0
  printf '%s' "$3"
}

sdp="v=0${line}o=- 1 1 IN IP4 127.0.0.1${line}s=-${line}c=IN IP4 127.0.0.1${line}t=0 0${line}m=audio 9 RTP/AVP 8${line}"
send "$(request INVITE "$to" "$sdp")$line"

ready=1
for _ in {1..6}; do
  message=$(receive) || break
  case $message in
    'SIP/2.0 1'*) ;;
    'SIP/2.0 200'*)
      ready=0
      send "$(request ACK "$(header To "$message")" '')$line$line"
      ;;
    'BYE '*)
      send "$(printf 'SIP/2.0 200 OK\r\n'
        while read -r via; do printf 'Via: %s\r\n' "$via"; done < <(header Via "$message")
        for name in From To Call-ID CSeq; do printf '%s: %s\r\n' "$name" "$(header "$name" "$message")"; done
        printf 'Content-Length: 0')$line$line"
      break
      ;;
    'SIP/2.0 '*)
      send "$(request ACK "$(header To "$message")" '')$line$line"
      break
      ;;
  esac
done
exit "$ready"
