# What attacks share: "try WHAT COMMAND..." says BREACH when the command succeeds, and else what held it.
try() {
  what=$1
  shift
  if said=$("$@" 2>&1); then echo "BREACH $what - ${said:0:200}"; else echo "held $what - ${said##*: }"; fi
}
