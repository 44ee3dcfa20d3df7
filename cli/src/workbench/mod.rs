//! The workbench (工作台): a page served on the machine itself.

pub fn run() {
    println!("{}", idcas::program::version());
}
