// idcas for C#: texts and JSON documents. See Idcas.cs.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace IdcasCloud
{
    /// <summary>Converts texts between .NET's UTF-16 and the library's UTF-8, without loss.</summary>
    internal static class Utf8
    {
        /// <summary>Throws on a lone surrogate instead of writing a question mark.</summary>
        private static readonly Encoding Strict = new UTF8Encoding(false, true);

        internal static byte[] Pass(string text)
        {
            if (text == null) return null;
            if (text.IndexOf('\0') >= 0) throw new ArgumentException("文本中含有 NUL 字符。 / a text contains a NUL character.");
            byte[] bytes;
            try
            {
                bytes = new byte[Strict.GetByteCount(text) + 1];
            }
            catch (EncoderFallbackException failure)
            {
                throw new ArgumentException("文本中含有不成对的代理项（半个字符）。 / a text contains half a surrogate pair.", failure);
            }
            Strict.GetBytes(text, 0, text.Length, bytes, 0);
            return bytes;
        }

        /// <summary>Reads a text of the library and releases it, even if reading fails.</summary>
        internal static string Take(IntPtr text, bool demand = true)
        {
            try
            {
                int length = IdcasNative.idcas_text_length(text);
                if (length < 0 && demand) throw IdcasException.OfNumber("text", length, null);
                if (length <= 0) return "";
                var bytes = new byte[length];
                Marshal.Copy(text, bytes, 0, length);
                return Strict.GetString(bytes);
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

    /// <summary>A document of the library, which closes when it is disposed or collected, and no call is using it.</summary>
    internal sealed class NativeDocument : SafeHandle
    {
        /// <summary>Documents that stay open for the next reading. However many answers a program keeps, no more are open.</summary>
        private const int MostOpen = 256;
        private static readonly WeakReference[] Recent = new WeakReference[MostOpen];
        private static int next;

        private NativeDocument(int opened) : base(IntPtr.Zero, true)
        {
            SetHandle(new IntPtr(opened));
        }

        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }

        protected override bool ReleaseHandle()
        {
            return IdcasNative.idcas_json_close(handle.ToInt32()) == 0;
        }

        /// <summary>A document, which the caller disposes.</summary>
        internal static NativeDocument Open(string json)
        {
            int reader = Library.Reader;
            int opened = json == null ? IdcasNative.idcas_json_new(reader) : IdcasNative.idcas_json_parse(reader, Utf8.Pass(json));
            if (opened > 0) return new NativeDocument(opened);
            if (opened == IdcasCode.InvalidArgument)
            {
                throw new IdcasException("json", opened, "文本不是有效的 JSON。 / the text is not valid JSON.", "请传入一个 JSON 值。 / Pass one JSON value.");
            }
            throw IdcasException.OfNumber("json", opened, opened == IdcasCode.Exhausted
                ? "打开的 JSON 文档过多。 / too many JSON documents are open." : null);
        }

        /// <summary>A document for reading. It stays open for a while; the one that was opened the longest ago gives way.</summary>
        internal static NativeDocument OpenRecent(string json)
        {
            var document = Open(json);
            WeakReference oldest;
            lock (Recent)
            {
                oldest = Recent[next];
                Recent[next] = new WeakReference(document);
                next = (next + 1) % MostOpen;
            }
            var gives = oldest == null ? null : (NativeDocument)oldest.Target;
            if (gives != null) gives.Dispose();
            return document;
        }

        /// <summary>Calls a function with the handle, which stays open meanwhile; false if it is closed.</summary>
        internal bool Use<T>(Func<int, T> function, out T result)
        {
            bool held = false;
            try
            {
                DangerousAddRef(ref held);
                result = function(handle.ToInt32());
                return true;
            }
            catch (ObjectDisposedException)
            {
                result = default(T);
                return false;
            }
            finally
            {
                if (held) DangerousRelease();
            }
        }

        internal string Get(string pointer)
        {
            string text = Utf8.Take(IdcasNative.idcas_json_get(handle.ToInt32(), Utf8.Pass(pointer)));
            GC.KeepAlive(this);
            return text;
        }

        internal void Set(string pointer, string value)
        {
            int code = IdcasNative.idcas_json_set(handle.ToInt32(), Utf8.Pass(pointer), Utf8.Pass(value ?? ""));
            GC.KeepAlive(this);
            if (code == IdcasCode.InvalidArgument)
            {
                throw new ArgumentException("该位置不能赋值：" + pointer + "。 / nothing can be set at this pointer.", "pointer");
            }
            if (code != 0) throw IdcasException.OfNumber("json", code, null);
        }

        internal string Text()
        {
            string text = Utf8.Take(IdcasNative.idcas_json_text(handle.ToInt32()));
            GC.KeepAlive(this);
            // The library has "" only where it cannot make the text.
            if (text == "") throw IdcasException.OfNumber("json", IdcasCode.TooLarge, null);
            return text;
        }
    }

    /// <summary>一段 JSON 文本，按 RFC 6901 指针读取，如 /data/0/patient_name。可随意保留，不占用动态库的资源；可供多个线程读取。<br/>
    /// A JSON text, read by the pointers of RFC 6901 such as /data/0/patient_name. Keep as many as you like: they hold no
    /// resource of the library. Several threads may read one.</summary>
    public sealed class IdcasDocument : IDisposable
    {
        private sealed class Content
        {
            internal readonly string Json;
            /// <summary>Parsed, for as long as it is among the recent ones.</summary>
            internal volatile NativeDocument Open;

            internal Content(string json) { Json = json; }

            internal T Read<T>(Func<int, T> function)
            {
                for (;;)
                {
                    var document = Open;
                    T result;
                    if (document != null && document.Use(function, out result)) return result;
                    Open = NativeDocument.OpenRecent(Json);
                }
            }
        }

        private readonly object changing = new object();
        private volatile Content content;

        /// <summary>一个空的 JSON 对象。 An empty JSON object.</summary>
        public IdcasDocument() : this("{}") { }

        /// <summary>解析一段 JSON 文本。 Parses a JSON text.</summary>
        /// <param name="json">一个 JSON 值。 One JSON value.</param>
        /// <exception cref="IdcasException">文本不是有效的 JSON，或动态库不可用。 The text is not JSON, or the library cannot be loaded.</exception>
        public IdcasDocument(string json)
        {
            if (json == null) throw new ArgumentNullException("json");
            content = new Content(json) { Open = NativeDocument.OpenRecent(json) };
        }

        /// <summary>读取：字符串的内容；数字、布尔值的原文；对象、数组的 JSON；不存在时为 ""。赋值时按路径自动创建对象。<br/>
        /// A text's content, a number or boolean as written, the JSON of anything else; "" if there is none. Setting creates
        /// the objects along the path.</summary>
        /// <param name="pointer">JSON 指针。 A JSON pointer.</param>
        public string this[string pointer]
        {
            get
            {
                var bytes = Utf8.Pass(pointer);
                return content.Read(handle => Utf8.Take(IdcasNative.idcas_json_get(handle, bytes)));
            }
            set
            {
                lock (changing)
                {
                    using (var document = NativeDocument.Open(content.Json))
                    {
                        document.Set(pointer, value);
                        content = new Content(document.Text());
                    }
                }
            }
        }

        /// <summary>数组的元素个数、对象的成员个数；其他值为 0；不存在时为 -1。<br/>
        /// Elements of an array, members of an object, 0 for anything else, -1 where there is none.</summary>
        /// <param name="pointer">JSON 指针。 A JSON pointer.</param>
        public int Count(string pointer)
        {
            var bytes = Utf8.Pass(pointer);
            return content.Read(handle => IdcasNative.idcas_json_count(handle, bytes));
        }

        /// <summary>全部 JSON 文本。 The whole text.</summary>
        public string Json { get { return content.Json; } }

        /// <summary>立即释放解析结果。可以不调用；调用后仍可继续读取。<br/>
        /// Releases what was parsed at once. It need not be called, and the document can still be read afterwards.</summary>
        public void Dispose()
        {
            var open = content.Open;
            if (open != null) open.Dispose();
        }
    }

    /// <summary>一个操作的参数，名称与接口规范一致。 An operation's parameters, by the specification's names.</summary>
    public class IdcasParameters
    {
        private const string DateFormat = "yyyy-MM-dd", TimeFormat = "yyyy-MM-dd HH:mm:ss";
        private List<KeyValuePair<string, string>> members = new List<KeyValuePair<string, string>>();

        /// <summary>设置任意参数；null 表示不传。 Sets any parameter; null removes it.</summary>
        /// <param name="name">规范中的参数名。 The specification's name.</param>
        /// <param name="value">值；数字、布尔值也写成文本。 The value; numbers and booleans as text.</param>
        public void Set(string name, [MayBeNull] string value)
        {
            if (name == null) throw new ArgumentNullException("name");
            members.RemoveAll(member => member.Key == name);
            if (value != null) members.Add(new KeyValuePair<string, string>(name, value));
        }

        /// <summary>参数当前的值；没有设置时为 null。 The value that was set; null if none was.</summary>
        /// <param name="name">规范中的参数名。 The specification's name.</param>
        [return: MayBeNull]
        public string Get(string name)
        {
            return members.Find(member => member.Key == name).Value;
        }

        /// <summary>设置数字。 Sets a number.</summary>
        protected void SetLong(string name, long? value)
        {
            Set(name, value.HasValue ? value.Value.ToString(CultureInfo.InvariantCulture) : null);
        }

        /// <summary>设置布尔值。 Sets a boolean.</summary>
        protected void SetBool(string name, bool? value)
        {
            Set(name, value.HasValue ? (value.Value ? "true" : "false") : null);
        }

        /// <summary>设置日期。 Sets a date.</summary>
        protected void SetDate(string name, DateTime? value) { SetTime(name, value, DateFormat); }

        /// <summary>设置日期和时间，精确到秒。 Sets a date and time, to the second.</summary>
        protected void SetTime(string name, DateTime? value) { SetTime(name, value, TimeFormat); }

        private void SetTime(string name, DateTime? value, string format)
        {
            // A time that says of itself that it is UTC is written as the time in China, which the platform expects.
            if (value.HasValue && value.Value.Kind == DateTimeKind.Utc) value = value.Value.AddHours(8);
            Set(name, value.HasValue ? value.Value.ToString(format, CultureInfo.InvariantCulture) : null);
        }

        /// <summary>读取数字。 Reads a number.</summary>
        protected long? GetLong(string name) { return Values.Long(Get(name)); }

        /// <summary>读取数字。 Reads a number.</summary>
        protected int? GetInt(string name) { return Values.Int(Get(name)); }

        /// <summary>读取布尔值。 Reads a boolean.</summary>
        protected bool? GetBool(string name) { return Values.Bool(Get(name)); }

        /// <summary>读取日期或时间。 Reads a date or time.</summary>
        protected DateTime? GetTime(string name) { return Values.Time(Get(name)); }

        internal IdcasParameters Copy()
        {
            var copy = (IdcasParameters)MemberwiseClone();
            copy.members = new List<KeyValuePair<string, string>>(members);
            return copy;
        }

        /// <summary>传给动态库的 JSON。 The JSON that is passed to the library.</summary>
        public string ToJson()
        {
            using (var document = NativeDocument.Open(null))
            {
                foreach (var member in members) document.Set(Utf8.Member(member.Key), member.Value);
                return document.Text();
            }
        }
    }

    /// <summary>Values as they stand in JSON.</summary>
    internal static class Values
    {
        private static readonly string[] Times =
        {
            "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
            "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d", "yyyyMMddHHmmss", "yyyyMMdd",
        };

        internal static int? Int(string text)
        {
            int value;
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? value : (int?)null;
        }

        internal static long? Long(string text)
        {
            long value;
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? value : (long?)null;
        }

        internal static bool? Bool(string text)
        {
            bool value;
            if (text == "1") return true;
            if (text == "0") return false;
            return bool.TryParse(text, out value) ? value : (bool?)null;
        }

        internal static DateTime? Time(string text)
        {
            DateTime value;
            return DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out value) ? value : (DateTime?)null;
        }

        /// <summary>The code in an envelope that no document could be opened for.</summary>
        internal static int CodeOf(string envelope)
        {
            var found = Regex.Match(envelope, "\"code\":\\s*(-?[0-9]+)");
            return (found.Success ? Int(found.Groups[1].Value) : null) ?? IdcasCode.Internal;
        }
    }

    /// <summary>What may be null. Everything else of the public interface never is; the package tells the compiler so.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field)]
    internal sealed class MayBeNullAttribute : Attribute { }
}
