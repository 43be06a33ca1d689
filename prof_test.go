package main
import ("testing";"context";"path/filepath";"strconv";"os";"github.com/entente-kg/entente/extract";"github.com/entente-kg/entente/loader";"github.com/entente-kg/entente/store/sqlite")
func TestProf(t *testing.T){
 r,err:=extract.New(); if err!=nil{t.Fatal(err)}
 st,err:=sqlite.Open(context.Background(),sqlite.Config{Path:filepath.Join(t.TempDir(),"x.db"),Catalogue:catalogue{}}); if err!=nil{t.Fatal(err)}
 b,_:=strconv.Atoi(os.Getenv("B"))
 s,err:=loader.Load(context.Background(),st,loader.Input{Paths:[]string{"examples"}},loader.Options{Reader:r,Version:"1",Batch:b})
 t.Log(s,err)
}
