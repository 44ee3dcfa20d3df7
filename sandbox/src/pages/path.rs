//! A path that is no page: said in words, with the page that was probably meant.

use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use percent_encoding::percent_decode_str;
use serde_json::json;

use super::{PAGES, Page};
use crate::call::Call;
use crate::journal::Verdict;
use crate::said::{Said, said};

/// Letters that may differ from a page's path before it is no longer the one that was meant.
const MOST_DIFFERENCES: usize = 4;

/// Where programs are answered, in JSON.
const INTERFACES: &[&str] = &["/api", "/doc", "/connect", "/observations", "/files"];

/// Where there is nothing but pages.
const FOLDERS: &[&str] = &["/clinicview/", "/sharevisit/", "/viewer/"];

/// The page for a wrong path, where a person is likely to see it: a browser asked, or it is nearly the path of a page.
pub fn no_such_page(call: &Call) -> Option<Response> {
    let path = call.uri.path();
    let interface = |base: &str| path == base || path.starts_with(&format!("{base}/"));
    let accepted = call.headers.get(header::ACCEPT);
    // Old browsers do not ask for HTML by name.
    let browser = accepted.is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let place = FOLDERS.iter().any(|folder| path.starts_with(folder));
    let for_people = browser || place || meant(path).is_some();
    if INTERFACES.iter().any(|base| interface(base)) || !for_people {
        return None;
    }
    Some(said_in_full(call, StatusCode::NOT_FOUND, nowhere(path)))
}

/// The page for a right path that was not asked for by GET.
pub fn not_by_this_method(call: &Call, method: &Method) -> Option<Response> {
    let path = call.uri.path();
    let page = PAGES.iter().find(|page| page.path == path)?;
    let title = (page.title)();
    let flaw = said!(
        "页面“{title}”应以 GET 打开，实际为 {method}",
        "the page \"{title}\" is opened with GET, not {method}",
        title
    );
    let mut response = said_in_full(call, StatusCode::METHOD_NOT_ALLOWED, flaw);
    let allow = HeaderValue::from_static("GET, HEAD");
    response.headers_mut().insert(header::ALLOW, allow);
    Some(response)
}

fn said_in_full(call: &Call, status: StatusCode, flaw: Said) -> Response {
    let flaw = Verdict::bad("path", flaw);
    call.judge(flaw.clone());
    let pages = PAGES.iter().map(|page| {
        let title = (page.title)();
        json!({"path": page.path, "zh": title.zh, "en": title.en})
    });
    let values = json!({"flaw": flaw, "pages": pages.collect::<Vec<_>>()});
    let title = said!("没有这个页面", "No such page");
    call.app
        .templates
        .render("no-such-page.html", status, &title, &values)
}

/// That a path is no page, why, and which was meant.
pub fn nowhere(path: &str) -> Said {
    let shown = percent_decode_str(path).decode_utf8_lossy();
    match meant(path) {
        None => said!(
            "平台没有路径为“{shown}”的页面",
            "the platform has no page with the path \"{shown}\""
        ),
        Some((page, causes)) => {
            let right = page.path;
            let why = Said::join(causes, &said!("，", ", "));
            said!(
                "平台没有路径为“{shown}”的页面：{why}，应为 {right}",
                "the platform has no page with the path \"{shown}\": {why}; it must be {right}",
                why
            )
        }
    }
}

/// The page that was probably meant, and what is wrong with the path.
fn meant(path: &str) -> Option<(&'static Page, Vec<Said>)> {
    let mut causes = Vec::new();
    let mut text = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let mut step = |changed: String, text: &mut String, cause: Said| {
        if changed != *text {
            *text = changed;
            causes.push(cause);
        }
    };
    let head = text.split('?').next().unwrap_or_default().to_owned();
    let encoded = said!("“?”被编码成了 %3F", "the \"?\" was percent-encoded as %3F");
    step(head, &mut text, encoded);
    let bare = text.split_whitespace().collect::<String>();
    step(bare, &mut text, said!("含有空格", "it contains blanks"));
    let slashes = said!("用了反斜杠", "it has backslashes");
    step(text.replace('\\', "/"), &mut text, slashes);
    let mut single = text.clone();
    while single.contains("//") {
        single = single.replace("//", "/");
    }
    let doubled = said!("多了一个“/”", "a slash is doubled");
    step(single, &mut text, doubled);
    let lower = said!("大小写不一致", "the letter case differs");
    if PAGES.iter().all(|page| !text.contains(page.path)) {
        step(text.to_ascii_lowercase(), &mut text, lower);
    }
    let (page, cause) = closest(&text)?;
    causes.extend(cause);
    // A right path has nothing to be said about.
    (!causes.is_empty()).then_some((page, causes))
}

/// The page by its cleaned path, and how that still differs.
fn closest(path: &str) -> Option<(&'static Page, Option<Said>)> {
    let find = |wanted: &dyn Fn(&Page) -> bool| PAGES.iter().find(|page| wanted(page));
    if let Some(page) = find(&|page| page.path == path) {
        return Some((page, None));
    }
    if let Some(page) = find(&|page| path.ends_with(page.path)) {
        let extra = &path[..path.len() - page.path.len()];
        let cause = said!(
            "前面多了“{extra}”",
            "\"{extra}\" does not belong in front of it"
        );
        return Some((page, Some(cause)));
    }
    let stem = path.trim_end_matches('/');
    if let Some(page) = find(&|page| page.path == stem) {
        let cause = said!("末尾多了“/”", "a slash at its end is too many");
        return Some((page, Some(cause)));
    }
    if let Some(page) = find(&|page| page.path.strip_suffix(".html") == Some(stem)) {
        return Some((page, Some(said!("缺少 .html", "the .html is missing"))));
    }
    if let Some(page) = find(&|page| page.path.strip_suffix("/index.html") == Some(stem)) {
        let cause = said!("缺少 index.html", "index.html is missing");
        return Some((page, Some(cause)));
    }
    let differences = |page: &&Page| strsim::levenshtein(page.path, path);
    let page = PAGES.iter().min_by_key(differences)?;
    (differences(&page) <= MOST_DIFFERENCES).then(|| {
        let cause = said!("拼写不一致", "it is spelt otherwise");
        (page, Some(cause))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_path_leads_to_the_page_that_was_meant() {
        for (path, right, cause) in [
            ("/clinicView/", "/clinicview/index.html", "letter case"),
            (
                "/clinicView/index.html",
                "/clinicview/index.html",
                "letter case",
            ),
            (
                "//clinicview/index.html",
                "/clinicview/index.html",
                "doubled",
            ),
            (
                "/web/clinicview/index.html",
                "/clinicview/index.html",
                "\"/web\"",
            ),
            (
                "/clinicview/index.html%20",
                "/clinicview/index.html",
                "blanks",
            ),
            (
                "/clinicview/index.html%3Fsource=his",
                "/clinicview/index.html",
                "%3F",
            ),
            ("/clinicview/index.htm", "/clinicview/index.html", "spelt"),
            (
                "/clinicview/recognition",
                "/clinicview/recognition.html",
                ".html",
            ),
            ("/clinicview", "/clinicview/index.html", "index.html"),
            (
                "/sharevisit/mobile/digitalImage/report-list/",
                "/sharevisit/mobile/digitalimage/report-list",
                "letter case",
            ),
        ] {
            let said = nowhere(path);
            assert!(said.en.contains(cause), "{path}: {said}");
            assert!(said.en.ends_with(right), "{path}: {said}");
        }
        for page in PAGES {
            assert!(meant(page.path).is_none(), "{}", page.path);
        }
        assert!(meant("/something/else").is_none());
    }
}
