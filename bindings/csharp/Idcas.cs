// idcas for C#: clients, answers, documents, failures. The operations are in Operations.cs, the C functions in Native.cs.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace IdcasCloud
{
    /// <summary>An answer whose code is not 0: a failure of the library, or a refusal of the platform
    /// (<see cref="IdcasPlatformException"/>).</summary>
    public class IdcasException : Exception
    {
        /// <summary>-1: the platform. -1000 and below: see <see cref="IdcasCode"/>.</summary>
        public int Code { get; private set; }
        /// <summary>timeout, tls, invalid_argument, ...; platform for code -1.</summary>
        public string Kind { get; private set; }
        /// <summary>What to do about it, in the configured language; in both languages where the failure is of these
        /// classes.</summary>
        public string Hint { get; private set; }
        public string Detail { get; private set; }
        public string Operation { get; private set; }
        /// <summary>The HTTP status if that is the failure, otherwise 0.</summary>
        public int HttpStatus { get; private set; }
        /// <summary>All that is wrong with the parameters or the configuration.</summary>
        public IList<IdcasFault> Faults { get; private set; }
        /// <summary>The whole answer in JSON.</summary>
        public string Answer { get; private set; }

        internal IdcasException(string operation, int code, string kind, string message, string hint) : base(message)
        {
            Operation = operation;
            Code = code;
            Kind = kind;
            Hint = hint;
            Detail = Answer = "";
            Faults = new IdcasFault[0];
        }

        internal static IdcasException Of(string operation, IdcasDocument answer)
        {
            int code = ParseInt(answer["/code"]) ?? IdcasCode.Internal;
            var failure = code == IdcasCode.Platform
                ? new IdcasPlatformException(operation, answer["/msg"])
                : new IdcasException(operation, code, answer["/error/kind"], answer["/msg"], answer["/error/hint"]);
            failure.Detail = answer["/error/detail"];
            failure.HttpStatus = ParseInt(answer["/error/http_status"]) ?? 0;
            failure.Answer = answer.Json;
            var faults = new List<IdcasFault>();
            for (int index = 0; index < answer.Count("/error/faults"); index++)
            {
                string at = "/error/faults/" + index;
                faults.Add(new IdcasFault(answer[at + "/param"], answer[at + "/rule"], answer[at + "/msg"]));
            }
            failure.Faults = faults.AsReadOnly();
            return failure;
        }

        internal static int? ParseInt(string text)
        {
            int value;
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? value : (int?)null;
        }
    }

    /// <summary>The platform received the request and refused it; the message is the platform's.</summary>
    public sealed class IdcasPlatformException : IdcasException
    {
        internal IdcasPlatformException(string operation, string message)
            : base(operation, IdcasCode.Platform, "platform", message, "") { }
    }

    /// <summary>What is wrong with one parameter.</summary>
    public sealed class IdcasFault
    {
        public string Param { get; private set; }
        public string Rule { get; private set; }
        public string Message { get; private set; }

        internal IdcasFault(string param, string rule, string message)
        {
            Param = param;
            Rule = rule;
            Message = message;
        }
    }

    /// <summary>How much of a call is done. Total is 0 while that is not known.</summary>
    public sealed class IdcasProgress
    {
        public long Done { get; private set; }
        public long Total { get; private set; }
        public string Unit { get; private set; }

        internal IdcasProgress(long done, long total, string unit)
        {
            Done = done;
            Total = total;
            Unit = unit;
        }
    }

    /// <summary>Converts texts between .NET's UTF-16 and the library's UTF-8, without loss.</summary>
    internal static class Text
    {
        /// <summary>Throws on a lone surrogate instead of writing a question mark.</summary>
        private static readonly Encoding Utf8 = new UTF8Encoding(false, true);

        internal static byte[] Pass(string text)
        {
            if (text == null) return null;
            if (text.IndexOf('\0') >= 0) throw new ArgumentException("文本中含有 NUL 字符。 / a text contains a NUL character.");
            var bytes = new byte[Utf8.GetByteCount(text) + 1];
            Utf8.GetBytes(text, 0, text.Length, bytes, 0);
            return bytes;
        }

        /// <summary>Reads a text of the library and releases it, even if reading fails.</summary>
        internal static string Take(IntPtr text)
        {
            try
            {
                int length = IdcasNative.idcas_text_length(text);
                if (length <= 0) return "";
                var bytes = new byte[length];
                Marshal.Copy(text, bytes, 0, length);
                return Utf8.GetString(bytes);
            }
            finally
            {
                IdcasNative.idcas_free_string(text);
            }
        }

        /// <summary>A member's name inside a JSON pointer.</summary>
        internal static string Member(string name)
        {
            return "/" + name.Replace("~", "~0").Replace("/", "~1");
        }
    }

    /// <summary>The library, loaded and of the right version.</summary>
    internal static class Loaded
    {
        private const int ExpectedAbi = 1;
        private static readonly object Lock = new object();
        private static int reader;

        /// <summary>The client that all documents belong to; it never uses the network.</summary>
        internal static int Reader
        {
            get
            {
                lock (Lock)
                {
                    if (reader == 0)
                    {
                        Check();
                        Text.Take(IdcasNative.idcas_init(Text.Pass("{}"), out reader));
                    }
                    return reader;
                }
            }
        }

        private static void Check()
        {
            const string missing = "找不到 idcas.dll (libidcas.so)。 / idcas.dll (libidcas.so) is missing.";
            const string old = "idcas.dll (libidcas.so) 的版本低于程序的要求。 / idcas.dll (libidcas.so) is older than this program requires.";
            const string bits = "idcas.dll (libidcas.so) 与程序的位数（32/64 位）不一致。 / the bitness (32/64-bit) of idcas.dll (libidcas.so) differs from the program's.";
            string wrong = null;
            try
            {
                if (IdcasNative.idcas_abi_version() < ExpectedAbi) wrong = old;
            }
            catch (DllNotFoundException) { wrong = missing; }
            catch (EntryPointNotFoundException) { wrong = old; }
            catch (BadImageFormatException) { wrong = bits; }
            if (wrong == null) return;
            throw new IdcasException("load", IdcasCode.Io, "io", wrong,
                "请把与程序位数相同的动态库放在程序所在目录。 / Put the library of the program's bitness beside the program.");
        }
    }

    /// <summary>A JSON text, parsed once. Pointers are those of RFC 6901: /data/0/patient_name.</summary>
    public sealed class IdcasDocument : IDisposable
    {
        private int handle;

        public IdcasDocument() : this(IdcasNative.idcas_json_new(Loaded.Reader), null) { }

        public IdcasDocument(string json) : this(IdcasNative.idcas_json_parse(Loaded.Reader, Text.Pass(json)), json) { }

        private IdcasDocument(int opened, string json)
        {
            if (opened <= 0)
            {
                GC.SuppressFinalize(this);
                if (opened == IdcasCode.Exhausted)
                {
                    throw new IdcasException("json", opened, "exhausted", "打开的 JSON 文档过多。 / too many documents are open.",
                        "请对不再使用的文档和返回结果调用 Dispose。 / Dispose documents and answers that are no longer used.");
                }
                throw new IdcasException("json", opened, "invalid_argument", "文本不是有效的 JSON。 / the text is not valid JSON.",
                    "请传入一个 JSON 值。 / Pass one JSON value.");
            }
            handle = opened;
        }

        /// <summary>A text's content, a number or boolean as written, the JSON of anything else; "" if there is
        /// none. Setting creates the objects along the path.</summary>
        public string this[string pointer]
        {
            get
            {
                string text = Text.Take(IdcasNative.idcas_json_get(handle, Text.Pass(pointer)));
                GC.KeepAlive(this);
                return text;
            }
            set
            {
                int code = IdcasNative.idcas_json_set(handle, Text.Pass(pointer), Text.Pass(value ?? ""));
                GC.KeepAlive(this);
                if (code != 0) throw new ArgumentException("该位置不能赋值。 / nothing can be set at this pointer.", "pointer");
            }
        }

        /// <summary>Elements of an array, members of an object, 0 for anything else, -1 where there is none.</summary>
        public int Count(string pointer)
        {
            int count = IdcasNative.idcas_json_count(handle, Text.Pass(pointer));
            GC.KeepAlive(this);
            return count;
        }

        public string Json
        {
            get
            {
                string text = Text.Take(IdcasNative.idcas_json_text(handle));
                GC.KeepAlive(this);
                return text;
            }
        }

        public void Dispose()
        {
            int opened = Interlocked.Exchange(ref handle, 0);
            if (opened > 0) IdcasNative.idcas_json_close(opened);
            GC.SuppressFinalize(this);
        }

        ~IdcasDocument()
        {
            if (handle > 0) IdcasNative.idcas_json_close(handle);
        }
    }

    /// <summary>Parameters by the specification's names.</summary>
    public class IdcasParameters
    {
        private readonly List<KeyValuePair<string, string>> members = new List<KeyValuePair<string, string>>();

        /// <summary>Any parameter; null removes it.</summary>
        public void Set(string name, string value)
        {
            members.RemoveAll(member => member.Key == name);
            if (value != null) members.Add(new KeyValuePair<string, string>(name, value));
        }

        protected void SetLong(string name, long? value)
        {
            Set(name, value.HasValue ? value.Value.ToString(CultureInfo.InvariantCulture) : null);
        }

        protected void SetBool(string name, bool? value)
        {
            Set(name, value.HasValue ? (value.Value ? "true" : "false") : null);
        }

        protected void SetDate(string name, DateTime? value)
        {
            Set(name, value.HasValue ? value.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        }

        protected void SetTime(string name, DateTime? value)
        {
            Set(name, value.HasValue ? value.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null);
        }

        public string ToJson()
        {
            using (var document = new IdcasDocument())
            {
                foreach (var member in members) document[Text.Member(member.Key)] = member.Value;
                return document.Json;
            }
        }
    }

    /// <summary>Members that are read by name.</summary>
    public abstract class IdcasMembers
    {
        internal IdcasDocument Document;
        internal string At = "/data";

        /// <summary>A member as text; "" if there is none.</summary>
        public string Text(string name) { return Document[At + IdcasCloud.Text.Member(name)]; }

        public int? Int(string name) { return IdcasException.ParseInt(Text(name)); }

        public long? Long(string name)
        {
            long value;
            return long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? value : (long?)null;
        }

        public bool? Bool(string name)
        {
            bool value;
            return bool.TryParse(Text(name), out value) ? value : (bool?)null;
        }

        private static readonly string[] Times = { "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss" };

        /// <summary>A date or time; null if the platform writes it in another format: see <see cref="Text"/>.</summary>
        public DateTime? Time(string name)
        {
            DateTime value;
            return DateTime.TryParseExact(Text(name), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out value) ? value : (DateTime?)null;
        }
    }

    /// <summary>A row of an answer.</summary>
    public class IdcasRow : IdcasMembers { }

    /// <summary>The answer to a call.</summary>
    public class IdcasAnswer : IdcasMembers
    {
        public int Code { get { return IdcasException.ParseInt(Document["/code"]) ?? IdcasCode.Internal; } }
        public string Message { get { return Document["/msg"]; } }
        /// <summary>data if it is a single text: an address, a key; otherwise its JSON.</summary>
        public string Data { get { return Document["/data"]; } }
        /// <summary>The whole answer in JSON, unchanged.</summary>
        public string Json { get; internal set; }
        /// <summary>Anything, by its pointer: /page/total_count.</summary>
        public string this[string pointer] { get { return Document[pointer]; } }
        public int CountOf(string pointer) { return Document.Count(pointer); }
    }

    /// <summary>An answer with rows.</summary>
    public sealed class IdcasRows<T> : IdcasAnswer, IReadOnlyList<T> where T : IdcasRow, new()
    {
        public int Count { get { return Math.Max(0, Document.Count("/data")); } }

        public T this[int index]
        {
            get
            {
                if (index < 0 || index >= Count) throw new ArgumentOutOfRangeException("index");
                return new T { Document = Document, At = "/data/" + index };
            }
        }

        /// <summary>The number of rows in total, if the platform gives it.</summary>
        public int? TotalCount { get { return IdcasException.ParseInt(Document["/page/total_count"]); } }

        public IEnumerator<T> GetEnumerator()
        {
            for (int index = 0, count = Count; index < count; index++) yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
    }

    /// <summary>A client: one serves the whole program, from any thread. Dispose it at the end.</summary>
    public sealed partial class IdcasClient : IDisposable
    {
        private int handle;

        /// <summary>Opens a client from a configuration in JSON. No network is used.</summary>
        /// <exception cref="IdcasException">The library is missing, or the configuration is not valid: everything that is wrong with it is listed.</exception>
        public IdcasClient(string configuration)
        {
            if (configuration == null) throw new ArgumentNullException("configuration");
            int reader = Loaded.Reader;
            // This class passes and reads UTF-8, whatever the configuration says.
            IntPtr opened = IdcasNative.idcas_init_text(Text.Pass(configuration), Text.Pass("utf-8"), out handle);
            using (var answer = new IdcasDocument(Text.Take(opened)))
            {
                if (handle > 0) return;
                GC.SuppressFinalize(this);
                throw IdcasException.Of("init", answer);
            }
        }

        /// <summary>The library's version.</summary>
        public static string Version
        {
            get
            {
                int reader = Loaded.Reader;
                return Marshal.PtrToStringAnsi(IdcasNative.idcas_version());
            }
        }

        private T Read<T>(string operation, IntPtr envelope, bool demand) where T : IdcasAnswer, new()
        {
            string json = Text.Take(envelope);
            GC.KeepAlive(this);
            var answer = new T { Document = new IdcasDocument(json), Json = json };
            if (!demand || answer.Code == 0) return answer;
            using (answer.Document) throw IdcasException.Of(operation, answer.Document);
        }

        internal T Call<T>(string operation, IdcasParameters parameters) where T : IdcasAnswer, new()
        {
            byte[] json = parameters == null ? null : Text.Pass(parameters.ToJson());
            return Read<T>(operation, IdcasNative.idcas_call(handle, Text.Pass(operation), json), true);
        }

        /// <summary>Any operation by name.</summary>
        public IdcasAnswer Call(string operation, IdcasParameters parameters = null)
        {
            return Call<IdcasAnswer>(operation, parameters);
        }

        /// <summary>Any operation by name, parameters in JSON, without throwing: check <see cref="IdcasAnswer.Code"/>.</summary>
        public IdcasAnswer TryCall(string operation, string parametersJson)
        {
            return Read<IdcasAnswer>(operation, IdcasNative.idcas_call(handle, Text.Pass(operation), Text.Pass(parametersJson)), false);
        }

        /// <summary>What an operation takes and returns; null lists all operations.</summary>
        public IdcasAnswer Describe(string operation = null)
        {
            return Read<IdcasAnswer>("describe", IdcasNative.idcas_describe(handle, Text.Pass(operation)), true);
        }

        /// <summary>Each step from name look-up to signature: /data/steps/0/step, status, advice.</summary>
        public IdcasAnswer Diagnose()
        {
            return Read<IdcasAnswer>("diagnose", IdcasNative.idcas_diagnose(handle), true);
        }

        /// <summary>Any operation by name, in the background.</summary>
        public Task<IdcasAnswer> CallAsync(string operation, IdcasParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>(operation, parameters, cancel, progress);
        }

        /// <summary>A dedicated thread waits for the job, so neither the UI thread nor the thread pool is blocked.
        /// A cancelled call ends promptly, as a cancelled task.</summary>
        internal Task<T> CallAsync<T>(string operation, IdcasParameters parameters, CancellationToken cancel, IProgress<IdcasProgress> progress) where T : IdcasAnswer, new()
        {
            cancel.ThrowIfCancellationRequested();
            byte[] json = parameters == null ? null : Text.Pass(parameters.ToJson());
            int job = IdcasNative.idcas_start(handle, Text.Pass(operation), json);
            if (job == IdcasCode.Exhausted)
            {
                throw new IdcasException(operation, job, "exhausted",
                    "后台任务过多，或系统无法再创建线程；没有发出任何请求。 / too many calls are in progress, or the system has no thread for one more; nothing was sent.",
                    "请减少同时进行的调用，稍后再试。 / Make fewer calls at once, and try again later.");
            }
            if (job <= 0)
            {
                throw new IdcasException(operation, job, "invalid_handle",
                    "无法启动后台任务：客户端已关闭。 / no job can be started: the client is closed.",
                    "请等待各调用结束后再关闭客户端。 / Await every call before disposing the client.");
            }
            // Continuations run on other threads: this one ends with its job.
            var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            new Thread(() => Await(operation, job, cancel, progress, completion)) { IsBackground = true, Name = "idcas-wait" }.Start();
            return completion.Task;
        }

        private void Await<T>(string operation, int job, CancellationToken cancel, IProgress<IdcasProgress> progress, TaskCompletionSource<T> completion) where T : IdcasAnswer, new()
        {
            try
            {
                using (cancel.Register(() => IdcasNative.idcas_cancel(job)))
                {
                    while (IdcasNative.idcas_wait(job, 100) == 0) Report(job, progress);
                }
                Report(job, progress);
                completion.TrySetResult(Read<T>(operation, IdcasNative.idcas_finish(job), true));
            }
            catch (IdcasException failure)
            {
                if (failure.Code == IdcasCode.Cancelled && cancel.IsCancellationRequested) completion.TrySetCanceled();
                else completion.TrySetException(failure);
            }
            catch (Exception failure)
            {
                completion.TrySetException(failure);
            }
        }

        private static void Report(int job, IProgress<IdcasProgress> progress)
        {
            if (progress == null) return;
            using (var told = new IdcasDocument(Text.Take(IdcasNative.idcas_progress(job))))
            {
                long done, total;
                long.TryParse(told["/data/done"], out done);
                long.TryParse(told["/data/total"], out total);
                progress.Report(new IdcasProgress(done, total, told["/data/unit"]));
            }
        }

        /// <summary>Closes the client. Calls in progress still return their result.</summary>
        public void Dispose()
        {
            int opened = Interlocked.Exchange(ref handle, 0);
            if (opened > 0) Text.Take(IdcasNative.idcas_close(opened));
            GC.SuppressFinalize(this);
        }

        ~IdcasClient()
        {
            if (handle > 0) IdcasNative.idcas_free_string(IdcasNative.idcas_close(handle));
        }
    }
}
