$PBExportHeader$n_idcas_options.sru
$PBExportComments$idcas 0.1.0：n_idcas 的配置项。由 make bindings 生成，请勿修改。 What n_idcas is configured with. Generated; do not edit.
forward
global type n_idcas_options from nonvisualobject
end type
end forward

global type n_idcas_options from nonvisualobject autoinstantiate
end type

type prototypes
FUNCTION long idcas_json_set(long al_doc, string as_pointer, string as_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_set_std"
end prototypes

type variables
public:
// 配置项；不设置即用默认值。密钥与密码只能写入，不能读出。
// The configuration's keys; what is not set has its default. Secrets can be written and not read.
// 认证授权中心地址 {auth-center}
// address of the auth center, {auth-center}
string auth_center
// API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api
// address of the API gateway with its path, {gateway}, such as http://10.222.23.65:8888/api
string gateway
// 文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc
// address of the document gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc
string doc_gateway
// 云归档网站服务域名 {domain}
// domain of the archive's web site, {domain}
string domain
// 客户端ID,由认证系统颁发
// client id, issued by the auth center
string client_id
// 客户端密钥,由认证系统颁发
// client secret, issued by the auth center
privateread string client_secret
// 用户名
// user name
string username
// 密码明文，发送前由本库RSA加密
// password in plain text; the library encrypts it with RSA before sending it
privateread string password
// TripleDES 密钥，正式密钥由平台提供
// TripleDES key; the production key comes from the platform
privateread string des_key
// TripleDES 初始向量；默认 TomTaw#7
// TripleDES initialisation vector; default TomTaw#7
string des_iv
// MD5 签名密钥，正式密钥由平台提供
// MD5 signature key; the production key comes from the platform
privateread string md5_key
// 请求令牌，由平台工程师提供
// ready-made request token, from the platform's engineers
privateread string sev
// 医生账号ID，由本库RSA加密为 sev
// the doctor's account id, which the library encrypts into sev
privateread string sev_account_id
// RSA公钥；不配置则向平台获取并保留 12 小时
// RSA public key; if absent it is fetched from the platform and kept for 12 hours
string rsa_public_key
// 连接超时；默认 5000
// time to connect; default 5000
long connect_timeout_ms
// 整个调用的超时（含取令牌与重试）；默认 30000
// time for the whole call, token steps and retries included; default 30000
long timeout_ms
// 代理；不配置则用系统代理
// proxy; the system's if absent
privateread string proxy
// 由谁完成 TLS；默认 modern；modern=本库自带、system=Windows 的 SChannel，用于只支持较旧加密套件的服务器，仅限 Windows
// who does TLS; default modern
string tls
// 附加的根证书文件
// certificates to trust besides the system's
string ca_file
// 锁定证书指纹：只接受这一张服务器证书（可为自签名）
// fingerprint of the only server certificate to accept, which may be self-signed
string tls_pin_sha256
// 返回内容的最大长度；默认 268435456
// largest reply; default 268435456
long max_response_bytes
// 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发；默认 2
// how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0;
// default 2
long retries
// 时间戳的时区，480 为中国时间；默认 480
// time zone of timestamps; 480 is China time; default 480
long utc_offset_minutes
// 时间戳所用的时钟；默认 server；server=按平台响应的 Date 校正，至多 24 小时、local=本机时钟
// clock of timestamps; default server
string clock
// msg 与 hint 的语言；默认 zh；zh=简体中文、en=英文
// language of msg and hint; default zh
string language
// 日志文件；不配置则不写
// log file; nothing is logged if absent
string log_file
// 日志级别；默认 info；error、warn、info、debug
// log level; default info
string log_level

private:
string is_pointers[], is_texts[], is_refused
long il_code
end variables

forward prototypes
public subroutine of_token_params (string as_name, string as_value)
public subroutine of_address_map (string as_name, string as_value)
public function long of_put (long al_doc)
public function string of_refused ()
private subroutine of_one (long al_doc, string as_pointer, string as_text)
private function string of_escaped (string as_name)
end prototypes

public subroutine of_address_map (string as_name, string as_value);
// 返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换：每项调用一次。
// addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's
// stays as it is; call it once for each.
long ll_at

ll_at = UpperBound(is_pointers) + 1
is_pointers[ll_at] = "address_map/" + of_escaped(as_name)
is_texts[ll_at] = as_value
end subroutine

public subroutine of_token_params (string as_name, string as_value);
// 每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户：每项调用一次。
// parameters sent with every token request, such as scope, acr_values or a tenant; call it once for each.
long ll_at

ll_at = UpperBound(is_pointers) + 1
is_pointers[ll_at] = "token_params/" + of_escaped(as_name)
is_texts[ll_at] = as_value
end subroutine

public function long of_put (long al_doc);
// 供 n_idcas 使用：把已设置的项写入 JSON 文档。返回 0 或错误码。
// For n_idcas: writes what is set into a document. Returns 0, or a code.
long ll_at

il_code = 0
is_refused = ""
of_one(al_doc, "auth_center", auth_center)
of_one(al_doc, "gateway", gateway)
of_one(al_doc, "doc_gateway", doc_gateway)
of_one(al_doc, "domain", domain)
of_one(al_doc, "client_id", client_id)
of_one(al_doc, "client_secret", client_secret)
of_one(al_doc, "username", username)
of_one(al_doc, "password", password)
of_one(al_doc, "des_key", des_key)
of_one(al_doc, "des_iv", des_iv)
of_one(al_doc, "md5_key", md5_key)
of_one(al_doc, "sev", sev)
of_one(al_doc, "sev_account_id", sev_account_id)
of_one(al_doc, "rsa_public_key", rsa_public_key)
of_one(al_doc, "connect_timeout_ms", String(connect_timeout_ms))
of_one(al_doc, "timeout_ms", String(timeout_ms))
of_one(al_doc, "proxy", proxy)
of_one(al_doc, "tls", tls)
of_one(al_doc, "ca_file", ca_file)
of_one(al_doc, "tls_pin_sha256", tls_pin_sha256)
of_one(al_doc, "max_response_bytes", String(max_response_bytes))
of_one(al_doc, "retries", String(retries))
of_one(al_doc, "utc_offset_minutes", String(utc_offset_minutes))
of_one(al_doc, "clock", clock)
of_one(al_doc, "language", language)
of_one(al_doc, "log_file", log_file)
of_one(al_doc, "log_level", log_level)
for ll_at = 1 to UpperBound(is_pointers)
	of_one(al_doc, is_pointers[ll_at], is_texts[ll_at])
next
return il_code
end function

public function string of_refused ();
// 供 n_idcas 使用：无法写入的配置项的名称。
// For n_idcas: the name of the key that could not be written.
return is_refused
end function

private subroutine of_one (long al_doc, string as_pointer, string as_text);
long ll_code

if IsNull(as_text) or as_text = "" then
	return
end if
ll_code = idcas_json_set(al_doc, "/" + as_pointer, as_text)
if ll_code <> 0 and il_code = 0 then
	il_code = ll_code
	is_refused = as_pointer
end if
end subroutine

private function string of_escaped (string as_name);
// A name inside a JSON pointer: ~ and / are written ~0 and ~1.
long ll_at
string ls_name, ls_letter

ll_at = 1
do while ll_at <= Len(as_name)
	ls_letter = Mid(as_name, ll_at, 1)
	if ls_letter = Char(126) then
		ls_name = ls_name + "~~0"
	elseif ls_letter = "/" then
		ls_name = ls_name + "~~1"
	else
		ls_name = ls_name + ls_letter
	end if
	// The second byte of a Chinese character may look like a tilde.
	if Asc(ls_letter) > 128 then
		ll_at = ll_at + 1
		ls_name = ls_name + Mid(as_name, ll_at, 1)
	end if
	ll_at = ll_at + 1
loop
return ls_name
end function

on n_idcas_options.create
call super::create
TriggerEvent(this, "constructor")
end on

on n_idcas_options.destroy
TriggerEvent(this, "destructor")
call super::destroy
end on

event constructor;
// A number that is not set is null: 0 is a value.
SetNull(connect_timeout_ms)
SetNull(timeout_ms)
SetNull(max_response_bytes)
SetNull(retries)
SetNull(utc_offset_minutes)
end event
