//! `idcas`, the program for people without a compiler.

mod workbench;

fn main() {
    workbench::run();
}
