//! What a proxy answers when it refuses, and what is said of it.

/// What a proxy answers, whether a user name goes along, and what is said in either language.
pub struct Refusal {
    pub status: &'static str,
    pub headers: &'static str,
    pub body: &'static str,
    pub credentials: bool,
    pub english: &'static [&'static str],
    pub chinese: &'static [&'static str],
}

const fn refusal(
    status: &'static str,
    headers: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
) -> Refusal {
    Refusal {
        status,
        headers,
        body: "<html>proxy</html>",
        credentials: false,
        english,
        chinese,
    }
}

pub const REFUSALS: &[Refusal] = &[
    refusal(
        "407 Proxy Authentication Required",
        "Proxy-Authenticate: Basic realm=\"x\"\r\n",
        &[
            "asks for a user name and password",
            "http://user:password@host:port",
        ],
        &["要求用户名和密码", "http://用户名:密码@主机:端口"],
    ),
    Refusal {
        credentials: true,
        ..refusal(
            "407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"x\"\r\n",
            &["refuses user name or password", "DOMAIN\\user"],
            &["不接受所给的用户名或密码", "域\\用户名"],
        )
    },
    Refusal {
        credentials: true,
        ..refusal(
            "407 Proxy Authentication Required",
            "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n",
            &["only NTLM, Negotiate", "not supported", "Cntlm"],
            &["只接受 NTLM, Negotiate", "不支持"],
        )
    },
    refusal(
        "403 Forbidden",
        "X-Squid-Error: ERR_ACCESS_DENIED 0\r\n",
        &["forbids this address", "not the platform's answer"],
        &["禁止访问该地址", "不是平台的答复"],
    ),
    refusal(
        "502 Bad Gateway",
        "Server: tinyproxy/1.11.1\r\n",
        &["cannot reach the server"],
        &["无法访问该服务器"],
    ),
    refusal(
        "503 Service Unavailable",
        "Server: squid/5.7\r\n",
        &["cannot reach the server"],
        &["无法访问该服务器"],
    ),
    refusal(
        "504 Gateway Timeout",
        "Proxy-Status: p; error=connection_timeout\r\n",
        &["no answer from the server in time"],
        &["没有及时得到服务器的响应"],
    ),
    refusal(
        "511 Network Authentication Required",
        "",
        &["asks for a login", "browser"],
        &["先在网页上登录", "浏览器"],
    ),
    refusal(
        "302 Found",
        "Server: squid/5.7\r\nLocation: http://login.example/?patient=1\r\n",
        &["asks for a login"],
        &["先在网页上登录"],
    ),
    refusal(
        "405 Method Not Allowed",
        "Server: Squid\r\n",
        &["may not be a proxy"],
        &["可能不是代理"],
    ),
];
