package cn.idcas;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An operation in the background. However its future ends (by its result, by cancel(), by somebody who completes it) the
 * library's job is finished. No thread waits for it: one looks at all jobs, more and more seldom. What follows a job runs in a
 * thread of its own, since a slow continuation must hold up no other job, and with the context class loader of the caller, which
 * application servers and Spring look classes up in.
 */
final class Job<T> extends CompletableFuture<T> {
    private static final long SHORTEST_MS = 1;
    private static final long LONGEST_MS = 50;
    /** How often a caller is told of the progress. */
    private static final long TOLD_MS = 100;
    private static final long IDLE_S = 10;
    private static final ScheduledThreadPoolExecutor LOOKING = looking();
    private static final ThreadPoolExecutor FOLLOWING =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_S, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> thread(work, "idcas-job"));

    final int handle;
    private final String operation;
    private final Function<Answer, T> read;
    private final Consumer<? super Progress> progress;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final long begun = System.nanoTime();
    private long told = begun;

    private Job(int handle, String operation, Function<Answer, T> read, Consumer<? super Progress> progress) {
        this.handle = handle;
        this.operation = operation;
        this.read = read;
        this.progress = progress;
    }

    static <T> Job<T> started(int handle, String operation, Function<Answer, T> read, Consumer<? super Progress> progress) {
        Job<T> job = new Job<>(handle, operation, read, progress);
        try {
            job.again();
        } catch (Throwable noThread) {
            Functions.idcas_cancel(handle);
            Texts.taken(Functions.idcas_finish(handle));
            job.completeExceptionally(noThread);
        }
        return job;
    }

    static <T> CompletableFuture<T> failed(Throwable failure) {
        CompletableFuture<T> future = new CompletableFuture<>();
        future.completeExceptionally(failure);
        return future;
    }

    private static ScheduledThreadPoolExecutor looking() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, work -> thread(work, "idcas-jobs"));
        threads.setKeepAliveTime(IDLE_S, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        // A web application that is taken down must not be held by this thread.
        thread.setContextClassLoader(null);
        return thread;
    }

    private void follow(Runnable work) {
        FOLLOWING.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                work.run();
            } finally {
                Thread.currentThread().setContextClassLoader(null);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean open = !isDone();
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        // Of one that is cancelled already it is true again.
        if (open && cancelled) {
            Functions.idcas_cancel(handle);
        }
        return cancelled;
    }

    /** Looks again after a tenth of the time that has passed. */
    private void again() {
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        LOOKING.schedule(this::look, Math.max(SHORTEST_MS, Math.min(passed / 10, LONGEST_MS)), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            lookOnce();
        } catch (Throwable noThread) {
            // Nobody gets the result any more, and the job has to be finished all the same.
            completeExceptionally(noThread);
            again();
        }
    }

    private void lookOnce() {
        boolean ended = Functions.idcas_wait(handle, 0) != 0;
        if (ended) {
            follow(this::end);
        } else if (isDone()) {
            // Nobody waits for its result any more.
            Functions.idcas_cancel(handle);
            again();
        } else if (progress != null && System.nanoTime() - told >= TimeUnit.MILLISECONDS.toNanos(TOLD_MS)) {
            told = System.nanoTime();
            follow(() -> {
                tell();
                again();
            });
        } else {
            again();
        }
    }

    private void tell() {
        try {
            progress.accept(new Progress(new Answer(operation, Texts.taken(Functions.idcas_progress(handle)))));
        } catch (Throwable failure) {
            completeExceptionally(failure);
        }
    }

    private void end() {
        if (progress != null && !isDone()) {
            tell();
        }
        try {
            Answer answer = new Answer(operation, Texts.taken(Functions.idcas_finish(handle)));
            if (isDone()) {
                return;
            }
            if (answer.code() != 0) {
                throw IdcasException.of(answer);
            }
            complete(read.apply(answer));
        } catch (Throwable failure) {
            completeExceptionally(failure);
        }
    }
}
