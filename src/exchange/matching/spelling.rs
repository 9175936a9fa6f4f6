//! The words of a name: what they abbreviate, and which of them only say what kind of company it is.

/// What stands for `and` among the words.
pub(super) const AND: &str = "&";

/// Words that say what kind of company it is; those of one kind are the same in both languages.
const LEGAL_FORMS: [(&str, &[&str]); 10] = [
    ("inc", &["inc", "incorporated", "incorporee", "incorporees"]),
    ("ltd", &["ltd", "ltee", "limited", "limitee"]),
    ("corp", &["corp", "corporation"]),
    ("co", &["co", "cie", "company", "compagnie"]),
    ("llc", &["llc"]),
    ("llp", &["llp", "sencrl", "srl"]),
    ("senc", &["senc"]),
    ("lp", &["lp", "sec"]),
    ("enr", &["enr", "enrg", "enregistree", "reg", "regd", "registered"]),
    ("sons", &["fils", "sons"]),
];

/// Words that tell no name from another.
const SMALL: [&str; 14] = [AND, "the", "of", "le", "la", "les", "l", "de", "du", "des", "d", "sa", "pc", "a"];

/// Spellings that are the same name beyond doubt.
const SAME: [(&str, &str); 5] = [("and", AND), ("et", AND), ("+", AND), ("st", "saint"), ("ste", "sainte")];

/// Abbreviations and other languages' words, and what they most likely stand for.
const SHORT: [(&str, &str); 24] = [
    ("ass", "associes"),
    ("assoc", "associes"),
    ("associates", "associes"),
    ("bros", "brothers"),
    ("constr", "construction"),
    ("const", "construction"),
    ("consult", "consultants"),
    ("intl", "international"),
    ("int", "international"),
    ("serv", "services"),
    ("svc", "services"),
    ("svcs", "services"),
    ("mfg", "manufacturing"),
    ("mgmt", "management"),
    ("mtl", "montreal"),
    ("qc", "quebec"),
    ("que", "quebec"),
    ("ont", "ontario"),
    ("elect", "electrique"),
    ("entr", "entreprises"),
    ("ent", "entreprises"),
    ("rest", "restaurant"),
    ("pharm", "pharmacie"),
    ("tech", "technologies"),
];

/// The words of a folded name: `s.e.n.c.` is one, `St-Jean` are two, and an apostrophe parts none.
pub(super) fn words(folded: &str) -> Vec<String> {
    let apart = folded.replace('&', " & ").replace('+', " + ").replace('\'', "");
    let is_sign = |each: char| !each.is_alphanumeric() && !['.', '&', '+'].contains(&each);
    let mut words = Vec::new();
    for token in apart.split(is_sign) {
        let pieces: Vec<&str> = token.split('.').filter(|piece| !piece.is_empty()).collect();
        match pieces.len() > 1 && pieces.iter().all(|piece| piece.chars().count() == 1) {
            true => words.push(pieces.concat()),
            false => words.extend(pieces.into_iter().map(|piece| looked_up(piece, &SAME).to_owned())),
        }
    }
    words
}

/// The legal form that a word stands for.
pub(super) fn legal_form(word: &str) -> Option<&'static str> {
    LEGAL_FORMS.iter().find(|(_, words)| words.contains(&word)).map(|(form, _)| *form)
}

/// Whether a word tells no name from another.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// A word without its abbreviation.
pub(super) fn written_out(word: &str) -> &str {
    looked_up(word, &SHORT)
}

fn looked_up<'w>(word: &'w str, table: &[(&str, &'static str)]) -> &'w str {
    table.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn split(name: &str) -> Vec<String> {
        words(&fold(name))
    }

    #[test]
    fn dotted_letters_are_one_word_and_a_hyphen_makes_two() {
        assert_eq!(split("Toitures St-Pierre S.E.N.C.R.L."), ["toitures", "saint", "pierre", "sencrl"]);
        assert_eq!(split("L’Écuyer & Cie ltée."), ["lecuyer", "&", "cie", "ltee"]);
        assert_eq!(split("J. Bond et Ste-Marie"), ["j", "bond", "&", "sainte", "marie"]);
        assert_eq!(split("A&B+C"), ["a", "&", "b", "&", "c"]);
    }

    #[test]
    fn legal_forms_are_the_same_in_both_languages() {
        for (one, other) in [("ltee", "limited"), ("cie", "company"), ("sencrl", "llp"), ("fils", "sons")] {
            assert_eq!(legal_form(one), legal_form(other), "{one} {other}");
        }
        assert_ne!(legal_form("inc"), legal_form("ltd"));
        assert_eq!(legal_form("plomberie"), None);
    }
}
