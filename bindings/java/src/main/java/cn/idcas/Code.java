package cn.idcas;

/**
 * 返回码。 The codes.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class Code {
    /**
     * 调用成功。 The call succeeded.
     */
    public static final int OK = 0;

    /**
     * 平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。 The platform received the request and
     * refused it; `msg` is its own text, and there is no `error`.
     */
    public static final int PLATFORM = -1;

    /**
     * 参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。 A parameter is missing, unknown,
     * malformed or breaks a rule; `error.faults` lists every one at once.
     */
    public static final int INVALID_ARGUMENT = -1001;

    /**
     * 配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。 The configuration is unusable, or lacks
     * what this operation needs; `error.faults` lists every fault.
     */
    public static final int INVALID_CONFIG = -1002;

    /**
     * 句柄无效：从未打开，或已经关闭。 The handle is not open: it was never given out, or is closed.
     */
    public static final int INVALID_HANDLE = -1003;

    /**
     * 传入的文本不符合客户端的编码，或明显是另一种编码。 A text passed in is not valid in the client's
     * encoding, or is evidently in another one.
     */
    public static final int ENCODING = -1004;

    /**
     * 域名解析、连接或传输失败。 Name lookup, connection or transfer failed.
     */
    public static final int NETWORK = -1101;

    /**
     * 整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。
     * The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer
     * than `connect_timeout_ms`; `msg` names the step.
     */
    public static final int TIMEOUT = -1102;

    /**
     * 无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。 No trusted
     * TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown
     * issuer, a wrong fingerprint.
     */
    public static final int TLS = -1103;

    /**
     * 服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。 The server
     * returned an HTTP status other than success, see `error.http_status`; redirects count too, since they
     * are not followed.
     */
    public static final int HTTP_STATUS = -1104;

    /**
     * 调用被取消。 The call was cancelled.
     */
    public static final int CANCELLED = -1105;

    /**
     * 更换令牌后，平台仍返回 HTTP 401。 The platform returned HTTP 401 again after a new token.
     */
    public static final int UNAUTHORIZED = -1106;

    /**
     * 返回内容不是 JSON，或不符合约定的结构，或文字已损坏。 The response is not JSON, not of the expected
     * structure, or its text is damaged.
     */
    public static final int BAD_RESPONSE = -1107;

    /**
     * 文本或返回内容超过上限，或内存不足以容纳。 A text or a response is larger than allowed, or there is not
     * enough memory for it.
     */
    public static final int TOO_LARGE = -1108;

    /**
     * 认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。 The auth center refused,
     * see `error.auth_error` (such as `invalid_client`, `invalid_grant`).
     */
    public static final int AUTH_REJECTED = -1201;

    /**
     * 密钥不可用，或文本超过 RSA 单次可加密的长度。 A key is unusable, or a text is longer than RSA encrypts
     * at once.
     */
    public static final int CRYPTO = -1202;

    /**
     * 文件不能读写，或后台线程无法启动。 A file could not be read or written, or no background thread could
     * be started.
     */
    public static final int IO = -1301;

    /**
     * 打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它
     * 表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过
     * 多。没有启动任何任务，也没有发出任何请求。 Too many clients, jobs or documents are open (8,192 of each
     * at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or
     * threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing
     * was started, and nothing was sent.
     */
    public static final int EXHAUSTED = -1302;

    /**
     * 动态库内部错误；本次调用未完成，客户端仍可继续使用。 An internal error of the library; this call did
     * not complete, the client stays usable.
     */
    public static final int INTERNAL = -1999;

    private Code() {
    }

    static String name(int code) {
        switch (code) {
            case OK:
                return "ok";
            case PLATFORM:
                return "platform";
            case INVALID_ARGUMENT:
                return "invalid_argument";
            case INVALID_CONFIG:
                return "invalid_config";
            case INVALID_HANDLE:
                return "invalid_handle";
            case ENCODING:
                return "encoding";
            case NETWORK:
                return "network";
            case TIMEOUT:
                return "timeout";
            case TLS:
                return "tls";
            case HTTP_STATUS:
                return "http_status";
            case CANCELLED:
                return "cancelled";
            case UNAUTHORIZED:
                return "unauthorized";
            case BAD_RESPONSE:
                return "bad_response";
            case TOO_LARGE:
                return "too_large";
            case AUTH_REJECTED:
                return "auth_rejected";
            case CRYPTO:
                return "crypto";
            case IO:
                return "io";
            case EXHAUSTED:
                return "exhausted";
            case INTERNAL:
                return "internal";
            default:
                return "";
        }
    }
}
