// Package gazetteer knows the names of countries, organisations and places in five languages.
package gazetteer
