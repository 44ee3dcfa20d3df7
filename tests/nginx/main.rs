//! Debian's nginx before the platform: the relay that `examples/relay/nginx.conf` describes, and servers with the settings
//! that `docs/going-live.md` recommends. Each line that matters is also taken out once, to see that it does.

#[path = "../common/mod.rs"]
mod common;
mod process;
mod relay;
mod settings;
mod suites;
