//! All files of a call get their names, or none does: what a failure finds done is undone.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::part::{Part, hidden_name};
use super::wrong::of_file;
use crate::error::{Code, Error, Result};
use crate::said;
use crate::said::Title;

/// A file on disk and the name that it is to get.
pub struct Ready {
    pub part: Part,
    pub target: PathBuf,
}

/// A name that a file got, or that the earlier one lost.
struct Named {
    target: PathBuf,
    /// The file that had the name before.
    earlier: Option<PathBuf>,
}

pub fn publish(files: Vec<Ready>) -> Result<()> {
    for file in &files {
        is_free(&file.target).map_err(|error| of_file(error, file.part.number))?;
    }
    let count = files.len();
    let mut named = Vec::new();
    for (index, mut file) in files.into_iter().enumerate() {
        // After the last nothing can fail: it replaces the earlier file in one step.
        let keeps_earlier = index + 1 < count;
        if let Err(error) = name(&mut file, keeps_earlier, &mut named) {
            let undone = undo(named);
            return Err(of_file(not_named(&error, undone), file.part.number));
        }
    }
    for earlier in named.into_iter().filter_map(|file| file.earlier) {
        // It could be moved, so it can be removed, now or when the program that reads it ends.
        let _ = fs::remove_file(earlier);
    }
    Ok(())
}

/// Fails where it is certain before anything is touched that the name cannot be had.
fn is_free(target: &Path) -> Result<()> {
    let Ok(found) = fs::symlink_metadata(target) else {
        return Ok(());
    };
    if found.is_dir() {
        return Err(blocked(IS_DIRECTORY, ErrorKind::IsADirectory));
    }
    // Elsewhere it depends on the directory's permissions alone.
    if cfg!(windows) && found.permissions().readonly() {
        return Err(blocked(IS_READ_ONLY, ErrorKind::PermissionDenied));
    }
    Ok(())
}

/// Adds to `named` what has to be undone should another file not get its name.
fn name(file: &mut Ready, keeps_earlier: bool, named: &mut Vec<Named>) -> io::Result<()> {
    let target = file.target.clone();
    let earlier = match keeps_earlier {
        true => keep_earlier(&target)?,
        false => None,
    };
    let outcome = file.part.name(&target);
    if outcome.is_ok() || earlier.is_some() {
        named.push(Named { target, earlier });
    }
    outcome
}

/// Keeps what has this name under another one: beside it where the system can, so that the name is never without a file.
fn keep_earlier(target: &Path) -> io::Result<Option<PathBuf>> {
    if let Err(error) = fs::symlink_metadata(target) {
        return match error.kind() {
            ErrorKind::NotFound => Ok(None),
            _ => Err(error),
        };
    }
    let stem = target.file_name().unwrap_or_default().to_string_lossy();
    let kept = hidden_name(&stem, "old").map_err(io::Error::other)?;
    let kept = target.with_file_name(kept);
    // On Windows a second name of a file that is open could not be removed again.
    if cfg!(windows) || fs::hard_link(target, &kept).is_err() {
        fs::rename(target, &kept)?;
    }
    Ok(Some(kept))
}

fn put_back(earlier: &Path, target: &Path) -> io::Result<()> {
    fs::rename(earlier, target)?;
    // Two names of one file stay both.
    match fs::remove_file(earlier) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The last first.
fn undo(named: Vec<Named>) -> io::Result<()> {
    let mut undone = Ok(());
    for file in named.into_iter().rev() {
        let step = match &file.earlier {
            Some(earlier) => put_back(earlier, &file.target),
            None => fs::remove_file(&file.target),
        };
        undone = undone.and(step);
    }
    undone
}

fn not_named(error: &io::Error, undone: io::Result<()>) -> Error {
    let what = match undone {
        Ok(()) => NOT_NAMED,
        Err(_) => NOT_UNDONE,
    };
    blocked(what, error.kind())
}

fn blocked(what: Title, kind: ErrorKind) -> Error {
    let hint = match what == NOT_UNDONE {
        true => LOOK_INTO_DIRECTORY,
        false => FREE_NAME,
    };
    Error::new(Code::Io, what, hint).with_detail(kind.to_string())
}

const IS_DIRECTORY: Title = said!(
    "它要用的文件名已被一个目录占用；没有替换任何文件。",
    "a directory has the name that it is to get; no file was replaced."
);
const IS_READ_ONLY: Title = said!(
    "同名的旧文件是只读的；没有替换任何文件。",
    "the earlier file of its name is read-only; no file was replaced."
);
const NOT_NAMED: Title = said!(
    "无法替换同名的旧文件，或无法改成它的文件名；目录保持原样。",
    "it cannot replace the earlier file or get its name; the directory is as it was."
);
const NOT_UNDONE: Title = said!(
    "无法改成它的文件名，而已替换的文件也未能全部恢复。",
    "it cannot get its name, and what had been replaced could not all be put back."
);
const FREE_NAME: Title = said!(
    "请检查 directory：同名文件是否正被其他程序（阅读器、打印程序）打开、只读，或与目录同名；然后重新调用。",
    "Look into directory: is the file of that name open in another program such as a viewer, read-only, or a directory? Then call again."
);
const LOOK_INTO_DIRECTORY: Title = said!(
    "请检查 directory：旧文件可能仍以 .old 结尾的名字保留；关闭打开它们的程序后重新调用。",
    "Look into directory: earlier files may still be there with names that end in .old. Close the programs that have them open and call again."
);

#[cfg(test)]
mod tests {
    use super::*;

    fn ready(directory: &Path, number: usize, content: &[u8]) -> Ready {
        let mut part = Part::create(directory, &number.to_string(), number).unwrap();
        part.write(content).unwrap();
        part.close().unwrap();
        let target = directory.join(format!("{number}.pdf"));
        Ready { part, target }
    }

    fn names(directory: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(directory)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn a_failure_halfway_leaves_everything_as_it_was() {
        let directory = std::env::temp_dir().join(format!("idcas-publish-{}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("1.pdf"), "earlier 1").unwrap();
        let files: Vec<_> = (1..=3).map(|n| ready(&directory, n, b"new")).collect();
        // The third cannot get its name.
        for name in names(&directory) {
            if name.starts_with(".3.") {
                fs::remove_file(directory.join(name)).unwrap();
            }
        }
        let error = publish(files).unwrap_err();
        assert_eq!(error.code, Code::Io);
        assert!(error.what.en.starts_with("file 3: "), "{}", error.what.en);
        assert_eq!(names(&directory), ["1.pdf"]);
        assert_eq!(fs::read(directory.join("1.pdf")).unwrap(), b"earlier 1");

        let files: Vec<_> = (1..=3).map(|n| ready(&directory, n, b"new")).collect();
        publish(files).unwrap();
        assert_eq!(names(&directory), ["1.pdf", "2.pdf", "3.pdf"]);
        assert_eq!(fs::read(directory.join("1.pdf")).unwrap(), b"new");
        fs::remove_dir_all(&directory).unwrap();
    }
}
