//! The thread that moves bytes for all calls and waits for them, and does nothing else: what a call makes of its bytes is
//! done on the thread that asked, and what may hold a thread up (making a connection, checking its certificate, looking a
//! name up) on a thread of its own.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use tokio::runtime::{Builder, Handle, TryCurrentError};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::error::{Code, Error, Result};
use crate::os::fork::PerProcess;
use crate::os::threads;
use crate::said;
use crate::said::Title;
use crate::secret::wipe_stack;

/// Started by the first call that needs it and never ended: on its way out a process does not wait for it.
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

/// Reads what the thread wants of the environment, which a host may be changing later.
pub fn prepare() {
    let _ = &*NETWORK;
}

pub fn handle() -> Result<Handle> {
    const STACK: usize = 2 * 1024 * 1024;

    let mut network = crate::lock(&NETWORK);
    if let Some(handle) = &network.handle {
        return Ok(handle.clone());
    }
    let failed = |error: std::io::Error| {
        Error::new(Code::Io, NO_NETWORK_THREAD, CLOSE_PROGRAMS)
            .with_detail(error.kind().to_string())
    };
    let builder = network.builder.enable_io().enable_time();
    // Reading replies leaves pieces of them on the stack.
    let runtime = builder.on_thread_park(wipe_stack).build().map_err(failed)?;
    let handle = runtime.handle().clone();
    threads::spawn("idcas-net", STACK, move || {
        runtime.block_on(std::future::pending::<()>());
    })
    .map_err(failed)?;
    network.handle = Some(handle.clone());
    Ok(handle)
}

/// Runs work on this thread until it is done; what it waits for moves on the network's. `patience` says how long it may
/// wait until that is asked again, or that it has waited long enough. This thread looks at the time by itself: a timer of
/// the network's would wake that thread once more for each call.
pub fn drive<T: Send>(
    work: impl Future<Output = Result<T>> + Send,
    patience: impl Fn() -> Result<Duration> + Send,
) -> Result<T> {
    const STACK: usize = 512 * 1024;

    let network = handle()?;
    let ended = |error: TryCurrentError| error.is_thread_local_destroyed();
    // Handed on where it lies: a host's thread may have little room for copies.
    let work = pin!(work);
    if !Handle::try_current().is_err_and(ended) {
        return drive_here(&network, work, patience);
    }
    // The host calls from what its thread does last, such as the destructor of an object of that thread's: the runtime's
    // own variables are gone already. Another thread has them.
    thread::scope(|scope| {
        let work = || drive_here(&network, work, patience);
        let driving = threads::spawn_within(scope, "idcas-call", STACK, work).map_err(no_thread)?;
        let ended = |_| Err(Error::internal("a thread ended early"));
        driving.join().unwrap_or_else(ended)
    })
}

fn drive_here<T>(
    network: &Handle,
    mut work: Pin<&mut impl Future<Output = Result<T>>>,
    patience: impl Fn() -> Result<Duration>,
) -> Result<T> {
    struct Asking(Thread);

    impl Wake for Asking {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }

        fn wake_by_ref(self: &Arc<Self>) {
            self.0.unpark();
        }
    }

    let _entered = network.enter();
    let waker = Waker::from(Arc::new(Asking(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
        thread::park_timeout(patience()?);
    }
}

/// Runs work that only moves bytes and waits on the network's own thread. It ends where nobody waits for it any more.
pub async fn carry<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Result<T> {
    struct Carried<T>(JoinHandle<T>);

    impl<T> Drop for Carried<T> {
        fn drop(&mut self) {
            self.0.abort();
        }
    }

    impl<T> Future for Carried<T> {
        type Output = Result<T>;

        fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T>> {
            let ended = |_| Error::internal("a network task ended early");
            Pin::new(&mut self.0).poll(context).map_err(ended)
        }
    }

    Carried(handle()?.spawn(work)).await
}

/// Runs work on a thread of its own, which it may hold up. It ends as soon as it can where nobody waits for it any more.
pub async fn apart<T: Send + 'static>(
    thread: &str,
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T> {
    let (mut sender, receiver) = oneshot::channel();
    begin_apart(thread, async move {
        let done = tokio::select! {
            biased;
            done = work => done,
            () = sender.closed() => return,
        };
        // Nobody waits any more when this fails.
        let _ = sender.send(done);
    })?;
    let ended = |_| Error::internal("a thread ended early");
    receiver.await.map_err(ended)
}

/// The same for work that goes on, whoever waits for it.
pub fn begin_apart(thread: &str, work: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    const STACK: usize = 512 * 1024;

    let network = handle()?;
    let run = move || {
        network.block_on(work);
        // The system may keep the stack for the next thread.
        wipe_stack();
    };
    threads::spawn(thread, STACK, run).map_err(no_thread)
}

pub fn no_thread(error: std::io::Error) -> Error {
    Error::new(Code::Io, NO_THREAD, FEWER_JOBS).with_detail(error.kind().to_string())
}

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
