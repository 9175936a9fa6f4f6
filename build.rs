//! What is settled before carnet starts, so that it starts sooner: the characters that pass for another, and what would
//! have to be loaded each time.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use unicode_normalization::is_nfd;
use unicode_security::confusable_detection::skeleton;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    write_prototypes(&folder.join("prototypes.rs"))?;
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        link_unwinder();
        println!("cargo:rerun-if-changed=src/log2.c");
        cc::Build::new().file("src/log2.c").flag("-fno-builtin").compile("log2");
    }
    Ok(())
}

/// Each character that UTS #39 has pass for another, with that one; `None` where it passes for several. In order.
///
/// unicode-security's own table is of pointers, all of which the loader has to set whenever carnet starts.
fn write_prototypes(path: &Path) -> io::Result<()> {
    let entries: Vec<_> = ('\0'..=char::MAX).filter_map(|form| Some((form, prototype(form)?))).collect();
    fs::write(path, format!("{entries:?}").replacen('[', "&[", 1))
}

fn prototype(form: char) -> Option<Option<char>> {
    let text = form.to_string();
    if !is_nfd(&text) {
        return None; // told apart by its parts
    }
    let prototype: String = skeleton(&text).collect();
    let mut characters = prototype.chars();
    match (characters.next(), characters.next()) {
        (Some('r'), Some('n')) if prototype == "rn" => (form != 'm').then_some(Some('m')), // how UTS #39 writes m
        (Some(only), None) => (only != form).then_some(Some(only)),
        (_, second) => second.map(|_| None),
    }
}

/// GCC's unwinder becomes a part of the program where the compiler has it so. Each library that is loaded takes a
/// tenth of the time of a `carnet find`.
fn link_unwinder() {
    let answer = cc::Build::new().get_compiler().to_command().arg("-print-file-name=libgcc_eh.a").output();
    let file = answer
        .map(|answer| PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim()))
        .unwrap_or_default();
    if let Some(folder) = file.parent().filter(|_| file.is_absolute()) {
        println!("cargo:rustc-link-search=native={}", folder.display());
        println!("cargo:rustc-link-lib=static:-bundle=gcc_eh");
    }
}
