//! Paths and files of a host that changes its folder, or closes its standard streams, while calls run.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// A path that stays where it is, whatever folder the host changes to later. Where the system does not tell the folder, it
/// stays relative.
pub fn fixed(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// The file under a number that is no standard stream's: a host that has closed these writes to them all the same.
pub fn apart_from_streams(file: File) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsRawFd;

        const STREAMS: i32 = 3;

        if file.as_raw_fd() < STREAMS {
            // The copy has a number beyond them.
            return file.try_clone();
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_fixed() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(fixed(Path::new("a/b.log")), here.join("a/b.log"));
        assert_eq!(fixed(&here), here);
        assert_eq!(fixed(Path::new("")), Path::new(""));
    }
}
