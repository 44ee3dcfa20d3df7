//! What is derived and checked in must be what would be derived now.

use std::fs;
use std::path::Path;

#[test]
fn generated_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for file in idcas_bindgen::generate().unwrap() {
        let found = fs::read(root.join(&file.path)).unwrap_or_default();
        assert!(
            found == file.bytes().unwrap(),
            "{} is stale: run `make bindings`",
            file.path
        );
    }
}
