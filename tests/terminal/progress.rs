//! How far a long command has come: a line that is there while it takes long, and gone afterwards.

use std::io::Write;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use carnet::registry::{Filter, Registry, Scope, Session};
use carnet::text::clock::Clock;

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

/// Reads clients one by one, and says so; the next one is waited for.
fn read_slowly(path: &std::path::Path, reads: &Sender<()>, goes_on: &Receiver<()>) {
    let wait = std::time::Duration::from_secs(60);
    let session = Session { login: "reader".into(), acting: None, clock: Clock::System, seed: None, wait };
    let registry = Registry::read(path, session).unwrap();
    let scope = Scope::Firm(registry.firm(None).unwrap());
    let read = registry.each_client(&scope, &Filter::default(), |_, _| {
        // Nobody waits for a second client.
        let _ = (reads.send(()), goes_on.recv());
        Ok(())
    });
    read.unwrap();
}

#[test]
fn an_import_that_waits_for_who_reads_says_that_it_is_saving() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("7,Bond,9\n"));
    for (language, saving) in [("en", "Saving… "), ("fr", "Enregistrement… ")] {
        let ((reads, is_reading), (go_on, goes_on)) = (channel(), channel());
        let path = sandbox.path("carnet.db");
        let reader = thread::spawn(move || read_slowly(&path, &reads, &goes_on));
        is_reading.recv().unwrap();
        let screen = Screen::run(&sandbox, &format!("import list.csv --wait 60 --lang {language}"));
        screen.sees(saving);
        drop(go_on);
        let (ended, left) = screen.ends();
        assert_eq!((ended, left.contains(saving)), (0, false), "{left}");
        reader.join().unwrap();
        sandbox.done("undo");
    }
}
