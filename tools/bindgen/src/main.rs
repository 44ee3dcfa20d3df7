//! Writes every generated file of the repository that differs from what it should be.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match idcas_bindgen::write(&root) {
        Ok(written) => {
            for path in &written {
                println!("wrote {path}");
            }
            println!("{} files written", written.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}
