package main

import (
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

const cldrNotice = "Unicode CLDR 48.2.0 (cldr-core, cldr-localenames-full).\n" +
	"Copyright (c) Unicode, Inc.; Unicode License v3, see gazetteer/LICENSES. Written by gazetteer/gen: do not edit."

// notCountries are the two-letter codes of the CLDR that no country has.
var notCountries = map[string]bool{
	"AC": true, "CP": true, "CQ": true, "DG": true, "EA": true, "EU": true, "EZ": true, "IC": true,
	"QO": true, "TA": true, "UN": true, "XA": true, "XB": true, "ZZ": true,
}

// dangerous are CLDR forms that are an everyday word or another place in their language; the tables
// written by hand hold safer ones.
var dangerous = map[string]bool{
	"es RE": true, "pt RE": true, "fr RE": true, "es MU": true, "fr MU": true, "pt MU": true,
	"es AI": true, "fr GD": true, "es GD": true, "pt GD": true, "es GP": true, "pt GP": true,
	"fr MF": true, "es MF": true, "pt MF": true, "en MF": true, "en GE": true, "en JO": true, "en TR": true,
	"en TD": true, "fr DM": true, "es LC": true, "pt LC": true, "en LC": true, "es SH": true, "pt SH": true,
	"en SH": true, "fr SH": true, "es CG": true, "pt CG": true, "fr SV": true, "pt PE": true, "es MS": true,
	"en MS": true, "fr MS": true, "pt MS": true, "fr FM": true, "en FM": true, "es FM": true, "pt FM": true,
	"fr GB-alt-short": true, "es GB-alt-short": true, "en GB-alt-short": true, "en US-alt-short": true,
	"fr US-alt-short": true, "pt US-alt-short": true, "es US-alt-short": true, "fr SX": true, "ar MF": true,
	"pt GY": true, "es BL": true, "pt BL": true, "es JE": true, "pt JE": true, "en JE": true, "fr JE": true,
	"en GY": true, "fr NE": true, "es NE": true, "pt NE": true, "en NE": true, "ar SX": true, "ar SM": true,
	"fr TO": true, "ar OM": true, "ar QA": true, "ar BI": true, "en CL": true,
	"en WS": true, "fr WS": true, "es WS": true, "pt WS": true,
}

var countryKey = regexp.MustCompile(`^([A-Z]{2})(-alt-[a-z]+)?$`)

func territories(in, locale string) (map[string]string, error) {
	var doc struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	err := readJSON(&doc, in, "cldr-localenames-full", "main", locale, "territories.json")
	return doc.Main[locale].LocaleDisplayNames.Territories, err
}

// writeCountries writes countries.tsv, with the CLDR's own name in each language, and for each
// language cldr.tsv with all the forms of it.
func writeCountries(in, out string) error {
	names := map[string]map[string]string{}
	for _, lang := range langs {
		t, err := territories(in, lang)
		if err != nil {
			return err
		}
		names[lang] = t
		if err := writeForms(in, out, lang); err != nil {
			return err
		}
	}
	var mappings struct {
		Supplemental struct {
			CodeMappings map[string]struct {
				Alpha3 string `json:"_alpha3"`
			}
		}
	}
	if err := readJSON(&mappings, in, "cldr-core", "supplemental", "codeMappings.json"); err != nil {
		return err
	}
	regions, err := regionsOf(in)
	if err != nil {
		return err
	}
	var lines []string
	for _, code := range countryCodes(names["en"]) {
		alpha3 := mappings.Supplemental.CodeMappings[code].Alpha3
		if code == "XK" { // ISO 3166-1 has none; this one is in use, the CLDR's is its own
			alpha3 = "XKX"
		}
		cells := []string{code, alpha3, names["en"][regions[code]]}
		for _, lang := range langs {
			cells = append(cells, tidy(names[lang][code]))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return writeTable(cldrNotice+"\ncode\tcode3\tregion\t"+strings.Join(langs, "\t"), lines, out, "countries.tsv")
}

func countryCodes(names map[string]string) []string {
	var codes []string
	for k := range names {
		if len(k) == 2 && countryKey.MatchString(k) && !notCountries[k] {
			codes = append(codes, k)
		}
	}
	sort.Strings(codes)
	return codes
}

// tidy makes an everyday name of a CLDR one ("R.A.S. chinoise de Hong Kong", "Myanmar (Burma)").
func tidy(s string) string {
	for _, cut := range []string{"R.A.S. chinoise de ", "RAE de "} {
		s = strings.TrimPrefix(s, cut)
	}
	for _, cut := range []string{" SAR China", " (China)", ", RAE da China", " الصينية (منطقة إدارية خاصة)"} {
		s = strings.TrimSuffix(s, cut)
	}
	if s == "منطقة ماكاو الإدارية الخاصة" {
		s = "ماكاو"
	}
	return strings.ReplaceAll(s, " - ", "-")
}

// regionsOf gives the M49 region (as the CLDR's code of it) of every country.
func regionsOf(in string) (map[string]string, error) {
	var doc struct {
		Supplemental struct {
			TerritoryContainment map[string]struct {
				Contains []string `json:"_contains"`
			}
		}
	}
	if err := readJSON(&doc, in, "cldr-core", "supplemental", "territoryContainment.json"); err != nil {
		return nil, err
	}
	out := map[string]string{}
	var walk func(region, code string)
	walk = func(region, code string) {
		if len(code) == 2 {
			out[code] = region
			return
		}
		for _, c := range doc.Supplemental.TerritoryContainment[code].Contains {
			walk(region, c)
		}
	}
	for _, region := range []string{"002", "009", "019", "142", "150"} {
		walk(region, region)
	}
	return out, nil
}

// writeForms writes every form that the CLDR has of a country in a language and its regional
// variants.
func writeForms(in, out, lang string) error {
	forms := map[string]map[string]bool{}
	for _, locale := range regional[lang] {
		t, err := territories(in, locale)
		if err != nil {
			return err
		}
		for key, name := range t {
			m := countryKey.FindStringSubmatch(key)
			if m == nil || notCountries[m[1]] || dangerous[lang+" "+key] {
				continue
			}
			if forms[m[1]] == nil {
				forms[m[1]] = map[string]bool{}
			}
			for _, f := range variants(lang, name) {
				forms[m[1]][f] = true
			}
		}
	}
	var lines []string
	for code, set := range forms {
		var fs []string
		for f := range set {
			fs = append(fs, f)
		}
		if len(fs) == 0 {
			continue
		}
		sort.Strings(fs)
		lines = append(lines, code+"\t"+strings.Join(fs, ";"))
	}
	sort.Strings(lines)
	return writeTable(cldrNotice, lines, out, filepath.Join(lang, "cldr.tsv"))
}

var bracket = regexp.MustCompile(`^(.*\S) \((.*)\)$`)

// variants spells a CLDR name as texts do: brackets hold another name, "&" is "and", "St." is
// "Saint" or "St".
func variants(lang, name string) []string {
	name = tidy(name)
	if m := bracket.FindStringSubmatch(name); m != nil {
		if strings.Contains("MyanmarMianmar ميانمار Cocos Ilhas Cocos", m[1]) || strings.HasPrefix(m[2], "Isl") || strings.HasPrefix(m[2], "Îles") || strings.HasPrefix(m[2], "Ilhas") {
			return append(variants(lang, m[1]), variants(lang, m[2])...)
		}
		return nil
	}
	out := []string{name}
	if and := map[string]string{"en": "and"}[lang]; and != "" && strings.Contains(name, "&") {
		out = append(out, strings.ReplaceAll(name, "&", and))
	}
	for _, s := range out {
		if strings.Contains(s, "St. ") {
			out = append(out, strings.ReplaceAll(s, "St. ", "Saint "), strings.ReplaceAll(s, "St. ", "St "))
		}
		if strings.HasPrefix(s, "Saint") && lang == "fr" {
			out = append(out, strings.Replace(s, "Saint", "St", 1))
		}
	}
	return out
}
