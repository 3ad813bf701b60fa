#!/usr/bin/env bash
# Draws the program's icon in every size, and copies those the window needs. On Debian: apt-get install librsvg2-bin
set -euo pipefail
cd "$(dirname "$0")"
window=../../src/main/resources/app/renmai/brand
mkdir -p "$window"
for size in 16 24 32 48 64 128 256 512; do
    source=renmai.svg
    if ((size <= 32)); then source=renmai-small.svg; fi
    rsvg-convert -w "$size" -h "$size" "$source" -o "renmai-$size.png"
done
cp renmai-256.png renmai.png
for size in 16 32 48 128 256; do cp "renmai-$size.png" "$window/"; done
