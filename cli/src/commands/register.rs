//! `idcas register`: the COM object, registered for a user or a machine.

use clap::ArgMatches;
use idcas::said;

use super::Done;
use crate::output::Output;
use crate::status::Status;

#[cfg(not(windows))]
pub fn register(_: &ArgMatches, output: &Output) -> Done {
    output.noted(&said!(
        "仅限 Windows：COM 对象只在 Windows 上有，请在那里运行 idcas.exe register。本系统上的程序直接使用动态库。",
        "Windows only: there are COM objects on Windows alone; run idcas.exe register there. Programs on this system use the library itself."
    ));
    Err(Status::WrongUse)
}

#[cfg(windows)]
pub use on_windows::register;

#[cfg(windows)]
mod on_windows {
    use std::borrow::Cow;
    use std::fs::File;
    use std::io::{self, Read as _, Seek as _, SeekFrom};
    use std::path::{Path, PathBuf};

    use idcas::said::Bilingual;

    use super::{ArgMatches, Done, Output, Status, said};
    use crate::os::registration::{Refused, Scope, install, registered};

    type Said = Bilingual<Cow<'static, str>>;

    /// Of this program, and so of the programs that it can register the object for.
    const BITS: u32 = usize::BITS;
    const OTHER: u32 = 96 - BITS;

    pub fn register(matches: &ArgMatches, output: &Output) -> Done {
        let scope = match matches.get_flag("machine") {
            true => Scope::Machine,
            false => Scope::User,
        };
        let remove = matches.get_flag("remove");
        let dll = library(matches, output)?;
        let before = registered(scope);
        if let Err(refused) = install(&dll, scope, remove) {
            output.noted(&why(&refused, &dll, scope));
            return Err(Status::Failed);
        }
        // What is said to be done is looked up.
        let now = registered(scope);
        let is_this = now.as_deref().is_some_and(|path| same(path, &dll));
        match (remove, now) {
            (false, _) if is_this => output.noted(&hint(scope)),
            (false, _) => return Err(not_there(&dll, scope, output)),
            (true, None) if before.is_some() => {
                output.said(&said!("已取消注册。", "The registration is taken away."))
            }
            (true, None) => output.said(&said!(
                "没有注册，无需取消。",
                "It was not registered: there is nothing to take away."
            )),
            (true, Some(other)) => return Err(still_there(&other, is_this, output)),
        }
        for scope in [Scope::User, Scope::Machine] {
            output.said(&state(scope, registered(scope)));
        }
        Ok(Status::Done)
    }

    /// The library that is meant, which must be there and have the bits of this program.
    fn library(matches: &ArgMatches, output: &Output) -> Result<PathBuf, Status> {
        let path = match matches.get_one::<PathBuf>("dll") {
            Some(path) => std::path::absolute(path),
            None => std::env::current_exe().map(|program| program.with_file_name("idcas.dll")),
        };
        let path = path.map_err(|error| {
            output.note(&error.to_string());
            Status::Failed
        })?;
        let shown = path.display().to_string();
        match bits(&path) {
            Ok(Some(bits)) if bits == BITS => Ok(path),
            Ok(Some(bits)) => {
                output.noted(&said!(
                    "{shown} 供 {bits} 位程序使用，本 idcas.exe 是 {BITS} 位的；请用 win{bits} 目录中的 idcas.exe 注册。",
                    "{shown} is for {bits}-bit programs, and this idcas.exe is a {BITS}-bit one: register it by the idcas.exe in win{bits}.",
                    shown,
                    bits,
                    BITS
                ));
                Err(Status::WrongUse)
            }
            Ok(None) => {
                output.noted(&said!(
                    "{shown} 不是 Windows 的动态库，或已损坏。",
                    "{shown} is not a library for Windows, or is damaged.",
                    shown
                ));
                Err(Status::WrongUse)
            }
            Err(error) => {
                let error = error.to_string();
                output.noted(&said!(
                    "无法读取 {shown}：{error}。请把 idcas.dll 放在 idcas.exe 旁，或用 --dll 指明其路径。",
                    "{shown} cannot be read: {error}. Put idcas.dll beside idcas.exe, or name its path by --dll.",
                    shown,
                    error
                ));
                Err(Status::WrongUse)
            }
        }
    }

    /// Of the programs that a library is for, as its header says.
    fn bits(path: &Path) -> io::Result<Option<u32>> {
        let mut file = File::open(path)?;
        let mut at = |place: u32, room: &mut [u8]| {
            file.seek(SeekFrom::Start(place.into()))?;
            file.read_exact(room)
        };
        let (mut place, mut signed) = ([0; 4], [0; 6]);
        let read = at(0x3c, &mut place).and_then(|()| at(u32::from_le_bytes(place), &mut signed));
        match read {
            Ok(()) => Ok(match signed {
                [b'P', b'E', 0, 0, 0x4c, 0x01] => Some(32),
                [b'P', b'E', 0, 0, 0x64, 0x86] => Some(64),
                _ => None,
            }),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn same(path: &str, dll: &Path) -> bool {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let (one, other) = (real(Path::new(path)), real(dll));
        path.eq_ignore_ascii_case(&dll.display().to_string()) || one.is_some() && one == other
    }

    fn state(scope: Scope, path: Option<String>) -> Said {
        match (scope, path) {
            (Scope::User, Some(path)) => said!(
                "当前用户，{BITS} 位程序：{path}",
                "This user, {BITS}-bit programs: {path}",
                BITS,
                path
            ),
            (Scope::User, None) => said!(
                "当前用户，{BITS} 位程序：未注册",
                "This user, {BITS}-bit programs: not registered",
                BITS
            ),
            (Scope::Machine, Some(path)) => said!(
                "本机所有用户，{BITS} 位程序：{path}",
                "All users of this machine, {BITS}-bit programs: {path}",
                BITS,
                path
            ),
            (Scope::Machine, None) => said!(
                "本机所有用户，{BITS} 位程序：未注册",
                "All users of this machine, {BITS}-bit programs: not registered",
                BITS
            ),
        }
    }

    fn hint(scope: Scope) -> Said {
        match scope {
            Scope::User => said!(
                "Idcas.Client 已注册。{OTHER} 位程序须用 win{OTHER} 目录中的 idcas.exe 另行注册；以管理员身份运行的程序看不到当前用户的注册，请用 --machine。",
                "Idcas.Client is registered. For {OTHER}-bit programs register it by the idcas.exe in win{OTHER} too; programs that run as administrator do not see what is registered for a user: use --machine for them.",
                OTHER
            ),
            Scope::Machine => said!(
                "Idcas.Client 已注册。{OTHER} 位程序须用 win{OTHER} 目录中的 idcas.exe 另行注册。",
                "Idcas.Client is registered. For {OTHER}-bit programs register it by the idcas.exe in win{OTHER} too.",
                OTHER
            ),
        }
    }

    fn not_there(dll: &Path, scope: Scope, output: &Output) -> Status {
        let dll = dll.display().to_string();
        let found = registered(scope).unwrap_or_default();
        output.noted(&said!(
            "{dll} 报告注册成功，但注册表中的是“{found}”，原因未知。请改用 regsvr32，或用清单免注册使用。",
            "{dll} says that it is registered, but the registry has \"{found}\"; the cause is not known. Use regsvr32, or go without registration, by a manifest.",
            dll,
            found
        ));
        Status::Failed
    }

    /// The library takes away only what names itself.
    fn still_there(found: &str, is_this: bool, output: &Output) -> Status {
        output.noted(&match is_this {
            false => said!(
                "没有取消：注册的是另一个文件 {found}。要取消它，请用 --dll 指明该文件，该文件已不存在时请先重新注册。",
                "Nothing is taken away: another file is registered, {found}. To take that away, name it by --dll; where it is gone, register anew first.",
                found
            ),
            true => said!(
                "动态库报告已取消注册，但注册表中仍有 {found}，原因未知。",
                "The library says that the registration is taken away, but the registry still has {found}; the cause is not known.",
                found
            ),
        });
        Status::Failed
    }

    fn why(refused: &Refused, dll: &Path, scope: Scope) -> Said {
        // E_ACCESSDENIED, TYPE_E_REGISTRYACCESS
        const DENIED: [u32; 2] = [0x8007_0005, 0x8002_801C];

        let dll = dll.display().to_string();
        match refused {
            Refused::NotLoaded(error) => {
                let error = error.to_string();
                said!(
                    "Windows 不能加载 {dll}：{error}",
                    "Windows does not load {dll}: {error}",
                    dll,
                    error
                )
            }
            Refused::NoObject => said!(
                "{dll} 中没有 COM 对象：它比本程序旧，请换成同一版本的。",
                "{dll} has no COM object: it is older than this program. Take the one of the same version.",
                dll
            ),
            Refused::Failed(code) if DENIED.contains(&code.cast_unsigned()) => match scope {
                Scope::Machine => said!(
                    "没有权限：为本机注册须以管理员身份运行（右键“命令提示符”，选“以管理员身份运行”）。没有管理员权限时，去掉 --machine，只为当前用户注册。",
                    "Access is denied: registering for the machine needs an administrator (right-click the Command Prompt, Run as administrator). Without one, leave out --machine and register for this user.",
                    dll
                ),
                Scope::User => said!(
                    "没有权限写入当前用户的注册表。请管理员用 --machine 注册，或用清单免注册使用。",
                    "Access to this user's registry is denied. Have an administrator register it by --machine, or go without registration, by a manifest.",
                    dll
                ),
            },
            Refused::Failed(code) => {
                let code = format!("0x{:08X}", code.cast_unsigned());
                said!(
                    "{dll} 没有完成：{code}，本程序不知道其含义。",
                    "{dll} did not succeed: {code}, which this program does not know the meaning of.",
                    dll,
                    code
                )
            }
        }
    }
}
