//! One call under way: its deadline, its cancellation, how far it is; and the thread on which network work runs.

use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle};
use tokio::sync::Notify;

use crate::error::{Code, Error, Result};
use crate::os::fork::PerProcess;
use crate::os::threads;
use crate::said;
use crate::said::Title;
use crate::secret::wipe_stack;

/// What a call is doing, for the message when time runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    ClientToken,
    RsaKey,
    UserToken,
    Request,
    Files,
}

impl Stage {
    pub const fn title(self) -> Title {
        match self {
            Stage::ClientToken => said!("获取客户端令牌", "getting the client token"),
            Stage::RsaKey => said!("获取RSA公钥", "getting the RSA public key"),
            Stage::UserToken => said!("获取用户访问令牌", "getting the user access token"),
            Stage::Request => said!("请求业务接口", "waiting for the platform's answer"),
            Stage::Files => said!("保存文件", "saving the files"),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    /// 0 while unknown.
    pub total: u64,
    pub unit: &'static str,
}

pub struct Call {
    deadline: Instant,
    timeout: Duration,
    cancelled: AtomicBool,
    /// A request that changes something at the platform has left, and nothing has told yet what came of it.
    write_open: AtomicBool,
    wake: Notify,
    stage: Mutex<Stage>,
    /// Of the platform's last reply to the request itself; 0 before it.
    status: AtomicU16,
    done: AtomicU64,
    total: AtomicU64,
    unit: Mutex<&'static str>,
}

impl Call {
    pub fn new(timeout: Duration) -> Arc<Call> {
        Arc::new(Call {
            deadline: Instant::now() + timeout,
            timeout,
            cancelled: AtomicBool::new(false),
            write_open: AtomicBool::new(false),
            wake: Notify::new(),
            stage: Mutex::new(Stage::Request),
            status: AtomicU16::new(0),
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            unit: Mutex::new(""),
        })
    }

    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    pub fn remaining(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    pub fn enter(&self, stage: Stage) {
        *crate::lock(&self.stage) = stage;
    }

    pub fn stage(&self) -> Stage {
        *crate::lock(&self.stage)
    }

    pub fn answered(&self, status: u16) {
        self.status.store(status, Ordering::Relaxed);
    }

    pub fn status(&self) -> Option<u16> {
        Some(self.status.load(Ordering::Relaxed)).filter(|status| *status > 0)
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
        self.wake.notify_waiters();
        self.wake.notify_one();
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    /// To be called before anything of a write may leave. Whoever cancels a call and then asks [`Call::write_is_open`]
    /// hears of every write that this lets pass.
    pub fn begin_write(&self) -> Result<()> {
        self.write_open.store(true, Ordering::SeqCst);
        if self.is_cancelled() {
            self.end_write();
            return Err(Call::cancelled_error());
        }
        Ok(())
    }

    /// What came of the write is known: nothing of it left, the platform refused it, or its reply was read.
    pub fn end_write(&self) {
        self.write_open.store(false, Ordering::SeqCst);
    }

    /// Whether a write may have been carried out without anybody knowing it.
    pub fn write_is_open(&self) -> bool {
        self.write_open.load(Ordering::SeqCst)
    }

    pub fn set_progress(&self, done: u64, total: u64, unit: &'static str) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        *crate::lock(&self.unit) = unit;
    }

    pub fn progress(&self) -> Progress {
        Progress {
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
            unit: *crate::lock(&self.unit),
        }
    }

    pub fn cancelled_error() -> Error {
        Error::new(Code::Cancelled, CANCELLED, CALL_AGAIN)
    }

    pub fn timeout_error(&self) -> Error {
        let stage = crate::lock(&self.stage).title();
        let (zh, en) = (stage.zh, stage.en);
        let ms = self.timeout.as_millis();
        Error::new(
            Code::Timeout,
            said!(
                "{zh}时超时（整个调用限 {ms} 毫秒）。",
                "time ran out while {en} (the whole call has {ms} ms).",
                zh,
                ms,
                en
            ),
            CHECK_NETWORK,
        )
    }

    /// An error where the call is cancelled or out of time, for work that is not under a guard.
    pub fn check(&self) -> Result<()> {
        if self.is_cancelled() {
            return Err(Call::cancelled_error());
        }
        if self.remaining().is_zero() {
            return Err(self.timeout_error());
        }
        Ok(())
    }

    /// The work, unless it is cancelled or time runs out first.
    pub async fn guard<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let stopped = async {
            while !self.is_cancelled() {
                self.wake.notified().await;
            }
        };
        tokio::select! {
            biased;
            () = stopped => Err(Call::cancelled_error()),
            result = work => result,
            () = tokio::time::sleep_until(self.deadline.into()) => Err(self.timeout_error()),
        }
    }

    /// Runs network work on the library's own thread and waits for it here: the host's stack and floating-point
    /// state stay out of it.
    pub fn run<T, F>(self: &Arc<Self>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        /// For a network thread that is held up for a moment.
        const GRACE: Duration = Duration::from_millis(150);

        let (sender, receiver) = mpsc::sync_channel(1);
        let call = self.clone();
        network()?.spawn(async move {
            // Nobody waits any more when this fails.
            let _ = sender.send(call.guard(work).await);
        });
        match receiver.recv_timeout(self.remaining() + GRACE) {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => {
                self.cancel();
                Err(self.timeout_error())
            }
            Err(RecvTimeoutError::Disconnected) => {
                Err(Error::internal("a network task ended early"))
            }
        }
    }

    /// Runs work on files on a thread of its own, and waits for it here no longer than the call has: on a share whose
    /// server is gone, opening or closing a file takes minutes.
    pub fn run_apart<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        /// More than the work's own waiting for the network has.
        const GRACE: Duration = Duration::from_millis(180);
        /// How often a cancellation is looked for.
        const SLICE: Duration = Duration::from_millis(50);
        const STACK: usize = 512 * 1024;

        let (sender, receiver) = mpsc::sync_channel(1);
        threads::spawn("idcas-file", STACK, move || {
            // Nobody waits any more when this fails.
            let _ = sender.send(work());
        })
        .map_err(no_thread)?;
        let until = Instant::now() + self.remaining() + GRACE;
        let mut cancelled = None;
        loop {
            let now = Instant::now();
            let left = until.saturating_duration_since(now);
            match receiver.recv_timeout(left.min(SLICE)) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Error::internal("work on files ended early"));
                }
                Err(RecvTimeoutError::Timeout) if left <= SLICE => {
                    // It stops when it next looks, and takes back what is not whole.
                    self.cancel();
                    return Err(self.timeout_error());
                }
                Err(RecvTimeoutError::Timeout) if self.is_cancelled() => {
                    if *cancelled.get_or_insert(now) + GRACE < now {
                        return Err(Call::cancelled_error());
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

fn no_thread(error: std::io::Error) -> Error {
    Error::new(Code::Io, NO_THREAD, FEWER_JOBS).with_detail(error.kind().to_string())
}

/// The network thread, started by the first call that needs it and never ended: on its way out a process does not
/// wait for it.
struct Network {
    /// It reads the environment when it is made, and not when it builds.
    builder: Builder,
    handle: Option<Handle>,
}

static NETWORK: PerProcess<Mutex<Network>> = PerProcess::new(|| {
    Mutex::new(Network {
        builder: Builder::new_current_thread(),
        handle: None,
    })
});

/// Reads what the network thread wants of the environment, which a host may be changing later.
pub fn prepare_network() {
    let _ = &*NETWORK;
}

pub fn network() -> Result<Handle> {
    const LOOK_UPS: usize = 64;
    const LOOK_UP_STACK: usize = 512 * 1024;
    const STACK: usize = 2 * 1024 * 1024;

    let mut network = crate::lock(&NETWORK);
    if let Some(handle) = &network.handle {
        return Ok(handle.clone());
    }
    let failed = |error: std::io::Error| {
        Error::new(Code::Io, NO_NETWORK_THREAD, CLOSE_PROGRAMS)
            .with_detail(error.kind().to_string())
    };
    let runtime = network
        .builder
        .enable_io()
        .enable_time()
        // For looking names up. Where the name server is silent, each look-up outlives its call by seconds.
        .max_blocking_threads(LOOK_UPS)
        .thread_stack_size(LOOK_UP_STACK)
        // Reading replies leaves pieces of them on the stack.
        .on_thread_park(wipe_stack)
        .build()
        .map_err(failed)?;
    let handle = runtime.handle().clone();
    threads::spawn("idcas-net", STACK, move || {
        runtime.block_on(std::future::pending::<()>());
    })
    .map_err(failed)?;
    network.handle = Some(handle.clone());
    Ok(handle)
}

const CANCELLED: Title = said!("调用已取消。", "the call was cancelled.");
const CALL_AGAIN: Title = said!(
    "需要结果时请重新调用。",
    "Call again when the result is wanted."
);
const CHECK_NETWORK: Title = said!(
    "请检查网络与平台是否繁忙，或调大 timeout_ms；idcas_diagnose 可逐步检查。",
    "Check the network and whether the platform is busy, or raise timeout_ms; idcas_diagnose checks step by step."
);
const NO_THREAD: Title = said!("无法启动后台线程。", "no background thread can be started.");
const FEWER_JOBS: Title = said!(
    "系统资源可能已用尽，请减少同时运行的任务。",
    "Resources may have run out; run fewer jobs at once."
);
const NO_NETWORK_THREAD: Title = said!(
    "无法启动网络线程。",
    "the network thread cannot be started."
);
const CLOSE_PROGRAMS: Title = said!(
    "系统资源（内存、线程或句柄）可能已用尽，请关闭其他程序后重试。",
    "Memory, threads or handles may have run out; close other programs and try again."
);
