#!/usr/bin/env bash
# Fuzzes FEEL with libFuzzer: `run.sh [SECONDS] [--keep]`, 60 seconds unless told. The corpus is the readable seeds in `corpus/` and what
# fuzzing has found in `found.b64`, one input a line; `--keep` adds what this run finds. A crash ends with status 1 and names its file.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds="${1:-60}"
build=.build/fuzz-feel
kept=Tests/Fuzz/feel/found.b64
mkdir -p "$build"

if [ ! -x "$build/feel-fuzz" ] || [ -n "$(find Sources/Quyet{Time,Text,Feel} Tests/Fuzz/feel -name '*.swift' -newer "$build/feel-fuzz" -print -quit)" ]; then
  module() {
    swiftc -O -wmo -parse-as-library -swift-version 6 -sanitize=fuzzer,address -I "$build" -module-name "$1" -emit-module \
      -emit-module-path "$build/$1.swiftmodule" -c -o "$build/$1.o" $(find "$2" -name '*.swift' | sort)
  }
  module QuyetTime Sources/QuyetTime
  module QuyetText Sources/QuyetText
  module QuyetFeel Sources/QuyetFeel
  module FeelFuzz Tests/Fuzz/feel
  swiftc -sanitize=fuzzer,address -use-ld=lld "$build"/{QuyetTime,QuyetText,QuyetFeel,FeelFuzz}.o -o "$build/feel-fuzz"
fi

rm -rf "$build/found" "$build/merged"
mkdir -p "$build/found" "$build/merged"
number=0
while read -r line; do
  number=$((number + 1))
  base64 -d <<< "$line" > "$build/found/$number"
done < "$kept"

# Swift's own backtraces and the address sanitizer do not go together; lazily made globals, which live for ever, look like leaks.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
log="$build/fuzz.log"
status=0
timeout --signal=KILL "$((seconds + 60))" "$build/feel-fuzz" "$build/found" Tests/Fuzz/feel/corpus -dict=Tests/Fuzz/feel/feel.dict \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=512 -artifact_prefix="$build/" -print_final_stats=1 \
  < /dev/null > "$log" 2>&1 || status=$?
echo "feel-fuzz: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s from a corpus of $((number + $(ls Tests/Fuzz/feel/corpus | wc -l)))"
if [ "$status" -ne 0 ]; then
  grep -E "Fatal error|ERROR:|artifact_prefix" "$log" || true
  tail -n 30 "$log"
  exit 1
fi
if [ "${2:-}" = "--keep" ]; then
  timeout --signal=KILL 300 "$build/feel-fuzz" -merge=1 "$build/merged" Tests/Fuzz/feel/corpus "$build/found" < /dev/null > "$build/merge.log" 2>&1
  for file in "$build"/merged/*; do base64 -w0 "$file"; echo; done | grep . | LC_ALL=C sort -u > "$kept"
fi
