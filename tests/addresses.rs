//! Addresses of the platform, of proxies and of `address_map`: which ones `idcas_init` refuses, and why.

mod common;

use common::{Encoding, configured};
use serde_json::{Value, json};

/// The text of each fault of a configuration.
fn faults_of(config: &Value) -> Vec<String> {
    let answer = configured(Encoding::Utf8, config);
    let faults = answer["error"]["faults"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    assert_eq!(answer["code"] == 0, faults.is_empty(), "{answer}");
    faults
        .iter()
        .map(|fault| fault["msg"].as_str().unwrap().to_owned())
        .collect()
}

/// What is said of it in both languages; nothing where it is accepted.
fn refused(key: &str, value: &Value) -> Option<[String; 2]> {
    let said = ["en", "zh"].map(|language| {
        let mut faults = faults_of(&json!({key: value, "language": language}));
        assert!(faults.len() <= 1, "{faults:?}");
        faults.pop()
    });
    let [english, chinese] = said;
    let (english, chinese) = (english?, chinese?);
    assert!(english.starts_with(&format!("{key}: ")), "{english}");
    assert!(chinese.starts_with(&format!("{key}：")), "{chinese}");
    Some([english, chinese])
}

#[test]
fn right_addresses_are_accepted() {
    for address in [
        "http://10.222.23.65:8888/api",
        "portal.example.com",
        "platform:8686",
        "[::1]:8080",
        "http://[::1]:8080/api/",
        "HTTPS://Portal.EXAMPLE.com//",
        "http://host/v1.2/api.d/",
        " http://localhost ",
        "http://a_b.local",
        "10.0.0.1",
        "10.0.0.1:1",
        "host:65535",
        "http://host./x",
        "xn--o1qp07a.example",
        "影像.example.com:8080/api",
        "http://http.example.com/x",
        "httpd:80",
        "http://h/o'brien/~x/%E5%BD%B1",
    ] {
        for key in ["auth_center", "gateway", "doc_gateway", "domain"] {
            assert_eq!(refused(key, &json!(address)), None, "{address}");
        }
    }
}

/// An address, and what is said of it in either language.
const WRONG: &[[&str; 3]] = &[
    ["http://{gateway}/api", "placeholder", "占位符"],
    ["{gateway}", "placeholder", "占位符"],
    ["http://${host}:80", "placeholder", "占位符"],
    ["http://<gateway>/api", "angle brackets", "尖括号"],
    ["\"http://h/api\"", "quotation marks", "引号"],
    ["'http://h/api'", "quotation marks", "引号"],
    ["`http://h/api`", "quotation marks", "引号"],
    ["“http://h/api”", "quotation marks", "引号"],
    ["http：//h/api", "full-width", "全角"],
    ["http://h：80／api", "full-width", "全角"],
    ["http://portal。example.com", "full-width", "全角"],
    ["http://h /api", "blank", "空格"],
    ["http://h/a\tb", "blank", "空格"],
    ["http://\u{200b}h/api", "invisible", "看不见"],
    ["http:/h/api", "must begin with http://", "须以 http://"],
    ["https:h", "must begin with http://", "须以 http://"],
    ["http//h/api", "must begin with http://", "须以 http://"],
    ["http;//h/api", "must begin with http://", "须以 http://"],
    ["htp://h/api", "must begin with http://", "须以 http://"],
    ["ftp://h/api", "must begin with http://", "须以 http://"],
    ["://h/api", "must begin with http://", "须以 http://"],
    ["//h/api", "must begin with http://", "须以 http://"],
    [r"http:\\h\api", "backslash", "反斜杠"],
    ["http://http://h/api", "twice", "两次"],
    ["http://a,http://b", "twice", "两次"],
    ["http:///h/api", "too many slashes", "多了斜杠"],
    ["http://", "no host", "没有主机名"],
    ["/api", "no host", "没有主机名"],
    ["http://:8080/api", "no host", "没有主机名"],
    ["http://h:/api", "without a port", "没有端口"],
    ["http://h:0", "from 1 to 65535", "1 到 65535"],
    ["http://h:65536", "from 1 to 65535", "1 到 65535"],
    [
        "http://h:99999999999999999999",
        "from 1 to 65535",
        "1 到 65535",
    ],
    ["http://h:port/api", "not a number", "不是数字"],
    ["http://h:80:90/api", "one colon", "一个冒号"],
    ["http://u:p@h/api", "user name", "用户名"],
    ["http://h/api?x=1", "query", "参数"],
    ["http://h/api#x", "fragment", "#"],
    ["http://::1/api", "in brackets", "方括号"],
    ["http://[::1/api", "in brackets", "方括号"],
    ["http://[h]/api", "in brackets", "方括号"],
    ["http://10.222.23/api", "IP address", "IP 地址"],
    ["http://10.222.23.256/api", "IP address", "IP 地址"],
    ["http://010.0.0.1/api", "IP address", "IP 地址"],
    [
        "http://10.0.0.1,8888/api",
        "has , in its host name",
        "字符 ,",
    ],
    ["http://*.example.com", "has * in its host name", "字符 *"],
    ["http://%20h/", "has % in its host name", "字符 %"],
    ["http://a..b/api", "begins with a dot or has two", "点开头"],
    ["http://пример.example", "Punycode", "Punycode"],
];

#[test]
fn wrong_addresses_are_refused_by_key_and_reason() {
    for [address, english, chinese] in WRONG {
        for key in ["auth_center", "gateway", "doc_gateway", "domain"] {
            let [en, zh] = refused(key, &json!(address)).unwrap_or_else(|| panic!("{address}"));
            assert!(en.contains(english), "{address}: {en}");
            assert!(zh.contains(chinese), "{address}: {zh}");
        }
    }
}

#[test]
fn what_the_library_appends_itself_is_not_written_twice() {
    for (key, address, path) in [
        ("auth_center", "http://h/connect/token", "/connect/token"),
        (
            "auth_center",
            "http://h/auth/connect/token/",
            "/connect/token",
        ),
        (
            "gateway",
            "http://h/api/api-operate/configurations",
            "/api-operate/configurations",
        ),
        ("gateway", "http://h/api/api-idcas", "api-idcas"),
        (
            "doc_gateway",
            "http://h/doc/api-document/print/exam-list",
            "/api-document/print/exam-list",
        ),
        (
            "domain",
            "https://h/clinicview/index.html",
            "/clinicview/index.html",
        ),
    ] {
        let said = refused(key, &json!(address)).unwrap();
        assert!(said.iter().all(|said| said.contains(path)), "{said:?}");
    }
    for (key, address) in [
        ("auth_center", "http://h/connect"),
        ("auth_center", "http://h/api-operate"),
        ("gateway", "http://h/connect/token"),
        ("gateway", "http://h/my-api-idcas/api"),
    ] {
        assert_eq!(refused(key, &json!(address)), None, "{address}");
    }
}

#[test]
fn proxies_are_checked_and_a_password_is_never_shown() {
    for proxy in [
        "none",
        "NONE",
        "http://10.0.0.1:3128",
        "10.0.0.1:3128",
        "http://proxy.example/",
        "https://p:1",
        "http://u:p@ss@h:1",
        r"http://dom\u:w0rd@h:1",
        "http://u:w/0#r?d@h:1",
        "http://[::1]:3128",
    ] {
        assert_eq!(refused("proxy", &json!(proxy)), None, "{proxy}");
    }
    for (proxy, english, chinese) in [
        ("socks5://10.0.0.1:1080", "SOCKS", "SOCKS"),
        ("socks5h://u:w0rd@h:1080", "SOCKS", "SOCKS"),
        ("ftp://h:21", "must begin with http://", "须以 http://"),
        ("http:/h:3128", "must begin with http://", "须以 http://"),
        ("squid", "must be like", "应如"),
        ("http://u:w0rd@h:x", "not a number", "不是数字"),
        ("http://u:w0rd:h:3128", "one colon", "一个冒号"),
        ("http://u:w0rd@", "no host", "没有主机名"),
        ("http://h:3128/proxy.pac", ".pac", ".pac"),
        ("http://u:w0\nrd@h:1", "line break", "换行"),
        ("http://h：3128", "full-width", "全角"),
        ("\"http://h:3128\"", "quotation marks", "引号"),
        ("http://{host}:3128", "has { in its host name", "字符 {"),
    ] {
        let [en, zh] = refused("proxy", &json!(proxy)).unwrap_or_else(|| panic!("{proxy}"));
        assert!(
            en.contains(english) && zh.contains(chinese),
            "{proxy}: {en} {zh}"
        );
        assert!(!en.contains("w0") && !zh.contains("w0"), "{en} {zh}");
    }
}

#[test]
fn the_map_is_checked_on_both_sides() {
    for map in [
        json!({}),
        json!(null),
        json!({"http://p.example:8686": "http://front:18080"}),
        json!("{\"http://p.example:8686/\":\"https://front/x/\"}"),
    ] {
        assert_eq!(refused("address_map", &map), None, "{map}");
    }
    for (map, english, chinese) in [
        (json!([]), "JSON object", "JSON 对象"),
        (json!("http://a"), "JSON object", "JSON 对象"),
        (json!({"http://a": null}), "entry 1", "第 1 项"),
        (json!({"http://a": {"b": 1}}), "entry 1", "第 1 项"),
        (
            json!({"http://a": "http://b", "http:/c": "http://d"}),
            "address of entry 2 must begin",
            "第 2 项的原地址须以",
        ),
        (json!({"a:80": "http://b"}), "no scheme", "没有写协议"),
        (
            json!({"http://a": "http://{b}"}),
            "replacement of entry 1 still has a placeholder",
            "第 1 项的替换地址仍含有",
        ),
        (
            json!({"http://a": "http://b:0"}),
            "from 1 to 65535",
            "1 到 65535",
        ),
        (
            json!({"http://a": "http://b", "HTTP://A:80/": "http://c"}),
            "same",
            "相同",
        ),
        (
            json!({"http://a": "http://b", "http://b": "http://c"}),
            "itself replaced",
            "只替换一次",
        ),
        (
            json!({"http://a": "http://b", "http://b": "http://a"}),
            "itself replaced",
            "只替换一次",
        ),
    ] {
        let [en, zh] = refused("address_map", &map).unwrap_or_else(|| panic!("{map}"));
        assert!(
            en.contains(english) && zh.contains(chinese),
            "{map}: {en} {zh}"
        );
    }
}
