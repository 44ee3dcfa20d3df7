HA$PBExportHeader$n_idcas_options.sru
$PBExportComments$idcas 0.1.0$$HEX1$$1aff$$ENDHEX$$n_idcas $$HEX7$$84764d916e7f7998023031752000$$ENDHEX$$make bindings $$HEX9$$1f7510620cfff78bff52ee4f396502302000$$ENDHEX$$What n_idcas is configured with. Generated; do not edit.
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
// $$HEX28$$4d916e7f79981bff0d4ebe8b6e7f73532875d89ea48b3c500230c65ba5940e4ec65b0178ea53fd80995165510cff0d4efd80fb8bfa510230$$ENDHEX$$
// The configuration's keys; what is not set has its default. Secrets can be written and not read.
// $$HEX9$$a48bc18b886343672d4ec35f305740572000$$ENDHEX$${auth-center}
// address of the auth center, {auth-center}
string auth_center
// API$$HEX9$$517f73513057405708ff2b54ef8d845f09ff$$ENDHEX$${gateway}$$HEX3$$0cff8b4f2000$$ENDHEX$$http://10.222.23.65:8888/api
// address of the API gateway with its path, {gateway}, such as http://10.222.23.65:8888/api
string gateway
// $$HEX13$$87656368a563e353517f73513057405708ff2b54ef8d845f09ff$$ENDHEX$${doc-gateway}$$HEX3$$0cff8b4f2000$$ENDHEX$$http://10.222.23.65:8888/doc
// address of the document gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc
string doc_gateway
// $$HEX10$$914e525f6368517fd97a0d67a152df570d542000$$ENDHEX$${domain}
// domain of the archive's web site, {domain}
string domain
// $$HEX3$$a25b3762ef7a$$ENDHEX$$ID,$$HEX7$$3175a48bc18bfb7cdf7e8198d153$$ENDHEX$$
// client id, issued by the auth center
string client_id
// $$HEX5$$a25b3762ef7ac65ba594$$ENDHEX$$,$$HEX7$$3175a48bc18bfb7cdf7e8198d153$$ENDHEX$$
// client secret, issued by the auth center
privateread string client_secret
// $$HEX3$$287537620d54$$ENDHEX$$
// user name
string username
// $$HEX11$$c65b01780e6687650cffd15301904d5231752c67935e$$ENDHEX$$RSA$$HEX2$$a052c65b$$ENDHEX$$
// password in plain text; the library encrypts it with RSA before sending it
privateread string password
// TripleDES $$HEX12$$c65ba5940cff636b0f5fc65ba5943175735ef053d0639b4f$$ENDHEX$$
// TripleDES key; the production key comes from the platform
privateread string des_key
// TripleDES $$HEX8$$1d52cb591154cf911bffd89ea48b2000$$ENDHEX$$TomTaw#7
// TripleDES initialisation vector; default TomTaw#7
string des_iv
// MD5 $$HEX14$$7e7b0d54c65ba5940cff636b0f5fc65ba5943175735ef053d0639b4f$$ENDHEX$$
// MD5 signature key; the production key comes from the platform
privateread string md5_key
// $$HEX13$$f78b426ce44e4c720cff3175735ef053e55d0b7a085ed0639b4f$$ENDHEX$$
// ready-made request token, from the platform's engineers
privateread string sev
// $$HEX4$$3b531f75268df753$$ENDHEX$$ID$$HEX4$$0cff31752c67935e$$ENDHEX$$RSA$$HEX4$$a052c65b3a4e2000$$ENDHEX$$sev
// the doctor's account id, which the library encrypts into sev
privateread string sev_account_id
// RSA$$HEX16$$6c51a5941bff0d4e4d916e7f19521154735ef053b783d653765edd4f59752000$$ENDHEX$$12 $$HEX2$$0f5cf665$$ENDHEX$$
// RSA public key; if absent it is fetched from the platform and kept for 12 hours
string rsa_public_key
// $$HEX8$$de8fa563858df6651bffd89ea48b2000$$ENDHEX$$5000
// time to connect; default 5000
long connect_timeout_ms
// $$HEX20$$74652a4e038c28758476858df66508ff2b54d653e44e4c720e4ecd91d58b09ff1bffd89ea48b2000$$ENDHEX$$30000
// time for the whole call, token steps and retries included; default 30000
long timeout_ms
// $$HEX12$$e34e06741bff0d4e4d916e7f19522875fb7cdf7ee34e0674$$ENDHEX$$
// proxy; the system's if absent
privateread string proxy
// $$HEX5$$3175018c8c5b10622000$$ENDHEX$$TLS$$HEX4$$1bffd89ea48b2000$$ENDHEX$$modern$$HEX1$$1bff$$ENDHEX$$modern=$$HEX5$$2c67935eea81265e0130$$ENDHEX$$system=Windows $$HEX2$$84762000$$ENDHEX$$SChannel$$HEX20$$0cff28758e4eea532f650163838fe765a052c65b5759f64e84760d67a15268560cffc54e50962000$$ENDHEX$$Windows
// who does TLS; default modern
string tls
// $$HEX8$$4496a05284763968c18b664e8765f64e$$ENDHEX$$
// certificates to trust besides the system's
string ca_file
// $$HEX25$$01959a5bc18b664e0763b97e1affea53a563d753d98f004e205f0d67a1526856c18b664e08ffef533a4eea817e7b0d5409ff$$ENDHEX$$
// fingerprint of the only server certificate to accept, which may be self-signed
string tls_pin_sha256
// $$HEX13$$d48fde568551b95b8476006727597f95a65e1bffd89ea48b2000$$ENDHEX$$268435456
// largest reply; default 268435456
long max_response_bytes
// $$HEX12$$fb8bcd645c4f8476cd91d58b216b70651bff479030522000$$ENDHEX$$429 $$HEX3$$f66528572000$$ENDHEX$$timeout_ms $$HEX8$$4b4e8551497b855f765ecd91d1530cff$$ENDHEX$$0 $$HEX8$$3a4e0d4ecd91d1531bffd89ea48b2000$$ENDHEX$$2
// how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0;
// default 2
long retries
// $$HEX7$$f665f49533628476f6653a530cff$$ENDHEX$$480 $$HEX9$$3a4e2d4efd56f665f4951bffd89ea48b2000$$ENDHEX$$480
// time zone of timestamps; 480 is China time; default 480
long utc_offset_minutes
// $$HEX12$$f665f4953362406228758476f6659f941bffd89ea48b2000$$ENDHEX$$server$$HEX1$$1bff$$ENDHEX$$server=$$HEX7$$0963735ef053cd54945e84762000$$ENDHEX$$Date $$HEX6$$2168636b0cfff3811a592000$$ENDHEX$$24 $$HEX3$$0f5cf6650130$$ENDHEX$$local=$$HEX4$$2c673a67f6659f94$$ENDHEX$$
// clock of timestamps; default server
string clock
// msg $$HEX2$$0e4e2000$$ENDHEX$$hint $$HEX7$$8476ed8b008a1bffd89ea48b2000$$ENDHEX$$zh$$HEX1$$1bff$$ENDHEX$$zh=$$HEX5$$807b534f2d4e87650130$$ENDHEX$$en=$$HEX2$$f1828765$$ENDHEX$$
// language of msg and hint; default zh
string language
// $$HEX11$$e565d75f8765f64e1bff0d4e4d916e7f19520d4e9951$$ENDHEX$$
// log file; nothing is logged if absent
string log_file
// $$HEX8$$e565d75fa77e2b521bffd89ea48b2000$$ENDHEX$$info$$HEX1$$1bff$$ENDHEX$$error$$HEX1$$0130$$ENDHEX$$warn$$HEX1$$0130$$ENDHEX$$info$$HEX1$$0130$$ENDHEX$$debug
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
// $$HEX44$$d48fde568551b95b2d4e847630574057ff66626368880cff9b4fcf7e4d526e7f3a67bf8bee95735ef0538476e55d5c4fd97a7f4f28751bff8c4ef47e0178305740570d4eff6662631affcf6b7998038c2875004e216b0230$$ENDHEX$$
// addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's
// stays as it is; call it once for each.
long ll_at

ll_at = UpperBound(is_pointers) + 1
is_pointers[ll_at] = "address_map/" + of_escaped(as_name)
is_texts[ll_at] = as_value
end subroutine

public subroutine of_token_params (string as_name, string as_value);
// $$HEX19$$cf6b216b1154a48bc18b2d4ec35fd653e44e4c72f6654496265e8476c25370650cff82592000$$ENDHEX$$scope$$HEX1$$0130$$ENDHEX$$acr_values$$HEX11$$0130df7937621affcf6b7998038c2875004e216b0230$$ENDHEX$$
// parameters sent with every token request, such as scope, acr_values or a tenant; call it once for each.
long ll_at

ll_at = UpperBound(is_pointers) + 1
is_pointers[ll_at] = "token_params/" + of_escaped(as_name)
is_texts[ll_at] = as_value
end subroutine

public function long of_put (long al_doc);
// $$HEX2$$9b4f2000$$ENDHEX$$n_idcas $$HEX12$$7f4f28751aff8a62f25dbe8b6e7f84767998995165512000$$ENDHEX$$JSON $$HEX6$$876563680230d48fde562000$$ENDHEX$$0 $$HEX5$$16621995ef8b01780230$$ENDHEX$$
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
// $$HEX2$$9b4f2000$$ENDHEX$$n_idcas $$HEX15$$7f4f28751affe065d56c9951655184764d916e7f799884760d54f0790230$$ENDHEX$$
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
