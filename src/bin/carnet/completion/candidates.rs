//! The candidates themselves: clients, members, firms and tags of the registry, keys and codes of the program.

use std::collections::{BTreeSet, HashMap};

use carnet::ClientName;
use carnet::client::Field;
use carnet::client::kinds::Choice;
use carnet::journal::Action;
use carnet::registry::{Filter, Listed, Listing, Registry, Scope};
use carnet::text::fold::fold;
use clap_complete::CompletionCandidate;

use super::offers::Offer;
use crate::commands::{explained_codes, typed_choice};
use crate::environment::Environment;
use crate::messages::Messages;

/// Where candidates come from.
pub struct Candidates {
    environment: Option<Environment>,
    messages: Messages,
    /// Whether the shell hands a `"` within a word on as it stands, which PowerShell up to 7.2 does not.
    keeps_marks: bool,
}

impl Candidates {
    pub const fn new(environment: Option<Environment>, messages: Messages, keeps_marks: bool) -> Self {
        Self { environment, messages, keeps_marks }
    }

    /// What can be given where `typed` was begun; nothing where anything goes wrong.
    pub fn offered(&self, offer: Offer, typed: &str) -> Vec<CompletionCandidate> {
        match offer {
            Offer::Clients => self.clients(typed).unwrap_or_default(),
            Offer::Members { or_none } => self.members(typed, or_none).unwrap_or_default(),
            Offer::Firms => beginning(self.firms().unwrap_or_default(), typed),
            Offer::Tags => beginning(self.tags().unwrap_or_default(), typed),
            Offer::Fields => self.fields(typed),
            Offer::Sides => beginning(sides(), typed),
            Offer::Codes => beginning(explained_codes(self.messages), typed),
            Offer::Actions => beginning(actions(), typed),
            Offer::Choices(choices) => beginning(self.choices(choices), typed),
            Offer::Statuses => {
                let all = (self.messages.value_all(), String::new());
                beginning(self.choices(Offer::STATUSES).into_iter().chain([all]).collect(), typed)
            }
        }
    }

    fn registry(&self) -> Option<Registry> {
        self.environment.as_ref()?.read().ok()
    }

    fn scope(&self, registry: &Registry) -> Option<Scope> {
        registry.firm(self.environment.as_ref()?.firm.as_deref()).ok().map(Scope::Firm)
    }

    /// Numbers that begin with what was typed, and names of which a word does.
    fn clients(&self, typed: &str) -> Option<Vec<CompletionCandidate>> {
        let listing = self.listing()?;
        let named = listing.clients();
        for (prefix, kind) in
            [("number:", Field::ClientNumber), ("id:", Field::CompanyId), ("name:", Field::DisplayName)]
        {
            if let Some(rest) = typed.strip_prefix(prefix) {
                let asked = fold(rest);
                let called = |client| Some((client, called(client, kind, &asked)?));
                let candidate = |(client, (value, help)): (&Listed, (String, String))| {
                    self.client(client, format!("{prefix}{value}"), help)
                };
                return Some(named.iter().filter_map(called).map(candidate).collect());
            }
        }
        Some(self.numbers_and_names(named, &fold(typed)))
    }

    fn numbers_and_names(&self, named: &[Listed], asked: &str) -> Vec<CompletionCandidate> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        named.iter().for_each(|client| *counts.entry(client.name_folded()).or_default() += 1);
        let plain = |prefix: &str, value: String| match value.starts_with('-') {
            true => format!("{prefix}:{value}"),
            false => value,
        };
        let number = |client| {
            let (number, help) = called(client, Field::ClientNumber, asked)?;
            Some(self.client(client, plain("number", number), help))
        };
        let name = |client: &Listed| {
            let is_offered = !asked.is_empty() || client.client.client_number.is_none();
            let (name, help) = called(client, Field::DisplayName, asked).filter(|_| is_offered)?;
            Some(match counts.get(client.name_folded()) {
                Some(1) => self.client(client, plain("name", name), help),
                _ => candidate(by_id(client), name),
            })
        };
        named.iter().filter_map(number).chain(named.iter().filter_map(name)).collect()
    }

    /// A client by a number or name, unless the shell would not hand it on as it stands.
    fn client(&self, listed: &Listed, value: String, help: String) -> CompletionCandidate {
        match self.keeps_marks || !value.contains('"') {
            true => candidate(value, help),
            false => candidate(by_id(listed), value),
        }
    }

    /// The firm's clients in the order of their names.
    fn listing(&self) -> Option<Listing> {
        let registry = self.registry()?;
        let scope = self.scope(&registry)?;
        registry.listing(scope.firm()?).ok()
    }

    fn members(&self, typed: &str, or_none: bool) -> Option<Vec<CompletionCandidate>> {
        let registry = self.registry()?;
        let scope = self.scope(&registry)?;
        let team = registry.team(scope.firm()).ok()?;
        let members = team.members().iter().map(|member| (member.handle().to_owned(), member.name.clone()));
        let none = or_none.then(|| (self.messages.value_none(), String::new()));
        Some(beginning(members.chain(none).collect(), typed))
    }

    fn firms(&self) -> Option<Vec<(String, String)>> {
        let firms = self.registry()?.firms().ok()?;
        Some(firms.into_iter().map(|firm| (firm.name, String::new())).collect())
    }

    fn tags(&self) -> Option<Vec<(String, String)>> {
        let registry = self.registry()?;
        let mut tags = BTreeSet::new();
        registry
            .each_client(&self.scope(&registry)?, &Filter::default(), |client, _| {
                tags.extend(
                    client
                        .values
                        .get(Field::Tags)
                        .into_iter()
                        .flat_map(|tags| tags.split(';'))
                        .map(str::to_owned),
                );
                Ok(())
            })
            .ok()?;
        Some(tags.into_iter().map(|tag| (tag, String::new())).collect())
    }

    /// The keys of fields, of which several may stand with commas between them and `-` in front.
    fn fields(&self, typed: &str) -> Vec<CompletionCandidate> {
        let at = typed.rfind(',').map_or(0, |comma| comma + 1);
        let at = at + usize::from(typed[at..].starts_with('-'));
        let (before, begun) = typed.split_at(at);
        let (language, asked) = (self.messages.language, fold(begun));
        let named = |field: &Field| {
            let short = [field.short_flag(), field.short_name(language)]
                .map(|word| word.filter(|_| !begun.is_empty()));
            let words: BTreeSet<&str> = short.into_iter().flatten().chain([field.key()]).collect();
            let words = words.into_iter().filter(|word| fold(word).starts_with(&asked));
            let heading = field.heading(language);
            words.map(|word| candidate(format!("{before}{word}"), heading.to_owned())).collect::<Vec<_>>()
        };
        Field::ALL.iter().flat_map(named).collect()
    }

    /// What can be typed as the help has it, with the word of lists.
    fn choices(&self, choices: &'static [Choice]) -> Vec<(String, String)> {
        let language = self.messages.language;
        let words = |choice: &Choice| choice.words.in_language(language).to_owned();
        choices.iter().map(|choice| (typed_choice(choice, language), words(choice))).collect()
    }
}

fn by_id(listed: &Listed) -> String {
    format!("id:{}", listed.client.company_id)
}

/// What of a client begins as was typed, folded, and what else names it.
fn called(listed: &Listed, field: Field, asked: &str) -> Option<(String, String)> {
    let ClientName { company_id, display_name, client_number } = &listed.client;
    match field {
        Field::ClientNumber if listed.number_folded()?.starts_with(asked) => {
            Some((client_number.clone()?, display_name.clone()))
        }
        Field::CompanyId if company_id.starts_with(asked) => Some((company_id.clone(), display_name.clone())),
        Field::DisplayName if has_word(listed.name_folded(), asked) => {
            Some((display_name.clone(), client_number.clone().unwrap_or_default()))
        }
        _ => None,
    }
}

fn has_word(name: &str, asked: &str) -> bool {
    name.starts_with(asked) || name.match_indices(' ').any(|(at, _)| name[at + 1..].starts_with(asked))
}

fn sides() -> Vec<(String, String)> {
    let sides =
        |field: &Field| ["keep", "duplicate"].map(|side| (format!("{}={side}", field.key()), String::new()));
    Field::ALL.iter().flat_map(sides).collect()
}

fn actions() -> Vec<(String, String)> {
    Action::ALL.iter().map(|action| (action.words().to_owned(), String::new())).collect()
}

/// Those that begin with what was typed, whatever case and accents.
fn beginning(values: Vec<(String, String)>, typed: &str) -> Vec<CompletionCandidate> {
    let asked = fold(typed);
    let fitting = values.into_iter().filter(|(value, _)| fold(value).starts_with(&asked));
    fitting.map(|(value, help)| candidate(value, help)).collect()
}

fn candidate(value: String, help: String) -> CompletionCandidate {
    CompletionCandidate::new(value).help(Some(help).filter(|help| !help.is_empty()).map(Into::into))
}
