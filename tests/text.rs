//! Texts across the boundary: rare names that come back, text in another encoding than the client's, byte order marks,
//! and configurations in any encoding.

mod common;

use std::ffi::{CString, c_char};
use std::fs;

use common::server::{Server, ok};
use common::{Client, Encoding, Folder, OfClient, export, take};
use serde_json::{Value, json};

type Get = unsafe extern "C" fn(i32, *const c_char) -> *mut c_char;
type Set = unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32;
type Parse = unsafe extern "C" fn(i32, *const c_char) -> i32;
type Of = unsafe extern "C" fn(i32) -> i32;
type Text = unsafe extern "C" fn(i32) -> *mut c_char;
type InitText = unsafe extern "C" fn(*const c_char, *const c_char, *mut i32) -> *mut c_char;
type Init = unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char;

const KEYS: &str = r#"{"domain":"http://127.0.0.1:1","sev":"eHh4","des_key":"eWorldTomTaw#7=*","md5_key":"TomtawMD5Key"}"#;

fn keys() -> Value {
    serde_json::from_str(KEYS).unwrap()
}

/// Bytes with as many NULs as any encoding needs.
fn ended(bytes: &[u8]) -> Vec<u8> {
    [bytes, &[0; 4]].concat()
}

fn gbk(text: &str) -> Vec<u8> {
    let (bytes, _, lacking) = encoding_rs::GBK.encode(text);
    assert!(!lacking, "{text}");
    ended(&bytes)
}

fn units(text: &str, big_endian: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    let bytes = units.flat_map(|unit| match big_endian {
        true => unit.to_be_bytes(),
        false => unit.to_le_bytes(),
    });
    ended(&bytes.collect::<Vec<u8>>())
}

fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// An answer to bytes as they stand.
fn call(client: &Client, operation: &str, params: &[u8]) -> Value {
    // SAFETY: the header's signature, and a text that ends with NUL; so everywhere below.
    let answer = unsafe {
        let call: OfClient = export(&format!("idcas_{operation}"));
        take(call(client.handle, params.as_ptr().cast()), client.encoding)
    };
    value(&answer)
}

struct Document {
    handle: i32,
    encoding: Encoding,
}

impl Document {
    fn new(client: &Client) -> Document {
        // SAFETY: as above.
        let handle = unsafe { export::<Of>("idcas_json_new")(client.handle) };
        Document::of(client, handle)
    }

    fn of(client: &Client, handle: i32) -> Document {
        assert!(handle > 0, "{handle}");
        Document {
            handle,
            encoding: client.encoding,
        }
    }

    fn parse(client: &Client, json: &[u8]) -> i32 {
        // SAFETY: as above.
        unsafe { export::<Parse>("idcas_json_parse")(client.handle, json.as_ptr().cast()) }
    }

    /// The library's own text, not released yet.
    fn get_raw(&self, pointer: &str) -> *mut c_char {
        let pointer = self.encoding.text(pointer);
        // SAFETY: as above.
        unsafe { export::<Get>("idcas_json_get")(self.handle, pointer.pointer()) }
    }

    fn get(&self, pointer: &str) -> String {
        take(self.get_raw(pointer), self.encoding)
    }

    fn set_raw(&self, pointer: &str, text: *const c_char) -> i32 {
        let pointer = self.encoding.text(pointer);
        // SAFETY: as above.
        unsafe { export::<Set>("idcas_json_set")(self.handle, pointer.pointer(), text) }
    }

    fn text(&self) -> String {
        // SAFETY: as above.
        take(
            unsafe { export::<Text>("idcas_json_text")(self.handle) },
            self.encoding,
        )
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        // SAFETY: as above.
        assert_eq!(unsafe { export::<Of>("idcas_json_close")(self.handle) }, 0);
    }
}

fn free(text: *mut c_char) {
    // SAFETY: as above.
    let free: unsafe extern "C" fn(*mut c_char) -> i32 = unsafe { export("idcas_free_string") };
    // SAFETY: as above.
    assert_eq!(unsafe { free(text) }, 0);
}

const NAMES: [&str; 12] = [
    "张䶮",
    "买买提•艾力",
    "古丽・巴哈尔",
    "㛃",
    "𠮷",
    "王𠮷𠮷",
    "阿卜杜拉·买买提",
    "誠乗",
    r"\u4DAE",
    r"\u005Cu4DAE",
    r"C:\users\u4dae",
    r"\\u4DAE\",
];

#[test]
fn a_name_read_from_a_row_and_passed_on_is_the_same_name() {
    let reply =
        json!({"code": 0, "msg": "", "data": NAMES.map(|name| json!({"patient_name": name}))});
    let reply = reply.to_string();
    let server = Server::platform(move |_| ok(&reply));
    for encoding in Encoding::ALL {
        let client = Client::speaking(encoding, &server.config());
        let params = encoding.text(r#"{"id_card_no":"990101198905230052"}"#);
        // SAFETY: as above.
        let rows = unsafe {
            let query: OfClient = export("idcas_query_merged_exams");
            let answer = query(client.handle, params.pointer());
            let rows = export::<Parse>("idcas_json_parse")(client.handle, answer);
            free(answer);
            Document::of(&client, rows)
        };
        assert_eq!(rows.get("/code"), "0", "{}", rows.text());
        for (row, name) in NAMES.iter().enumerate() {
            let read = rows.get_raw(&format!("/data/{row}/patient_name"));
            let params = Document::new(&client);
            assert_eq!(params.set_raw("/patient_name", read), 0);
            free(read);
            for (pointer, text) in [("/work_no", "1"), ("/org_code", "2"), ("/explain", "true")] {
                assert_eq!(params.set_raw(pointer, encoding.text(text).pointer()), 0);
            }
            let built = value(&client.raw("build_clinic_url", &params.text()));
            let plain = value(
                built["explain"]["plaintext"]
                    .as_str()
                    .unwrap_or_else(|| panic!("{built}")),
            );
            assert_eq!(plain["patient_name"], **name, "{encoding:?}");
        }
    }
}

#[test]
fn what_a_host_sees_of_rare_characters() {
    for (encoding, name, seen) in [
        (Encoding::Gbk, "张䶮", r"张\u4DAE"),
        (Encoding::Gbk, "𠮷", r"\uD842\uDFB7"),
        (Encoding::Gbk, "买买提•艾力", r"买买提\u2022艾力"),
        (Encoding::Gbk, "买买提·艾力", "买买提·艾力"),
        (Encoding::Gbk, r"\u4DAE", r"\u005Cu4DAE"),
        (Encoding::Gbk, r"\u5F20", r"\u5F20"),
        (Encoding::Gb18030, "张䶮•・㛃𠮷", "张䶮•・㛃𠮷"),
        (Encoding::Utf8, r"\u4DAE", r"\u4DAE"),
        (Encoding::Utf16, r"张䶮\u4DAE", r"张䶮\u4DAE"),
    ] {
        let client = Client::speaking(encoding, &json!({}));
        let json = encoding.text(&json!({"a": name}).to_string());
        // SAFETY: as above.
        let parsed = unsafe { export::<Parse>("idcas_json_parse")(client.handle, json.pointer()) };
        assert_eq!(
            Document::of(&client, parsed).get("/a"),
            seen,
            "{encoding:?}"
        );
    }
}

#[test]
fn utf8_for_a_client_of_gbk_is_told() {
    for (language, words) in [
        (
            "zh",
            "传入的文本是 utf-8，而客户端的编码（encoding）是 gbk。",
        ),
        (
            "en",
            "the text passed in is utf-8, but the client's encoding is gbk.",
        ),
    ] {
        let mut config = keys();
        config["language"] = json!(language);
        let client = Client::speaking(Encoding::Gbk, &config);
        for name in ["张三", "李四", "王五", "欧阳娜娜", "诸葛孔明"] {
            let params = format!(r#"{{"work_no":"1","org_code":"2","patient_name":"{name}"}}"#);
            let answer = call(&client, "build_clinic_url", &ended(params.as_bytes()));
            assert_eq!(answer["code"], -1004, "{name}: {answer}");
            assert!(answer["msg"].as_str().unwrap().contains(words), "{answer}");
            let document = Document::new(&client);
            let name = CString::new(name).unwrap();
            assert_eq!(document.set_raw("/patient_name", name.as_ptr()), -1004);
        }
        // Three characters are not even GBK.
        let params = r#"{"work_no":"1","org_code":"2","patient_name":"李小明"}"#;
        let answer = call(&client, "build_clinic_url", &ended(params.as_bytes()));
        assert_eq!(answer["code"], -1004);
        assert!(
            answer["msg"].as_str().unwrap().contains("utf-8"),
            "{answer}"
        );
    }
}

/// Names in UTF-8 whose reading as GBK is made of common characters too.
#[test]
fn what_may_be_either_is_done_with_a_warning() {
    let folder = Folder::new("doubtful");
    let log = folder.0.join("idcas.log");
    let mut config = keys();
    config["log_file"] = json!(log.to_str().unwrap());
    config["log_level"] = json!("warn");
    let client = Client::speaking(Encoding::Gbk, &config);
    let doubtful = "顺德";
    let params = format!(r#"{{"work_no":"1","org_code":"2","patient_name":"{doubtful}"}}"#);
    let answer = call(&client, "build_clinic_url", &ended(params.as_bytes()));
    assert_eq!(answer["code"], 0, "{answer}");
    assert_eq!(answer["warnings"][0]["kind"], "encoding");
    assert!(
        answer["warnings"][0]["msg"]
            .as_str()
            .unwrap()
            .contains("UTF-8")
    );
    assert!(!answer["warnings"][0]["hint"].as_str().unwrap().is_empty());
    // SAFETY: as above.
    let finished = unsafe {
        let start: Set = export("idcas_start");
        let params = ended(params.as_bytes());
        let job = start(
            client.handle,
            c"build_clinic_url".as_ptr(),
            params.as_ptr().cast(),
        );
        take(export::<Text>("idcas_finish")(job), client.encoding)
    };
    assert_eq!(value(&finished)["warnings"][0]["kind"], "encoding");
    drop(client);
    let log = fs::read_to_string(log).unwrap();
    assert!(log.contains("as UTF-8") && !log.contains(doubtful), "{log}");
}

#[test]
fn what_is_in_the_encoding_of_the_client_is_not_doubted() {
    let client = Client::speaking(Encoding::Gbk, &keys());
    for name in [
        "张三",
        "李四",
        "李小明",
        "联通",
        "卓越",
        "欧阳娜娜",
        "王喆",
        "陈珺",
        "张玥",
        "皓发",
        "甬江",
        "窦靖童",
        "宓风",
        "璩芳",
        "甯海",
        "阿卜杜拉·买买提",
        "José",
    ] {
        let params = format!(r#"{{"work_no":"1","org_code":"2","patient_name":"{name}"}}"#);
        let params = match name {
            // GBK lacks its last letter.
            "José" => ended(params.replace('é', r"\u00E9").as_bytes()),
            _ => gbk(&params),
        };
        let answer = call(&client, "build_clinic_url", &params);
        assert_eq!(answer["code"], 0, "{name}: {answer}");
        assert_eq!(answer["warnings"], Value::Null, "{name}");
    }
    let client = Client::new(&keys());
    for name in [
        "张三",
        "José",
        "Иван Петров",
        "Ελένη",
        "ئابدۇراخمان",
        "Nguyễn",
        "α±°",
    ] {
        let params = format!(r#"{{"work_no":"1","org_code":"2","patient_name":"{name}"}}"#);
        let answer = call(&client, "build_clinic_url", &ended(params.as_bytes()));
        assert_eq!(answer["code"], 0, "{name}: {answer}");
    }
}

#[test]
fn gbk_for_a_client_of_utf8_is_told() {
    for (language, words) in [("zh", "gbk"), ("en", "gbk")] {
        let mut config = keys();
        config["language"] = json!(language);
        let client = Client::new(&config);
        // The last three are valid UTF-8, of two letters.
        for name in ["张三", "李小明", "卓越", "叶挺", "童太尉"] {
            let params = gbk(&format!(
                r#"{{"work_no":"1","org_code":"2","patient_name":"{name}"}}"#
            ));
            let answer = call(&client, "build_clinic_url", &params);
            assert_eq!(answer["code"], -1004, "{name}: {answer}");
            assert!(answer["msg"].as_str().unwrap().contains(words), "{answer}");
        }
    }
}

#[test]
fn wide_text_for_bytes_and_bytes_for_wide_text_are_told() {
    const PARAMS: &str = r#"{"work_no":"1","org_code":"2"}"#;
    let client = Client::new(&keys());
    for (params, code) in [
        // It may have been cut off as well.
        (units(PARAMS, false), -1001),
        (units(&format!("\u{feff}{PARAMS}"), false), -1004),
    ] {
        let answer = call(&client, "build_clinic_url", &params);
        assert_eq!(answer["code"], code, "{answer}");
        let msg = answer["msg"].as_str().unwrap().to_lowercase();
        assert!(msg.contains("utf-16"), "{answer}");
    }
    let client = Client::speaking(Encoding::Utf16, &keys());
    for params in [
        PARAMS.to_owned(),
        format!("\u{feff}{PARAMS}"),
        "[1]".to_owned(),
    ] {
        let answer = call(&client, "build_clinic_url", &ended(params.as_bytes()));
        assert_eq!(answer["code"], -1004, "{answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains("8-bit"),
            "{answer}"
        );
        assert_eq!(Document::parse(&client, &ended(params.as_bytes())), -1004);
    }
    // SAFETY: as above.
    let answer = unsafe {
        let call: Init2 = export("idcas_call");
        let (name, params) = (ended(b"build_clinic_url"), units(PARAMS, false));
        let answer = call(client.handle, name.as_ptr().cast(), params.as_ptr().cast());
        value(&take(answer, client.encoding))
    };
    assert_eq!(answer["code"], -1004, "{answer}");
    let document = Document::new(&client);
    // SAFETY: as above.
    let set = unsafe {
        let pointer = ended(b"/patient_name");
        let text = units("x", false);
        export::<Set>("idcas_json_set")(
            document.handle,
            pointer.as_ptr().cast(),
            text.as_ptr().cast(),
        )
    };
    assert_eq!(set, -1004);
}

type Init2 = unsafe extern "C" fn(i32, *const c_char, *const c_char) -> *mut c_char;

#[test]
fn a_byte_order_mark_before_json_is_skipped() {
    const PARAMS: &str = r#"{"work_no":"1","org_code":"2","patient_name":"张三","explain":true}"#;
    let utf8 = [b"\xef\xbb\xbf", PARAMS.as_bytes()].concat();
    let chinese = [b"\x84\x31\x95\x33", &gbk(PARAMS)[..]].concat();
    let marked = format!("\u{feff}{PARAMS}");
    for (encoding, params) in [
        (Encoding::Utf8, utf8.clone()),
        // The mark says what it is.
        (Encoding::Gbk, utf8.clone()),
        (Encoding::Gb18030, utf8),
        (Encoding::Gbk, chinese.clone()),
        (Encoding::Gb18030, chinese),
        (Encoding::Utf16, units(&marked, false)),
        (Encoding::Utf16, units(&marked, true)),
    ] {
        let client = Client::speaking(encoding, &keys());
        let params = ended(&params);
        let answer = call(&client, "build_clinic_url", &params);
        assert_eq!(answer["code"], 0, "{encoding:?} {answer}");
        let plain = value(answer["explain"]["plaintext"].as_str().unwrap());
        assert_eq!(plain["patient_name"], "张三", "{encoding:?}");
        let document = Document::of(&client, Document::parse(&client, &params));
        assert_eq!(document.get("/patient_name"), "张三", "{encoding:?}");
    }
}

/// The client's encoding by what it answers.
fn speaks(handle: i32, encoding: Encoding) -> bool {
    // SAFETY: as above.
    let answer = unsafe { export::<OfClient>("idcas_describe")(handle, std::ptr::null()) };
    // SAFETY: as above.
    let wide = unsafe { answer.cast::<u8>().add(1).read() == 0 };
    let wanted = encoding == Encoding::Utf16;
    if wide != wanted {
        free(answer);
        return false;
    }
    let text = take(answer, encoding);
    text.contains("客户端令牌")
}

fn close(handle: i32) {
    // SAFETY: as above.
    free(unsafe { export::<Text>("idcas_close")(handle) });
}

#[test]
fn a_configuration_in_utf16_opens_a_client_of_utf16() {
    for (config, encoding) in [
        ("{}", Encoding::Utf16),
        ("\u{feff}{}", Encoding::Utf16),
        (r#"{"encoding":null}"#, Encoding::Utf16),
        (r#"{"encoding":""}"#, Encoding::Utf16),
        (r#"{"encoding":"utf-8"}"#, Encoding::Utf8),
        (r#"{"encoding":"gbk"}"#, Encoding::Gbk),
    ] {
        let mut handle = 0;
        let config = units(config, false);
        // SAFETY: as above.
        let answer = unsafe { export::<Init>("idcas_init")(config.as_ptr().cast(), &mut handle) };
        take(answer, encoding);
        assert!(handle > 0 && speaks(handle, encoding), "{encoding:?}");
        close(handle);
    }
}

/// An answer and the handle.
fn open(export_name: &str, text: &[u8], word: Option<&[u8]>, answer: Encoding) -> (Value, i32) {
    let mut handle = 7;
    let word = word.map(ended);
    let text = ended(text);
    // SAFETY: as above.
    let said = unsafe {
        let word = word
            .as_ref()
            .map_or(std::ptr::null(), |word| word.as_ptr().cast());
        take(
            export::<InitText>(export_name)(text.as_ptr().cast(), word, &mut handle),
            answer,
        )
    };
    (value(&said), handle)
}

/// A configuration with a name in Chinese, in every form that it may be written in.
fn forms(config: &str) -> Vec<Vec<u8>> {
    let marked = format!("\u{feff}{config}");
    let (chinese, ..) = encoding_rs::GB18030.encode(config);
    vec![
        config.as_bytes().to_vec(),
        marked.as_bytes().to_vec(),
        chinese.to_vec(),
        [b"\x84\x31\x95\x33", &chinese[..]].concat(),
        units(&marked, false)[..marked.encode_utf16().count() * 2].to_vec(),
        units(&marked, true)[..marked.encode_utf16().count() * 2].to_vec(),
    ]
}

#[test]
fn a_client_in_the_encoding_of_the_program_from_any_configuration() {
    let folder = Folder::new("init");
    let path = folder.0.join("配置.json");
    for named in [
        "",
        r#","encoding":"gbk""#,
        r#","encoding":"latin1""#,
        r#","encoding":"utf-16""#,
    ] {
        let config = format!(r#"{{"username":"张三","language":"zh"{named}}}"#);
        for (at, form) in forms(&config).iter().enumerate() {
            for encoding in Encoding::ALL {
                let word = encoding.name().to_ascii_uppercase();
                let wide = units(&word, false);
                for word in [word.as_bytes(), &wide] {
                    // Nothing in memory has the other byte order.
                    if at < 5 {
                        let (answer, handle) = open("idcas_init_text", form, Some(word), encoding);
                        assert_eq!(answer["code"], 0, "{at} {encoding:?} {answer}");
                        assert!(speaks(handle, encoding), "{at} {encoding:?}");
                        close(handle);
                    }
                    fs::write(&path, form).unwrap();
                    let name = match encoding.text(path.to_str().unwrap()) {
                        common::encoding::Text::Bytes(bytes) => bytes,
                        common::encoding::Text::Units(_) => units(path.to_str().unwrap(), false),
                    };
                    let (answer, handle) = open("idcas_init_file", &name, Some(word), encoding);
                    assert_eq!(answer["code"], 0, "{at} {encoding:?} {answer}");
                    assert!(speaks(handle, encoding), "{at} {encoding:?}");
                    close(handle);
                }
            }
        }
    }
}

#[test]
fn without_an_encoding_the_text_says_it() {
    for (config, encoding) in [
        (br#"{"encoding":"gbk"}"#.to_vec(), Encoding::Gbk),
        (b"{}".to_vec(), Encoding::Utf8),
        (units("{}", false), Encoding::Utf16),
        (units(r#"{"encoding":"gb18030"}"#, false), Encoding::Gb18030),
    ] {
        for word in [None, Some(&b""[..])] {
            let (answer, handle) = open("idcas_init_text", &config, word, encoding);
            assert_eq!(answer["code"], 0, "{answer}");
            assert!(speaks(handle, encoding));
            close(handle);
        }
    }
}

/// Its bytes are those of a beginning in UTF-16.
#[test]
fn nothing_is_read_behind_a_configuration_of_one_character() {
    for (start, code) in [(&b"{"[..], -1002), (b" ", 0)] {
        // What happens to stand behind it: other texts, a pointer, half a surrogate pair.
        for behind in [
            &b"\x00ab"[..],
            b"\x00\x40\x7f",
            b"\x00\x00\xd8",
            b"\x00\x81\x30",
        ] {
            let text = [start, behind].concat();
            let (answer, handle) = open("idcas_init_text", &text, Some(b"gbk"), Encoding::Gbk);
            assert_eq!(answer["code"], code, "{answer}");
            assert_eq!(handle > 0, code == 0);
            assert!(!answer.to_string().contains("utf-16"), "{answer}");
        }
        // In UTF-16 it is one.
        let config = [start, &b"\0"[..]].concat();
        let rest = units(r#"{"encoding":"gbk"}"#, false);
        let rest = if start == b"{" { &rest[2..] } else { &rest[..] };
        let config = [&config[..], rest].concat();
        let (_, handle) = open("idcas_init_text", &config, Some(b"gbk"), Encoding::Gbk);
        assert!(handle > 0);
    }
}

#[test]
fn an_encoding_that_is_not_known_is_a_fault_of_its_own() {
    let folder = Folder::new("unknown-encoding");
    let path = folder.0.join("idcas.json");
    fs::write(&path, "{}").unwrap();
    let path = path.to_str().unwrap().as_bytes();
    for (name, first) in [("idcas_init_text", &b"{}"[..]), ("idcas_init_file", path)] {
        for (word, shown) in [
            (b"big5".to_vec(), true),
            (b"C:\\Users\\zhang\\idcas.json".to_vec(), false),
            ("编码".as_bytes().to_vec(), false),
            (vec![b'x'; 1000], false),
        ] {
            let (answer, handle) = open(name, first, Some(&word), Encoding::Utf8);
            assert_eq!(
                (answer["code"].as_i64(), handle),
                (Some(-1002), 0),
                "{answer}"
            );
            assert_eq!(answer["error"]["faults"][0]["param"], "encoding");
            let told = answer.to_string();
            assert!(told.contains("utf-8、gbk、gb18030、utf-16"), "{told}");
            assert_eq!(told.contains("big5"), shown);
            assert!(!told.contains("zhang") && !told.contains("xxx"), "{told}");
        }
        // Who asks in UTF-16 is answered in it.
        let (answer, _) = open(name, first, Some(&units("big5", false)), Encoding::Utf16);
        assert_eq!(answer["code"], -1002);
    }
}

#[test]
fn a_configuration_that_is_passed_as_a_path_is_not_repeated() {
    for text in [
        r#"{"gateway":"http://127.0.0.1:1/api","client_secret":"S3CRET","password":"S3CRET"}"#,
        r#""client_secret":"S3CRET""#,
        "{\n  client_secret: S3CRET\n}",
        "client_secret=S3CRET",
        "client_secret: S3CRET",
        &"S3CRET".repeat(100),
    ] {
        let (answer, handle) = open("idcas_init_file", text.as_bytes(), None, Encoding::Utf8);
        assert_eq!((answer["code"].as_i64(), handle), (Some(-1301), 0));
        let told = answer.to_string();
        assert!(
            !told.contains("S3CRET") && told.contains("idcas_init_text"),
            "{told}"
        );
    }
}

#[test]
fn files_that_are_not_a_configuration() {
    let folder = Folder::new("no-configuration");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let missing = folder.0.join("missing.json");
    let empty = write("empty.json", b"");
    let large = write("large.json", b"");
    fs::File::options()
        .write(true)
        .open(&large)
        .unwrap()
        .set_len(17 << 20)
        .unwrap();
    let broken = write("broken.json", b"{\"username\":");
    let binary = write("binary.json", &[0xff; 9]);
    let faulty = write("faulty.json", br#"{"domian":"x"}"#);
    for (path, code, words) in [
        (missing, -1301, "missing.json"),
        (folder.0.clone(), -1301, "no-configuration"),
        (empty, -1002, "empty.json"),
        (large, -1002, "large.json"),
        (broken, -1002, ""),
        (binary, -1004, "binary.json"),
        (faulty, -1002, "domian"),
    ] {
        for encoding in [Encoding::Utf8, Encoding::Gbk] {
            let bytes = path.to_str().unwrap().as_bytes();
            let word = encoding.name().as_bytes();
            let (answer, handle) = open("idcas_init_file", bytes, Some(word), encoding);
            assert_eq!(
                (answer["code"].as_i64(), handle),
                (Some(code), 0),
                "{answer}"
            );
            assert_eq!(answer["error"]["operation"], "init_file");
            let told = answer.to_string();
            assert!(told.contains(words), "{told}");
            // A folder may be named after a person.
            assert!(!told.contains("/tmp"), "{told}");
        }
    }
    // SAFETY: as above.
    unsafe {
        let init: InitText = export("idcas_init_file");
        let mut handle = 7;
        let null = std::ptr::null();
        let answer = value(&take(init(null, null, &mut handle), Encoding::Utf8));
        assert_eq!((answer["code"].as_i64(), handle), (Some(-1001), 0));
        let config = folder.0.join("good.json");
        fs::write(&config, "{}").unwrap();
        let config = CString::new(config.to_str().unwrap()).unwrap();
        let answer = take(
            init(config.as_ptr(), null, std::ptr::null_mut()),
            Encoding::Utf8,
        );
        assert_eq!(value(&answer)["code"], -1001);
    }
}
