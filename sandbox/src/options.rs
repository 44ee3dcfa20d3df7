//! The settings of the sandbox: each field is a command-line flag with its default.

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};

use crate::clock;
use crate::said::said;

/// The format in which the RSA public key is returned (the chapter 获取RSA公钥 leaves it open).
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RsaKeyFormat {
    /// Base64 of the X.509 SubjectPublicKeyInfo DER, on one line: what the Java sample reads.
    Spki,
    /// The same in PEM.
    Pem,
    /// Base64 of the PKCS#1 DER.
    Pkcs1,
    /// .NET's `<RSAKeyValue>`.
    Xml,
}

/// How a client proves who it is at the auth center (RFC 6749, 2.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClientAuth {
    /// `client_id` and `client_secret` in the form, as the specification says.
    Form,
    /// `Authorization: Basic`.
    Basic,
}

/// Every setting. `Options::default()` is what the program uses without flags, except for the
/// port: tests need a free one.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Address to listen on / 监听地址
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Port; 0 means any free port / 端口，0 表示任意空闲端口
    #[arg(long, default_value_t = 8686)]
    pub port: u16,
    /// Address that other machines use, e.g. http://192.168.1.5:8686 / 其他机器访问时使用的地址
    #[arg(long)]
    pub public_url: Option<String>,
    /// Client id / 客户端 ID
    #[arg(long, default_value = "his-demo")]
    pub client_id: String,
    /// Client secret / 客户端密钥
    #[arg(long, default_value = "his-demo-secret")]
    pub client_secret: String,
    /// How clients prove who they are / 客户端认证方式
    #[arg(long, value_enum, default_value = "form")]
    pub client_auth: ClientAuth,
    /// Scope that token requests must ask for / 取令牌时必须请求的 scope
    #[arg(long)]
    pub scope: Option<String>,
    /// User name / 用户名
    #[arg(long, default_value = "doctor01")]
    pub username: String,
    /// Password; clients send it encrypted with RSA / 密码（客户端须用 RSA 加密后传输）
    #[arg(long, default_value = "Sandbox#2021")]
    pub password: String,
    /// TripleDES key / TripleDES 密钥
    #[arg(long, default_value = "eWorldTomTaw#7=*")]
    pub des_key: String,
    /// TripleDES IV, 8 bytes / TripleDES 初始向量，8 字节
    #[arg(long, default_value = "TomTaw#7")]
    pub des_iv: String,
    /// MD5 signature key / MD5 签名密钥
    #[arg(long, default_value = "TomtawMD5Key")]
    pub md5_key: String,
    /// Account id of the doctor that `sev` must hold / sev 中应加密的医生账号 ID
    #[arg(long, default_value = "880001")]
    pub sev_account_id: String,
    /// Lifetime of access tokens in seconds / 访问令牌有效期（秒）
    #[arg(long, default_value_t = 43_200)]
    pub token_lifetime_s: i64,
    /// Tolerance for the timestamp of a page link, in seconds / 页面链接时间戳的允许偏差（秒）
    #[arg(long, default_value_t = 300)]
    pub timestamp_tolerance_s: i64,
    /// Format of the RSA public key / RSA 公钥的返回格式
    #[arg(long, value_enum, default_value = "spki")]
    pub rsa_key_format: RsaKeyFormat,
    /// Number of exams in the city archive / 市平台的检查数量
    #[arg(long, default_value_t = 400)]
    pub exams: usize,
    /// Seed of the data and of the RSA key / 数据与 RSA 密钥的随机种子
    #[arg(long, default_value_t = 2021)]
    pub seed: u64,
    /// Freeze the clock at this China time, e.g. "2021-06-01 08:00:00" / 将时钟固定在该北京时间
    #[arg(long, value_parser = parse_now)]
    pub now: Option<i64>,
    /// TLS certificate chain, PEM / TLS 证书链（PEM）
    #[arg(long, requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// TLS private key, PEM / TLS 私钥（PEM）
    #[arg(long, requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
}

fn parse_now(text: &str) -> Result<i64, String> {
    clock::parse_china_time(text).ok_or_else(|| {
        said!("应为 yyyy-MM-dd HH:mm:ss", "it must be yyyy-MM-dd HH:mm:ss").to_string()
    })
}

impl Default for Options {
    fn default() -> Self {
        // Taken from the flags, so that there is one list of defaults.
        #[derive(Parser)]
        struct Flags {
            #[command(flatten)]
            options: Options,
        }
        let mut options = Flags::parse_from(["idcas-sandbox"]).options;
        options.port = 0;
        options
    }
}
