//! What the command line gives for what is typed.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

fn parsed(line: &[&str]) -> Result<Cli, clap::Error> {
    let arguments: Vec<OsString> = ["carnet"].iter().chain(line).map(OsString::from).collect();
    parse(&arguments, Language::English)
}

#[test]
fn the_command_line_is_sound_in_both_languages() {
    Language::ALL.into_iter().for_each(|language| command(language).debug_assert());
}

#[test]
fn global_options_stand_anywhere_and_take_values_that_begin_with_a_dash() {
    let before = parsed(&["--firm", "-7", "--format=JSON", "find"]).unwrap().globals;
    let after = parsed(&["find", "--firm", "-7", "--format", "json"]).unwrap().globals;
    for globals in [before, after] {
        assert_eq!(globals.firm.as_deref(), Some("-7"));
        assert_eq!(globals.format, Some(Format::Json));
        assert_eq!(globals.wait, 10);
    }
}

#[test]
fn the_command_that_a_line_means_is_found_behind_options() {
    let words = |line: &str| command_words(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
    assert_eq!(words("carnet --firm add team add --role"), "carnet team add");
    assert_eq!(words("carnet find --limit many"), "carnet find");
    assert_eq!(words("carnet --wait soon"), "carnet");
}

#[test]
fn help_lists_all_commands_wherever_it_is_asked_for_before_one() {
    let help = |line: &[&str]| parsed(line).unwrap_err().to_string();
    let all = help(&["--help"]);
    assert!(Command::outlines().all(|command| all.contains(&format!("\n  {} ", command.get_name()))));
    for line in [&["-h", "find"][..], &["--firm", "find", "--help"], &["-yh", "find"], &["--help", "--", "x"]]
    {
        assert_eq!(help(line), all, "{line:?}");
    }
    assert_eq!(help(&["--firm", "x", "find", "-h"]), help(&["find", "-qh"]));
    for line in [&["help", "find"][..], &["--firm", "help", "aide", "find"], &["help", "find", "--quiet"]] {
        assert_eq!(help(line), help(&["find", "-h"]), "{line:?}");
    }
    assert_eq!(help(&["help"]), all);
    assert_ne!(help(&["find", "-h"]), all);
}

#[test]
fn a_line_is_read_with_one_command_as_with_all() {
    for line in [
        &["find", "add"][..],
        &["-y", "add", "find"],
        &["--as", "add", "find"],
        &["firm", "list"],
        &["history", "--firm", "F", "prune", "--client", "x"],
    ] {
        let arguments: Vec<OsString> = ["carnet"].iter().chain(line).map(OsString::from).collect();
        let whole = read(command(Language::French), &arguments).unwrap();
        assert_eq!(format!("{:?}", parsed(line).unwrap()), format!("{whole:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn a_line_is_read_flat_as_with_its_command(
        name in any::<Index>(),
        words in vec((any::<Index>(), any::<Index>(), any::<bool>()), 0..7),
        at in 0..4_usize,
    ) {
        let name = Command::NAMES[name.index(Command::NAMES.len())];
        let grammar = Command::grammar(name).unwrap();
        let program = program();
        let options: Vec<String> = options(&grammar).chain(options(&program)).collect();
        let words = words.iter().map(|(option, value, is_option)| match is_option {
            true => &*options[option.index(options.len())],
            false => VALUES[value.index(VALUES.len())],
        });
        let mut arguments: Vec<OsString> = ["carnet"].into_iter().chain(words).map(OsString::from).collect();
        arguments.insert(arguments.len().min(1 + at / 2 * at), name.into());
        let is_first = arguments[1] == *name;
        let flat = read_flat(&arguments).map(|cli| format!("{cli:?}"));
        let named = named(&arguments, &program).as_deref().and_then(Command::grammar);
        let deep = read(program.subcommands(named), &arguments).ok().map(|cli| format!("{cli:?}"));
        if flat.is_some() || (is_first && !grammar.has_subcommands()) {
            prop_assert_eq!(flat, deep, "{:?}", arguments);
        }
    }
}

const VALUES: [&str; 16] = [
    "7", "x", "-7", "-", "--", "id:1", "name", "active", "en", "csv", "list", "add", "edit", "prune",
    "--wait=9", "-yq",
];

/// The options of a command and of those below it, as they are typed.
fn options(command: &clap::Command) -> impl Iterator<Item = String> + '_ {
    let below = command.get_subcommands().flat_map(clap::Command::get_arguments);
    command.get_arguments().chain(below).flat_map(|argument| {
        let short = argument.get_short().map(|short| format!("-{short}"));
        argument.get_long().map(|long| format!("--{long}")).into_iter().chain(short)
    })
}

#[test]
fn the_last_of_a_repeated_option_counts() {
    let globals = parsed(&["--as", "ana", "find", "--as", "bo", "-y", "-y"]).unwrap().globals;
    assert_eq!(globals.acting.as_deref(), Some("bo"));
}
