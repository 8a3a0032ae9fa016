#!/usr/bin/env bash
# Is the exchange ready to take a 112 call? ready.sh PORT calls `siap` there, politely to the end.
set -uo pipefail
port=$1
id=$RANDOM$RANDOM$RANDOM$$

exec 3<>"/dev/udp/127.0.0.1/$port" || exit 1

# The port that this socket was given, so that the exchange's BYE finds us.
own_port() {
  local inode
  inode=$(readlink "/proc/$$/fd/3")
  inode=${inode//[^0-9]/}
  awk -v inode="$inode" '$10 == inode { split($2, at, ":"); print at[2] }' /proc/net/udp
}
me=127.0.0.1:$((16#$(own_port)))

# cat writes a message in one piece, so it goes as one datagram; printf would send line by line.
send() { cat <<<"$1" >&3; } 2>/dev/null
receive() { timeout 2 dd bs=65535 count=1 <&3 2>/dev/null; }
header() { sed -n "s/^$1: *//Ip" <<<"${2//$'\r'/}"; }

request() { # method to [body]
  local text
  printf -v text '%s\r\n' "$1 sip:siap@127.0.0.1:$port SIP/2.0" \
    "Via: SIP/2.0/UDP $me;rport;branch=z9hG4bK$1$id" "Max-Forwards: 70" \
    "From: <sip:siap@$me>;tag=$id" "To: $2" "Call-ID: $id" "CSeq: 1 $1" "Contact: <sip:siap@$me>" \
    ${3:+"Content-Type: application/sdp"} "Content-Length: ${#3}" ""
  send "$text$3"
}

accept() { # request
  local text name via
  text=$'SIP/2.0 200 OK\r\n'
  while read -r via; do text+="Via: $via"$'\r\n'; done < <(header Via "$1")
  for name in From To Call-ID CSeq; do text+="$name: $(header "$name" "$1")"$'\r\n'; done
  send "$text"$'Content-Length: 0\r\n\r\n'
}

printf -v sdp '%s\r\n' 'v=0' 'o=- 1 1 IN IP4 127.0.0.1' 's=-' 'c=IN IP4 127.0.0.1' 't=0 0' 'm=audio 9 RTP/AVP 8'
request INVITE "<sip:siap@127.0.0.1:$port>" "$sdp"

ready=1
for _ in {1..6}; do
  message=$(receive) || break
  case $message in
    'SIP/2.0 1'*) ;;
    'SIP/2.0 200'*)
      ready=0
      request ACK "$(header To "$message")" ''
      ;;
    'SIP/2.0 '*)
      request ACK "$(header To "$message")" ''
      break
      ;;
    'BYE '*)
      accept "$message"
      break
      ;;
    *) break ;;
  esac
done
exit "$ready"
