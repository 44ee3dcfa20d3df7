//! The COM object `Idcas.Client`: its type library's source, and the manifests of those who do not register it.

use idcas::catalogue::{self, Operation};
use idcas::com::{self, Access, Argument, INTERFACES, Interface, Kind, Member};
use serde::Serialize;

use super::{Binding, File, Newline};
use crate::model::{self, Both, both};

pub(super) const BINDING: Binding = Binding {
    templates: templates!("idcas.idl" "assembly.manifest" "application.manifest" "registration.xml"),
    files: &[
        File {
            template: "idcas.idl",
            variant: "",
            path: "bindings/com/idcas.idl",
            newline: Newline::Unix,
        },
        File {
            template: "assembly.manifest",
            variant: "x86",
            path: "bindings/com/win32/IdcasCom.manifest",
            newline: Newline::Windows,
        },
        File {
            template: "assembly.manifest",
            variant: "amd64",
            path: "bindings/com/win64/IdcasCom.manifest",
            newline: Newline::Windows,
        },
        File {
            template: "application.manifest",
            variant: "x86",
            path: "bindings/com/win32/application.manifest",
            newline: Newline::Windows,
        },
        File {
            template: "application.manifest",
            variant: "amd64",
            path: "bindings/com/win64/application.manifest",
            newline: Newline::Windows,
        },
    ],
};

#[derive(Serialize)]
pub struct ComModel {
    class: &'static str,
    program_id: &'static str,
    library: &'static str,
    /// `1.0`
    version: String,
    interfaces: Vec<InterfaceModel>,
}

#[derive(Serialize)]
struct InterfaceModel {
    name: &'static str,
    id: &'static str,
    title: Both,
    /// As Automation describes them: a property that can be set is two.
    functions: Vec<FunctionModel>,
}

#[derive(Serialize)]
struct FunctionModel {
    /// Attributes beside the text: `id(3), propget`.
    attributes: String,
    gives: String,
    name: String,
    arguments: Vec<String>,
    title: Both,
}

pub fn model() -> ComModel {
    let (major, minor) = com::LIBRARY_VERSION;
    ComModel {
        class: com::CLASS,
        program_id: com::PROGRAM_ID,
        library: com::LIBRARY,
        version: format!("{major}.{minor}"),
        interfaces: INTERFACES
            .iter()
            .map(|interface| described(interface))
            .collect(),
    }
}

fn described(interface: &'static Interface) -> InterfaceModel {
    let members = interface.members.iter().flat_map(functions);
    // The operations are the client's methods.
    let operations = catalogue::ALL
        .iter()
        .filter(|_| interface.id == com::CLIENT.id)
        .map(|operation| method(operation));
    InterfaceModel {
        name: interface.name,
        id: interface.id,
        title: both(interface.title),
        functions: members.chain(operations).collect(),
    }
}

fn functions(member: &'static Member) -> Vec<FunctionModel> {
    let arguments: Vec<String> = member.arguments.iter().map(argument).collect();
    let function = |kind: &str, gives: String, arguments: Vec<String>| FunctionModel {
        attributes: format!("id({}){kind}", member.id),
        gives,
        name: member.name.to_owned(),
        arguments,
        title: both(member.title),
    };
    let restricted = match member.id {
        com::NEW_ENUM => ", propget, restricted",
        _ => ", propget",
    };
    let gives = match member.id {
        com::NEW_ENUM => "IUnknown *".to_owned(),
        _ => typed(member.gives),
    };
    match member.access {
        Access::Method => vec![function("", gives, arguments)],
        Access::Get => vec![function(restricted, gives, arguments)],
        Access::GetPut => {
            let value = format!("[in] {}{}", gives, spelt("value"));
            let put = arguments.iter().cloned().chain([value]).collect();
            vec![
                function(restricted, gives, arguments),
                function(", propput", "void ".to_owned(), put),
            ]
        }
    }
}

/// An operation's method: its parameters as one object or text, or each by its name. A name that a caller has compiled is the
/// number of its place, which therefore stays.
fn method(operation: &'static Operation) -> FunctionModel {
    let named = parameters(operation).map(|name| format!("[in, optional] VARIANT {}", spelt(name)));
    let params = format!("[in, optional] VARIANT {}", spelt("params"));
    FunctionModel {
        attributes: format!("id(0x{:08x})", com::operation_id(operation)),
        gives: typed(Kind::Object(&com::RESULT)),
        name: model::pascal(operation.name),
        arguments: [params].into_iter().chain(named).collect(),
        title: both(operation.title),
    }
}

/// The arguments of an operation's method behind `params`, in their order: all parameters, so that none gets another number where
/// one that the library sets itself can be set by a caller some day.
pub fn parameters(operation: &'static Operation) -> impl Iterator<Item = &'static str> {
    operation.params.iter().map(|param| param.name)
}

/// One that may be left out is a VARIANT: only that can say that it was.
fn argument(argument: &Argument) -> String {
    let name = spelt(argument.name);
    match argument.is_optional {
        true => format!("[in, optional] VARIANT {name}"),
        false => format!("[in] {}{name}", typed(argument.kind)),
    }
}

fn typed(kind: Kind) -> String {
    match kind {
        Kind::Nothing => "void ".to_owned(),
        Kind::Text => "BSTR ".to_owned(),
        Kind::Number => "long ".to_owned(),
        Kind::Flag => "VARIANT_BOOL ".to_owned(),
        Kind::Any => "VARIANT ".to_owned(),
        Kind::Object(interface) => format!("{} *", interface.name),
    }
}

/// A type library has each name in one spelling, whatever its case: that of the member where there is one.
fn spelt(name: &'static str) -> &'static str {
    let mut interfaces = INTERFACES.iter();
    let member = interfaces.find_map(|interface| interface.member(name));
    member.map_or(name, |member| member.name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn source() -> String {
        let files = crate::generate().unwrap();
        let found = files
            .into_iter()
            .find(|file| file.path == "bindings/com/idcas.idl");
        found.unwrap().text
    }

    /// The words of the source that are no attributes, comments or help texts.
    fn words(source: &str) -> Vec<&str> {
        let code = source.lines().filter(|line| !line.starts_with("/*"));
        let code = code.flat_map(|line| line.split('"').step_by(2));
        let mut depth = 0;
        let mut words = Vec::new();
        for part in code.flat_map(|code| code.split_inclusive(['[', ']'])) {
            if depth == 0 {
                words.extend(part.split(|c: char| !c.is_alphanumeric() && c != '_'));
            }
            match part.chars().last() {
                Some('[') => depth += 1,
                Some(']') => depth -= 1,
                _ => {}
            }
        }
        words.retain(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'));
        words
    }

    /// `Code` and `code` would be one name of the library, in the spelling that came first.
    #[test]
    fn no_name_has_two_spellings() {
        let source = source();
        let mut spellings = BTreeMap::new();
        for word in words(&source) {
            let first = *spellings.entry(word.to_lowercase()).or_insert(word);
            assert_eq!(first, word);
        }
        assert!(spellings.len() > 200);
    }

    /// widl copies the bytes of a help text, and Windows reads them in its own code page. Those below 0x80 that GBK's second
    /// bytes may be would end the text, or change it.
    #[test]
    fn the_help_texts_are_in_gb2312() {
        for c in source().chars().filter(|c| !c.is_ascii()) {
            let text = c.to_string();
            let (bytes, _, lacks) = encoding_rs::GBK.encode(&text);
            assert!(!lacks && bytes.iter().all(|byte| *byte > 0xa0), "{c}");
        }
    }

    #[test]
    fn a_property_that_can_be_set_is_two_functions_and_an_operation_is_a_method() {
        let model = model();
        let client = &model.interfaces[0].functions;
        let named = |name: &str| -> Vec<&FunctionModel> {
            let functions = client.iter();
            functions.filter(|function| function.name == name).collect()
        };
        let [get, put] = named("RaiseErrors")[..] else {
            panic!("not two functions");
        };
        assert_eq!((&*get.gives, &*put.gives), ("VARIANT_BOOL ", "void "));
        let query = named("QueryExams")[0];
        assert_eq!(query.attributes, "id(0x0166d76c)");
        assert_eq!(query.arguments[0], "[in, optional] VARIANT params");
        assert!(
            query
                .arguments
                .contains(&"[in, optional] VARIANT time_type".to_owned())
        );
        assert_eq!(named("CodeText")[0].arguments, ["[in] long Code"]);
    }
}
