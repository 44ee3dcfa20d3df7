"""配置。 The configuration. Written by `make bindings`; do not edit."""

from dataclasses import dataclass, field, fields
from typing import Any, Dict, Literal, Optional


@dataclass(init=False)
class Configuration:
    """配置项，未写的取默认值。 The configuration's keys; what is left out has its default.

    密钥、密码等不出现在 repr 中。 Secrets do not show in its repr. All keys: docs/reference/configuration.md
    """

    auth_center: Optional[str] = None
    """认证授权中心地址 {auth-center} address of the auth center, {auth-center}"""
    gateway: Optional[str] = None
    """API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api address of the API gateway with its path, {gateway}, such as http://10.222.23.65:8888/api"""
    doc_gateway: Optional[str] = None
    """文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc address of the document gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc"""
    domain: Optional[str] = None
    """云归档网站服务域名 {domain} domain of the archive's web site, {domain}"""
    address_map: Optional[Dict[str, str]] = None
    """返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换 addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's stays as it is"""
    client_id: Optional[str] = None
    """客户端ID,由认证系统颁发 client id, issued by the auth center"""
    client_secret: Optional[str] = field(default=None, repr=False)
    """客户端密钥,由认证系统颁发 client secret, issued by the auth center"""
    username: Optional[str] = None
    """用户名 user name"""
    password: Optional[str] = field(default=None, repr=False)
    """密码明文，发送前由本库RSA加密 password in plain text; the library encrypts it with RSA before sending it"""
    token_params: Optional[Dict[str, str]] = field(default=None, repr=False)
    """每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户 parameters sent with every token request, such as scope, acr_values or a tenant"""
    des_key: Optional[str] = field(default=None, repr=False)
    """TripleDES 密钥，正式密钥由平台提供 TripleDES key; the production key comes from the platform"""
    des_iv: Optional[str] = None
    """TripleDES 初始向量 TripleDES initialisation vector; 默认 default TomTaw#7"""
    md5_key: Optional[str] = field(default=None, repr=False)
    """MD5 签名密钥，正式密钥由平台提供 MD5 signature key; the production key comes from the platform"""
    sev: Optional[str] = field(default=None, repr=False)
    """请求令牌，由平台工程师提供 ready-made request token, from the platform's engineers"""
    sev_account_id: Optional[str] = field(default=None, repr=False)
    """医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev"""
    rsa_public_key: Optional[str] = None
    """RSA公钥；不配置则向平台获取并保留 12 小时 RSA public key; if absent it is fetched from the platform and kept for 12 hours"""
    connect_timeout_ms: Optional[int] = None
    """连接超时 time to connect; 1..600000; 默认 default 5000"""
    timeout_ms: Optional[int] = None
    """整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included; 1..3600000; 默认 default 30000"""
    proxy: Optional[str] = field(default=None, repr=False)
    """代理；不配置则用系统代理 proxy; the system's if absent"""
    tls: Optional[Literal["modern", "system"]] = None
    """由谁完成 TLS who does TLS; 默认 default modern"""
    ca_file: Optional[str] = None
    """附加的根证书文件 certificates to trust besides the system's"""
    tls_pin_sha256: Optional[str] = None
    """锁定证书指纹：只接受这一张服务器证书（可为自签名） fingerprint of the only server certificate to accept, which may be self-signed"""
    max_response_bytes: Optional[int] = None
    """返回内容的最大长度 largest reply; 1024..1073741824; 默认 default 268435456"""
    retries: Optional[int] = None
    """读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0; 0..10; 默认 default 2"""
    utc_offset_minutes: Optional[int] = None
    """时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time; -720..840; 默认 default 480"""
    clock: Optional[Literal["server", "local"]] = None
    """时间戳所用的时钟 clock of timestamps; 默认 default server"""
    language: Optional[Literal["zh", "en"]] = None
    """msg 与 hint 的语言 language of msg and hint; 默认 default zh"""
    log_file: Optional[str] = None
    """日志文件；不配置则不写 log file; nothing is logged if absent"""
    log_level: Optional[Literal["error", "warn", "info", "debug"]] = None
    """日志级别 log level; 默认 default info"""

    def __init__(
        self,
        *,
        auth_center: Optional[str] = None,
        gateway: Optional[str] = None,
        doc_gateway: Optional[str] = None,
        domain: Optional[str] = None,
        address_map: Optional[Dict[str, str]] = None,
        client_id: Optional[str] = None,
        client_secret: Optional[str] = None,
        username: Optional[str] = None,
        password: Optional[str] = None,
        token_params: Optional[Dict[str, str]] = None,
        des_key: Optional[str] = None,
        des_iv: Optional[str] = None,
        md5_key: Optional[str] = None,
        sev: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        rsa_public_key: Optional[str] = None,
        connect_timeout_ms: Optional[int] = None,
        timeout_ms: Optional[int] = None,
        proxy: Optional[str] = None,
        tls: Optional[Literal["modern", "system"]] = None,
        ca_file: Optional[str] = None,
        tls_pin_sha256: Optional[str] = None,
        max_response_bytes: Optional[int] = None,
        retries: Optional[int] = None,
        utc_offset_minutes: Optional[int] = None,
        clock: Optional[Literal["server", "local"]] = None,
        language: Optional[Literal["zh", "en"]] = None,
        log_file: Optional[str] = None,
        log_level: Optional[Literal["error", "warn", "info", "debug"]] = None,
    ) -> None:
        self.auth_center = auth_center
        self.gateway = gateway
        self.doc_gateway = doc_gateway
        self.domain = domain
        self.address_map = address_map
        self.client_id = client_id
        self.client_secret = client_secret
        self.username = username
        self.password = password
        self.token_params = token_params
        self.des_key = des_key
        self.des_iv = des_iv
        self.md5_key = md5_key
        self.sev = sev
        self.sev_account_id = sev_account_id
        self.rsa_public_key = rsa_public_key
        self.connect_timeout_ms = connect_timeout_ms
        self.timeout_ms = timeout_ms
        self.proxy = proxy
        self.tls = tls
        self.ca_file = ca_file
        self.tls_pin_sha256 = tls_pin_sha256
        self.max_response_bytes = max_response_bytes
        self.retries = retries
        self.utc_offset_minutes = utc_offset_minutes
        self.clock = clock
        self.language = language
        self.log_file = log_file
        self.log_level = log_level

    def to_dict(self) -> Dict[str, Any]:
        """已写的配置项。 The keys that are set."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value is not None}
