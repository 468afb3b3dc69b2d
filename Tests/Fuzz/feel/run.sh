#!/usr/bin/env bash
# Fuzzes FEEL with libFuzzer for a number of seconds (60), from the kept corpus. New inputs that reach new code are written to the folder
# given as second argument, if there is one; a crash is written to the build folder and ends with status 1.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds="${1:-60}"
build=.build/fuzz-feel
mkdir -p "$build/found"
common=(-O -wmo -parse-as-library -swift-version 6 -sanitize=fuzzer,address -I "$build")
module() {
  local name="$1"; shift
  if [ ! -e "$build/$name.o" ] || [ -n "$(find "$@" -name '*.swift' -newer "$build/$name.o" -print -quit)" ]; then
    swiftc "${common[@]}" -module-name "$name" -emit-module -emit-module-path "$build/$name.swiftmodule" -c -o "$build/$name.o" \
      $(find "$@" -name '*.swift' | sort)
  fi
}
module QuyetTime Sources/QuyetTime
module QuyetText Sources/QuyetText
module QuyetFeel Sources/QuyetFeel
module FeelFuzz Tests/Fuzz/feel
swiftc -sanitize=fuzzer,address -use-ld=lld "$build"/{QuyetTime,QuyetText,QuyetFeel,FeelFuzz}.o -o "$build/feel-fuzz"
# The folder that libFuzzer writes to comes first; the kept corpus is only read.
# Leaks are not looked for: lazily made globals live for ever.
grown="${2:-$build/found}"
mkdir -p "$grown"
log="$build/fuzz.log"
status=0
# Swift's own backtraces and the address sanitizer do not go together.
export SWIFT_BACKTRACE=enable=no
timeout --signal=KILL "$((seconds + 60))" "$build/feel-fuzz" "$grown" Tests/Fuzz/feel/corpus -dict=Tests/Fuzz/feel/feel.dict \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=512 -artifact_prefix="$build/" -print_final_stats=1 -detect_leaks=0 \
  < /dev/null > "$log" 2>&1 || status=$?
grep -E "^(Done|stat::number_of_executed_units|stat::average_exec_per_sec)" "$log" || true
if [ "$status" -ne 0 ]; then
  grep -E "Fatal error|ERROR:|artifact_prefix" "$log" || true
  tail -n 30 "$log"
  exit 1
fi
