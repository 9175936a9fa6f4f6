//! A page whose structure is damaged hides rows from whoever reads through it: then nothing is told, rather than a part
//! as if it were the whole.

use std::path::Path;

use carnet::client::{Checked, ClientDraft, ClientRef, Field};
use carnet::exchange::backup::backup;
use carnet::exchange::place::Existing;
use carnet::registry::{HistoryFilter, NewAdmin, Query, Registry, Scope};
use carnet::{Error, RegistryFault, Result};

use super::support::{everything_of, session};

/// How many clients the registry has: more than a page or a text of searches holds.
const CLIENTS: usize = 260;

fn make(path: &Path) {
    let mut registry = Registry::open_or_create(path, session("ana")).unwrap();
    let firm = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
    let other = registry.add_firm("Bond", &NewAdmin::default()).unwrap().output;
    for at in 0..CLIENTS {
        if at % 40 == 7 {
            let values = vec![Checked::new(Field::DisplayName, &format!("Other {at}")).unwrap()];
            registry.add_client(&other, &ClientDraft { values, lead: None }).unwrap();
        }
        let values = [
            (Field::DisplayName, format!("Client {}", at * 7 % CLIENTS)),
            (Field::ClientNumber, format!("{at:05}")),
        ];
        let values = values.map(|(field, text)| Checked::new(field, &text).unwrap()).to_vec();
        registry.add_client(&firm, &ClientDraft { values, lead: None }).unwrap();
    }
}

/// What is asked of a registry, each with its answer as text.
type Question = (&'static str, fn(&Registry) -> Result<String>);

const QUESTIONS: [Question; 11] = [
    ("export", |registry| everything_of(registry, &Scope::Firm(registry.firm(Some("Côté"))?))),
    ("export of the other", |registry| everything_of(registry, &Scope::Firm(registry.firm(Some("Bond"))?))),
    ("find of the other", |registry| {
        let found = registry.find(&Scope::Firm(registry.firm(Some("Bond"))?), &Query::default())?;
        Ok(found.clients.iter().map(|client| client.display_name()).collect::<Vec<_>>().join("\n"))
    }),
    ("team", |registry| {
        let team = registry.team(Some(registry.firm(Some("Bond"))?.id))?;
        Ok(format!("{:?}", team.members()))
    }),
    ("export of all", |registry| everything_of(registry, &Scope::AllFirms)),
    ("find", |registry| ids(registry, &[])),
    ("find words", |registry| ids(registry, &["client", "1"])),
    ("show", |registry| {
        let firm = registry.firm(Some("Côté"))?;
        let client = registry.client(firm.id, &ClientRef::Number("00207".to_owned()))?;
        Ok(client.display_name().to_owned())
    }),
    ("stats", |registry| Ok(registry.stats(&registry.firm(Some("Côté"))?)?.clients.to_string())),
    ("firms", |registry| {
        let firms = registry.firms()?.into_iter();
        let counts = firms.map(|firm| Ok(format!("{} {:?}", firm.name, registry.counts(firm.id)?)));
        Ok(counts.collect::<Result<Vec<String>>>()?.join("\n"))
    }),
    ("history", |registry| {
        let entries = registry.history(&Scope::AllFirms, &HistoryFilter::default())?;
        Ok(entries
            .iter()
            .map(|entry| format!("{} {}\n", entry.operation.id.0, entry.changes.len()))
            .collect())
    }),
];

fn ids(registry: &Registry, words: &[&str]) -> Result<String> {
    let query = Query { words: words.iter().map(|word| (*word).to_owned()).collect(), ..Query::default() };
    let found = registry.find(&Scope::Firm(registry.firm(Some("Côté"))?), &query)?;
    let mut ids: Vec<String> = found.clients.iter().map(|client| client.company_id().to_owned()).collect();
    ids.sort();
    Ok(ids.join(" "))
}

fn ask((_, question): &Question, path: &Path) -> Result<String> {
    question(&Registry::read(path, session("ana"))?)
}

/// The pages of a registry, but for the first, which has the schema.
fn pages(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let size = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
    (size..bytes.len()).step_by(size)
}

/// Calls `look` with the bytes of a registry in which one byte is another, in the head of each page in turn.
fn with_damage(bytes: &mut [u8], mut look: impl FnMut(&[u8], String)) {
    for page in pages(bytes).collect::<Vec<_>>() {
        // The kind of page, how many cells it has, where they begin, and where the first of them stand; or the page that
        // goes on with what is too long for one.
        let head: &[usize] = if bytes[page] == 0 { &[1, 3] } else { &[0, 3, 4, 5, 6, 8, 9, 11, 13] };
        for at in head.iter().map(|at| page + at) {
            let sound = bytes[at];
            bytes[at] ^= 1 << (at % 5);
            look(bytes, format!("byte {at}, page {}", page / 8192 + 1));
            bytes[at] = sound;
        }
    }
}

#[test]
fn no_part_of_a_list_is_told_as_if_it_were_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    make(&path);
    let answers: Vec<String> = QUESTIONS.iter().map(|question| ask(question, &path).unwrap()).collect();
    let mut refused = [0; QUESTIONS.len()];
    with_damage(&mut std::fs::read(&path).unwrap(), |bytes, what| {
        std::fs::write(&path, bytes).unwrap();
        for ((question, answer), refused) in QUESTIONS.iter().zip(&answers).zip(&mut refused) {
            match ask(question, &path) {
                Ok(told) => assert_eq!(&told, answer, "{}: {what}", question.0),
                Err(error) => {
                    let is_told = matches!(&error, Error::Registry(RegistryFault::Damaged(_)));
                    assert!(is_told, "{}: {what}: {error:?}", question.0);
                    *refused += 1;
                }
            }
        }
    });
    assert!(refused.iter().all(|count| *count > 0), "{refused:?}");
}

#[test]
fn no_damaged_page_is_backed_up() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("carnet.db"), folder.path().join("copy.db"));
    make(&path);
    let back_up = || backup(&Registry::read(&path, session("ana"))?, &copy, Existing::Replace);
    back_up().unwrap();
    let sound = std::fs::read(&copy).unwrap();
    with_damage(&mut std::fs::read(&path).unwrap(), |bytes, what| {
        std::fs::write(&path, bytes).unwrap();
        let is_sound = Registry::read(&path, session("ana"))
            .and_then(|registry| registry.check())
            .is_ok_and(|checked| checked.problems.is_empty());
        match back_up() {
            Ok(()) => assert!(is_sound, "{what}"),
            Err(error) => {
                assert_eq!(error.code(), "registry-damaged", "{what}");
                assert!(!is_sound, "{what}");
                assert_eq!(std::fs::read(&copy).unwrap().len(), sound.len(), "{what}");
            }
        }
    });
}
