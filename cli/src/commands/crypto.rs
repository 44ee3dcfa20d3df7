//! `idcas crypto`: each value on the way, to lay beside one's own code's.

use clap::ArgMatches;
use idcas::program::{Client, Workings};
use idcas::said;
use idcas::said::Said;
use serde_json::{Map, Value};

use super::{Done, named};
use crate::answer::{self, wrong_use};
use crate::configuration;
use crate::output::Output;
use crate::parameters;
use crate::status::Status;
use crate::table;

/// What the specification prints (附录「秘钥」).
const TEST_KEYS: [(&str, &str); 2] = [
    ("des_key", idcas::program::TEST_DES_KEY),
    ("md5_key", idcas::program::TEST_MD5_KEY),
];

/// The options that name a key of the configuration.
const KEYS: [(&str, &str); 4] = [
    ("des-key", "des_key"),
    ("des-iv", "des_iv"),
    ("md5-key", "md5_key"),
    ("rsa-public-key", "rsa_public_key"),
];

pub fn crypto(matches: &ArgMatches, output: &Output) -> Done {
    let Some((command, matches)) = matches.subcommand() else {
        return Ok(Status::WrongUse);
    };
    let client = client(matches, output)?;
    let of = |name: &str| match matches.get_one::<String>(name) {
        Some(given) => parameters::value(given).map_err(|said| wrong_use(output, &said)),
        None => Ok(String::new()),
    };
    let answer = match command {
        "encrypt" => client.workings(&Workings::Encrypt { text: &of("text")? }),
        "decrypt" => client.workings(&Workings::Decrypt {
            base64: of("text")?.trim(),
        }),
        "sign" => client.workings(&Workings::Sign {
            token: &of("token")?,
            sev: &of("sev")?,
            timestamp: &of("timestamp")?,
        }),
        "verify" => client.workings(&Workings::Verify {
            token: &of("token")?,
            sev: &of("sev")?,
            timestamp: &of("timestamp")?,
            sign: of("sign")?.trim(),
        }),
        _ => sev(&client, &of("text")?, output)?,
    };
    let answer = answer::parsed(&answer);
    if answer::code(&answer) != 0 {
        return Err(answer::failed(&answer, output));
    }
    match matches.get_flag("json") {
        true => output.pretty(&answer),
        false => show(&answer["data"], output),
    }
    Ok(verdict(&answer["data"]["result"], output))
}

/// The configuration that is named, or one of the keys that are.
fn client(matches: &ArgMatches, output: &Output) -> Result<Client, Status> {
    let mut keys = Map::new();
    let wrong = |said: Said| wrong_use(output, &said);
    if matches.get_flag("test-keys") {
        let test = TEST_KEYS.map(|(key, value)| (key.to_owned(), Value::from(value)));
        keys.extend(test);
    }
    for (option, key) in KEYS {
        if let Some(given) = matches.get_one::<String>(option) {
            let value = parameters::value(given).map_err(wrong)?;
            keys.insert(key.to_owned(), Value::from(value));
        }
    }
    match keys.is_empty() {
        true => configuration::client(named(matches), output),
        false => configuration::opened_text(&Value::Object(keys).to_string(), output),
    }
}

/// With the configured key, else with the platform's own.
fn sev(client: &Client, text: &str, output: &Output) -> Result<String, Status> {
    const MISSING: i64 = -1002;

    let configured = client.workings(&Workings::Rsa {
        text,
        public_key: None,
    });
    if answer::code(&answer::parsed(&configured)) != MISSING {
        return Ok(configured);
    }
    let fetched = client.call("get_rsa_public_key", "{}").unwrap_or_default();
    let fetched = answer::parsed(&fetched);
    match fetched["data"].as_str() {
        Some(key) => Ok(client.workings(&Workings::Rsa {
            text,
            public_key: Some(key),
        })),
        None => Err(answer::failed(&fetched, output)),
    }
}

fn show(data: &Value, output: &Output) {
    let steps = data["steps"].as_array().into_iter().flatten();
    for step in steps {
        let of = |name: &str| step[name].as_str().unwrap_or_default();
        output.line(&format!("{} ({}):", of("title"), of("name")));
        // In one piece, so that it can be copied.
        output.line(&format!("  {}", table::one_line(of("value"))));
    }
}

fn verdict(result: &Value, output: &Output) -> Status {
    match result {
        Value::Bool(true) => {
            output.said(&said!("签名正确。", "The signature holds."));
            Status::Done
        }
        Value::Bool(false) => {
            output.said(&said!(
                "签名不对。idcas inspect 可指出它是怎样算出来的。",
                "The signature does not hold. idcas inspect tells how it was made."
            ));
            Status::Refused
        }
        _ => Status::Done,
    }
}
