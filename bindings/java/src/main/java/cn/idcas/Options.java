package cn.idcas;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 客户端的配置；没有设置的项取默认值。每项可用链式方法设置，也有 setter，供 Spring 等绑定；密钥与密码没有 getter。
 * A client's configuration; what is not set has its default. Each key is set by a method that can be chained, and by a setter for
 * Spring and the like; secrets have no getter.
 *
 * <p>Written by {@code make bindings} from the table of keys; do not edit.
 */
public final class Options {
    /** 由谁完成 TLS。 who does TLS. */
    public enum Tls {
        /** 本库自带 the library's own. */
        MODERN("modern"),
        /** Windows 的 SChannel，用于只支持较旧加密套件的服务器，仅限 Windows Windows' SChannel, for servers that know only older cipher suites; on Windows only. */
        SYSTEM("system");

        private final String value;

        Tls(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** 时间戳所用的时钟。 clock of timestamps. */
    public enum Clock {
        /** 按平台响应的 Date 校正，至多 24 小时 corrected by the Date of the platform's replies, by at most 24 hours. */
        SERVER("server"),
        /** 本机时钟 this machine's. */
        LOCAL("local");

        private final String value;

        Clock(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** msg 与 hint 的语言。 language of msg and hint. */
    public enum Language {
        /** 简体中文 Simplified Chinese. */
        ZH("zh"),
        /** 英文 English. */
        EN("en");

        private final String value;

        Language(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** 日志级别。 log level. */
    public enum LogLevel {
        /** error. */
        ERROR("error"),
        /** warn. */
        WARN("warn"),
        /** info. */
        INFO("info"),
        /** debug. */
        DEBUG("debug");

        private final String value;

        LogLevel(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** 空的配置。 An empty configuration. */
    public Options() {
    }

    Map<String, Object> values() {
        return values;
    }

    private Options put(String name, Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        return this;
    }

    /**
     * 认证授权中心地址 {auth-center} address of the auth center, {auth-center}.
     *
     * @param value auth_center
     * @return 本对象 this object
     */
    public Options authCenter(String value) {
        return put("auth_center", value);
    }

    /**
     * 认证授权中心地址 {auth-center} address of the auth center, {auth-center}.
     *
     * @param value auth_center
     */
    public void setAuthCenter(String value) {
        authCenter(value);
    }

    /**
     * 认证授权中心地址 {auth-center} address of the auth center, {auth-center}.
     *
     * @return auth_center，没有设置时为 null or null
     */
    public String getAuthCenter() {
        return (String) values.get("auth_center");
    }

    /**
     * API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api address of the API gateway with its
     * path, {gateway}, such as http://10.222.23.65:8888/api.
     *
     * @param value gateway
     * @return 本对象 this object
     */
    public Options gateway(String value) {
        return put("gateway", value);
    }

    /**
     * API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api address of the API gateway with its
     * path, {gateway}, such as http://10.222.23.65:8888/api.
     *
     * @param value gateway
     */
    public void setGateway(String value) {
        gateway(value);
    }

    /**
     * API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api address of the API gateway with its
     * path, {gateway}, such as http://10.222.23.65:8888/api.
     *
     * @return gateway，没有设置时为 null or null
     */
    public String getGateway() {
        return (String) values.get("gateway");
    }

    /**
     * 文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc address of the document
     * gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc.
     *
     * @param value doc_gateway
     * @return 本对象 this object
     */
    public Options docGateway(String value) {
        return put("doc_gateway", value);
    }

    /**
     * 文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc address of the document
     * gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc.
     *
     * @param value doc_gateway
     */
    public void setDocGateway(String value) {
        docGateway(value);
    }

    /**
     * 文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc address of the document
     * gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc.
     *
     * @return doc_gateway，没有设置时为 null or null
     */
    public String getDocGateway() {
        return (String) values.get("doc_gateway");
    }

    /**
     * 云归档网站服务域名 {domain} domain of the archive's web site, {domain}.
     *
     * @param value domain
     * @return 本对象 this object
     */
    public Options domain(String value) {
        return put("domain", value);
    }

    /**
     * 云归档网站服务域名 {domain} domain of the archive's web site, {domain}.
     *
     * @param value domain
     */
    public void setDomain(String value) {
        domain(value);
    }

    /**
     * 云归档网站服务域名 {domain} domain of the archive's web site, {domain}.
     *
     * @return domain，没有设置时为 null or null
     */
    public String getDomain() {
        return (String) values.get("domain");
    }

    /**
     * 返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换 addresses in answers, and what
     * is given instead of each, for workstations behind a relay; the QR code's stays as it is.
     *
     * @param value address_map
     * @return 本对象 this object
     */
    public Options addressMap(Map<String, String> value) {
        return put("address_map", value == null ? null : new LinkedHashMap<>(value));
    }

    /**
     * 返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换 addresses in answers, and what
     * is given instead of each, for workstations behind a relay; the QR code's stays as it is.
     *
     * @param value address_map
     */
    public void setAddressMap(Map<String, String> value) {
        addressMap(value);
    }

    /**
     * 返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换 addresses in answers, and what
     * is given instead of each, for workstations behind a relay; the QR code's stays as it is.
     *
     * @return address_map，没有设置时为 null or null
     */
    @SuppressWarnings("unchecked")
    public Map<String, String> getAddressMap() {
        return (Map<String, String>) values.get("address_map");
    }

    /**
     * 客户端ID,由认证系统颁发 client id, issued by the auth center.
     *
     * @param value client_id
     * @return 本对象 this object
     */
    public Options clientId(String value) {
        return put("client_id", value);
    }

    /**
     * 客户端ID,由认证系统颁发 client id, issued by the auth center.
     *
     * @param value client_id
     */
    public void setClientId(String value) {
        clientId(value);
    }

    /**
     * 客户端ID,由认证系统颁发 client id, issued by the auth center.
     *
     * @return client_id，没有设置时为 null or null
     */
    public String getClientId() {
        return (String) values.get("client_id");
    }

    /**
     * 客户端密钥,由认证系统颁发 client secret, issued by the auth center.
     *
     * @param value client_secret
     * @return 本对象 this object
     */
    public Options clientSecret(String value) {
        return put("client_secret", value);
    }

    /**
     * 客户端密钥,由认证系统颁发 client secret, issued by the auth center.
     *
     * @param value client_secret
     */
    public void setClientSecret(String value) {
        clientSecret(value);
    }

    /**
     * 用户名 user name.
     *
     * @param value username
     * @return 本对象 this object
     */
    public Options username(String value) {
        return put("username", value);
    }

    /**
     * 用户名 user name.
     *
     * @param value username
     */
    public void setUsername(String value) {
        username(value);
    }

    /**
     * 用户名 user name.
     *
     * @return username，没有设置时为 null or null
     */
    public String getUsername() {
        return (String) values.get("username");
    }

    /**
     * 密码明文，发送前由本库RSA加密 password in plain text; the library encrypts it with RSA before sending
     * it.
     *
     * @param value password
     * @return 本对象 this object
     */
    public Options password(String value) {
        return put("password", value);
    }

    /**
     * 密码明文，发送前由本库RSA加密 password in plain text; the library encrypts it with RSA before sending
     * it.
     *
     * @param value password
     */
    public void setPassword(String value) {
        password(value);
    }

    /**
     * 每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户 parameters sent with every token request,
     * such as scope, acr_values or a tenant.
     *
     * @param value token_params
     * @return 本对象 this object
     */
    public Options tokenParams(Map<String, String> value) {
        return put("token_params", value == null ? null : new LinkedHashMap<>(value));
    }

    /**
     * 每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户 parameters sent with every token request,
     * such as scope, acr_values or a tenant.
     *
     * @param value token_params
     */
    public void setTokenParams(Map<String, String> value) {
        tokenParams(value);
    }

    /**
     * TripleDES 密钥，正式密钥由平台提供 TripleDES key; the production key comes from the platform.
     *
     * @param value des_key
     * @return 本对象 this object
     */
    public Options desKey(String value) {
        return put("des_key", value);
    }

    /**
     * TripleDES 密钥，正式密钥由平台提供 TripleDES key; the production key comes from the platform.
     *
     * @param value des_key
     */
    public void setDesKey(String value) {
        desKey(value);
    }

    /**
     * TripleDES 初始向量 TripleDES initialisation vector; 默认 default TomTaw#7.
     *
     * @param value des_iv
     * @return 本对象 this object
     */
    public Options desIv(String value) {
        return put("des_iv", value);
    }

    /**
     * TripleDES 初始向量 TripleDES initialisation vector; 默认 default TomTaw#7.
     *
     * @param value des_iv
     */
    public void setDesIv(String value) {
        desIv(value);
    }

    /**
     * TripleDES 初始向量 TripleDES initialisation vector; 默认 default TomTaw#7.
     *
     * @return des_iv，没有设置时为 null or null
     */
    public String getDesIv() {
        return (String) values.get("des_iv");
    }

    /**
     * MD5 签名密钥，正式密钥由平台提供 MD5 signature key; the production key comes from the platform.
     *
     * @param value md5_key
     * @return 本对象 this object
     */
    public Options md5Key(String value) {
        return put("md5_key", value);
    }

    /**
     * MD5 签名密钥，正式密钥由平台提供 MD5 signature key; the production key comes from the platform.
     *
     * @param value md5_key
     */
    public void setMd5Key(String value) {
        md5Key(value);
    }

    /**
     * 请求令牌，由平台工程师提供 ready-made request token, from the platform's engineers.
     *
     * @param value sev
     * @return 本对象 this object
     */
    public Options sev(String value) {
        return put("sev", value);
    }

    /**
     * 请求令牌，由平台工程师提供 ready-made request token, from the platform's engineers.
     *
     * @param value sev
     */
    public void setSev(String value) {
        sev(value);
    }

    /**
     * 医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev.
     *
     * @param value sev_account_id
     * @return 本对象 this object
     */
    public Options sevAccountId(String value) {
        return put("sev_account_id", value);
    }

    /**
     * 医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev.
     *
     * @param value sev_account_id
     */
    public void setSevAccountId(String value) {
        sevAccountId(value);
    }

    /**
     * RSA公钥；不配置则向平台获取并保留 12 小时 RSA public key; if absent it is fetched from the platform and
     * kept for 12 hours.
     *
     * @param value rsa_public_key
     * @return 本对象 this object
     */
    public Options rsaPublicKey(String value) {
        return put("rsa_public_key", value);
    }

    /**
     * RSA公钥；不配置则向平台获取并保留 12 小时 RSA public key; if absent it is fetched from the platform and
     * kept for 12 hours.
     *
     * @param value rsa_public_key
     */
    public void setRsaPublicKey(String value) {
        rsaPublicKey(value);
    }

    /**
     * RSA公钥；不配置则向平台获取并保留 12 小时 RSA public key; if absent it is fetched from the platform and
     * kept for 12 hours.
     *
     * @return rsa_public_key，没有设置时为 null or null
     */
    public String getRsaPublicKey() {
        return (String) values.get("rsa_public_key");
    }

    /**
     * 连接超时 time to connect; 默认 default 5000; 1..600000.
     *
     * @param value connect_timeout_ms
     * @return 本对象 this object
     */
    public Options connectTimeoutMs(Long value) {
        return put("connect_timeout_ms", value);
    }

    /**
     * 连接超时 time to connect; 默认 default 5000; 1..600000.
     *
     * @param value connect_timeout_ms
     * @return 本对象 this object
     */
    public Options connectTimeoutMs(long value) {
        return put("connect_timeout_ms", value);
    }

    /**
     * 连接超时 time to connect; 默认 default 5000; 1..600000.
     *
     * @param value connect_timeout_ms
     */
    public void setConnectTimeoutMs(Long value) {
        connectTimeoutMs(value);
    }

    /**
     * 连接超时 time to connect; 默认 default 5000; 1..600000.
     *
     * @return connect_timeout_ms，没有设置时为 null or null
     */
    public Long getConnectTimeoutMs() {
        return (Long) values.get("connect_timeout_ms");
    }

    /**
     * 整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included; 默认
     * default 30000; 1..3600000.
     *
     * @param value timeout_ms
     * @return 本对象 this object
     */
    public Options timeoutMs(Long value) {
        return put("timeout_ms", value);
    }

    /**
     * 整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included; 默认
     * default 30000; 1..3600000.
     *
     * @param value timeout_ms
     * @return 本对象 this object
     */
    public Options timeoutMs(long value) {
        return put("timeout_ms", value);
    }

    /**
     * 整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included; 默认
     * default 30000; 1..3600000.
     *
     * @param value timeout_ms
     */
    public void setTimeoutMs(Long value) {
        timeoutMs(value);
    }

    /**
     * 整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included; 默认
     * default 30000; 1..3600000.
     *
     * @return timeout_ms，没有设置时为 null or null
     */
    public Long getTimeoutMs() {
        return (Long) values.get("timeout_ms");
    }

    /**
     * 代理；不配置则用系统代理 proxy; the system's if absent.
     *
     * @param value proxy
     * @return 本对象 this object
     */
    public Options proxy(String value) {
        return put("proxy", value);
    }

    /**
     * 代理；不配置则用系统代理 proxy; the system's if absent.
     *
     * @param value proxy
     */
    public void setProxy(String value) {
        proxy(value);
    }

    /**
     * 由谁完成 TLS who does TLS; 默认 default modern.
     *
     * @param value tls
     * @return 本对象 this object
     */
    public Options tls(Tls value) {
        return put("tls", value == null ? null : value.value);
    }

    /**
     * 由谁完成 TLS who does TLS; 默认 default modern.
     *
     * @param value tls
     */
    public void setTls(Tls value) {
        tls(value);
    }

    /**
     * 由谁完成 TLS who does TLS; 默认 default modern.
     *
     * @return tls，没有设置时为 null or null
     */
    public Tls getTls() {
        Object value = values.get("tls");
        for (Tls each : Tls.values()) {
            if (each.value.equals(value)) {
                return each;
            }
        }
        return null;
    }

    /**
     * 附加的根证书文件 certificates to trust besides the system's.
     *
     * @param value ca_file
     * @return 本对象 this object
     */
    public Options caFile(String value) {
        return put("ca_file", value);
    }

    /**
     * 附加的根证书文件 certificates to trust besides the system's.
     *
     * @param value ca_file
     */
    public void setCaFile(String value) {
        caFile(value);
    }

    /**
     * 附加的根证书文件 certificates to trust besides the system's.
     *
     * @return ca_file，没有设置时为 null or null
     */
    public String getCaFile() {
        return (String) values.get("ca_file");
    }

    /**
     * 锁定证书指纹：只接受这一张服务器证书（可为自签名） fingerprint of the only server certificate to
     * accept, which may be self-signed.
     *
     * @param value tls_pin_sha256
     * @return 本对象 this object
     */
    public Options tlsPinSha256(String value) {
        return put("tls_pin_sha256", value);
    }

    /**
     * 锁定证书指纹：只接受这一张服务器证书（可为自签名） fingerprint of the only server certificate to
     * accept, which may be self-signed.
     *
     * @param value tls_pin_sha256
     */
    public void setTlsPinSha256(String value) {
        tlsPinSha256(value);
    }

    /**
     * 锁定证书指纹：只接受这一张服务器证书（可为自签名） fingerprint of the only server certificate to
     * accept, which may be self-signed.
     *
     * @return tls_pin_sha256，没有设置时为 null or null
     */
    public String getTlsPinSha256() {
        return (String) values.get("tls_pin_sha256");
    }

    /**
     * 返回内容的最大长度 largest reply; 默认 default 268435456; 1024..1073741824.
     *
     * @param value max_response_bytes
     * @return 本对象 this object
     */
    public Options maxResponseBytes(Long value) {
        return put("max_response_bytes", value);
    }

    /**
     * 返回内容的最大长度 largest reply; 默认 default 268435456; 1024..1073741824.
     *
     * @param value max_response_bytes
     * @return 本对象 this object
     */
    public Options maxResponseBytes(long value) {
        return put("max_response_bytes", value);
    }

    /**
     * 返回内容的最大长度 largest reply; 默认 default 268435456; 1024..1073741824.
     *
     * @param value max_response_bytes
     */
    public void setMaxResponseBytes(Long value) {
        maxResponseBytes(value);
    }

    /**
     * 返回内容的最大长度 largest reply; 默认 default 268435456; 1024..1073741824.
     *
     * @return max_response_bytes，没有设置时为 null or null
     */
    public Long getMaxResponseBytes() {
        return (Long) values.get("max_response_bytes");
    }

    /**
     * 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again;
     * after 429 it waits for its turn within timeout_ms, unless this is 0; 默认 default 2; 0..10.
     *
     * @param value retries
     * @return 本对象 this object
     */
    public Options retries(Long value) {
        return put("retries", value);
    }

    /**
     * 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again;
     * after 429 it waits for its turn within timeout_ms, unless this is 0; 默认 default 2; 0..10.
     *
     * @param value retries
     * @return 本对象 this object
     */
    public Options retries(long value) {
        return put("retries", value);
    }

    /**
     * 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again;
     * after 429 it waits for its turn within timeout_ms, unless this is 0; 默认 default 2; 0..10.
     *
     * @param value retries
     */
    public void setRetries(Long value) {
        retries(value);
    }

    /**
     * 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again;
     * after 429 it waits for its turn within timeout_ms, unless this is 0; 默认 default 2; 0..10.
     *
     * @return retries，没有设置时为 null or null
     */
    public Long getRetries() {
        return (Long) values.get("retries");
    }

    /**
     * 时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time; 默认 default 480; -720..840.
     *
     * @param value utc_offset_minutes
     * @return 本对象 this object
     */
    public Options utcOffsetMinutes(Long value) {
        return put("utc_offset_minutes", value);
    }

    /**
     * 时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time; 默认 default 480; -720..840.
     *
     * @param value utc_offset_minutes
     * @return 本对象 this object
     */
    public Options utcOffsetMinutes(long value) {
        return put("utc_offset_minutes", value);
    }

    /**
     * 时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time; 默认 default 480; -720..840.
     *
     * @param value utc_offset_minutes
     */
    public void setUtcOffsetMinutes(Long value) {
        utcOffsetMinutes(value);
    }

    /**
     * 时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time; 默认 default 480; -720..840.
     *
     * @return utc_offset_minutes，没有设置时为 null or null
     */
    public Long getUtcOffsetMinutes() {
        return (Long) values.get("utc_offset_minutes");
    }

    /**
     * 时间戳所用的时钟 clock of timestamps; 默认 default server.
     *
     * @param value clock
     * @return 本对象 this object
     */
    public Options clock(Clock value) {
        return put("clock", value == null ? null : value.value);
    }

    /**
     * 时间戳所用的时钟 clock of timestamps; 默认 default server.
     *
     * @param value clock
     */
    public void setClock(Clock value) {
        clock(value);
    }

    /**
     * 时间戳所用的时钟 clock of timestamps; 默认 default server.
     *
     * @return clock，没有设置时为 null or null
     */
    public Clock getClock() {
        Object value = values.get("clock");
        for (Clock each : Clock.values()) {
            if (each.value.equals(value)) {
                return each;
            }
        }
        return null;
    }

    /**
     * msg 与 hint 的语言 language of msg and hint; 默认 default zh.
     *
     * @param value language
     * @return 本对象 this object
     */
    public Options language(Language value) {
        return put("language", value == null ? null : value.value);
    }

    /**
     * msg 与 hint 的语言 language of msg and hint; 默认 default zh.
     *
     * @param value language
     */
    public void setLanguage(Language value) {
        language(value);
    }

    /**
     * msg 与 hint 的语言 language of msg and hint; 默认 default zh.
     *
     * @return language，没有设置时为 null or null
     */
    public Language getLanguage() {
        Object value = values.get("language");
        for (Language each : Language.values()) {
            if (each.value.equals(value)) {
                return each;
            }
        }
        return null;
    }

    /**
     * 日志文件；不配置则不写 log file; nothing is logged if absent.
     *
     * @param value log_file
     * @return 本对象 this object
     */
    public Options logFile(String value) {
        return put("log_file", value);
    }

    /**
     * 日志文件；不配置则不写 log file; nothing is logged if absent.
     *
     * @param value log_file
     */
    public void setLogFile(String value) {
        logFile(value);
    }

    /**
     * 日志文件；不配置则不写 log file; nothing is logged if absent.
     *
     * @return log_file，没有设置时为 null or null
     */
    public String getLogFile() {
        return (String) values.get("log_file");
    }

    /**
     * 日志级别 log level; 默认 default info.
     *
     * @param value log_level
     * @return 本对象 this object
     */
    public Options logLevel(LogLevel value) {
        return put("log_level", value == null ? null : value.value);
    }

    /**
     * 日志级别 log level; 默认 default info.
     *
     * @param value log_level
     */
    public void setLogLevel(LogLevel value) {
        logLevel(value);
    }

    /**
     * 日志级别 log level; 默认 default info.
     *
     * @return log_level，没有设置时为 null or null
     */
    public LogLevel getLogLevel() {
        Object value = values.get("log_level");
        for (LogLevel each : LogLevel.values()) {
            if (each.value.equals(value)) {
                return each;
            }
        }
        return null;
    }

    /**
     * 已设置的项的名称，不含值。 The names of the keys that are set, without their values.
     *
     * @return 名称 the names
     */
    @Override
    public String toString() {
        return "Options" + values.keySet();
    }
}
