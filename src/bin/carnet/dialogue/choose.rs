//! One of a few texts, found while typing.

use anyhow::Result;
use carnet::text::fold::fold;

use crate::console::{Answer, Dialogue, Options};

/// Lets one of `shown` be chosen; what is typed is looked for in them.
pub fn choose(
    label: &str,
    shown: &[String],
    marked: usize,
    dialogue: &mut Dialogue<'_>,
    check: impl FnMut(usize) -> Result<Option<anyhow::Error>>,
) -> Result<Answer<usize>> {
    let options = Options {
        count: shown.len(),
        shown: &|option, _| shown[option].clone(),
        fitting: &|text| fitting(shown, text),
        marked,
    };
    dialogue.choice(label, &options, check)
}

/// The places of the options in which a text occurs, folded: those that begin with it first, then those of
/// which a word does.
pub fn fitting(shown: &[String], text: &str) -> Vec<usize> {
    let text = fold(text);
    let rank = |option: &String| match fold(option) {
        option if option.starts_with(&text) => Some(0),
        option if option.contains(&format!(" {text}")) => Some(1),
        option => option.contains(&text).then_some(2),
    };
    let ranked = shown.iter().enumerate().filter_map(|(place, option)| Some((rank(option)?, place)));
    let mut ranked: Vec<(u8, usize)> = ranked.collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, place)| place).collect()
}
