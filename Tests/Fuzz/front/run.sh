#!/usr/bin/env bash
# Fuzzes the front end, from bytes to typed documents, and the formatter with libFuzzer: `run.sh [SECONDS] [--keep]`, 60 seconds unless told.
# The corpus is the seeds in `corpus/` and what fuzzing has found in `found.b64`, one input a line; `--keep` adds what this run finds.
# A crash ends with status 1 and names its file.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds="${1:-60}"
build=.build/fuzz-front
kept=Tests/Fuzz/front/found.b64
mkdir -p "$build"

if [ ! -x "$build/front-fuzz" ] \
  || [ -n "$(find Sources/Quyet{Time,Text,Syntax} Sources/quyet-generate Grammar/language.yaml Tests/Fuzz/front -type f \
    \( -name '*.swift' -o -name '*.yaml' \) -newer "$build/front-fuzz" -print -quit)" ]; then
  swiftc -O -swift-version 6 Sources/quyet-generate/*.swift -o "$build/quyet-generate"
  mkdir -p "$build/made"
  "$build/quyet-generate" grammar Grammar/language.yaml "$build/made/Grammar+Made.swift"
  module() {
    local name="$1"
    shift
    swiftc -O -wmo -parse-as-library -swift-version 6 -sanitize=fuzzer,address -I "$build" -I Sources/CLibYAML -module-name "$name" \
      -emit-module -emit-module-path "$build/$name.swiftmodule" -c -o "$build/$name.o" $(find "$@" -name '*.swift' | sort)
  }
  module QuyetTime Sources/QuyetTime
  module QuyetText Sources/QuyetText
  module QuyetSyntax Sources/QuyetSyntax "$build/made"
  module FrontFuzz Tests/Fuzz/front
  swiftc -sanitize=fuzzer,address -use-ld=lld "$build"/{QuyetTime,QuyetText,QuyetSyntax,FrontFuzz}.o -lyaml -o "$build/front-fuzz"
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
timeout --signal=KILL "$((seconds + 60))" "$build/front-fuzz" "$build/found" Tests/Fuzz/front/corpus -dict=Tests/Fuzz/front/yaml.dict \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -artifact_prefix="$build/" -print_final_stats=1 \
  < /dev/null > "$log" 2>&1 || status=$?
echo "front-fuzz: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s from a corpus of $((number + $(ls Tests/Fuzz/front/corpus | wc -l)))"
if [ "$status" -ne 0 ]; then
  grep -E "Fatal error|ERROR:|artifact_prefix" "$log" || true
  tail -n 30 "$log"
  exit 1
fi
if [ "${2:-}" = "--keep" ]; then
  timeout --signal=KILL 300 "$build/front-fuzz" -merge=1 "$build/merged" Tests/Fuzz/front/corpus "$build/found" < /dev/null > "$build/merge.log" 2>&1
  for file in "$build"/merged/*; do base64 -w0 "$file"; echo; done | grep . | LC_ALL=C sort -u > "$kept"
fi
