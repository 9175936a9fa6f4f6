//! Man pages, made of the help: one for each command, or the whole program on one.

use anyhow::Result;
use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::cli;
use crate::messages::Messages;

/// The page of one command.
pub struct Page {
    /// The name of its file, `carnet-team-add.1`.
    pub name: String,
    pub text: Vec<u8>,
}

/// Every command's page, the program's own first.
pub fn pages(messages: Messages) -> Result<Vec<Page>> {
    commands(messages).iter().map(|command| page(command, messages)).collect()
}

fn page(command: &Command, messages: Messages) -> Result<Page> {
    let man = man(command);
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    examples(command, "SH", &mut text)?;
    exit_codes(messages, &mut text)?;
    Ok(Page { name: man.get_filename(), text: with_one_preamble(&tidied(&text, "SH", messages)) })
}

/// The whole program on one page: its options, then each command with its own.
pub fn whole(messages: Messages) -> Result<Vec<u8>> {
    let commands = commands(messages);
    let (mut head, mut rest, mut end) = (Vec::new(), Vec::new(), Vec::new());
    for (index, command) in commands.iter().enumerate() {
        if index == 0 {
            let man = man(command);
            man.render_title(&mut head)?;
            man.render_name_section(&mut head)?;
            man.render_synopsis_section(&mut head)?;
            man.render_description_section(&mut head)?;
            man.render_options_section(&mut head)?;
            examples(command, "SH", &mut head)?;
        } else {
            section(command, messages, &mut rest)?;
        }
    }
    exit_codes(messages, &mut end)?;
    let parts = [tidied(&head, "SH", messages), rest, tidied(&end, "SH", messages)];
    Ok(with_one_preamble(&parts.concat()))
}

/// A command as one section of the whole, without the options that stand anywhere.
fn section(command: &Command, messages: Messages, text: &mut Vec<u8>) -> Result<()> {
    let own = command.clone().mut_args(|argument| {
        let is_global = argument.is_global_set();
        argument.hide(is_global)
    });
    let man = man(&own);
    let mut title = Roff::new();
    title.control("SH", [command.get_bin_name().unwrap_or_default()]);
    title.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
    let mut body = Vec::new();
    man.render_synopsis_section(&mut body)?;
    if own.get_arguments().any(|argument| !argument.is_hide_set()) {
        man.render_options_section(&mut body)?;
    }
    examples(command, "SH", &mut body)?;
    text.extend(title.render().into_bytes());
    text.extend(tidied(&body, "SS", messages));
    Ok(())
}

/// The program and every command under it, each with its help laid over.
fn commands(messages: Messages) -> Vec<Command> {
    let mut program = cli::laid_over(cli::bare(), messages);
    program.build();
    let mut found = Vec::new();
    collect(&program, &mut found);
    found
}

fn collect(command: &Command, found: &mut Vec<Command>) {
    found.push(command.clone());
    command.get_subcommands().for_each(|subcommand| collect(subcommand, found));
}

fn man(command: &Command) -> Man {
    Man::new(command.clone()).source(concat!("carnet ", env!("CARGO_PKG_VERSION")))
}

/// The examples, each on its line; the first line of the help behind the options is their heading.
fn examples(command: &Command, level: &str, text: &mut Vec<u8>) -> Result<()> {
    let Some(examples) = command.get_after_help().map(ToString::to_string) else { return Ok(()) };
    let mut lines = examples.lines();
    let heading = lines.next().unwrap_or_default();
    let mut roff = Roff::new();
    roff.control(level, [heading.trim_end_matches(':')]).control("nf", []);
    for line in lines {
        roff.text([roman(line.trim_start())]);
    }
    roff.control("fi", []);
    Ok(roff.to_writer(text)?)
}

fn exit_codes(messages: Messages, text: &mut Vec<u8>) -> Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [messages.manual_exit_codes().as_str()]);
    let codes = [
        ("0", messages.manual_exit_done()),
        ("1", messages.manual_exit_refused()),
        ("2", messages.manual_exit_misused()),
        ("3", messages.manual_exit_partial()),
        ("4", messages.manual_exit_unusable()),
    ];
    for (code, meaning) in codes {
        roff.control("TP", []).text([roman(code)]).text([roman(meaning)]);
    }
    Ok(roff.to_writer(text)?)
}

/// Puts headings at their level and in the language.
fn tidied(text: &[u8], level: &str, messages: Messages) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".{level} {}\n", titled(heading, messages)),
        None => format!("{line}\n"),
    });
    lines.collect::<String>().into_bytes()
}

/// Keeps one of the preambles that each part of a page brings.
fn with_one_preamble(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    let is_preamble = |line: &str| line.starts_with(".ie \\n(.g") || line.starts_with(".el .ds Aq");
    let (preamble, rest): (Vec<&str>, Vec<&str>) =
        text.split_inclusive('\n').partition(|line| is_preamble(line));
    preamble.into_iter().take(2).chain(rest).collect::<String>().into_bytes()
}

fn titled(heading: &str, messages: Messages) -> String {
    let heading = heading.trim_matches('"').trim_end().to_uppercase();
    match heading.as_str() {
        "NAME" => messages.manual_name(),
        _ => format!("\"{heading}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use carnet::text::language::Language;

    #[test]
    fn every_command_has_its_page_in_both_languages() {
        for language in Language::ALL {
            let pages = pages(Messages::new(language)).unwrap();
            assert_eq!(pages[0].name, "carnet.1");
            assert!(pages.iter().any(|page| page.name == "carnet-team-hand-over.1"));
            for page in &pages {
                let text = String::from_utf8(page.text.clone()).unwrap();
                assert_eq!(text.matches(".TH ").count(), 1, "{}", page.name);
                let english = [".SH NAME", "\"EXAMPLES\"", "Usage", "EXIT STATUS"];
                let is_english = english.iter().any(|word| text.contains(word));
                assert_eq!(is_english, language == Language::English, "{}: {text}", page.name);
            }
        }
    }

    #[test]
    fn the_whole_manual_holds_each_command_once() {
        let manual = String::from_utf8(whole(Messages::new(Language::English)).unwrap()).unwrap();
        for command in ["carnet add", "carnet team hand-over", "carnet import"] {
            assert_eq!(manual.matches(&format!(".SH \"{command}\"")).count(), 1, "{command}");
        }
        assert_eq!(manual.matches(".ie \\n(.g").count(), 1);
    }
}
