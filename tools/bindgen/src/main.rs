//! Without a word, writes every generated file of the repository that differs from what it should be; with `abi`, records
//! what is new in the promise to callers.

use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use idcas_bindgen::promise;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => generate(),
        ["abi"] => record(),
        _ => Err("usage: idcas-bindgen [abi]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let written = idcas_bindgen::write(root())?;
    for path in &written {
        println!("wrote {path}");
    }
    println!("{} files written", written.len());
    Ok(())
}

fn record() -> Result<(), Box<dyn Error>> {
    let news = promise::record(&root().join(promise::PATH), &promise::now()?)?;
    for item in &news {
        println!("{item}");
    }
    println!("{} items recorded in {}", news.len(), promise::PATH);
    Ok(())
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
