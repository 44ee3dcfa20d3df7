//! The configuration as a form: made from the key table, checked by the library, saved to a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use idcas::said;
use idcas::said::{Language, Said, Title};
use serde_json::{Value, json};

use super::draft;
use super::file::{self, Read};
use super::reply::{Members, parsed, refused, text};
use super::server::In;
use super::state::{Session, Workbench, describer, lock, open};

/// The keys, what is set of them, and what is wrong with it.
pub async fn shown(State(workbench): State<Arc<Workbench>>, In(language): In) -> Json<Value> {
    let keys = describer(language).and_then(|client| client.describe("configuration").ok());
    let keys = keys.map(|answer| parsed(&answer)["data"].take());
    let session = lock(&workbench.session);
    let path = session.path.as_ref().map(|path| path.to_string_lossy());
    Json(json!({
        "keys": keys,
        "path": path,
        "values": draft::for_form(&session.members),
        "unknown": draft::unknown(&session.members),
        "unreadable": session.unreadable,
        "found": found(&session.members, language),
    }))
}

/// The library's verdict on members, without any of their values.
fn found(members: &Members, language: Language) -> Value {
    let (_, mut answer) = open(members, language);
    json!({
        "ok": answer["code"] == 0,
        "msg": answer["msg"].take(),
        "faults": answer["error"]["faults"].take(),
        "warnings": answer["warnings"].take(),
        "json": draft::masked(members),
    })
}

fn drafted(session: &Session, body: &Members) -> Members {
    let draft = body.get("draft").and_then(Value::as_object).cloned();
    draft::members(&session.members, &draft.unwrap_or_default())
}

/// While it is typed.
pub async fn check(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Json(body): Json<Members>,
) -> Json<Value> {
    let members = drafted(&lock(&workbench.session), &body);
    // It may read a file of certificates.
    let found = tokio::task::spawn_blocking(move || found(&members, language)).await;
    Json(found.unwrap_or_default())
}

/// Works with what was typed from now on, and with `path` saves it too.
pub async fn apply(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Json(body): Json<Members>,
) -> Response {
    let applied = tokio::task::spawn_blocking(move || {
        let mut session = lock(&workbench.session);
        let members = drafted(&session, &body);
        let found = found(&members, language);
        if found["ok"] != true {
            return refused(StatusCode::CONFLICT, FAULTY, language);
        }
        if let Some(path) = body.get("path").and_then(Value::as_str) {
            let replace = text(&body, "replace") == "yes";
            if let Err(why) = save(&mut session, path, replace, &members, language) {
                let again = [EXISTS, CHANGED].iter().any(|one| one.zh == why.zh);
                let told = json!({"problem": why.text(language), "again": again});
                return (StatusCode::CONFLICT, Json(told)).into_response();
            }
        }
        let values = draft::for_form(&members);
        session.replace(members);
        Json(json!({"found": found, "values": values, "path": session.path})).into_response()
    });
    applied
        .await
        .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR, NOT_WRITTEN, language))
}

fn save(
    session: &mut Session,
    path: &str,
    replace: bool,
    members: &Members,
    language: Language,
) -> Result<(), Said> {
    let path = PathBuf::from(path.trim());
    if path.as_os_str().is_empty() {
        return Err(NO_PATH.into());
    }
    if path.is_dir() {
        return Err(FOLDER.into());
    }
    if path.exists() && !replace {
        if session.path.as_deref() != Some(&path) || session.unreadable.is_some() {
            return Err(EXISTS.into());
        }
        if !is_as_read(session, &path, language) {
            return Err(CHANGED.into());
        }
    }
    let text = file::write(&path, members).map_err(|error| {
        let why = error.to_string();
        said!("没有保存：{why}。", "Not saved: {why}.", why)
    })?;
    session.path = Some(path);
    session.on_disk = Some(text);
    Ok(())
}

/// Whether nobody else changed the file meanwhile.
fn is_as_read(session: &Session, path: &Path, language: Language) -> bool {
    match file::read(path, language) {
        Read::Members { text, .. } => session.on_disk.as_deref() == Some(text.as_str()),
        Read::Wrong(_) => false,
    }
}

const FAULTY: Title = said!(
    "配置还有问题，请先按红色提示修改。",
    "The configuration has faults: correct what is marked first."
);
const NOT_WRITTEN: Title = said!("没有保存。", "Not saved.");
const NO_PATH: Title = said!("请填写文件路径。", "Give the file's path.");
const FOLDER: Title = said!(
    "这是一个目录，请写上文件名。",
    "This is a folder: add the file's name."
);
const EXISTS: Title = said!(
    "文件已存在。再按一次“保存”将覆盖它。",
    "The file exists. Press Save once more to replace it."
);
const CHANGED: Title = said!(
    "文件在此期间已被修改。再按一次“保存”将覆盖它。",
    "The file was changed meanwhile. Press Save once more to replace it."
);
