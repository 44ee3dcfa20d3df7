//! The workbench (工作台): a page served on the machine itself, for its user alone.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `guard` | who is let in, and what every response says to the browser |
//! | `server` | which address is what |
//! | `state` | the configuration that is worked with, its clients |
//! | `draft` | a configuration between form and JSON, without its secrets |
//! | `file` | the configuration's file |
//! | `settings`, `operations`, `jobs`, `crypto`, `diagnosis`, `log` | the page's parts |
//! | `table` | an answer as tables |
//! | `code`, `literal` | a call as code to copy, its texts as each language writes them |
//! | `assets` | the page itself |

mod assets;
mod code;
mod crypto;
mod diagnosis;
mod draft;
mod file;
mod guard;
mod jobs;
mod literal;
mod log;
mod operations;
mod reply;
mod server;
mod settings;
mod state;
mod table;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use idcas::said::Language;

use self::state::Workbench;

/// What the workbench begins with.
#[derive(Debug)]
pub enum Config {
    Nothing,
    /// The configuration itself, as JSON.
    Text(String),
    File(PathBuf),
}

#[derive(Debug)]
pub struct Options {
    pub config: Config,
    pub language: Language,
    pub open_browser: bool,
    /// 0: any that is free.
    pub port: u16,
    /// The address of the sandbox's console, shown as a link.
    pub console: Option<String>,
}

/// Serves the page until Ctrl+C or until the page's "quit". `ready` is told the first address, which has the secret in it.
pub fn run(options: Options, ready: impl FnOnce(&str)) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", options.port)).await?;
        let port = listener.local_addr()?.port();
        let (open_browser, language) = (options.open_browser, options.language);
        let workbench = Arc::new(Workbench::new(options, port)?);
        let address = workbench.guard.first_address();
        // Whoever was told the address may end it: Ctrl+C is listened to from its first poll on.
        let mut interrupted = Box::pin(tokio::signal::ctrl_c());
        std::future::poll_fn(|context| {
            let _ = interrupted.as_mut().poll(context);
            std::task::Poll::Ready(())
        })
        .await;
        ready(&address);
        // Where none can be opened the address has been told all the same.
        if open_browser && let Err(said) = crate::browser::open(&address) {
            eprintln!("{}", said.text(language));
        }
        server::serve(listener, workbench, interrupted).await
    });
    // A call that still runs is not waited for.
    runtime.shutdown_background();
    ended
}
