module github.com/entente-kg/entente

go 1.26.0
