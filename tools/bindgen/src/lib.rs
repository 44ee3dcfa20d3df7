//! What is derived from the catalogue and from the exports: the operations' exports, their stdcall twins, the bindings
//! the reference manual and the page on refused links. The C header comes from the build of idcas itself. Beside them, the promise to callers, which
//! is recorded rather than derived.

mod abi;
mod bindings;
mod exports;
mod manual;
mod model;
pub mod promise;
mod refused;
mod value_sets;

use std::error::Error;
use std::fs;
use std::path::Path;

/// A generated file: its path in the repository and what it should hold.
pub struct Generated {
    pub path: String,
    pub text: String,
}

impl Generated {
    /// As it is stored: in UTF-8, unless it is for a compiler that reads another encoding.
    pub fn bytes(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        match bindings::is_gbk(&self.path) {
            true => Ok(bindings::gbk(&self.text).map_err(|why| format!("{}: {why}", self.path))?),
            false => Ok(self.text.clone().into_bytes()),
        }
    }
}

/// Every generated file.
pub fn generate() -> Result<Vec<Generated>, Box<dyn Error>> {
    let operations = exports::operations()?;
    let exports = abi::exports(&operations.text)?;
    let mut files = vec![
        exports::stdcall(&exports)?,
        operations,
        Generated {
            path: "include/idcas.h".to_owned(),
            text: idcas::HEADER.to_owned(),
        },
    ];
    files.extend(bindings::files(&exports)?);
    files.extend(manual::pages()?);
    files.extend(refused::pages()?);
    Ok(files)
}

/// Writes the files that are stale or missing; answers their paths.
pub fn write(root: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut written = Vec::new();
    for file in generate()? {
        let path = root.join(&file.path);
        let bytes = file.bytes()?;
        if fs::read(&path).is_ok_and(|found| found == bytes) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes)?;
        written.push(file.path);
    }
    Ok(written)
}
