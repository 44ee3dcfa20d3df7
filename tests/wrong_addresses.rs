//! Wrong addresses: the first call that fails names key and address, and the diagnosis finds the right one beside it.

mod common;

use common::diagnosis::{LANGUAGES, told};
use common::sandbox::start;
use common::server::{EMPTY, Server, header, ok, reply, token_step};
use common::{Client, month, with};
use serde_json::{Value, json};

/// An address that is wrong: members, the step that fails, its key, and words of its advice.
struct Astray {
    members: Value,
    step: &'static str,
    key: &'static str,
    said: [String; 2],
    /// Whether a call of `query_exams` shows it.
    by_call: bool,
}

fn astray(base: &str) -> Vec<Astray> {
    let at = |path: &str| format!("{base}{path}");
    let with_path = |path: &str| {
        [
            format!("with {path} it answers"),
            format!("加上 {path} 后有应答"),
        ]
    };
    let without = |path: &str| {
        [
            format!("without {path} it answers"),
            format!("去掉 {path} 后有应答"),
        ]
    };
    let words = |en: &str, zh: &str| [en.to_owned(), zh.to_owned()];
    let token = |members, said| Astray {
        members,
        step: "client_token",
        key: "auth_center",
        said,
        by_call: true,
    };
    let gateway = |members, said| Astray {
        members,
        step: "rsa_public_key",
        key: "gateway",
        said,
        by_call: true,
    };
    let other = |key, members, said| Astray {
        members,
        step: "address",
        key,
        said,
        by_call: false,
    };
    vec![
        token(
            json!({"auth_center": at("/api"), "gateway": base}),
            words("are exchanged", "写反了"),
        ),
        gateway(
            json!({"gateway": at("/doc"), "doc_gateway": at("/api")}),
            words(
                "gateway and doc_gateway are exchanged",
                "gateway 与 doc_gateway 写反了",
            ),
        ),
        gateway(
            json!({"gateway": base, "domain": at("/api")}),
            words(
                "gateway and domain are exchanged",
                "gateway 与 domain 写反了",
            ),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": base, "domain": at("/doc")}),
            words(
                "doc_gateway and domain are exchanged",
                "doc_gateway 与 domain 写反了",
            ),
        ),
        token(json!({"auth_center": at("/auth")}), without("/auth")),
        token(json!({"auth_center": at("/connect")}), without("/connect")),
        token(json!({"auth_center": at("/a/b")}), without("/a/b")),
        token(json!({"auth_center": at("/doc")}), without("/doc")),
        gateway(json!({"gateway": base}), with_path("/api")),
        gateway(json!({"gateway": at("/api/api")}), without("/api")),
        gateway(json!({"gateway": at("/api/v1")}), without("/v1")),
        gateway(
            json!({"gateway": at("/ap")}),
            words("/api answers", "/api 有应答"),
        ),
        gateway(
            json!({"gateway": at("/doc")}),
            words("/api answers", "/api 有应答"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": base}),
            with_path("/doc"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": at("/doc/doc")}),
            without("/doc"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": at("/api")}),
            words("/doc answers", "/doc 有应答"),
        ),
        other(
            "domain",
            json!({"domain": at("/clinicview")}),
            without("/clinicview"),
        ),
        other("domain", json!({"domain": at("/web")}), without("/web")),
        other("domain", json!({"domain": at("/api")}), without("/api")),
    ]
}

#[test]
fn a_wrong_address_is_named_with_the_right_one_beside_it() {
    let (sandbox, config) = start();
    for case in astray(&sandbox.base()) {
        let Astray {
            members,
            step,
            key,
            said,
            by_call,
        } = case;
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let config = with(
                &with(&config, members.clone()),
                json!({"language": language}),
            );
            let wrong = config[key].as_str().unwrap().to_owned();
            sandbox.clear_requests();
            let client = Client::new(&config);
            if by_call {
                let answer = client.call("query_exams", month());
                assert_ne!(answer["code"], 0, "{answer}");
                let msg = answer["msg"].as_str().unwrap();
                assert!(
                    msg.contains(&wrong) && msg.contains(key) && msg.contains("idcas_diagnose"),
                    "{answer}"
                );
                assert!(
                    answer["error"]["detail"].as_str().unwrap().contains(&wrong),
                    "{answer}"
                );
            }
            let (failed, advised, report) = told(&client);
            assert_eq!(failed.len(), 1, "{members}: {report}");
            assert!(advised.is_empty(), "{members}: {advised:?}");
            let failed = &failed[0];
            assert_eq!(
                (&failed["step"], &failed["target"]),
                (&json!(step), &json!(key)),
                "{failed}"
            );
            let advice = failed["advice"].as_str().unwrap();
            assert!(
                advice.contains(&said) && advice.contains(key),
                "{members}: {advice}"
            );
            assert!(
                failed["detail"].as_str().unwrap().contains(&wrong),
                "{failed}"
            );
            let text = report["data"]["report"].as_str().unwrap();
            assert!(text.contains(advice) && !text.contains('?'), "{text}");
        }
    }
}

/// Where the key is configured, nothing has asked the gateway before.
#[test]
fn a_gateway_is_looked_at_though_its_key_is_configured() {
    let (sandbox, config) = start();
    let tokens = Client::new(&config);
    let key = tokens.call("get_rsa_public_key", json!({}))["data"].take();
    for (gateway, failures) in [("/api", 0), ("", 1)] {
        let gateway = format!("{}{gateway}", sandbox.base());
        let config = with(&config, json!({"rsa_public_key": key, "gateway": gateway}));
        let (failed, _, report) = told(&Client::new(&config));
        assert_eq!(failed.len(), failures, "{report}");
        for step in failed {
            assert_eq!(
                (&step["step"], &step["target"]),
                (&json!("address"), &json!("gateway"))
            );
            assert!(
                step["advice"]
                    .as_str()
                    .unwrap()
                    .contains("with /api it answers"),
                "{step}"
            );
        }
    }
}

/// A platform as others build it: an auth center, a gateway with the document gateway beside it, and a site, each a
/// server of its own.
#[test]
fn servers_of_their_own_are_told_apart() {
    let auth = Server::new(
        |request| match request.starts_with("POST /connect/token ") {
            true if request.contains("client_id=") => {
                ok(r#"{"access_token":"t","token_type":"Bearer","expires_in":43200}"#)
            }
            true => reply("400 Bad Request", "", r#"{"error":"invalid_request"}"#),
            false => reply("404 Not Found", "", "<html>no</html>"),
        },
    );
    let gateway = Server::new(|request| {
        let known = request.contains(" /api/api-") || request.contains(" /doc/api-");
        match (known, header(request, "authorization")) {
            (false, _) => reply("404 Not Found", "", "<html>no</html>"),
            (true, None) => reply("401 Unauthorized", "", ""),
            (true, Some(_)) => token_step(request).unwrap_or_else(|| ok(EMPTY)),
        }
    });
    let site = Server::new(|request| match request.contains("/clinicview/index.html") {
        true => reply("200 OK", "", "<html>a page</html>"),
        false => reply("404 Not Found", "", "<html>no</html>"),
    });
    // A site whose pages are made in the browser answers any path.
    let single = Server::new(|_| reply("200 OK", "", "<html>a page</html>"));
    let (a, g, s) = (&auth.base, &gateway.base, &site.base);
    let config = with(
        &auth.config(),
        json!({"auth_center": a, "gateway": format!("{g}/api"), "doc_gateway": format!("{g}/doc"), "domain": s}),
    );
    for (members, step, target, said) in [
        (json!({}), "", "", String::new()),
        (json!({"domain": single.base}), "", "", String::new()),
        (
            json!({"auth_center": format!("{g}/api"), "gateway": a}),
            "client_token",
            "auth_center",
            "auth_center and gateway are exchanged".to_owned(),
        ),
        (
            json!({"gateway": g}),
            "rsa_public_key",
            "gateway",
            "with /api it answers".to_owned(),
        ),
        (
            json!({"gateway": a}),
            "rsa_public_key",
            "gateway",
            format!("{g}/api answers. Set gateway"),
        ),
        (
            json!({"auth_center": s}),
            "client_token",
            "auth_center",
            "same address as domain".to_owned(),
        ),
        (
            json!({"domain": format!("{g}/api")}),
            "address",
            "domain",
            "same address as gateway".to_owned(),
        ),
        (
            json!({"doc_gateway": g}),
            "address",
            "doc_gateway",
            "with /doc it answers".to_owned(),
        ),
        (
            json!({"auth_center": single.base}),
            "client_token",
            "auth_center",
            "There is no auth_center".to_owned(),
        ),
    ] {
        let (failed, _, report) = told(&Client::new(&with(&config, members.clone())));
        let expected = usize::from(!step.is_empty());
        assert_eq!(failed.len(), expected, "{members}: {report}");
        for found in failed {
            assert_eq!(
                (&found["step"], &found["target"]),
                (&json!(step), &json!(target))
            );
            assert!(
                found["advice"].as_str().unwrap().contains(&said),
                "{members}: {found}"
            );
        }
    }
}

/// What is tried beside a wrong address carries nothing, and ends.
#[test]
fn neighbours_are_asked_without_credentials_and_no_more_than_a_few() {
    let server = Server::new(|_| reply("404 Not Found", "", "no"));
    let config = with(
        &server.config(),
        json!({"auth_center": format!("{}/a/b/c/d/e/f/g/h/i/j", server.base)}),
    );
    let (failed, ..) = told(&Client::new(&config));
    assert!(
        failed.iter().any(|step| step["step"] == "client_token"),
        "{failed:?}"
    );
    let requests = server.requests();
    let own = "POST /a/b/c/d/e/f/g/h/i/j/connect/token ";
    for request in &requests {
        let secret =
            request.contains("client_secret") || request.to_lowercase().contains("authorization:");
        assert!(!secret || request.starts_with(own), "{request}");
    }
    let tried = requests
        .iter()
        .filter(|request| request.starts_with("POST") && !request.starts_with(own));
    assert_eq!(tried.count(), 8, "{requests:?}");
    assert!(requests.len() < 60, "{}", requests.len());
}
