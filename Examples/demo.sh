#!/usr/bin/env bash
# Lào Cai, mùa xuân 2026: những mâu thuẫn, cách giải quyết, rồi một hồ sơ chạy qua máy trạng thái.
# Lào Cai, spring 2026: the contradictions, how they are resolved, then a dossier runs through the machine.
set -u
cd "$(dirname "$0")/.."
quyet=${QUYET:-.build/release/quyet}
bundle=$(mktemp -d)/lao-cai.quyetb
show() { printf '\n$ quyet %s\n' "$*"; "$quyet" "$@"; }

show check Examples/lao-cai/as-found
[ $? -eq 1 ] || { echo "as-found: expected to be refused"; exit 1; }
show check Examples/lao-cai/resolved || exit 1
show test Examples/lao-cai/resolved || exit 1
show build Examples/lao-cai/resolved -o "$bundle" || exit 1
show run "$bundle" --procedure 1.014967 --submitted "01/06/2026 08:00" --place "TTPVHCC tỉnh" --data "phương tiện=đường bộ" \
  --event "Tiếp nhận hồ sơ: đủ hồ sơ @ 01/06/2026 08:30" --event "Phân công: xong @ 01/06/2026 09:00" || exit 1
