//! The thread that writes, begun with the first line and ended with the client.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::Level;
use super::event::Event;
use super::file::{LogFile, Turn};
use crate::os::threads;

/// A call waits this long for its line to be written. A file on a share whose server is gone takes minutes to fail.
const PATIENCE: Duration = Duration::from_millis(50);

/// Lines that may wait for such a file; more are lost, and counted.
const WAITING: usize = 256;

/// Lines that may wait for a file that is written to as ever, when many calls have something to say at once.
const AT_ONCE: usize = 8192;

/// A file that nobody writes to is closed, so that another program can rename it on any Windows.
const IDLE: Duration = Duration::from_secs(1);

const STACK: usize = 256 * 1024;

pub struct Writer {
    path: PathBuf,
    /// What precedes the first line.
    start: String,
    lines: Mutex<Option<Sender<Line>>>,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    /// The last line waited for in vain; until one is written, nobody waits.
    stuck: AtomicBool,
    waiting: AtomicUsize,
    written: AtomicU64,
    turn: Arc<Turn>,
    lost: AtomicU64,
    /// The first line was lost, and none has been written since.
    unstarted: AtomicBool,
    trouble: Mutex<Option<ErrorKind>>,
}

struct Line {
    /// Empty where somebody only wants to know that all before it is written.
    text: String,
    /// How many are lost where it is: itself, and those whose loss it tells.
    stands_for: u64,
    written: SyncSender<()>,
}

impl Writer {
    pub fn new(path: PathBuf, start: String) -> Writer {
        Writer {
            path,
            start,
            lines: Mutex::new(None),
            state: Arc::default(),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why the last lines could not be written, where that was so.
    pub fn trouble(&self) -> Option<ErrorKind> {
        *crate::lock(&self.state.trouble)
    }

    /// Has a line written. `whole` makes one of its text. Whoever gets a receiver may wait for it.
    pub fn write(
        &self,
        level: Level,
        whole: impl Fn(Level, &str) -> String,
        text: &str,
    ) -> Option<Receiver<()>> {
        let (written, seen) = sync_channel(1);
        {
            let mut lines = crate::lock(&self.lines);
            let mut before = String::new();
            if lines.is_none() {
                *lines = self.begin();
                self.state.unstarted.store(true, Ordering::Relaxed);
            }
            let sender = lines.as_ref()?;
            if !self.state.has_room() {
                self.state.lost.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            if self.state.unstarted.swap(false, Ordering::Relaxed) {
                before = whole(Level::Info, &self.start);
            }
            let lost = self.state.lost.swap(0, Ordering::Relaxed);
            if lost > 0 {
                let event = Event::Lost { lines: lost };
                before += &whole(event.level(), &event.text());
            }
            let text = before + &whole(level, text);
            self.state.waiting.fetch_add(1, Ordering::Relaxed);
            let line = Line {
                text,
                stands_for: lost + 1,
                written,
            };
            sender.send(line).ok()?;
        }
        Some(seen)
    }

    /// Waits for a line a moment.
    pub fn wait(&self, seen: &Receiver<()>) {
        let before = self.state.written.load(Ordering::Relaxed);
        if !self.state.stuck.load(Ordering::Relaxed)
            && seen.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout)
        {
            // Where others were written meanwhile, the file is only slow.
            let moves = self.state.written.load(Ordering::Relaxed) != before;
            let stuck = !moves && !self.state.turn.is_waited_for();
            self.state.stuck.store(stuck, Ordering::Relaxed);
        }
    }

    /// Waits until all lines are written: `limit` for each at most, and ten times that for all of them.
    pub fn flush(&self, limit: Duration) {
        let (written, seen) = sync_channel(1);
        let text = String::new();
        let lines = crate::lock(&self.lines);
        let Some(sender) = lines.as_ref() else { return };
        self.state.waiting.fetch_add(1, Ordering::Relaxed);
        let line = Line {
            text,
            stands_for: 0,
            written,
        };
        let sent = sender.send(line).is_ok();
        drop(lines);
        let mut waiting = usize::MAX;
        for _ in 0..10 {
            // One that is written is progress.
            let before =
                std::mem::replace(&mut waiting, self.state.waiting.load(Ordering::Relaxed));
            if !sent || waiting >= before || seen.recv_timeout(limit).is_ok() {
                return;
            }
        }
    }

    fn begin(&self) -> Option<Sender<Line>> {
        let (sender, lines) = channel::<Line>();
        let (state, path) = (self.state.clone(), self.path.clone());
        let spawned = threads::spawn("idcas-log", STACK, move || {
            write_all(&lines, &state, LogFile::new(path, state.turn.clone()));
        });
        spawned.ok().map(|()| sender)
    }
}

impl State {
    fn has_room(&self) -> bool {
        let most = match self.stuck.load(Ordering::Relaxed) {
            true => WAITING,
            false => AT_ONCE,
        };
        self.waiting.load(Ordering::Relaxed) < most
    }
}

fn write_all(lines: &Receiver<Line>, state: &State, mut file: LogFile) {
    let mut started = false;
    loop {
        let line = match lines.recv_timeout(IDLE) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => {
                file.close();
                match lines.recv() {
                    Ok(line) => line,
                    Err(_) => return,
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        write_waiting(line, lines, state, (&mut file, &mut started));
    }
}

/// A line and those behind it, in one piece: each program that shares the file gets its turn seldom where many write.
fn write_waiting(
    first: Line,
    lines: &Receiver<Line>,
    state: &State,
    (file, started): (&mut LogFile, &mut bool),
) {
    const MOST: usize = 256;

    let (mut text, mut written) = (first.text, vec![first.written]);
    let mut stand_for = first.stands_for;
    while written.len() < MOST
        && let Ok(line) = lines.try_recv()
    {
        text.push_str(&line.text);
        stand_for += line.stands_for;
        written.push(line.written);
    }
    if !text.is_empty() {
        let outcome = file.write(&text);
        match outcome {
            Ok(()) => *started = true,
            Err(_) => {
                state.lost.fetch_add(stand_for, Ordering::Relaxed);
                state.unstarted.fetch_or(!*started, Ordering::Relaxed);
            }
        }
        *crate::lock(&state.trouble) = outcome.err().map(|error| error.kind());
    }
    state.waiting.fetch_sub(written.len(), Ordering::Relaxed);
    state.written.fetch_add(1, Ordering::Relaxed);
    state.stuck.store(false, Ordering::Relaxed);
    for written in written {
        // Nobody waits any more when this fails.
        let _ = written.send(());
    }
}
