#!/bin/sh
# Ends the stack's processes when the stack itself was killed and could not do so: its end of our standard input closes.
# Input: "locked" once the lock is the stack's own, "add <process group> <signal>", "remove <process group>", "done".
# Arguments: the lock file, the files to remove.
trap '' HUP INT TERM
lock=$1
shift
groups=
locked=

while read -r verb group signal; do
  case $verb in
    add) groups="$groups $group:$signal" ;;
    remove)
      kept=
      for entry in $groups; do
        [ "${entry%%:*}" = "$group" ] || kept="$kept $entry"
      done
      groups=$kept
      ;;
    locked) locked=yes ;;
    done) exit 0 ;;
  esac
done

# Without the lock, all of them are another stack's.
[ -n "$locked" ] || exit 0
rm -f -- "$@"
for entry in $groups; do
  kill -s "${entry#*:}" -- "-${entry%%:*}" 2>/dev/null
done
tries=0
for entry in $groups; do
  while kill -s 0 -- "-${entry%%:*}" 2>/dev/null && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -s KILL -- "-${entry%%:*}" 2>/dev/null
done
rm -f -- "$lock"
