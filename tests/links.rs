//! Links from values that nobody expected: what goes into one comes out of it, by the library's own inspection and by the
//! sandbox's reading.

mod common;

use common::sandbox::{open, start};
use common::{Client, Encoding};
use serde_json::{Value, json};

/// What URLs, forms, JSON, signatures and encodings stumble over. A percent sign belongs to a text, too.
const CHARACTERS: [&str; 28] = [
    "a", "Z", "0", " ", "+", "%,", "%20", "&", "=", "#", "?", "/", "\\", "\"", "'", "<", ">", ";",
    ",", "~", "é", "·", "张", "誠", "䶮", "𠮷", "　", "\u{200b}",
];

/// The same numbers in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// No longer than the chapter allows, and without spaces at the ends.
    fn text(&mut self, longest: usize) -> String {
        let length = 1 + self.below(12);
        let text: String = (0..length)
            .map(|_| CHARACTERS[self.below(CHARACTERS.len())])
            .collect();
        let text: String = text.chars().take(longest).collect();
        match text.trim() {
            "" => "x".to_owned(),
            trimmed => trimmed.to_owned(),
        }
    }
}

/// Some of a page's free texts replaced.
fn changed(numbers: &mut Numbers, described: &Value) -> Value {
    let mut params = described["example"].clone();
    for param in described["params"].as_array().unwrap() {
        let name = param["name"].as_str().unwrap();
        let is_free = param["type"] == "string"
            && ["values", "fixed", "made_by_library", "config"]
                .iter()
                .all(|key| param[*key].is_null())
            && param["place"] != "library";
        if is_free && params.get(name).is_some() && numbers.below(3) > 0 {
            let longest = param["length"].as_u64().unwrap_or(64);
            params[name] = json!(numbers.text(longest as usize));
        }
    }
    params
}

fn found<'a>(inspected: &'a Value, name: &str) -> Option<&'a Value> {
    ["query", "token", "encrypted"]
        .iter()
        .find_map(|part| inspected["data"][part].get(name))
}

#[test]
fn what_goes_into_a_link_comes_out_of_it() {
    let (_sandbox, config) = start();
    let reader = Client::new(&config);
    let mut numbers = Numbers(2021);
    let mut compared = 0;
    for encoding in Encoding::ALL {
        let client = Client::speaking(encoding, &config);
        for page in client.operations() {
            if !page.starts_with("build_") {
                continue;
            }
            let described = client.describe(&page);
            for round in 0..25 {
                let params = changed(&mut numbers, &described);
                let built = client.call(&page, params.clone());
                assert_eq!(built["code"], 0, "{page}: {params}: {built}");
                let url = built["data"].as_str().unwrap();
                assert!(url.is_ascii() && !url.contains(' '), "{url}");
                let inspected = reader.call("inspect_url", json!({"url": url}));
                assert_eq!(inspected["data"]["ok"], true, "{params}: {inspected}");
                for (name, value) in params.as_object().unwrap() {
                    if let (Some(value), Some(found)) = (value.as_str(), found(&inspected, name)) {
                        assert_eq!(found, value, "{page} {name}: {inspected}");
                        compared += 1;
                    }
                }
                // The sandbox reads it by its own code; whether it knows the patient is another matter.
                if round == 0 {
                    let (status, body) = open(url);
                    assert_ne!(status, 403, "{page}: {params}: {body}");
                }
            }
        }
    }
    assert!(compared > 3_000, "{compared}");
}
