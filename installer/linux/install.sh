#!/usr/bin/env bash
# Installs the image that "mvn -q -DskipTests -Pimage package" built: install.sh [--remove] [PREFIX], PREFIX being ~/.local.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
image=$here/../../target/image/renmai
icon=$here/../../assets/brand/renmai-512.png
remove=
if [ "${1:-}" = --remove ]; then remove=yes; shift; fi
prefix=${1:-$HOME/.local}
id=app.renmai.Renmai

program=$prefix/lib/renmai
files=("$prefix/bin/renmai" "$prefix/share/applications/$id.desktop" "$prefix/share/metainfo/$id.metainfo.xml"
       "$prefix/share/icons/hicolor/512x512/apps/$id.png")

# What "Open with" offers is kept in a list of its own, which some desktops only make when they are told.
tell_desktop() {
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$prefix/share/applications" || true; fi
}

if [ -n "$remove" ]; then
  rm -rf "$program"
  rm -f "${files[@]}"
  tell_desktop
  echo "Renmai is no longer in $prefix. Your data is where it was."
  exit
fi
[ -x "$image/bin/renmai" ] || { echo "There is no image yet: run mvn -q -DskipTests -Pimage package" >&2; exit 2; }

for file in "${files[@]}"; do mkdir -p "$(dirname "$file")"; done
mkdir -p "$prefix/lib"
rm -rf "$program"
# -p keeps the times of the jars, by which the runtime knows that its start-up cache belongs to them.
cp -Rp "$image" "$program"
ln -sfn "$program/bin/renmai" "${files[0]}"
sed "s|^Exec=renmai|Exec=\"$program/bin/renmai\"|" "$here/$id.desktop" > "${files[1]}"
cp "$here/$id.metainfo.xml" "${files[2]}"
cp "$icon" "${files[3]}"
tell_desktop
echo "Renmai is in $prefix. Start it from the desktop's menu, or as $prefix/bin/renmai"
