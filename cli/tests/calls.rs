//! `call` and `describe`.

mod common;

use std::time::{Duration, SystemTime};

use common::{ALL_EXAMS, World, run};
use idcas_sandbox::Fault;
use serde_json::Value;

fn exams<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&ALL_EXAMS, more].concat()
}

#[test]
fn a_list_is_a_table_with_the_values_meanings() {
    let world = World::new();
    let ran = world.run(&exams(&["page_size=5", "--language=zh"])).is(0);
    assert!(
        ran.out.contains("患者姓名") && ran.out.contains("1 男性"),
        "{ran:?}"
    );
    // A title, a line, and five rows.
    assert_eq!(ran.out.lines().count(), 7, "{ran:?}");
    assert!(ran.err.contains("total_count=400"));
    let chosen = world
        .run(&exams(&[
            "page_size=5",
            "--columns=id,patient_sex",
            "--language=zh",
        ]))
        .is(0);
    let widths = chosen
        .out
        .lines()
        .map(|line| line.split_whitespace().count());
    // An id, a code and its meaning.
    assert_eq!(widths.max(), Some(3), "{chosen:?}");
}

#[test]
fn json_is_the_answer_as_it_came() {
    let world = World::new();
    let answer = world.run(&exams(&["page_size=2", "--json"])).is(0).json();
    let rows = answer["data"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    // Beyond what a double can hold.
    assert!(
        rows[0]["id"].to_string().contains("13948273645100"),
        "{answer}"
    );
}

#[test]
fn every_page_is_saved_as_csv() {
    let world = World::new();
    let saved = world.run(&exams(&["--all", "--csv", "检查.csv"])).is(0);
    assert!(saved.out.contains("400 rows"), "{saved:?}");
    let bytes = std::fs::read(world.path().join("检查.csv")).unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::Reader::from_reader(text);
    let at = reader
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "patient_name");
    let mut names: Vec<String> = reader
        .records()
        .map(|row| row.unwrap()[at.unwrap()].to_owned())
        .collect();
    let mut expected: Vec<String> = world
        .sandbox
        .exams()
        .iter()
        .map(|exam| exam.person.name.clone())
        .collect();
    names.sort();
    expected.sort();
    assert_eq!(names, expected);
    let not = world.run(&["call", "get_exam_detail", "--all"]).is(2);
    assert!(not.err.contains("query_exams"), "{not:?}");
    let single = world
        .run(&["call", "get_rsa_public_key", "--csv", "x.csv"])
        .is(2);
    assert!(!world.path().join("x.csv").exists(), "{single:?}");
    // Status 2 says that nothing was sent.
    let stats = [
        "call",
        "upload_recognition_stats",
        "org_code=2470",
        "patients_cnt=1",
        "work_stations=1",
        "--csv=x.csv",
    ];
    let upload = world.run(&stats).is(2);
    assert!(upload.err.contains("nothing was sent"), "{upload:?}");
    assert_eq!(uploads(&world), 0);
}

#[test]
fn each_outcome_has_its_status() {
    let world = World::new();
    let wrong = world.run(&["call", "query_exams"]).is(2);
    assert!(wrong.err.contains("time_type"), "{wrong:?}");
    let refusal = r#"{"code":-1,"msg":"没有权限\u001b[2J","data":null}"#;
    world.sandbox.set_fault(Fault {
        path: Some("/api/api-idcas".to_owned()),
        ..Fault::status(200).with_body(refusal)
    });
    let refused = world.run(&exams(&[])).is(1);
    assert!(refused.err.contains("platform refused"), "{refused:?}");
    // What a server sends does not steer the console.
    assert!(refused.err.contains("没有权限") && !refused.err.contains('\u{1b}'));
    let json = world.run(&exams(&["--json"])).is(1).json();
    assert_eq!(json["code"], -1);
    world.sandbox.clear_faults();
    let folder = common::Folder::new();
    folder.file("idcas.json", world.sandbox.config().to_string());
    drop(world);
    let gone = run(&folder.0, exams(&[])).is(3);
    assert!(gone.err.contains("-1101"), "{gone:?}");
}

#[test]
fn misspelt_operations_are_corrected_and_never_guessed() {
    let world = World::new();
    let near = world.run(&["call", "query_exmas"]).is(2);
    assert!(near.err.contains("did you mean query_exams?"), "{near:?}");
    let several = world.run(&["call", "query_"]).is(2);
    assert!(several.err.contains("query_print_exams"), "{several:?}");
    assert!(world.sandbox.requests().is_empty());
    let short = world.run(&["call", "GetRsa"]).is(0);
    assert!(
        short.err.contains("GetRsa -> get_rsa_public_key"),
        "{short:?}"
    );
}

#[test]
fn values_come_from_files_in_their_encodings() {
    let world = World::new();
    let person = &world.sandbox.exams()[0].person;
    let (gbk, _, _) = encoding_rs::GBK.encode(&person.name);
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(person.name.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (name, bytes) in [
        ("utf8", person.name.as_bytes()),
        ("gbk", &gbk),
        ("utf16", &utf16),
    ] {
        let path = world.folder.file(name, bytes);
        let given = format!("patient_name=@{}", path.display());
        let answer = world.run(&exams(&[&given, "--json"])).is(0).json();
        let rows = answer["data"].as_array().unwrap();
        assert!(!rows.is_empty(), "{name}");
        assert!(
            rows.iter()
                .all(|row| row["patient_name"] == person.name.as_str())
        );
    }
}

fn uploads(world: &World) -> usize {
    let requests = world.sandbox.requests();
    let uploads = requests.iter().filter(|request| {
        request.method == "POST" && request.path.contains("observations/recognition")
    });
    uploads.count()
}

#[test]
fn the_nightly_upload_sends_a_fresh_file_and_no_old_one() {
    let world = World::new();
    let stats = r#"{"org_code":"2470","patients_cnt":1203,"work_stations":86}"#;
    let path = world.folder.file("stats 每日.json", stats);
    let scheduled = world
        .run(&["schedule", "stats 每日.json", "--system", "cron"])
        .is(0);
    let line = scheduled.out.trim();
    let command = line
        .strip_prefix("0 2 * * * ")
        .expect(line)
        .replace("\\%", "%");
    let nightly = || {
        let mut shell = std::process::Command::new("/bin/sh");
        let shell = shell.args(["-c", &command]).current_dir("/").env_clear();
        shell.status().unwrap().code()
    };
    assert_eq!(nightly(), Some(0), "{command}");
    assert_eq!(uploads(&world), 1);
    let log = std::fs::read_to_string(world.path().join("idcas-upload.log")).unwrap();
    assert!(log.starts_with("== 20"), "{log}");

    let file = std::fs::File::options().write(true).open(&path).unwrap();
    let old = SystemTime::now() - Duration::from_secs(25 * 3600);
    file.set_modified(old).unwrap();
    assert_eq!(nightly(), Some(2));
    assert_eq!(uploads(&world), 1);
    let log = std::fs::read_to_string(world.path().join("idcas-upload.log")).unwrap();
    assert!(log.contains("25 hours") || log.contains("25 小时"), "{log}");
}

#[test]
fn the_task_schedulers_line_has_whole_paths() {
    let world = World::new();
    world.folder.file("stats.json", "{}");
    let ran = world
        .run(&["schedule", "stats.json", "--system", "windows"])
        .is(0);
    let line = ran.out.trim();
    assert!(line.starts_with("schtasks /Create "), "{line}");
    assert!(line.contains("/SC DAILY /ST 02:00"), "{line}");
    for file in ["stats.json", "idcas.json", "idcas-upload.log"] {
        assert!(
            line.contains(world.path().join(file).to_str().unwrap()),
            "{line}"
        );
    }
    assert!(line.contains("@/") && line.contains("--max-age=24"));
}

#[test]
fn the_catalogue_is_described() {
    let world = World::new();
    let all = world.run(&["describe"]).is(0);
    for name in ["query_exams_all", "build_clinic_url", "clinic"] {
        assert!(all.out.contains(name), "{name}");
    }
    let one = world
        .run(&["describe", "query_recognition", "--language=zh"])
        .is(0);
    for word in ["req_type", "3101 医生接诊", "是"] {
        assert!(one.out.contains(word), "{word}: {one:?}");
    }
    let keys: Value = world
        .run(&["describe", "configuration", "--json"])
        .is(0)
        .json();
    assert!(keys.as_array().is_some_and(|keys| keys.len() > 25));
    let code = world.run(&["code", "-1101"]).is(0);
    assert!(!code.out.trim().is_empty());
}
