//! Each rule of the comparison, on a small promise.

use std::collections::BTreeSet;

use idcas_bindgen::promise::{
    self, ComArgument, ComMember, Condition, IfAbsent, Output, Param, Promise, Rule,
};

use super::{find, optional, small};

/// The offences of a change to the small promise.
fn offences(change: impl FnOnce(&mut Promise)) -> Vec<String> {
    let mut changed = small();
    change(&mut changed);
    assert_ne!(changed, small(), "nothing was changed");
    promise::compare(&small(), &changed).offences
}

/// A change that is refused with this one sentence.
#[track_caller]
fn refused(change: impl FnOnce(&mut Promise), sentence: &str) {
    assert_eq!(offences(change), [sentence]);
}

/// A change that is allowed, and told with these sentences.
#[track_caller]
fn allowed(change: impl FnOnce(&mut Promise), sentences: &[&str]) {
    let mut changed = small();
    change(&mut changed);
    let found = promise::compare(&small(), &changed);
    assert_eq!(found.offences, [""; 0]);
    assert_eq!(found.news, sentences);
}

fn param<'a>(promise: &'a mut Promise, name: &str) -> &'a mut Param {
    find(promise).params.get_mut(name).unwrap()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn condition(param: &str, when: &str, is: &[&str]) -> Condition {
    Condition {
        param: param.to_owned(),
        when: when.to_owned(),
        is: set(is),
    }
}

fn range(start: &str, end: &str, both: bool) -> Rule {
    Rule::Range {
        start: start.to_owned(),
        end: end.to_owned(),
        both,
    }
}

#[test]
fn the_same_is_no_change() {
    assert_eq!(
        promise::compare(&small(), &small()),
        promise::Comparison::default()
    );
}

#[test]
fn nothing_vanishes() {
    refused(
        |p| drop(p.exports.remove("idcas_close")),
        "export idcas_close is gone",
    );
    refused(
        |p| drop(p.codes.remove("IDCAS_BUSY")),
        "code IDCAS_BUSY is gone",
    );
    refused(
        |p| drop(p.configuration.remove("proxy")),
        "key proxy is gone",
    );
    refused(
        |p| p.configuration.get_mut("proxy").unwrap().clear(),
        "key proxy: default is gone",
    );
    refused(
        |p| drop(p.operations.remove("count")),
        "operation count is gone",
    );
    refused(
        |p| drop(find(p).params.remove("id")),
        "operation find: parameter id is gone",
    );
    refused(
        |p| param(p, "sort").values = set(&["0"]),
        "operation find: parameter sort: the value 1 is gone",
    );
    refused(
        |p| drop(find(p).outputs.remove("data")),
        "operation find: output data is gone",
    );
    refused(
        |p| find(p).outputs.get_mut("data[].sex").unwrap().values = set(&["F"]),
        "operation find: output data[].sex: the value M is gone",
    );
}

#[test]
fn nothing_changes() {
    refused(
        |p| p.abi_version = 2,
        "the interface: its version was 1 and is now 2",
    );
    refused(
        |p| {
            p.exports.get_mut("idcas_open").unwrap().signature =
                "int32_t idcas_open(int32_t mode, const char *path)".to_owned();
        },
        "export idcas_open: its signature was \"int32_t idcas_open(const char *path, int32_t mode)\" \
         and is now \"int32_t idcas_open(int32_t mode, const char *path)\"",
    );
    refused(
        |p| p.codes.get_mut("IDCAS_BUSY").unwrap().number = -1002,
        "code IDCAS_BUSY: its number was -1001 and is now -1002",
    );
    refused(
        |p| p.codes.get_mut("IDCAS_BUSY").unwrap().name = "taken".to_owned(),
        "code IDCAS_BUSY: its name was \"busy\" and is now \"taken\"",
    );
    refused(
        |p| {
            let retries = p.configuration.get_mut("retries").unwrap();
            retries.insert("default".to_owned(), "3".to_owned());
        },
        "key retries: default: its value was \"2\" and is now \"3\"",
    );
    refused(
        |p| find(p).kind = "page".to_owned(),
        "operation find: its kind was \"request\" and is now \"page\"",
    );
    refused(
        |p| find(p).writes = true,
        "operation find: its `writes` was false and is now true",
    );
    refused(
        |p| param(p, "from").kind = "datetime".to_owned(),
        "operation find: parameter from: its type was \"date\" and is now \"datetime\"",
    );
    refused(
        |p| find(p).outputs.get_mut("data").unwrap().kind = "object".to_owned(),
        "operation find: output data: its type was \"list\" and is now \"object\"",
    );
}

#[test]
fn additions_are_told() {
    allowed(
        |p| {
            let export = p.exports["idcas_close"].clone();
            p.exports.insert("idcas_shut".to_owned(), export);
            let code = promise::Code {
                number: -1002,
                name: "late".to_owned(),
            };
            p.codes.insert("IDCAS_LATE".to_owned(), code);
            p.configuration
                .insert("clock".to_owned(), Default::default());
            let retries = p.configuration.get_mut("retries").unwrap();
            retries.insert("form".to_owned(), "number".to_owned());
            let count = p.operations["count"].clone();
            p.operations.insert("sum".to_owned(), count);
            find(p).params.insert("page".to_owned(), optional());
            param(p, "sort").values.insert("2".to_owned());
            let output = Output {
                kind: "int".to_owned(),
                values: BTreeSet::new(),
            };
            find(p).outputs.insert("total".to_owned(), output);
        },
        &[
            "export idcas_shut is new",
            "code IDCAS_LATE is new",
            "key clock is new",
            "key retries: form is new",
            "operation sum is new",
            "operation find: parameter page is new",
            "operation find: parameter sort: the value 2 is new",
            "operation find: output total is new",
        ],
    );
}

#[test]
fn a_new_operation_may_require_parameters() {
    allowed(
        |p| {
            let find = p.operations["find"].clone();
            p.operations.insert("find_all".to_owned(), find);
        },
        &["operation find_all is new"],
    );
}

#[test]
fn a_parameter_does_not_become_required() {
    refused(
        |p| param(p, "from").required = true,
        "operation find: parameter from was optional and is now required",
    );
    refused(
        |p| {
            let required = Param {
                required: true,
                ..optional()
            };
            find(p).params.insert("page".to_owned(), required);
        },
        "operation find: parameter page is new and required, so calls without it would be refused",
    );
    allowed(
        |p| param(p, "id").required = false,
        &["operation find: parameter id is now optional"],
    );
}

#[test]
fn what_stands_in_for_an_absent_parameter_stays() {
    let default = |value: &str| Some(IfAbsent::Default(value.to_owned()));
    refused(
        |p| param(p, "sort").if_absent = default("1"),
        "operation find: parameter sort: its `if_absent` was {\"default\": \"0\"} and is now {\"default\": \"1\"}",
    );
    refused(
        |p| param(p, "from").if_absent = default("2000-01-01"),
        "operation find: parameter from: its `if_absent` was null and is now {\"default\": \"2000-01-01\"}",
    );
    refused(
        |p| {
            param(p, "user").if_absent = None;
            param(p, "user").required = false;
        },
        "operation find: parameter user: its `if_absent` was {\"configuration\": \"username\"} and is now null",
    );
    // Every call sets it today.
    allowed(
        |p| {
            param(p, "id").if_absent = default("0");
            param(p, "id").required = false;
        },
        &[
            "operation find: parameter id is now optional",
            "operation find: parameter id has an `if_absent` now",
        ],
    );
}

#[test]
fn a_limit_grows_only() {
    refused(
        |p| param(p, "id").max_len = Some(19),
        "operation find: parameter id: its max_len was 20 and is now 19",
    );
    refused(
        |p| param(p, "from").max_len = Some(10),
        "operation find: parameter from: its max_len was null and is now 10",
    );
    for more in [Some(21), None] {
        allowed(
            |p| param(p, "id").max_len = more,
            &["operation find: parameter id may be longer now"],
        );
    }
}

#[test]
fn a_parameter_that_took_any_value_still_does() {
    refused(
        |p| param(p, "from").values = set(&["today", "yesterday"]),
        "operation find: parameter from took any value and now takes only today, yesterday",
    );
    allowed(
        |p| param(p, "sort").values.clear(),
        &["operation find: parameter sort takes any value now"],
    );
}

/// Whether the small promise, with these parameters beside its own, may have the rule.
fn may_have(rule: Rule, params: &[&str]) -> bool {
    let found = offences(|p| {
        for name in params {
            find(p).params.insert((*name).to_owned(), optional());
        }
        find(p).rules.insert(rule);
    });
    for offence in &found {
        assert!(offence.ends_with("would refuse calls that were accepted"));
    }
    found.is_empty()
}

#[test]
fn a_rule_asks_for_no_more_than_it_did() {
    assert!(may_have(Rule::AnyOf(set(&["from", "until", "id"])), &[]));
    assert!(!may_have(Rule::AnyOf(set(&["from"])), &[]));
    assert!(may_have(range("from", "until", false), &[]));
    assert!(!may_have(range("until", "from", false), &[]));
    // `sort` could not be 2 before.
    let required = |is: &[&str]| Rule::RequiredWhen(condition("until", "sort", is));
    assert!(may_have(required(&["2"]), &[]));
    assert!(!may_have(required(&["1", "2"]), &[]));
    let fewer = Rule::RequiredWhen(condition("from", "sort", &[]));
    assert!(may_have(fewer, &[]));
    assert!(!may_have(
        Rule::OnlyWhen(condition("until", "sort", &["1"])),
        &[]
    ));
    let ranges = |start: &str| Rule::AnyRange([(start.to_owned(), "until".to_owned())].into());
    assert!(!may_have(ranges("from"), &[]));
    allowed(
        |p| find(p).rules.retain(|rule| !matches!(rule, Rule::AnyOf(_))),
        &["operation find: rule {\"any_of\": [\"from\", \"until\"]} is gone"],
    );
}

#[test]
fn a_rule_may_bind_what_is_new() {
    let new = &["page", "size"];
    assert!(may_have(
        Rule::OnlyWhen(condition("page", "sort", &["1"])),
        new
    ));
    assert!(may_have(
        Rule::RequiredWhen(condition("from", "page", &["1"])),
        new
    ));
    assert!(!may_have(
        Rule::RequiredWhen(condition("page", "sort", &["1"])),
        new
    ));
    assert!(may_have(range("page", "size", true), new));
    assert!(may_have(range("page", "until", false), new));
    assert!(!may_have(range("page", "until", true), new));
    assert!(!may_have(Rule::AnyOf(set(new)), new));
    // What has a value in every call binds every call.
    let found = offences(|p| {
        let made = Param {
            if_absent: Some(IfAbsent::MadeByLibrary),
            ..optional()
        };
        find(p).params.insert("page".to_owned(), made);
        let rule = Rule::OnlyWhen(condition("page", "sort", &["1"]));
        find(p).rules.insert(rule);
    });
    assert_eq!(found.len(), 1);
}

fn member<'a>(promise: &'a mut Promise, name: &str) -> &'a mut ComMember {
    let thing = promise.com.interfaces.get_mut("IThing").unwrap();
    thing.members.get_mut(name).unwrap()
}

fn argument(name: &str, optional: bool) -> ComArgument {
    ComArgument {
        name: name.to_owned(),
        kind: "any".to_owned(),
        optional,
    }
}

fn parameters(promise: &mut Promise) -> &mut Vec<String> {
    &mut promise.com.operations.get_mut("find").unwrap().parameters
}

#[test]
fn what_compiled_programs_have_of_the_com_object_stays() {
    refused(
        |p| drop(p.com.identifiers.insert("class".to_owned(), "3".to_owned())),
        "COM: class: its value was \"1\" and is now \"3\"",
    );
    refused(
        |p| p.com.interfaces.get_mut("IThing").unwrap().id = "3".to_owned(),
        "COM: interface IThing: its identifier was \"2\" and is now \"3\"",
    );
    refused(
        |p| {
            let thing = p.com.interfaces.get_mut("IThing").unwrap();
            drop(thing.members.remove("Name"));
        },
        "COM: interface IThing: member Name is gone",
    );
    refused(
        |p| member(p, "Run").number = 3,
        "COM: interface IThing: member Run: its number was 1 and is now 3",
    );
    refused(
        |p| member(p, "Run").gives = "any".to_owned(),
        "COM: interface IThing: member Run: its result was \"text\" and is now \"any\"",
    );
    refused(
        |p| member(p, "Name").kind = "method".to_owned(),
        "COM: interface IThing: member Name: its kind was \"get\" and is now \"method\"",
    );
    refused(
        |p| member(p, "Run").arguments.swap(0, 1),
        "COM: interface IThing: member Run: at place 0, the argument what is gone or changed; new arguments go to the end",
    );
    refused(
        |p| drop(member(p, "Run").arguments.pop()),
        "COM: interface IThing: member Run: at place 1, the argument how is gone or changed; new arguments go to the end",
    );
    refused(
        |p| member(p, "Run").arguments[1].optional = false,
        "COM: interface IThing: member Run: argument how was optional and is now required",
    );
    refused(
        |p| member(p, "Run").arguments.push(argument("new", false)),
        "COM: interface IThing: member Run: argument new is new and required, so calls without it would fail",
    );
    refused(
        |p| p.com.operations.get_mut("find").unwrap().number = 8,
        "COM: operation find: its number was 7 and is now 8",
    );
    let moved = "is no longer at place 2: compiled programs pass it by that number. Put new parameters at the end of the operation's \
                 list in the catalogue";
    let sentence = format!("COM: operation find: the parameter sort {moved}");
    refused(|p| parameters(p).insert(1, "new".to_owned()), &sentence);
    refused(|p| parameters(p).truncate(1), &sentence);
}

#[test]
fn the_com_object_may_grow() {
    allowed(
        |p| parameters(p).push("new".to_owned()),
        &["COM: operation find: parameter new is new"],
    );
    allowed(
        |p| member(p, "Run").arguments.push(argument("new", true)),
        &["COM: interface IThing: member Run: argument new is new"],
    );
    allowed(
        |p| member(p, "Run").arguments[0].optional = true,
        &["COM: interface IThing: member Run: argument what is now optional"],
    );
    allowed(
        |p| member(p, "Name").kind = "get_put".to_owned(),
        &["COM: interface IThing: member Name can be set now"],
    );
}
