//! Java: a class for each operation's parameters and rows, an enumeration for each value set, the configuration, the codes,
//! the functions. What does not follow from the catalogue is written by hand beside them.

use std::error::Error;

use minijinja::context;

use super::{Binding, File, Newline, World};
use crate::Generated;

const FOLDER: &str = "bindings/java/src/main/java/cn/idcas";

const fn file(template: &'static str, path: &'static str) -> File {
    File {
        template,
        variant: "",
        path,
        newline: Newline::Unix,
    }
}

pub const BINDING: Binding = Binding {
    templates: templates!(
        "Code.java" "Functions.java" "Object.java" "Operations.java" "Options.java" "Page.java" "Parameters.java" "Values.java"
        "doc" "pom.xml" "types"
    ),
    files: &[
        file(
            "Code.java",
            "bindings/java/src/main/java/cn/idcas/Code.java",
        ),
        file(
            "Functions.java",
            "bindings/java/src/main/java/cn/idcas/Functions.java",
        ),
        file(
            "Operations.java",
            "bindings/java/src/main/java/cn/idcas/Operations.java",
        ),
        file(
            "Options.java",
            "bindings/java/src/main/java/cn/idcas/Options.java",
        ),
        file(
            "Page.java",
            "bindings/java/src/main/java/cn/idcas/Page.java",
        ),
        file("pom.xml", "bindings/java/pom.xml"),
    ],
};

/// Java takes a file for each class.
pub fn classes(world: &World) -> Result<Vec<Generated>, Box<dyn Error>> {
    let environment = super::environment(&BINDING)?;
    let mut files = Vec::new();
    let mut write = |template: &str, name: &str, of| -> Result<(), Box<dyn Error>> {
        let path = format!("{FOLDER}/{name}.java");
        let text = environment.get_template(template)?.render(of)?;
        files.push(Generated { path, text });
        Ok(())
    };
    for op in &world.operations {
        let has_members = !op.members.is_empty() && op.rows_of.is_empty();
        if !op.params.is_empty() {
            let name = format!("{}Parameters", op.pascal);
            write("Parameters.java", &name, context! { op })?;
        }
        if has_members && op.data == "rows" {
            let name = format!("{}Row", op.pascal);
            write("Object.java", &name, context! { op, name })?;
        }
        if has_members && op.data == "object" {
            let name = format!("{}Answer", op.pascal);
            write("Object.java", &name, context! { op, name })?;
        }
    }
    for set in &world.value_sets {
        write("Values.java", set.name, context! { set })?;
    }
    Ok(files)
}
