//! The one table of a client's fields: flags, CSV headings, columns, JSON keys and rules all come from here.

use super::kinds::{
    BilledTo, Choice, ClientType, Plan, PrimaryAdmin, Status, Subscription, SubscriptionStatus,
};
use crate::text::fold::{fold, folds_to};
use crate::text::language::{Language, Words};

/// The rule that a field's text must satisfy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 1–20 digits.
    CompanyId,
    /// 1–500 characters without colon, tab, newline or control character.
    Name,
    /// Up to 100 characters, unique in the firm.
    Number,
    /// One value of a closed set; the first is the default.
    Choice(&'static [Choice]),
    /// A team member.
    Member,
    /// An email address.
    Email,
    /// A Canadian business number.
    BusinessNumber,
    /// A day of the year, `MM-DD`.
    MonthDay,
    /// Any text.
    Text,
    /// A set of texts separated by `;`.
    Tags,
    /// A set of `system=id` separated by `;`.
    References,
    /// A moment that only the program writes.
    Moment,
}

/// One row of the table.
struct Definition {
    key: &'static str,
    member: &'static str,
    flag: &'static str,
    short: Option<Words>,
    format_code: &'static str,
    heading: Words,
    kind: Kind,
}

macro_rules! fields {
    ($($variant:ident: $key:literal, $flag:literal, $short:expr, $en:literal, $fr:literal, $kind:expr;)+) => {
        /// A field of a client.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $(
            #[doc = $en]
            $variant,
        )+ }

        impl Field {
            /// Every field, in the order of JSON, CSV and the registry.
            pub const ALL: &'static [Field] = &[$(Field::$variant,)+];
        }

        const TABLE: &[Definition] = &[$(Definition {
            key: $key,
            member: concat!(",\"", $key, "\":"),
            flag: $flag,
            short: $short,
            format_code: concat!($flag, "-format"),
            heading: Words { en: $en, fr: $fr },
            kind: $kind,
        },)+];
    };
}

fields! {
    CompanyId: "company_id", "company-id", None, "Company ID", "Numéro d’identification de l’entreprise", Kind::CompanyId;
    DisplayName: "display_name", "display-name", Some(Words { en: "name", fr: "nom" }), "Display name", "Nom d’affichage", Kind::Name;
    ClientNumber: "client_number", "client-number", Some(Words { en: "number", fr: "numéro" }), "Client number", "Numéro de client", Kind::Number;
    ClientType: "client_type", "client-type", Some(Words { en: "type", fr: "type" }), "Client type", "Type de client", Kind::Choice(ClientType::CHOICES);
    Status: "status", "status", None, "Status", "Statut", Kind::Choice(Status::CHOICES);
    LeadAccountant: "lead_accountant", "lead-accountant", Some(Words { en: "lead", fr: "comptable" }), "Lead accountant", "Comptable principal", Kind::Member;
    Email: "email", "email", None, "Email", "Courriel", Kind::Email;
    Phone: "phone", "phone", None, "Phone", "Téléphone", Kind::Text;
    Street: "street", "street", None, "Street", "Rue", Kind::Text;
    City: "city", "city", None, "City", "Ville", Kind::Text;
    Province: "province", "province", None, "Province", "Province", Kind::Text;
    PostalCode: "postal_code", "postal-code", None, "Postal code", "Code postal", Kind::Text;
    Country: "country", "country", None, "Country", "Pays", Kind::Text;
    BusinessNumber: "business_number", "business-number", None, "Business number", "Numéro d’entreprise", Kind::BusinessNumber;
    FiscalYearEnd: "fiscal_year_end", "fiscal-year-end", None, "Fiscal year end", "Fin d’exercice", Kind::MonthDay;
    Subscription: "subscription", "subscription", None, "Subscription", "Abonnement", Kind::Choice(Subscription::CHOICES);
    SubscriptionStatus: "subscription_status", "subscription-status", None, "Subscription status", "Statut de l’abonnement", Kind::Choice(SubscriptionStatus::CHOICES);
    Plan: "plan", "plan", None, "Pricing plan", "Plan de tarification", Kind::Choice(Plan::CHOICES);
    BilledTo: "billed_to", "billed-to", None, "Billed to", "Facturé à", Kind::Choice(BilledTo::CHOICES);
    PrimaryAdmin: "primary_admin", "primary-admin", None, "Primary admin", "Administrateur principal", Kind::Choice(PrimaryAdmin::CHOICES);
    Books: "books", "books", None, "Books", "Documents comptables", Kind::Text;
    Tags: "tags", "tags", None, "Tags", "Étiquettes", Kind::Tags;
    References: "references", "references", None, "References", "Références", Kind::References;
    Notes: "notes", "notes", None, "Notes", "Notes", Kind::Text;
    CreatedAt: "created_at", "created-at", None, "Created", "Créé", Kind::Moment;
    UpdatedAt: "updated_at", "updated-at", None, "Updated", "Modifié", Kind::Moment;
}

impl Field {
    /// How many fields a person can give a value, that is all but the two moments.
    pub const WRITABLE: usize = 24;

    /// The columns of the list as long as nobody has shaped it.
    pub const DEFAULT_COLUMNS: &'static [Field] =
        &[Field::ClientNumber, Field::DisplayName, Field::ClientType, Field::LeadAccountant, Field::Status];

    /// What a search looks at.
    pub const SEARCHED: [Field; 6] = [
        Field::DisplayName,
        Field::ClientNumber,
        Field::CompanyId,
        Field::Email,
        Field::Tags,
        Field::References,
    ];

    /// The three headings of an upload, in the order in which they are written.
    pub const UPLOAD: [Field; 3] = [Field::CompanyId, Field::DisplayName, Field::ClientNumber];

    /// Iterates over the fields that a person can give a value.
    pub fn writable() -> impl Iterator<Item = Field> {
        Self::ALL[..Self::WRITABLE].iter().copied()
    }

    const fn definition(self) -> &'static Definition {
        &TABLE[self as usize]
    }

    /// The key of JSON and `--columns`.
    pub const fn key(self) -> &'static str {
        self.definition().key
    }

    /// The key as that of a member in an object of JSON: `,"city":`.
    pub(crate) const fn member(self) -> &'static str {
        self.definition().member
    }

    /// The long flag, without its dashes.
    pub const fn flag(self) -> &'static str {
        self.definition().flag
    }

    /// The shorter flag of the four fields that people type most.
    pub const fn short_flag(self) -> Option<&'static str> {
        match self.definition().short {
            Some(words) => Some(words.en),
            None => None,
        }
    }

    /// The shorter word of those four fields in a language.
    pub fn short_name(self, language: Language) -> Option<&'static str> {
        self.definition().short.map(|words| words.in_language(language))
    }

    /// The code of a value that the field's rule refuses, `email-format`.
    pub const fn format_code(self) -> &'static str {
        self.definition().format_code
    }

    /// The heading of CSV and tables.
    pub const fn heading(self, language: Language) -> &'static str {
        self.definition().heading.in_language(language)
    }

    /// The rule of the field's text.
    pub const fn kind(self) -> Kind {
        self.definition().kind
    }

    /// The key of the value that stands where none was given, of a closed set.
    pub fn default_key(self) -> Option<&'static str> {
        match self.kind() {
            Kind::Choice(choices) => choices.first().map(|choice| choice.key),
            _ => None,
        }
    }

    /// Gives a value that the registry holds in the words of `language`; no value is the default.
    pub(crate) fn worded(self, value: Option<&str>, language: Language) -> &str {
        match (self.kind(), value) {
            (Kind::Choice(choices), Some(key)) => Choice::worded(choices, key, language),
            (Kind::Choice(choices), None) => {
                choices.first().map_or("", |choice| choice.words.in_language(language))
            }
            (_, value) => value.unwrap_or_default(),
        }
    }

    /// Finds the field with exactly this key.
    pub fn with_key(key: &str) -> Option<Field> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// Finds the field that `text` names: its key, flag, heading or short name in either language, folded.
    pub fn named(text: &str) -> Option<Field> {
        let folded = fold(text);
        let is_named = |field: &Field| {
            let row = field.definition();
            [row.key, row.flag, row.heading.en, row.heading.fr].iter().any(|word| folds_to(word, &folded))
        };
        Self::ALL.iter().copied().find(is_named).or_else(|| Self::with_short_name(&folded))
    }

    /// Finds the field that folded `text` names by the short word that people type most, in either language.
    pub fn with_short_name(text: &str) -> Option<Field> {
        Self::ALL.iter().copied().find(|field| {
            field
                .definition()
                .short
                .is_some_and(|short| [short.en, short.fr].iter().any(|word| folds_to(word, text)))
        })
    }

    /// Finds the field that a file's heading names exactly, in either language.
    pub fn with_heading(heading: &str) -> Option<Field> {
        Self::ALL.iter().copied().find(|field| {
            let words = field.definition().heading;
            words.en == heading || words.fr == heading
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_fields() {
        for (index, field) in Field::ALL.iter().enumerate() {
            assert_eq!(*field as usize, index);
            assert_eq!(field.flag(), field.key().replace('_', "-"));
            assert_eq!(field.member(), format!(",\"{}\":", field.key()));
        }
        assert_eq!(Field::writable().count() + 2, Field::ALL.len());
    }

    #[test]
    fn a_field_is_named_by_key_flag_or_heading_whatever_its_accents() {
        for text in
            ["client_number", "client-number", "number", "Numero", "Client number", "numero de client"]
        {
            assert_eq!(Field::named(text), Some(Field::ClientNumber), "{text}");
        }
        assert_eq!(Field::named("Numero d'identification de l'entreprise"), Some(Field::CompanyId));
        assert_eq!(Field::named("shoe size"), None);
    }

    #[test]
    fn no_word_names_two_fields() {
        for field in Field::ALL {
            let row = field.definition();
            for word in [row.key, row.flag, row.heading.en, row.heading.fr] {
                assert_eq!(Field::named(word), Some(*field), "{word}");
            }
        }
    }
}
