//! One call under way: its deadline, its cancellation, how far it is, and the thread on which it is worked on.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU16, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use crate::error::{Code, Error, Result};
use crate::network;
use crate::os::files::fixed;
use crate::os::threads;
use crate::said;
use crate::said::Title;

/// What a call is doing, for the message when time runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    ClientToken,
    RsaKey,
    UserToken,
    Request,
    /// As many requests as may be at once are under way to the same server.
    Turn,
    Files,
}

impl Stage {
    pub const fn title(self) -> Title {
        match self {
            Stage::ClientToken => said!("获取客户端令牌", "getting the client token"),
            Stage::RsaKey => said!("获取RSA公钥", "getting the RSA public key"),
            Stage::UserToken => said!("获取用户访问令牌", "getting the user access token"),
            Stage::Request => said!("请求业务接口", "waiting for the platform's answer"),
            Stage::Turn => said!(
                "等待本程序发往同一服务器的其他请求",
                "waiting for other requests of this program to the same server"
            ),
            Stage::Files => said!("保存文件", "saving the files"),
        }
    }
}

/// Where something is. Whoever waits for what many share is where that is: a user token asked for by one call may hang in
/// the RSA key, at another server.
pub struct Place(Mutex<At>);

#[derive(Clone)]
enum At {
    Step(Stage),
    Within(Arc<Place>),
}

impl Place {
    pub fn new(stage: Stage) -> Arc<Place> {
        Arc::new(Place(Mutex::new(At::Step(stage))))
    }

    pub fn enter(&self, stage: Stage) {
        *crate::lock(&self.0) = At::Step(stage);
    }

    /// The other one must not be within this one.
    pub fn within(&self, other: &Arc<Place>) {
        *crate::lock(&self.0) = At::Within(other.clone());
    }

    pub fn stage(&self) -> Stage {
        let at = crate::lock(&self.0).clone();
        match at {
            At::Step(stage) => stage,
            At::Within(other) => other.stage(),
        }
    }
}

/// Who waits for a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A thread of the host's, which wants to go on when the time is over.
    Asked,
    /// Nobody, but for whoever collects its result: what it waits for its turn is not part of its time.
    Job,
    /// Any number of calls. It waits for no turn, lest they wait for one another.
    Shared,
}

struct Time {
    deadline: Instant,
    /// Since when it does not pass.
    stopped: Option<Instant>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    /// 0 while unknown.
    pub total: u64,
    pub unit: &'static str,
}

pub struct Call {
    kind: Kind,
    time: Mutex<Time>,
    timeout: Duration,
    /// The host's folder when it started a job.
    folder: Option<PathBuf>,
    cancelled: AtomicBool,
    /// A request that changes something at the platform has left, and nothing has told yet what came of it.
    write_open: AtomicBool,
    /// One has left, whatever is known of it.
    wrote: AtomicBool,
    wake: Notify,
    pub place: Arc<Place>,
    /// Of the platform's last reply to the request itself; 0 before it.
    status: AtomicU16,
    /// The code by which the platform refused what was asked; 0 unless it did.
    refusal: AtomicI64,
    done: AtomicU64,
    total: AtomicU64,
    unit: Mutex<&'static str>,
}

impl Call {
    pub fn new(timeout: Duration) -> Arc<Call> {
        Call::of_kind(Kind::Asked, timeout)
    }

    /// Its time begins with [`Call::begin`].
    pub fn of_job(timeout: Duration) -> Arc<Call> {
        Call::of_kind(Kind::Job, timeout)
    }

    /// For what many calls wait for.
    pub fn shared(timeout: Duration) -> Arc<Call> {
        Call::of_kind(Kind::Shared, timeout)
    }

    fn of_kind(kind: Kind, timeout: Duration) -> Arc<Call> {
        Arc::new(Call {
            kind,
            time: Mutex::new(Time {
                deadline: Instant::now() + timeout,
                stopped: None,
            }),
            timeout,
            folder: match kind {
                Kind::Job => std::env::current_dir().ok(),
                Kind::Asked | Kind::Shared => None,
            },
            cancelled: AtomicBool::new(false),
            write_open: AtomicBool::new(false),
            wrote: AtomicBool::new(false),
            wake: Notify::new(),
            place: Place::new(Stage::Request),
            status: AtomicU16::new(0),
            refusal: AtomicI64::new(0),
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            unit: Mutex::new(""),
        })
    }

    /// A path that the call was given, from the folder that the host was in then.
    pub fn fixed(&self, path: &Path) -> PathBuf {
        match &self.folder {
            Some(folder) if path != Path::new("") => fixed(&folder.join(path)),
            _ => fixed(path),
        }
    }

    pub fn begin(&self) {
        crate::lock(&self.time).deadline = Instant::now() + self.timeout;
    }

    pub fn deadline(&self) -> Instant {
        let time = crate::lock(&self.time);
        let stopped = time.stopped.map_or(Duration::ZERO, |since| since.elapsed());
        time.deadline + stopped
    }

    pub fn remaining(&self) -> Duration {
        self.deadline().saturating_duration_since(Instant::now())
    }

    /// Waits until a request may leave.
    pub async fn take_turn(&self, turns: &Arc<Semaphore>) -> Result<Option<OwnedSemaphorePermit>> {
        /// Of a job, which then knows how long it has waited.
        struct Stopped<'a>(&'a Call, Stage);

        impl Drop for Stopped<'_> {
            fn drop(&mut self) {
                let Stopped(call, stage) = *self;
                let mut time = crate::lock(&call.time);
                if let Some(since) = time.stopped.take() {
                    time.deadline += since.elapsed();
                }
                drop(time);
                call.enter(stage);
            }
        }

        if self.kind == Kind::Shared {
            return Ok(None);
        }
        if let Ok(turn) = turns.clone().try_acquire_owned() {
            return Ok(Some(turn));
        }
        let _stopped = Stopped(self, self.stage());
        self.enter(Stage::Turn);
        if self.kind == Kind::Job {
            crate::lock(&self.time).stopped = Some(Instant::now());
        }
        let turn = turns.clone().acquire_owned().await;
        turn.map(Some)
            .map_err(|_| Error::internal("turns are over"))
    }

    pub fn enter(&self, stage: Stage) {
        self.place.enter(stage);
    }

    pub fn stage(&self) -> Stage {
        self.place.stage()
    }

    pub fn answered(&self, status: u16) {
        self.status.store(status, Ordering::Relaxed);
    }

    pub fn status(&self) -> Option<u16> {
        Some(self.status.load(Ordering::Relaxed)).filter(|status| *status > 0)
    }

    /// The platform's last envelope has this code.
    pub fn told(&self, code: i64) {
        self.refusal.store(code, Ordering::Relaxed);
    }

    pub fn refusal(&self) -> Option<i64> {
        Some(self.refusal.load(Ordering::Relaxed)).filter(|code| *code != 0)
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
        self.wrote.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Whether a write has left, or may have.
    pub fn has_written(&self) -> bool {
        self.wrote.load(Ordering::Relaxed)
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
        let stage = self.stage().title();
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
        let out_of_time = async {
            loop {
                match self.patience() {
                    Ok(patience) => tokio::time::sleep(patience).await,
                    Err(error) => return error,
                }
            }
        };
        tokio::select! {
            biased;
            result = self.unless_cancelled(work) => result,
            error = out_of_time => Err(error),
        }
    }

    async fn unless_cancelled<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let stopped = async {
            while !self.is_cancelled() {
                self.wake.notified().await;
            }
        };
        tokio::select! {
            biased;
            () = stopped => Err(Call::cancelled_error()),
            result = work => result,
        }
    }

    /// How long may be waited until the time is looked at again; when it has run out, what was being done then.
    fn patience(&self) -> Result<Duration> {
        /// How soon a deadline that moves on is looked at again.
        const SLICE: Duration = Duration::from_millis(50);

        let stopped = crate::lock(&self.time).stopped.is_some();
        match (self.remaining(), stopped) {
            (Duration::ZERO, false) => Err(self.timeout_error()),
            (left, false) => Ok(left),
            (left, true) => Ok(left.max(SLICE)),
        }
    }

    /// Runs work on this thread, within the call's time; what it waits for moves on the network's thread.
    pub fn run<T: Send>(&self, work: impl Future<Output = Result<T>> + Send) -> Result<T> {
        network::drive(self.unless_cancelled(work), || self.patience())
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
        .map_err(network::no_thread)?;
        let mut cancelled = None;
        loop {
            let now = Instant::now();
            let left = (self.deadline() + GRACE).saturating_duration_since(now);
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

const CANCELLED: Title = said!("调用已取消。", "the call was cancelled.");
const CALL_AGAIN: Title = said!(
    "需要结果时请重新调用。",
    "Call again when the result is wanted."
);
const CHECK_NETWORK: Title = said!(
    "请检查网络与平台是否繁忙，或调大 timeout_ms；idcas_diagnose 可逐步检查。",
    "Check the network and whether the platform is busy, or raise timeout_ms; idcas_diagnose checks step by step."
);
