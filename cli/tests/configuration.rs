//! `check`, `diagnose`, and which configuration is used.

mod common;

use std::time::{Duration, Instant};

use common::{Folder, World, run};

#[test]
fn a_right_configuration_and_every_fault_of_a_wrong_one() {
    let world = World::new();
    let right = world.run(&["check", "idcas.json"]).is(0);
    assert!(right.out.contains("is right"), "{right:?}");
    let wrong = r#"{"domian":"x","timeout_ms":"soon","des_iv":"short"}"#;
    world.folder.file("wrong.json", wrong);
    let wrong = world.run(&["check", "wrong.json"]).is(3);
    for word in ["3 faults", "did you mean domain", "timeout_ms", "des_iv"] {
        assert!(wrong.out.contains(word), "{word}: {wrong:?}");
    }
    let chinese = world
        .run(&["check", "wrong.json", "--language", "zh"])
        .is(3);
    assert!(chinese.out.contains("配置有 3 处问题"), "{chinese:?}");
    world
        .folder
        .file("broken.json", "{\n  \"domain\": \"x\",,\n}");
    let broken = world.run(&["check", "broken.json"]).is(3);
    assert!(broken.out.contains("line 2"), "{broken:?}");
    let missing = world.run(&["check", "nowhere.json"]).is(3);
    assert!(missing.out.contains("nowhere.json"), "{missing:?}");
}

#[test]
fn what_is_seldom_meant_is_noted() {
    let folder = Folder::new();
    let text = r#"{"domain":"portal.hospital.cn","des_key":"eWorldTomTaw#7=*"}"#;
    folder.file("配置.json", text);
    let noted = run(&folder.0, ["check"]).is(0);
    assert!(noted.err.contains("Note: ") && noted.err.contains("test key"));
}

#[test]
fn a_configuration_is_found_here_and_then_beside_the_program() {
    let here = Folder::new();
    let none = run(&here.0, ["check"]).is(2);
    assert!(none.err.contains("--config") && none.err.contains("idcas try"));
    here.file("配置.json", "{}");
    let found = run(&here.0, ["check"]).is(0);
    assert!(found.err.contains("Using the configuration 配置.json"));
    here.file("idcas.json", "{}");
    let found = run(&here.0, ["check"]).is(0);
    assert!(found.err.contains("Using the configuration idcas.json"));
    let named = run(&here.0, ["check", "--config", "配置.json"]).is(0);
    assert!(!named.err.contains("Using"), "{named:?}");

    let elsewhere = Folder::new();
    let program = here.0.join("idcas");
    std::fs::copy(common::PROGRAM, &program).unwrap();
    let beside = std::process::Command::new(program)
        .args(["check", "--language", "en"])
        .current_dir(&elsewhere.0)
        .output()
        .unwrap();
    let said = String::from_utf8(beside.stderr).unwrap();
    assert!(beside.status.success(), "{said}");
    assert!(said.contains(here.0.join("idcas.json").to_str().unwrap()));
}

/// The limit is 1 s; a machine that runs other tests meanwhile gets more.
#[test]
fn a_healthy_platform_is_diagnosed_at_once() {
    let world = World::new();
    let begun = Instant::now();
    let ran = world.run(&["diagnose"]).is(0);
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(8), "{took:?}");
    for word in ["user access token", "All 12 steps are right", "page"] {
        assert!(ran.out.contains(word), "{word}: {ran:?}");
    }
    let json = world.run(&["diagnose", "--json"]).is(0).json();
    assert_eq!(json["data"]["ok"], true);
}

#[test]
fn a_report_is_saved_without_secrets_and_patients() {
    let world = World::new();
    let ran = world
        .run(&["diagnose", "--report", "报告.txt", "--language", "zh"])
        .is(0);
    let report = std::fs::read_to_string(world.path().join("报告.txt")).unwrap();
    assert!(report.starts_with("\u{feff}idcas 诊断报告\r\n"), "{report}");
    assert!(report.contains("用户访问令牌"));
    for said in [&report, &ran.out, &ran.err] {
        for secret in [
            "his-demo-secret",
            "Sandbox#2021",
            "eWorldTomTaw",
            "TomtawMD5Key",
        ] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
        for exam in world.sandbox.exams() {
            assert!(!said.contains(&exam.person.name));
            assert!(!said.contains(&exam.person.id_card_no));
        }
    }
}

#[test]
fn a_platform_that_is_gone_is_a_failure_with_advice() {
    let world = World::new();
    let folder = Folder::new();
    folder.file("idcas.json", world.sandbox.config().to_string());
    drop(world);
    let ran = run(&folder.0, ["diagnose"]).is(3);
    assert!(ran.out.contains("FAILED") && ran.out.contains("skipped"));
    assert!(ran.out.contains("Step "), "{ran:?}");
}

#[cfg(not(windows))]
#[test]
fn registering_is_for_windows() {
    let folder = Folder::new();
    let ran = run(&folder.0, ["register", "--language", "en"]).is(2);
    assert!(ran.err.contains("Windows only"), "{ran:?}");
}

#[cfg(not(windows))]
#[test]
fn protecting_is_for_windows_and_leaves_the_file_alone() {
    let world = World::new();
    let before = std::fs::read(world.path().join("idcas.json")).unwrap();
    let ran = world.run(&["protect"]).is(3);
    assert!(ran.err.contains("chmod"), "{ran:?}");
    assert_eq!(
        std::fs::read(world.path().join("idcas.json")).unwrap(),
        before
    );
    world
        .folder
        .file("w.json", r#"{"client_secret":"dpapi:AAAA"}"#);
    let elsewhere = world.run(&["check", "w.json"]).is(3);
    assert!(elsewhere.out.contains("client_secret") && elsewhere.out.contains("Windows"));
}
