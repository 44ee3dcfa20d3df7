//! `idcas-sandbox`: runs the sandbox until Ctrl-C or SIGTERM.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use idcas_sandbox::{Options, Sandbox};
use serde_json::Value;

/// Simulates the platform side of the IDCAS image archive, with invented data.
/// 模拟影像云存储共享系统（IDCAS）的平台端，数据均为虚构。
#[derive(Parser)]
#[command(name = "idcas-sandbox", version)]
struct Flags {
    #[command(flatten)]
    options: Options,
    /// Also write the configuration JSON to this file / 同时把配置 JSON 写入该文件
    #[arg(long)]
    config_file: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Flags::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("idcas-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(flags: Flags) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let _inside = runtime.enter();
    // Listen for signals before anybody can know that the program is running.
    let stop = stop_signal()?;
    let sandbox = Sandbox::start(flags.options)?;
    let config = sandbox.config();
    let text = serde_json::to_string_pretty(&config).map_err(|error| error.to_string())?;
    if let Some(path) = &flags.config_file {
        replace_file(path, &text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let mut out = std::io::stdout().lock();
    // A closed stdout is not a reason to stop serving.
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    drop(out);
    banner(&sandbox, &config);
    runtime.block_on(stop);
    Ok(())
}

/// Completes at Ctrl-C, and on Unix at SIGTERM.
#[cfg(unix)]
fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    use tokio::signal::unix::{SignalKind, signal};
    let fail = |error: std::io::Error| error.to_string();
    let mut interrupt = signal(SignalKind::interrupt()).map_err(fail)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(fail)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(windows)]
fn stop_signal() -> Result<impl Future<Output = ()>, String> {
    let mut interrupt = tokio::signal::windows::ctrl_c().map_err(|error| error.to_string())?;
    Ok(async move {
        interrupt.recv().await;
    })
}

/// Readers see either the old file or the complete new one.
fn replace_file(path: &Path, text: &str) -> std::io::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let partial = PathBuf::from(name);
    std::fs::write(&partial, format!("{text}\n"))?;
    std::fs::rename(&partial, path)
}

fn banner(sandbox: &Sandbox, config: &Value) {
    let show = |key: &str| config[key].as_str().unwrap_or_default().to_owned();
    eprintln!(
        "IDCAS 模拟平台已启动 / the IDCAS sandbox is running (按 Ctrl-C 停止 / press Ctrl-C to stop)"
    );
    eprintln!("  控制台 / console      {}/", sandbox.base());
    eprintln!(
        "  客户端 ID / client    {}   用户名 / user  {}",
        show("client_id"),
        show("username")
    );
    eprintln!(
        "  idcas_init 的配置已输出到标准输出 / the configuration for idcas_init is on stdout"
    );
    eprintln!("  测试患者 / test patients:");
    for exam in sandbox.exams().iter().take(6) {
        eprintln!(
            "    {}  {}  {}  {}  {}",
            exam.person.name,
            exam.person.id_card_no,
            exam.org.code,
            exam.modality.code,
            exam.accession_number
        );
    }
}
