# shellcheck shell=bash
# Sourced: builds the program idcas beside the library without compiling everything twice.

# Makes a workspace of the same files in which the library is a Rust library alone, as the program needs it, and prints its
# manifest. Where it is a dynamic library too, cargo compiles all that it is made of anew, in a form that the dynamic library
# by itself is not optimised from, and links a dynamic library that nobody asked for.
program_workspace() { # TARGET_FOLDER
    local folder=$1/program file
    mkdir -p "$folder"
    for file in Cargo.lock build.rs src cli sandbox tools benches tests; do
        ln -sfn "$PWD/$file" "$folder/$file"
    done
    sed 's/^crate-type = \["cdylib", "rlib"\]$/crate-type = ["rlib"]/' Cargo.toml >"$folder/Cargo.toml.new"
    # An older time than that of what was built from it saves building it again.
    if cmp -s "$folder/Cargo.toml.new" "$folder/Cargo.toml"; then
        rm "$folder/Cargo.toml.new"
    else
        mv "$folder/Cargo.toml.new" "$folder/Cargo.toml"
    fi
    echo "$folder/Cargo.toml"
}
