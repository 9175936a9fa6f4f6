//! Closed value sets: each value's key, which JSON and the registry hold, and its words in both languages.

use crate::text::fold::{fold, folds_to};
use crate::text::language::{Language, Words};

/// One value of a closed set.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The stable key: JSON, the registry, flags.
    pub key: &'static str,
    /// What CSV and tables say.
    pub words: Words,
}

impl Choice {
    /// Finds the value that `text` names: its key or its words in either language, folded.
    pub fn named(choices: &'static [Choice], text: &str) -> Option<&'static Choice> {
        let words = |choice: &Choice| [choice.key, choice.words.en, choice.words.fr];
        // Lists carry the words as they are, row after row: those need no folding.
        choices.iter().find(|choice| words(choice).contains(&text)).or_else(|| {
            let folded = fold(text);
            choices.iter().find(|choice| words(choice).iter().any(|word| folds_to(word, &folded)))
        })
    }

    /// Gives the words of the value with `key`, or the key itself where it is unknown.
    pub fn worded<'k>(choices: &'static [Choice], key: &'k str, language: Language) -> &'k str {
        choices
            .iter()
            .find(|choice| choice.key == key)
            .map_or(key, |choice| choice.words.in_language(language))
    }
}

/// Defines a closed set as an enum whose first value is the default.
macro_rules! closed_set {
    ($(#[$meta:meta])* $name:ident { $($variant:ident: $key:literal, $en:literal, $fr:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $(
            #[doc = $en]
            $variant,
        )+ }

        impl $name {
            /// Every value with its key and words, the default first.
            pub const CHOICES: &'static [Choice] =
                &[$(Choice { key: $key, words: Words { en: $en, fr: $fr } },)+];

            /// The stable key.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// Finds the value with exactly this key.
            pub fn with_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)+ _ => None }
            }

            /// Finds the value that `text` names: its key or its words in either language, folded.
            pub fn named(text: &str) -> Option<Self> {
                Choice::named(Self::CHOICES, text).and_then(|choice| Self::with_key(choice.key))
            }
        }
    };
}

closed_set! {
    /// What a client is.
    ClientType {
        Business: "business", "Business", "Entreprise";
        Individual: "individual", "Individual", "Particulier";
    }
}

closed_set! {
    /// Whether a client is worked for; inactive is not cancelled.
    Status {
        Active: "active", "Active", "Actif";
        Inactive: "inactive", "Inactive", "Inactif";
    }
}

closed_set! {
    /// The accounting product that a client has.
    Subscription {
        None: "none", "None", "Aucun";
        SelfEmployed: "self-employed", "Self-Employed", "Travailleur autonome";
        Ledger: "ledger", "Ledger", "Ledger";
        EasyStart: "easystart", "EasyStart", "EasyStart";
        Essentials: "essentials", "Essentials", "Essentials";
        Plus: "plus", "Plus", "Plus";
        Advanced: "advanced", "Advanced", "Advanced";
    }
}

closed_set! {
    /// How a client's subscription stands.
    SubscriptionStatus {
        None: "none", "None", "Aucun";
        Current: "current", "Current", "En cours";
        Canceled: "canceled", "Canceled", "Annulé";
    }
}

closed_set! {
    /// The discount that a client's subscription is sold with.
    Plan {
        None: "none", "None", "Aucun";
        Preferred: "preferred", "Preferred pricing", "Tarification préférentielle";
        Direct: "direct", "Direct discount", "Rabais direct";
    }
}

closed_set! {
    /// Who pays for a client's subscription.
    BilledTo {
        Nobody: "nobody", "Nobody", "Non facturé";
        Firm: "firm", "Firm", "Cabinet";
        Client: "client", "Client", "Client";
    }
}

closed_set! {
    /// Who is primary admin of the client's own company.
    PrimaryAdmin {
        Client: "client", "Client", "Client";
        Firm: "firm", "Firm", "Cabinet";
    }
}

closed_set! {
    /// What a team member may do.
    Role {
        Member: "member", "Member", "Membre";
        Admin: "admin", "Admin", "Administrateur";
        PrimaryAdmin: "primary-admin", "Primary admin", "Administrateur principal";
    }
}

impl Role {
    /// Those that a team member is given; that of the primary admin is handed over.
    pub const ASSIGNABLE: &'static [Choice] = Self::CHOICES.split_at(2).0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_but_the_primary_admins_is_assignable() {
        let keys = |choices: &[Choice]| choices.iter().map(|choice| choice.key).collect::<Vec<_>>();
        assert_eq!(keys(Role::ASSIGNABLE), [Role::Member.key(), Role::Admin.key()]);
        assert_eq!(keys(Role::CHOICES), [keys(Role::ASSIGNABLE), vec![Role::PrimaryAdmin.key()]].concat());
    }

    #[test]
    fn a_value_is_named_by_its_key_or_its_words_in_either_language() {
        for text in ["individual", "Individual", "particulier", " PARTICULIER "] {
            assert_eq!(ClientType::named(text), Some(ClientType::Individual), "{text}");
        }
        assert_eq!(Plan::named("tarification preferentielle"), Some(Plan::Preferred));
        assert_eq!(ClientType::named("company"), None);
    }

    #[test]
    fn a_key_that_is_unknown_is_worded_as_itself() {
        assert_eq!(Choice::worded(Status::CHOICES, "active", Language::French), "Actif");
        assert_eq!(Choice::worded(Status::CHOICES, "asleep", Language::French), "asleep");
    }
}
