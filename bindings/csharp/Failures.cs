// idcas for C#: what is thrown. See Idcas.cs.
using System;
using System.Collections.Generic;

namespace IdcasCloud
{
    /// <summary>返回码不为 0：本库的错误，或平台的拒绝（<see cref="IdcasPlatformException"/>）。Message 与 Hint 可直接显示给用户。<br/>
    /// An answer whose code is not 0: a failure of the library, or a refusal of the platform. Message and Hint can be shown to
    /// the user as they are.</summary>
    public class IdcasException : Exception
    {
        /// <summary>返回码：-1 为平台拒绝，-1000 及以下见 <see cref="IdcasCode"/>。 -1: the platform. -1000 and below: see <see cref="IdcasCode"/>.</summary>
        public int Code { get; private set; }
        /// <summary>错误类别：timeout、tls、invalid_argument 等；平台拒绝为 platform。 timeout, tls, invalid_argument, ...; platform for code -1.</summary>
        public string Kind { get; private set; }
        /// <summary>处理建议；没有时为 ""。 What to do about it; "" if there is nothing to say.</summary>
        public string Hint { get; private set; }
        /// <summary>供技术人员查看的细节；没有时为 ""。 Details for technicians; "" if there are none.</summary>
        public string Detail { get; private set; }
        /// <summary>出错的操作，如 query_exams；打开客户端为 init，加载动态库为 load。 The operation; init or load where it is not one.</summary>
        public string Operation { get; private set; }
        /// <summary>HTTP 状态码；与 HTTP 状态无关时为 0。 The HTTP status if that is the failure, otherwise 0.</summary>
        public int HttpStatus { get; private set; }
        /// <summary>写操作的请求已经发出，但不知道平台是否已执行：请先查询，再决定是否重发。<br/>
        /// The request of a write has left, and whether the platform carried it out is not known: look it up before sending it
        /// again.</summary>
        public bool OutcomeUnknown { get; private set; }
        /// <summary>参数或配置的全部问题。 All that is wrong with the parameters or the configuration.</summary>
        public IList<IdcasFault> Faults { get; private set; }
        /// <summary>完整的返回结果（JSON）；没有时为 ""。 The whole answer in JSON; "" if there is none.</summary>
        public string Answer { get; private set; }

        internal IdcasException(string operation, int code, string message, string hint, Exception inner = null) : base(message, inner)
        {
            Operation = operation;
            Code = code;
            Kind = IdcasCode.Name(code);
            Hint = hint;
            Detail = Answer = "";
            Faults = new IdcasFault[0];
        }

        internal static IdcasException Of(string operation, IdcasDocument answer)
        {
            int code = Values.Int(answer["/code"]) ?? IdcasCode.Internal;
            var failure = code == IdcasCode.Platform
                ? new IdcasPlatformException(operation, answer["/msg"])
                : new IdcasException(operation, code, answer["/msg"], answer["/error/hint"]);
            if (answer["/error/kind"] != "") failure.Kind = answer["/error/kind"];
            failure.Detail = answer["/error/detail"];
            failure.HttpStatus = Values.Int(answer["/error/http_status"]) ?? 0;
            failure.OutcomeUnknown = answer["/error/outcome"] == "unknown";
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

        /// <summary>A function that answers only a number: the cause and remedy are the library's own words, in both languages.</summary>
        internal static IdcasException OfNumber(string operation, int code, string what)
        {
            string hintZh, hintEn;
            string zh = Explain(code, "zh.utf-8", "处理方法：", out hintZh), en = Explain(code, "en.utf-8", " What to do: ", out hintEn);
            string message = zh + " / " + en;
            return new IdcasException(operation, code, what == null ? message : what + "\n" + message, hintZh == "" ? hintEn : hintZh + " / " + hintEn);
        }

        private static string Explain(int code, string language, string mark, out string hint)
        {
            // Without a demand: what tells of a failure does not fail itself.
            string text = Utf8.Take(IdcasNative.idcas_code_text(code, Utf8.Pass(language)), false);
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            hint = at < 0 ? "" : text.Substring(at + mark.Length).Trim();
            return at < 0 ? text : text.Substring(0, at);
        }
    }

    /// <summary>平台收到了请求并拒绝；Message 是平台的原话。 The platform received the request and refused it; the message is the platform's.</summary>
    public sealed class IdcasPlatformException : IdcasException
    {
        internal IdcasPlatformException(string operation, string message) : base(operation, IdcasCode.Platform, message, "") { }
    }

    /// <summary>一个参数或配置项的问题。 What is wrong with one parameter or key.</summary>
    public sealed class IdcasFault
    {
        /// <summary>参数名或配置项。 The parameter or key.</summary>
        public string Param { get; private set; }
        /// <summary>违反的规则，如 required。 The rule that is broken, such as required.</summary>
        public string Rule { get; private set; }
        /// <summary>说明，可直接显示。 What is wrong, to be shown as it is.</summary>
        public string Message { get; private set; }

        internal IdcasFault(string param, string rule, string message)
        {
            Param = param;
            Rule = rule;
            Message = message;
        }

        /// <summary>参数名与说明。 The parameter and what is wrong with it.</summary>
        public override string ToString() { return Param + ": " + Message; }
    }

    /// <summary>动态库不能加载的原因。 Why the library cannot be loaded.</summary>
    public enum IdcasLoadReason
    {
        /// <summary>找不到文件。 There is no such file.</summary>
        Missing,
        /// <summary>位数（32/64 位）或处理器与程序不一致。 Built for another bitness or processor than the program.</summary>
        Bitness,
        /// <summary>它所依赖的另一个动态库缺少或过旧。 Another library that it needs is missing or too old.</summary>
        Dependency,
        /// <summary>没有读取或执行权限。 No permission to read or run it.</summary>
        Permission,
        /// <summary>被杀毒软件或系统的应用控制策略拦截。 Blocked by an antivirus program or by a policy of the system.</summary>
        Blocked,
        /// <summary>文件损坏或不完整。 The file is damaged or incomplete.</summary>
        Damaged,
        /// <summary>文件正被其他程序占用。 Another program is using the file.</summary>
        InUse,
        /// <summary>内存不足。 Not enough memory.</summary>
        Memory,
        /// <summary>版本低于程序的要求。 Older than this program requires.</summary>
        Outdated,
        /// <summary>其他原因，见系统错误码与 InnerException。 Another reason: see the system's code and InnerException.</summary>
        Other,
    }

    /// <summary>动态库不能加载。原因、系统错误码、文件与 InnerException 都在其中；排除原因后可直接再试，不必重启程序。<br/>
    /// The library cannot be loaded: why, the system's code, the file, and the InnerException. Once the cause is removed it can
    /// be tried again, without a restart.</summary>
    public sealed class IdcasLoadException : IdcasException
    {
        /// <summary>原因。 Why.</summary>
        public IdcasLoadReason Reason { get; private set; }
        /// <summary>Windows 的错误码，如 126、193；其他系统为 0。 Windows' error code such as 126 or 193; 0 on other systems.</summary>
        public int SystemCode { get; private set; }
        /// <summary>试图加载的文件；找不到时为查找过的位置。 The file; where there is none, the places that were searched.</summary>
        public string Path { get; private set; }

        internal IdcasLoadException(IdcasLoadReason reason, int systemCode, string path, string message, string hint, Exception inner)
            : base("load", IdcasCode.Io, message, hint, inner)
        {
            Reason = reason;
            SystemCode = systemCode;
            Path = path;
        }
    }
}
