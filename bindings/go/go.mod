// Written by `make bindings`; do not edit.
module idcas

go 1.18
