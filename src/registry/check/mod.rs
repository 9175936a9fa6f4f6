//! Whether a registry is sound, and what in it deserves a look. Changes nothing.

mod advice;
mod replay;
mod rules;

use super::Registry;
use crate::client::Field;
use crate::error::{ClientName, Error, RegistryFault, Result};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// What contradicts the rules, the journal or itself.
    pub problems: Vec<Finding>,
    /// What may well be right, and deserves a look.
    pub advice: Vec<Finding>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The firm, where it is about one.
    pub firm: Option<String>,
    /// The client, where it is about one.
    pub client: Option<ClientName>,
    /// What it is.
    pub kind: FindingKind,
}

/// The kinds of finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// SQLite finds its file damaged.
    Damage {
        /// What SQLite says.
        detail: String,
    },
    /// Rows point at rows that are not there.
    DanglingRows {
        /// The table.
        table: String,
        /// How many.
        rows: usize,
    },
    /// A table or an index is missing, or not made as this program makes it.
    LayoutLacking {
        /// Which, `index clients_by_number`.
        object: String,
    },
    /// Something other than this program made a table, index, trigger or view.
    LayoutForeign {
        /// Which, `trigger audit`.
        object: String,
    },
    /// The firm has more than 2,000 clients.
    FirmOverfull {
        /// How many.
        clients: usize,
    },
    /// The firm has not exactly one primary admin, who is active.
    PrimaryAdmins {
        /// How many it has.
        count: usize,
    },
    /// A folded key is not that of its text.
    KeyStale {
        /// The field.
        field: Field,
    },
    /// A value does not satisfy its field's rule.
    ValueInvalid {
        /// The field.
        field: Field,
        /// The code of the rule.
        code: &'static str,
    },
    /// A given company ID does not satisfy its rule, and can never be changed.
    CompanyIdInvalid {
        /// The code of the rule.
        code: &'static str,
    },
    /// The lead is no active member of the client's firm.
    LeadInvalid,
    /// The journal, replayed, gives something else than what is there.
    JournalDiffers {
        /// The field or what else differs.
        what: String,
    },
    /// Another client has the same display name, folded.
    NameDuplicate {
        /// The other client.
        other: ClientName,
    },
    /// Another client's number is easily taken for this one's.
    NumberSimilar {
        /// The other client.
        other: ClientName,
    },
    /// The client has no number.
    NumberAbsent,
    /// The client has no lead.
    LeadAbsent,
    /// The company ID looks as if a spreadsheet had rounded it.
    CompanyIdDamaged,
}

impl FindingKind {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Damage { .. } => "registry-damaged",
            Self::DanglingRows { .. } => "rows-dangling",
            Self::LayoutLacking { .. } | Self::LayoutForeign { .. } => "layout-differs",
            Self::FirmOverfull { .. } => "firm-full",
            Self::PrimaryAdmins { .. } => "primary-admin-count",
            Self::KeyStale { .. } => "key-stale",
            Self::ValueInvalid { code, .. } | Self::CompanyIdInvalid { code } => code,
            Self::LeadInvalid => "lead-unknown",
            Self::JournalDiffers { .. } => "journal-differs",
            Self::NameDuplicate { .. } => "name-duplicate",
            Self::NumberSimilar { .. } => "number-similar",
            Self::NumberAbsent => "number-missing",
            Self::LeadAbsent => "lead-missing",
            Self::CompanyIdDamaged => "company-id-rounded",
        }
    }
}

impl Checked {
    /// Problems of the registry as a whole.
    fn with_problems(kinds: impl Iterator<Item = FindingKind>) -> Self {
        let problems = kinds.map(|kind| Finding { firm: None, client: None, kind }).collect();
        Self { problems, advice: Vec::new() }
    }
}

impl Registry {
    /// Checks the whole registry.
    ///
    /// # Errors
    /// The registry cannot be read at all.
    pub fn check(&self) -> Result<Checked> {
        self.reading(|tables| {
            let damage = match tables.damage() {
                // Damage may be such that SQLite cannot even look for it.
                Err(Error::Registry(RegistryFault::Damaged(detail))) => vec![detail],
                other => other?,
            };
            if !damage.is_empty() {
                // Nothing that a damaged file says can be held against its rules.
                let kinds = damage.into_iter().map(|detail| FindingKind::Damage { detail });
                return Ok(Checked::with_problems(kinds));
            }
            let layout = tables.layout_differences()?;
            let is_readable = layout.leave_it_readable();
            let lacking = layout.lacking.into_iter().map(|object| FindingKind::LayoutLacking { object });
            let foreign = layout.foreign.into_iter().map(|object| FindingKind::LayoutForeign { object });
            let layout = lacking.chain(foreign);
            if !is_readable {
                return Ok(Checked::with_problems(layout));
            }
            let unreadable = tables.unreadable_tables()?;
            if !unreadable.is_empty() {
                let kinds = unreadable.into_iter().map(|detail| FindingKind::Damage { detail });
                return Ok(Checked::with_problems(layout.chain(kinds)));
            }
            let counters = tables.wrong_counters()?.into_iter();
            let counters = counters.map(|what| FindingKind::JournalDiffers { what });
            let dangling = tables.dangling_rows()?.into_iter();
            let dangling = dangling.map(|(table, rows)| FindingKind::DanglingRows { table, rows });
            let mut checked = Checked::with_problems(layout.chain(dangling).chain(counters));
            let firms = tables.firms()?;
            self.progress.begin(firms.len());
            for firm in firms {
                if !tables.is_found_by_name(&firm)? {
                    let kind = FindingKind::JournalDiffers { what: "firm name".to_owned() };
                    checked.problems.push(Finding { firm: Some(firm.name.clone()), client: None, kind });
                }
                checked.problems.extend(rules::broken_rules(tables, &firm)?);
                checked.advice.extend(advice::advice(tables, &firm)?);
                self.progress.advance(1);
            }
            self.progress.begin(0);
            checked.problems.extend(replay::differences(tables)?);
            Ok(checked)
        })
    }
}
