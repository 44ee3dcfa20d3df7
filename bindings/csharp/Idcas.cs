// idcas for C#: the client. Beside it: Documents.cs (texts, parameters), Answers.cs (rows), Failures.cs (exceptions),
// Jobs.cs (tasks), Paging.cs (page by page), Loading.cs (finds the library); Operations.cs, Options.cs, Values.cs and Native.cs are generated.
using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace IdcasCloud
{
    /// <summary>A client of the library. It closes once it is disposed and no call is using it any more.</summary>
    internal sealed class ClientHandle : SafeHandle
    {
        internal ClientHandle(int opened) : base(IntPtr.Zero, true)
        {
            SetHandle(new IntPtr(opened));
        }

        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }

        /// <summary>To be used only between Hold and Release.</summary>
        internal int Number { get { return handle.ToInt32(); } }

        internal void Hold(ref bool held)
        {
            try
            {
                DangerousAddRef(ref held);
            }
            catch (ObjectDisposedException)
            {
                throw new ObjectDisposedException("IdcasClient", "客户端已经释放（Dispose），不能再使用。 / the client is disposed and can no longer be used.");
            }
        }

        internal void Release() { DangerousRelease(); }

        protected override bool ReleaseHandle()
        {
            return IdcasNative.idcas_free_string(IdcasNative.idcas_close(handle.ToInt32())) == 0;
        }
    }

    /// <summary>客户端：整个程序用一个即可，可在任何线程中使用；程序结束时释放（Dispose）。<br/>
    /// A client: one serves the whole program, from any thread. Dispose it at the end.</summary>
    public sealed partial class IdcasClient : IIdcasClient
    {
        private readonly ClientHandle handle;

        /// <summary>用 JSON 配置打开客户端，不访问网络。 Opens a client from a configuration in JSON. No network is used.</summary>
        /// <param name="configuration">JSON 配置。 The configuration.</param>
        /// <exception cref="IdcasLoadException">动态库不能加载。 The library cannot be loaded.</exception>
        /// <exception cref="IdcasException">配置有误：一次列出全部问题。 The configuration is not valid: everything that is wrong with it is listed.</exception>
        public IdcasClient(string configuration)
        {
            if (configuration == null) throw new ArgumentNullException("configuration");
            Library.Ensure();
            byte[] text = Utf8.Pass(configuration);
            IList<string> warnings;
            // This class passes and reads UTF-8, whatever the configuration says.
            handle = Open((out int opened) => IdcasNative.idcas_init_text(text, Utf8.Pass("utf-8"), out opened), out warnings);
            Warnings = warnings;
        }

        /// <summary>用属性方式的配置打开客户端，不访问网络。 Opens a client from options. No network is used.</summary>
        /// <param name="options">配置。 The configuration.</param>
        /// <exception cref="IdcasLoadException">动态库不能加载。 The library cannot be loaded.</exception>
        /// <exception cref="IdcasException">配置有误：一次列出全部问题。 The configuration is not valid: everything that is wrong with it is listed.</exception>
        public IdcasClient(IdcasOptions options) : this(Checked(options).ToJson()) { }

        private IdcasClient(byte[] path)
        {
            Library.Ensure();
            IList<string> warnings;
            handle = Open((out int opened) => IdcasNative.idcas_init_file(path, Utf8.Pass("utf-8"), out opened), out warnings);
            Warnings = warnings;
        }

        /// <summary>从 JSON 配置文件打开客户端：UTF-8、UTF-16 或 GB18030 均可。 Opens a client from a file in UTF-8, UTF-16 or GB18030.</summary>
        /// <param name="path">文件；相对路径以程序所在目录为准，而不是当前目录。默认为程序所在目录的 idcas.json。<br/>
        /// The file. A relative path starts at the program's folder and not at the current one; by default idcas.json there.</param>
        /// <exception cref="IdcasLoadException">动态库不能加载。 The library cannot be loaded.</exception>
        /// <exception cref="IdcasException">文件不能读取，或配置有误。 The file cannot be read, or is not valid.</exception>
        public static IdcasClient FromFile(string path = "idcas.json")
        {
            if (path == null) throw new ArgumentNullException("path");
            return new IdcasClient(Utf8.Pass(Path.Combine(AppDomain.CurrentDomain.BaseDirectory, path)));
        }

        private static IdcasOptions Checked(IdcasOptions options)
        {
            if (options == null) throw new ArgumentNullException("options");
            return options;
        }

        private delegate IntPtr Opening(out int client);

        private static ClientHandle Open(Opening open, out IList<string> warnings)
        {
            for (bool again = false; ; again = true)
            {
                int opened;
                string answer = Utf8.Take(open(out opened));
                if (opened <= 0 && !again && Values.CodeOf(answer) == IdcasCode.Exhausted)
                {
                    // Clients that the program has dropped without disposing them.
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    continue;
                }
                var handle = new ClientHandle(Math.Max(0, opened));
                using (var read = new IdcasDocument(answer))
                {
                    if (opened <= 0) throw IdcasException.Of("init", read);
                    var said = new List<string>();
                    for (int index = 0; index < read.Count("/warnings"); index++)
                    {
                        string at = "/warnings/" + index;
                        said.Add((read[at + "/msg"] + " " + read[at + "/hint"]).Trim());
                    }
                    warnings = said.AsReadOnly();
                }
                return handle;
            }
        }

        /// <summary>动态库的版本，如 0.1.0。 The library's version, such as 0.1.0.</summary>
        public static string Version
        {
            get
            {
                Library.Ensure();
                return Marshal.PtrToStringAnsi(IdcasNative.idcas_version());
            }
        }

        /// <summary>配置中允许但多半不是本意的内容，如正式环境使用测试密钥。通常为空。<br/>
        /// What the configuration may say and seldom means to, such as a test key in production. Usually empty.</summary>
        public IList<string> Warnings { get; private set; }

        internal static T Read<T>(string operation, string json, bool demand) where T : IdcasAnswer, new()
        {
            var answer = new T { Document = new IdcasDocument(json) };
            if (!demand || answer.Code == 0) return answer;
            throw IdcasException.Of(operation, answer.Document);
        }

        private T Native<T>(string operation, Func<int, IntPtr> function, bool demand) where T : IdcasAnswer, new()
        {
            bool held = false;
            string json;
            try
            {
                handle.Hold(ref held);
                json = Utf8.Take(function(handle.Number));
            }
            finally
            {
                if (held) handle.Release();
            }
            return Read<T>(operation, json, demand);
        }

        private static byte[] Name(string operation)
        {
            if (operation == null) throw new ArgumentNullException("operation");
            return Utf8.Pass(operation);
        }

        internal T Call<T>(string operation, IdcasParameters parameters) where T : IdcasAnswer, new()
        {
            byte[] name = Name(operation), json = parameters == null ? null : Utf8.Pass(parameters.ToJson());
            return Native<T>(operation, client => IdcasNative.idcas_call(client, name, json), true);
        }

        /// <summary>按名称调用任意操作。 Any operation by name.</summary>
        /// <param name="operation">操作名，如 query_exams。 The operation's name.</param>
        /// <param name="parameters">参数。 Its parameters.</param>
        /// <exception cref="IdcasException">返回码不为 0。 The code is not 0.</exception>
        /// <exception cref="ObjectDisposedException">客户端已经释放。 The client is disposed.</exception>
        public IdcasAnswer Call(string operation, [MayBeNull] IdcasParameters parameters = null)
        {
            return Call<IdcasAnswer>(operation, parameters);
        }

        /// <summary>按名称调用任意操作，参数为 JSON；返回码不为 0 时不抛出异常，请检查 <see cref="IdcasAnswer.Code"/>。<br/>
        /// Any operation by name, parameters in JSON, without throwing where the code is not 0: check <see cref="IdcasAnswer.Code"/>.</summary>
        /// <param name="operation">操作名，如 query_exams。 The operation's name.</param>
        /// <param name="parametersJson">参数的 JSON。 Its parameters in JSON.</param>
        /// <exception cref="ObjectDisposedException">客户端已经释放。 The client is disposed.</exception>
        public IdcasAnswer TryCall(string operation, [MayBeNull] string parametersJson)
        {
            byte[] name = Name(operation), json = Utf8.Pass(parametersJson);
            return Native<IdcasAnswer>(operation, client => IdcasNative.idcas_call(client, name, json), false);
        }

        /// <summary>操作的参数与返回内容；null 列出全部操作，"configuration" 列出全部配置项。<br/>
        /// What an operation takes and returns; null lists all operations, "configuration" the configuration's keys.</summary>
        /// <param name="operation">操作名。 The operation's name.</param>
        /// <exception cref="IdcasException">没有该操作。 There is no such operation.</exception>
        /// <exception cref="ObjectDisposedException">客户端已经释放。 The client is disposed.</exception>
        public IdcasAnswer Describe([MayBeNull] string operation = null)
        {
            byte[] name = Utf8.Pass(operation);
            return Native<IdcasAnswer>("describe", client => IdcasNative.idcas_describe(client, name), true);
        }

        /// <summary>逐步检查程序与平台之间的每个环节，会等待到完成；界面程序请用 <see cref="DiagnoseAsync"/>。<br/>
        /// Checks each step between the program and the platform, and blocks until it is done; in a window use <see cref="DiagnoseAsync"/>.</summary>
        /// <exception cref="ObjectDisposedException">客户端已经释放。 The client is disposed.</exception>
        public IdcasDiagnosis Diagnose()
        {
            return Native<IdcasDiagnosis>("diagnose", IdcasNative.idcas_diagnose, true);
        }

        /// <summary>在后台诊断。取消后任务立即以“已取消”结束，诊断本身在后台做完。<br/>
        /// The diagnosis in the background. Once cancelled the task ends at once; the diagnosis itself ends unseen.</summary>
        /// <param name="cancel">用于取消。 Cancels it.</param>
        public Task<IdcasDiagnosis> DiagnoseAsync(CancellationToken cancel = default(CancellationToken))
        {
            var completion = new TaskCompletionSource<IdcasDiagnosis>(TaskCreationOptions.RunContinuationsAsynchronously);
            try
            {
                if (cancel.IsCancellationRequested)
                {
                    completion.TrySetCanceled(cancel);
                    return completion.Task;
                }
                var registration = cancel.Register(() => completion.TrySetCanceled(cancel));
                new Thread(() =>
                {
                    try
                    {
                        completion.TrySetResult(Diagnose());
                    }
                    catch (Exception failure)
                    {
                        completion.TrySetException(failure);
                    }
                    registration.Dispose();
                }) { IsBackground = true, Name = "idcas-diagnose" }.Start();
            }
            catch (Exception failure)
            {
                completion.TrySetException(failure);
            }
            return completion.Task;
        }

        /// <summary>在后台按名称调用任意操作，不阻塞界面；此方法本身不抛出异常，问题都在返回的任务中。<br/>
        /// Any operation by name, in the background. The method itself never throws: whatever is wrong is the task's.</summary>
        /// <param name="operation">操作名，如 query_exams。 The operation's name.</param>
        /// <param name="parameters">参数。 Its parameters.</param>
        /// <param name="cancel">用于取消：任务很快以“已取消”结束。 Cancels it: the task ends promptly, as a cancelled one.</param>
        /// <param name="progress">接收进度。它抛出异常时，调用被取消，任务以该异常结束。<br/>
        /// Is told of the progress. If it throws, the call is cancelled and the task ends with what it threw.</param>
        public Task<IdcasAnswer> CallAsync(string operation, [MayBeNull] IdcasParameters parameters = null, CancellationToken cancel = default(CancellationToken), [MayBeNull] IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>(operation, parameters, cancel, progress);
        }

        internal Task<T> CallAsync<T>(string operation, IdcasParameters parameters, CancellationToken cancel, IProgress<IdcasProgress> progress) where T : IdcasAnswer, new()
        {
            return Job<T>.Start(handle, operation, parameters, cancel, progress);
        }

        /// <summary>释放客户端，不等待；正在进行的调用仍会返回其结果。 Closes the client, and waits for nothing: calls in progress still return their result.</summary>
        public void Dispose() { handle.Dispose(); }
    }
}
