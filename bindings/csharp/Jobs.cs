// idcas for C#: calls in the background. See Idcas.cs.
using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace IdcasCloud
{
    /// <summary>A call in the background. A thread of its own waits for it, so neither the UI thread nor the thread pool is
    /// blocked. Whatever happens, the library's job is ended and the client released.</summary>
    internal sealed class Job<T> where T : IdcasAnswer, new()
    {
        // An address space of 32 bits holds more of these than of the usual 1 MB.
        private const int StackBytes = 512 * 1024;
        private const int ProgressEveryMs = 100, LookEveryMs = 1000;

        private readonly ClientHandle client;
        private readonly string operation;
        private readonly byte[] parameters;
        private readonly CancellationToken cancel;
        private readonly IProgress<IdcasProgress> progress;
        // Continuations run on other threads: the waiting one ends with its job.
        private readonly TaskCompletionSource<T> completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly object gate = new object();
        private CancellationTokenRegistration registration;
        private bool cancelled;
        private int job;

        private Job(ClientHandle client, string operation, byte[] parameters, CancellationToken cancel, IProgress<IdcasProgress> progress)
        {
            this.client = client;
            this.operation = operation;
            this.parameters = parameters;
            this.cancel = cancel;
            this.progress = progress;
        }

        /// <summary>Never throws: whatever is wrong is the task's.</summary>
        internal static Task<T> Start(ClientHandle client, string operation, IdcasParameters parameters, CancellationToken cancel, IProgress<IdcasProgress> progress)
        {
            if (cancel.IsCancellationRequested) return Ended(completion => completion.TrySetCanceled(cancel));
            try
            {
                Utf8.Pass(operation);
                var json = parameters == null ? null : Utf8.Pass(parameters.ToJson());
                return new Job<T>(client, operation, json, cancel, progress).Start();
            }
            catch (Exception failure)
            {
                return Ended(completion => completion.TrySetException(failure));
            }
        }

        private static Task<T> Ended(Action<TaskCompletionSource<T>> end)
        {
            var completion = new TaskCompletionSource<T>();
            end(completion);
            return completion.Task;
        }

        private Task<T> Start()
        {
            bool held = false;
            try
            {
                client.Hold(ref held);
                registration = cancel.Register(Cancel);
                new Thread(Run, StackBytes) { IsBackground = true, Name = "idcas-wait" }.Start();
            }
            catch (Exception)
            {
                registration.Dispose();
                if (held) client.Release();
                throw;
            }
            return completion.Task;
        }

        private void Cancel()
        {
            lock (gate)
            {
                cancelled = true;
                if (job > 0) IdcasNative.idcas_cancel(job);
            }
        }

        private void Run()
        {
            T answer = null;
            Exception failure = null;
            try
            {
                answer = Perform();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
            client.Release();
            registration.Dispose();
            var known = failure as IdcasException;
            if (failure == null) completion.TrySetResult(answer);
            // Where a write has left and its outcome is not known, that is told instead of a mere cancellation.
            else if (known != null && known.Code == IdcasCode.Cancelled && !known.OutcomeUnknown && cancel.IsCancellationRequested) completion.TrySetCanceled(cancel);
            else completion.TrySetException(failure);
        }

        private T Perform()
        {
            int opened = IdcasNative.idcas_start(client.Number, Utf8.Pass(operation), parameters);
            if (opened <= 0)
            {
                throw IdcasException.OfNumber(operation, opened, opened == IdcasCode.Exhausted
                    ? "后台任务过多，或系统无法再创建线程；没有发出任何请求。 / too many calls are in progress, or the system has no thread for one more; nothing was sent."
                    : null);
            }
            lock (gate)
            {
                job = opened;
                if (cancelled) IdcasNative.idcas_cancel(opened);
            }
            Exception thrown = null;
            try
            {
                Follow();
            }
            catch (Exception failure)
            {
                thrown = failure;
                IdcasNative.idcas_cancel(opened);
            }
            IntPtr envelope = IdcasNative.idcas_finish(opened);
            lock (gate) job = 0;
            if (thrown == null) return IdcasClient.Read<T>(operation, Utf8.Take(envelope), true);
            // What the program's own code threw when it was told of the progress.
            IdcasNative.idcas_free_string(envelope);
            ExceptionDispatchInfo.Capture(thrown).Throw();
            throw thrown;
        }

        private void Follow()
        {
            int state;
            do
            {
                state = IdcasNative.idcas_wait(job, progress == null ? LookEveryMs : ProgressEveryMs);
                if (state >= 0) Report();
            }
            while (state == 0);
            if (state < 0) throw IdcasException.OfNumber(operation, state, null);
        }

        private void Report()
        {
            if (progress == null) return;
            IdcasProgress told;
            try
            {
                using (var read = NativeDocument.Open(Utf8.Take(IdcasNative.idcas_progress(job))))
                {
                    told = new IdcasProgress(Values.Long(read.Get("/data/done")) ?? 0, Values.Long(read.Get("/data/total")) ?? 0, read.Get("/data/unit"));
                }
            }
            // The call goes on, whether its progress can be read or not.
            catch (IdcasException) { return; }
            progress.Report(told);
        }
    }
}
