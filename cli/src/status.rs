//! How the program ends. Scripts and schedulers read these numbers: they stay.

use std::process::ExitCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is so.
    Done = 0,
    /// The platform refuses, or would refuse.
    Refused = 1,
    /// An option, a name or a value is wrong; nothing was sent.
    WrongUse = 2,
    /// The library failed: the configuration, the network, a file.
    Failed = 3,
}

impl Status {
    /// That of an answer's code.
    pub fn of(code: i64) -> Status {
        match code {
            0 => Status::Done,
            -1 => Status::Refused,
            -1001 => Status::WrongUse,
            code if code > -1000 => Status::Refused,
            _ => Status::Failed,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_code_has_its_status() {
        for (code, status) in [
            (0, Status::Done),
            (-1, Status::Refused),
            (500, Status::Refused),
            (-1001, Status::WrongUse),
            (-1002, Status::Failed),
            (-1101, Status::Failed),
            (-1999, Status::Failed),
        ] {
            assert_eq!(Status::of(code), status, "{code}");
        }
    }
}
