// Package extract reads accords out of the text of an article. The engine is neutral between
// languages: what it knows of one stands in the data files of its folder under lang.
package extract
