"""返回码。 The codes. Written by `make bindings`; do not edit."""

from enum import IntEnum


class Code(IntEnum):
    """返回码。 The codes."""

    OK = 0
    """调用成功。 The call succeeded."""
    PLATFORM = -1
    """平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。 The platform received the request and refused it; `msg` is its own text, and there is no `error`."""
    INVALID_ARGUMENT = -1001
    """参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。 A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once."""
    INVALID_CONFIG = -1002
    """配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。 The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault."""
    INVALID_HANDLE = -1003
    """句柄无效：从未打开，或已经关闭。 The handle is not open: it was never given out, or is closed."""
    ENCODING = -1004
    """传入的文本不符合客户端的编码，或明显是另一种编码。 A text passed in is not valid in the client's encoding, or is evidently in another one."""
    NETWORK = -1101
    """域名解析、连接或传输失败。 Name lookup, connection or transfer failed."""
    TIMEOUT = -1102
    """整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。 The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer than `connect_timeout_ms`; `msg` names the step."""
    TLS = -1103
    """无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。 No trusted TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown issuer, a wrong fingerprint."""
    HTTP_STATUS = -1104
    """服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。 The server returned an HTTP status other than success, see `error.http_status`; redirects count too, since they are not followed."""
    CANCELLED = -1105
    """调用被取消。 The call was cancelled."""
    UNAUTHORIZED = -1106
    """更换令牌后，平台仍返回 HTTP 401。 The platform returned HTTP 401 again after a new token."""
    BAD_RESPONSE = -1107
    """返回内容不是 JSON，或不符合约定的结构，或文字已损坏。 The response is not JSON, not of the expected structure, or its text is damaged."""
    TOO_LARGE = -1108
    """文本或返回内容超过上限，或内存不足以容纳。 A text or a response is larger than allowed, or there is not enough memory for it."""
    AUTH_REJECTED = -1201
    """认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。 The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`)."""
    CRYPTO = -1202
    """密钥不可用，或文本超过 RSA 单次可加密的长度。 A key is unusable, or a text is longer than RSA encrypts at once."""
    IO = -1301
    """文件不能读写，或后台线程无法启动。 A file could not be read or written, or no background thread could be started."""
    EXHAUSTED = -1302
    """打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过多。没有启动任何任务，也没有发出任何请求。 Too many clients, jobs or documents are open (8,192 of each at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing was started, and nothing was sent."""
    INTERNAL = -1999
    """动态库内部错误；本次调用未完成，客户端仍可继续使用。 An internal error of the library; this call did not complete, the client stays usable."""

    __str__ = int.__repr__
    __format__ = int.__format__  # type: ignore[assignment]
