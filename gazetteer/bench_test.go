package gazetteer

import (
	"testing"

	"github.com/entente-kg/entente/kg"
)

func BenchmarkEntries(b *testing.B) {
	for _, lang := range kg.Langs {
		b.Run(string(lang), func(b *testing.B) {
			for b.Loop() {
				loadEntries(lang)
			}
		})
	}
}

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{
		"latin":  "Les ministres des Affaires étrangères de Côte d’Ivoire et du Sénégal ont signé à Yamoussoukro un accord.",
		"arabic": "وقّع وزيرا خارجية المملكة المغربية وجمهورية النيجر بالرباط إعلان نوايا لمكافحة الاتجار بالبشر.",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}
