//! What a message calls the object's members: the library's messages name its functions, which a host of the object has not.
//!
//! Answers as JSON stay as every other host has them.

/// Functions and the members that do the same; of two that begin alike the longer one first.
const MEMBERS: &[(&str, &str)] = &[
    ("idcas_describe(client, NULL)", "Describe()"),
    ("idcas_describe", "Describe"),
    ("idcas_diagnose", "Diagnose"),
    ("idcas_code_text", "CodeText"),
    ("idcas_init 或 idcas_init_text", "Open"),
    ("idcas_init or idcas_init_text", "Open"),
    ("idcas_init_file", "Open"),
    ("idcas_init_text", "Open"),
    ("idcas_init", "Open"),
    ("idcas_close", "Close"),
    ("idcas_start", "Start"),
    ("idcas_cancel", "Cancel"),
    ("idcas_finish", "Finish"),
];

/// A message of the library's own, for a host of the object.
pub fn for_objects(message: String) -> String {
    MEMBERS.iter().fold(message, |message, (function, member)| {
        match message.contains(function) {
            true => message.replace(function, member),
            false => message,
        }
    })
}
