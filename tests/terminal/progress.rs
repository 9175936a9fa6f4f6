//! How far a long command has come: a line that is there while it takes long, and gone afterwards.

use std::io::Write;

use super::sandbox::{Sandbox, upload};
use super::screen::Screen;

const LINE: &str = "import - --errors errors.csv";

#[test]
fn an_import_that_waits_for_its_list_says_so_and_then_what_came_of_it() {
    let sandbox = Sandbox::with_clients();
    for (line, waiting, number) in [
        (LINE.to_owned(), "Reading the list, ", "9"),
        (format!("{LINE} --lang fr"), "Lecture de la liste, ", "10"),
    ] {
        let (screen, mut pipe) = Screen::reading(&sandbox, &line, &[]);
        screen.sees(waiting);
        pipe.write_all(upload(&format!("7,Bond,{number}\n")).as_bytes()).unwrap();
        drop(pipe);
        let (code, left) = screen.ends();
        assert_eq!(code, 0, "{left}");
        assert_eq!(left.trim_end().lines().count(), 1, "{left}");
        assert!(!left.contains(waiting), "{left}");
        assert_eq!(sandbox.json("show 7")["client_number"], number);
    }
}

#[test]
fn nothing_is_drawn_for_who_does_not_want_it_or_could_not_see_it() {
    let sandbox = Sandbox::with_clients();
    // What is watched takes long enough to draw by then, as another import beside it shows.
    let mut waiting = Vec::new();
    for (line, set) in [
        (format!("{LINE} --quiet"), None),
        (format!("{LINE} --format json"), None),
        (LINE.to_owned(), Some(("TERM", "dumb"))),
        (LINE.to_owned(), Some(("CI", "1"))),
    ] {
        waiting.push((line.clone(), Screen::reading(&sandbox, &line, set.as_slice())));
    }
    let (drawn, pipe) = Screen::reading(&sandbox, LINE, &[]);
    drawn.sees("Reading the list, 1 s");
    drop(pipe);
    for (line, (screen, pipe)) in waiting {
        assert_eq!(screen.lines().concat().trim(), "", "{line}");
        drop(pipe);
        assert_eq!(screen.ends().0, 1, "{line}: an empty list has no headings");
    }
}
