//! Ready links to the pages, and the check of a link that is pasted into the console.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Map, Value, json};

use super::{listed, refused};
use crate::app::App;
use crate::clock::parse_china_time;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::links;
use crate::pages::{PAGES, Page, nowhere};
use crate::pasted::{self, Pasted};
use crate::said::{Said, said};
use crate::verify::{Findings, LinkCheck, words};

/// Longer than any link that a browser opens.
const LONGEST: usize = 64 << 10;

/// Right links for the exam of `?exam=`, made now.
pub async fn all(State(app): State<Arc<App>>, uri: Uri) -> Response {
    let exam = match exam(&app, &uri) {
        Ok(exam) => exam,
        Err(refusal) => return *refusal,
    };
    let made = PAGES.iter().filter_map(|page| {
        let path = links::ready(&app, page.name, exam)?;
        let title = (page.title)();
        let url = format!("{}{path}", app.base);
        Some(json!({"page": page.name, "zh": title.zh, "en": title.en, "url": url}))
    });
    Json(made.collect::<Vec<_>>()).into_response()
}

/// Leads to a page by a link that is made now: one that stands in a list would soon be too old.
pub async fn open(State(app): State<Arc<App>>, Path(page): Path<String>, uri: Uri) -> Response {
    let exam = match exam(&app, &uri) {
        Ok(exam) => exam,
        Err(refusal) => return *refusal,
    };
    match links::ready(&app, &page, exam) {
        Some(path) => Redirect::to(&path).into_response(),
        None => refused(
            StatusCode::NOT_FOUND,
            &said!(
                "没有名为“{page}”的页面，或该页面不显示这类检查",
                "there is no page \"{page}\", or it does not show exams of this kind"
            ),
        ),
    }
}

fn exam<'a>(app: &'a App, uri: &Uri) -> Result<&'a Exam, Box<Response>> {
    let query = Fields::parse(uri.query().unwrap_or_default());
    let found = match query.get("exam") {
        Some(id) => app.archive.find_text(id),
        None => listed(app).next(),
    };
    found.ok_or_else(|| {
        let said = said!("没有这个 ID 的检查", "no exam has this id");
        Box::new(refused(StatusCode::NOT_FOUND, &said))
    })
}

/// What a person typed: the link, perhaps other keys, and when it was opened.
struct Asked {
    link: String,
    keys: [Option<String>; 3],
    at: Option<i64>,
}

fn asked(body: &[u8]) -> Result<Asked, Said> {
    let fields = Fields::from_json(body)
        .ok_or_else(|| said!("请求体不是 JSON 对象", "the body is not a JSON object"))?;
    let link = fields.get("link").unwrap_or_default().to_owned();
    if link.len() > LONGEST {
        return Err(said!(
            "内容过长：页面链接不会超过 64 KB",
            "too long: no link to a page has more than 64 KB"
        ));
    }
    let at = fields.get("at").map(|text| {
        parse_china_time(text.trim()).ok_or_else(|| {
            said!(
                "打开时间应为 yyyy-MM-dd HH:mm:ss（北京时间）",
                "the time of opening must be yyyy-MM-dd HH:mm:ss (China time)"
            )
        })
    });
    Ok(Asked {
        link,
        keys: ["des_key", "des_iv", "md5_key"].map(|name| fields.get(name).map(str::to_owned)),
        at: at.transpose()?,
    })
}

pub async fn check(State(app): State<Arc<App>>, body: Bytes) -> Response {
    match asked(&body).and_then(|asked| checked(&app, &asked)) {
        Ok(answer) => Json(answer).into_response(),
        Err(said) => refused(StatusCode::BAD_REQUEST, &said),
    }
}

fn checked(app: &App, asked: &Asked) -> Result<Value, Said> {
    let keys = app
        .keys
        .other(asked.keys.each_ref().map(Option::as_deref))?;
    let mut pasted = pasted::read(&asked.link).ok_or_else(|| {
        said!(
            "没有找到链接：请粘贴以 http:// 或 https:// 开头的页面链接",
            "there is no link in this: paste a link to a page, which begins with http:// or https://"
        )
    })?;
    let mut before = Vec::new();
    if keys.same(&app.keys) {
        before.extend(another_address(app, &pasted.origin));
    }
    let unescaped = LinkCheck::unescaped(&pasted.query);
    let escaped = unescaped.is_some();
    pasted.query = unescaped.unwrap_or(pasted.query);
    before.extend(follow(app, &mut pasted));
    let page = PAGES.iter().find(|page| page.path == pasted.path);
    if page.is_none() && before.iter().all(|verdict| verdict.check != "link") {
        before.push(Verdict::bad("path", nowhere(&pasted.path)));
    }
    let query = Fields::parse(&pasted.query);
    let mut link = LinkCheck::new(app, &query, &pasted.query).with_keys(&keys);
    if let Some(at) = asked.at {
        link = link.at(at);
    }
    if escaped {
        link.escaped();
    }
    if let Some(page) = page {
        (page.check)(&mut link);
    }
    Ok(answer(page, before, &query, link.finish()))
}

fn answer(page: Option<&Page>, before: Vec<Verdict>, query: &Fields, findings: Findings) -> Value {
    let Findings { verdicts, revealed } = findings;
    let verdicts: Vec<Verdict> = before.into_iter().chain(verdicts).collect();
    let count = verdicts.iter().filter(|verdict| verdict.refuses()).count();
    let notices = verdicts.iter().filter(|v| v.notice && !v.ok).count();
    let summary = match (page, count) {
        (Some(_), 0) if notices > 0 => said!(
            "平台会打开此链接，但请看提示。",
            "The platform opens this link, but see the notice."
        ),
        (Some(_), 0) => said!(
            "未发现错误，平台会打开此链接。",
            "No mistake was found: the platform opens this link."
        ),
        (_, 1) => said!(
            "平台会拒绝此链接，原因有 1 个：",
            "The platform refuses this link for one reason:"
        ),
        (_, count) => said!(
            "平台会拒绝此链接，原因有 {count} 个：",
            "The platform refuses this link for {count} reasons:"
        ),
    };
    let params = query.iter().cloned().chain(revealed);
    let params: Map<String, Value> = params.map(|(name, value)| (name, value.into())).collect();
    let page = page.map(|page| {
        let title = (page.title)();
        json!({"page": page.name, "path": page.path, "zh": title.zh, "en": title.en})
    });
    json!({
        "ok": count == 0,
        "zh": summary.zh,
        "en": summary.en,
        "page": page,
        "verdicts": verdicts,
        "params": params,
    })
}

/// A link to another server than this one.
fn another_address(app: &App, origin: &str) -> Option<Verdict> {
    if origin.is_empty() || same_address(app, origin) {
        return None;
    }
    let base = &app.base;
    let said = match origin.split_once("://") {
        None => words::no_scheme(base),
        Some((_, rest)) if same_address(app, &format!("{}://{rest}", scheme(base))) => {
            words::another_scheme(origin, base)
        }
        Some(_) => words::another_server(origin, base),
    };
    Some(Verdict::bad("address", said))
}

fn scheme(address: &str) -> &str {
    address.split("://").next().unwrap_or_default()
}

/// Also by another name of this machine, and by any name where the sandbox listens at every address.
fn same_address(app: &App, origin: &str) -> bool {
    let base = app.base.to_ascii_lowercase();
    let origin = origin.to_ascii_lowercase();
    if base == origin {
        return true;
    }
    let split = |text: &str| {
        let rest = text.split_once("://").map_or("", |(_, rest)| rest);
        let (host, port) = rest.rsplit_once(':').unwrap_or((rest, ""));
        (scheme(text).to_owned(), host.to_owned(), port.to_owned())
    };
    let (own, sent) = (split(&base), split(&origin));
    let local = |host: &str| matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    let everywhere = matches!(app.options.host.as_str(), "0.0.0.0" | "::");
    let host = (local(&own.1) && local(&sent.1)) || everywhere;
    own.0 == sent.0 && own.2 == sent.2 && host
}

/// A short link is checked as the link that it leads to.
fn follow(app: &App, pasted: &mut Pasted) -> Option<Verdict> {
    let code = pasted.path.strip_prefix("/s/")?;
    let Some(target) = app.short_link_target(code) else {
        return Some(Verdict::bad("link", words::no_short_link()));
    };
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    pasted.path = path.to_owned();
    pasted.query = query.to_owned();
    None
}
