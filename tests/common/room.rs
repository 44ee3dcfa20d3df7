//! Less memory than the machine has, for this process alone.

use std::process::Command;

/// From now on there is this much more address space; `None` for as much as there is.
pub fn room(megabytes: Option<usize>) {
    let limit = megabytes.map_or("unlimited".to_owned(), |megabytes| {
        let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
        let pages: usize = pages.split(' ').next().unwrap().parse().unwrap();
        (pages * 4096 + (megabytes << 20)).to_string()
    });
    let pid = std::process::id().to_string();
    let limited = Command::new("prlimit")
        .args(["--pid", &pid, &format!("--as={limit}:")])
        .status();
    assert!(limited.unwrap().success());
}
