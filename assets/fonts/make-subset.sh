#!/usr/bin/env bash
# Builds the five font files the program carries, from pinned npm packages, and puts them in
# src/main/resources/app/renmai/fonts. The result is the same on every run; check it in.
#
# Sources, both under the SIL Open Font License 1.1 (OFL-Inter.txt, OFL-NotoSansSC.txt):
#   Inter 4.1         npm inter-ui@4.1.1                     https://github.com/rsms/inter
#   Noto Sans SC 2.004 npm @expo-google-fonts/noto-sans-sc@0.4.3  https://github.com/notofonts/noto-cjk
# Characters: the GB 2312 and Big5 tables of Python's codecs, and kTGH (通用规范汉字表) of the Unihan database.
#
# Needs: npm, and on Debian: apt-get install python3-fonttools python3-brotli unicode-data
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../src/main/resources/app/renmai/fonts}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$out" "$work/inter" "$work/noto"
(cd "$work" && npm pack --silent inter-ui@4.1.1 @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null)
tar -xzf "$work"/inter-ui-*.tgz -C "$work/inter" --strip-components=1
tar -xzf "$work"/expo-google-fonts-noto-sans-sc-*.tgz -C "$work/noto" --strip-components=1

/usr/bin/python3 "$here/make_subset.py" "$work/inter/web" "$work/noto" "$out"
cp "$here/OFL-Inter.txt" "$here/OFL-NotoSansSC.txt" "$out/"
ls -l "$out"
