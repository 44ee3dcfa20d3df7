//! The COM object `Idcas.Client`: what a host that knows no pointers, encodings or handles takes.
//!
//! `interface` says what there is.

pub mod interface;
