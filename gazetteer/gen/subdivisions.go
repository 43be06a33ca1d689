package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/entente-kg/entente/gazetteer"
)

const subdivisionsNotice = "Unicode CLDR 41 (unicode-cldr-core). Copyright (c) Unicode, Inc.; Unicode License, see gazetteer/LICENSES.\n" +
	"Regions, provinces and states by country. Written by gazetteer/gen: do not edit, add to subnational.tsv."

// local are the countries whose subdivisions are small municipalities or bear the names of
// everything under the sun.
var local = map[string]bool{
	"gb": true, "si": true, "mt": true, "mk": true, "lv": true, "az": true, "ug": true, "bb": true, "jm": true,
	"gd": true, "dm": true, "kn": true, "lc": true, "vc": true, "ag": true, "bs": true, "bm": true, "mc": true,
	"nr": true, "sc": true, "lu": true, "li": true, "sm": true, "ad": true, "is": true, "lt": true, "ee": true,
	"tv": true, "ki": true, "mh": true, "pw": true, "mv": true, "mu": true, "tt": true, "sg": true, "hu": true,
	"ph": true, "bz": true, "cv": true, "st": true, "km": true, "ie": true, "ba": true, "me": true, "pt": true,
	"cy": true, "ws": true, "to": true, "vu": true, "sb": true, "fm": true, "gy": true, "sr": true, "fj": true,
	"lr": true, "sl": true, "mw": true, "bi": true, "gm": true, "dj": true, "kh": true, "la": true, "md": true,
}

// heads are the words for the kind of a unit that stand before or after its name.
var heads = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(?:(?:province|préfecture|gouvernorat|canton|oblast|kraï|état|région(?: autonome)?|république|département|district|comté|voïvodie|territoire|wilaya|powiat) (?:de la |de l’|de l'|d’|d'|du |des |de |))(.+)$`),
	regexp.MustCompile(`(?i)^(?:(?:provincia|prefectura|gobernación|cantón|óblast|krai|estado|región(?: autónoma)?|república|departamento|distrito|condado|voivodato|territorio|valiato) (?:de la |del |de los |de las |de |))(.+)$`),
	regexp.MustCompile(`(?i)^(?:(?:província|prefeitura|governadorato|governorado|cantão|oblast|krai|estado|região(?: autônoma)?|república|departamento|distrito|condado|voivodia|território|vilaiete) (?:da |do |dos |das |de |))(.+)$`),
	regexp.MustCompile(`^(.+?) (?i:province|prefecture|governorate|canton|oblast|krai|state|region|department|district|county|voivodeship|territory|autonomous region)$`),
	regexp.MustCompile(`^(?:ولاية|محافظة|إقليم|اقليم|جهة|منطقة|مقاطعة|كانتون|إدارة|أوبلاست|مديرية|دائرة|جمهورية) (.+)$`),
	regexp.MustCompile(`^(.+) (?:أوبلاست|كراي)$`),
}

// writeSubdivisions writes for each language subdivisions.tsv.
func writeSubdivisions(in, out string) error {
	w, err := readWords(in)
	if err != nil {
		return err
	}
	for _, lang := range langs {
		names, err := readSubdivisions(in, lang)
		if err != nil {
			return err
		}
		forms := map[string][]string{}
		for id, name := range names {
			if local[id[:2]] || notCountries[strings.ToUpper(id[:2])] || unfit.MatchString(name) {
				continue
			}
			country := strings.ToUpper(id[:2])
			for _, form := range withoutHead(name) {
				flags, ok := w.flags(lang, form, false)
				if ok && !slices.Contains(forms[country], form+flags) && len([]rune(gazetteer.Fold(form))) > 3 {
					forms[country] = append(forms[country], form+flags)
				}
			}
		}
		var lines []string
		for country, fs := range forms {
			sort.Strings(fs)
			lines = append(lines, country+"\t"+strings.Join(fs, ";"))
		}
		sort.Strings(lines)
		if err := writeTable(subdivisionsNotice, lines, out, filepath.Join(lang, "subdivisions.tsv")); err != nil {
			return err
		}
	}
	return nil
}

func withoutHead(name string) []string {
	name = strings.TrimSpace(strings.ReplaceAll(name, "²", ""))
	for _, h := range heads {
		if m := h.FindStringSubmatch(name); m != nil {
			return []string{name, m[1]}
		}
	}
	return []string{name}
}

func readSubdivisions(in, lang string) (map[string]string, error) {
	name := filepath.Join(in, "unicode-cldr-core", "usr", "share", "unicode", "cldr", "common", "subdivisions", lang+".xml")
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w (has gazetteer/gen/fetch.sh been run?)", err)
	}
	var doc struct {
		Subdivisions []struct {
			Type string `xml:"type,attr"`
			Name string `xml:",chardata"`
		} `xml:"localeDisplayNames>subdivisions>subdivision"`
	}
	if err := xml.Unmarshal(b, &doc); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	out := map[string]string{}
	for _, s := range doc.Subdivisions {
		if s.Name != "↑↑↑" {
			out[s.Type] = s.Name
		}
	}
	return out, nil
}
