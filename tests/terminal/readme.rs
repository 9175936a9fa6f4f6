//! The screens that README.md shows, as they are really seen. With `CARNET_README=write` they are put there anew.

use std::fs;
use std::path::{Path, PathBuf};

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, ENTER, Screen};

/// A name, and what stands on the terminal.
type Seen = (&'static str, String);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The firm that the README loads first, or its like in French.
fn firm(language: &str) -> Sandbox {
    let sandbox = Sandbox::empty();
    for name in [format!("clients-{language}.csv"), format!("upload-{language}.csv")] {
        fs::copy(root().join("fixtures").join(&name), sandbox.path(&name)).unwrap();
    }
    sandbox.done(&format!("import clients-{language}.csv --add --details --new-firm 'Maple & Birch CPA'"));
    sandbox
}

fn screens() -> [Seen; 4] {
    let (english, french) = (firm("en"), firm("fr"));
    let list = Screen::sized(&english, "find --limit 8", (30, 88), &[]).ends().1;
    let report = Screen::sized(&french, "import upload-fr.csv --lang fr", (40, 88), &[]).ends().1;
    let picker = Screen::sized(&english, "edit", (14, 72), &[]);
    picker.asks("Client:").press("an").asks("Client: an").sees("Ctrl-C: stop");
    let picked = picker.lines().join("\n");
    picker.press(CTRL_C);
    assert_eq!(picker.ends().0, 130);
    let form = Screen::sized(&english, "add", (14, 72), &[]);
    form.sees("Display name").press("Tidewater Bakery").press(ENTER).sees("Client number");
    form.press("00417").press(ENTER).sees("edit number:00417").sees("Ctrl-C: stop");
    let refused = form.lines().join("\n");
    form.press(CTRL_C);
    assert_eq!(form.ends().0, 130);
    [("list", list), ("import", report), ("picker", picked), ("add", refused)]
}

/// The range of a screen in the text, between the fences below its mark.
fn place(text: &str, name: &str) -> std::ops::Range<usize> {
    let mark = format!("<!-- screen: {name} -->\n```text\n");
    let start = text.find(&mark).expect("the README has a place for each screen") + mark.len();
    start..start + text[start..].find("\n```").expect("the end of the screen")
}

#[test]
fn the_screens_of_the_readme_are_those_that_are_seen() {
    let path = root().join("README.md");
    let mut text = fs::read_to_string(&path).unwrap();
    let is_to_be_written = std::env::var_os("CARNET_README").is_some_and(|value| value == "write");
    for (name, seen) in screens() {
        let seen = seen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        let (place, seen) = (place(&text, name), seen.trim_end_matches('\n').to_owned());
        match is_to_be_written {
            true => text.replace_range(place, &seen),
            false => assert_eq!(text[place], seen, "{name}"),
        }
    }
    if is_to_be_written {
        fs::write(path, text).unwrap();
    }
}
