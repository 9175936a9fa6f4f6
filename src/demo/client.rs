//! One demo client after another.

use super::dice::Dice;
use super::words::{
    ENGLISH_FORMS, ENGLISH_TRADES, FIRST_NAMES, FRENCH_FORMS, FRENCH_TRADES, LAST_NAMES, PLACES, STREETS,
    TAGS, YEAR_ENDS,
};
use crate::client::{Checked, Field, Values};
use crate::error::Result;
use crate::firm::MemberId;
use crate::text::fold::fold;

/// Makes the clients of one firm.
pub(super) struct ClientMaker<'d> {
    pub dice: &'d mut Dice,
    pub leads: Vec<MemberId>,
    /// The display name before, of which a near-duplicate may be made.
    pub last_name: String,
}

impl ClientMaker<'_> {
    /// The client at a position of its firm, from 0.
    pub fn make(&mut self, position: u64) -> Result<Values> {
        let is_individual = self.dice.wins(25);
        let name = self.name(is_individual);
        let mut values = Values::default();
        let mut set = |field, text: &str| -> Result<()> {
            values.set(&Checked::new(field, text)?);
            Ok(())
        };
        let step = self.dice.below(9) + 1;
        set(Field::CompanyId, &format!("9130{:012}", 350_000_000_000 + position * 10 + step))?;
        set(Field::DisplayName, &name)?;
        if !self.dice.wins(6) {
            set(Field::ClientNumber, &self.number(position))?;
        }
        if is_individual {
            set(Field::ClientType, "individual")?;
        }
        if self.dice.wins(8) {
            set(Field::Status, "inactive")?;
        }
        for (field, text) in self.contact(&name) {
            set(field, &text)?;
        }
        for (field, text) in self.business(is_individual) {
            set(field, &text)?;
        }
        if self.dice.wins(80) && !self.leads.is_empty() {
            values.set_lead(Some(*self.dice.pick(&self.leads)));
        }
        self.last_name = name;
        Ok(values)
    }

    fn name(&mut self, is_individual: bool) -> String {
        if !self.last_name.is_empty() && self.dice.wins(1) {
            return near(&self.last_name);
        }
        let last = *self.dice.pick(&LAST_NAMES);
        if is_individual {
            return format!("{} {last}", self.dice.pick(&FIRST_NAMES));
        }
        match self.dice.below(10) {
            0 => format!("{:04}-{:04} Québec inc.", 9000 + self.dice.below(600), self.dice.below(10_000)),
            1..=4 => format!("{} {last}{}", self.dice.pick(&FRENCH_TRADES), self.dice.pick(&FRENCH_FORMS)),
            _ => format!("{last} {}{}", self.dice.pick(&ENGLISH_TRADES), self.dice.pick(&ENGLISH_FORMS)),
        }
    }

    /// Numbers with leading zeros, and some with letters, unique by the position that they hold.
    fn number(&mut self, position: u64) -> String {
        match self.dice.wins(15) {
            true => format!("{}-{:04}", self.dice.pick(&["A", "B", "QC", "É"]), position + 1),
            false => format!("{:05}", position + 1),
        }
    }

    fn contact(&mut self, name: &str) -> Vec<(Field, String)> {
        let (city, province, letter) = *self.dice.pick(&PLACES);
        let user: String = fold(name).chars().filter(char::is_ascii_alphanumeric).take(12).collect();
        let postal = format!(
            "{letter}{}{} {}{}{}",
            self.dice.below(10),
            self.dice.pick(&['A', 'B', 'C', 'E', 'K', 'X']),
            self.dice.below(10),
            self.dice.pick(&['A', 'H', 'L', 'P', 'T', 'Z']),
            self.dice.below(10)
        );
        let mut contact = vec![
            (Field::City, city.to_owned()),
            (Field::Province, province.to_owned()),
            (Field::PostalCode, postal),
            (Field::Country, "Canada".to_owned()),
            (Field::Street, format!("{} {}", 1 + self.dice.below(9_000), self.dice.pick(&STREETS))),
        ];
        if self.dice.wins(85) {
            contact.push((Field::Email, format!("{user}{}@client.example", self.dice.below(100))));
        }
        if self.dice.wins(70) {
            contact.push((Field::Phone, format!("514-555-01{:02}", self.dice.below(100))));
        }
        contact
    }

    fn business(&mut self, is_individual: bool) -> Vec<(Field, String)> {
        let mut business = vec![(Field::FiscalYearEnd, (*self.dice.pick(&YEAR_ENDS)).to_owned())];
        if !is_individual && self.dice.wins(75) {
            let account = if self.dice.wins(50) { "RT0001" } else { "" };
            business.push((Field::BusinessNumber, format!("{}{account}", self.business_number())));
        }
        if self.dice.wins(60) {
            let product = *self.dice.pick(&["easystart", "essentials", "plus", "advanced", "ledger"]);
            let status = if self.dice.wins(90) { "current" } else { "canceled" };
            let payer = *self.dice.pick(&["firm", "client", "client"]);
            business.extend([
                (Field::Subscription, product.to_owned()),
                (Field::SubscriptionStatus, status.to_owned()),
                (Field::BilledTo, payer.to_owned()),
                (Field::Plan, (*self.dice.pick(&["none", "preferred", "direct"])).to_owned()),
            ]);
        }
        if self.dice.wins(10) {
            business.push((Field::PrimaryAdmin, "firm".to_owned()));
        }
        if self.dice.wins(30) {
            let tags = format!("{};{}", self.dice.pick(&TAGS), self.dice.pick(&TAGS));
            business.push((Field::Tags, tags));
        }
        business
    }

    /// Eight digits and the one that checks them.
    fn business_number(&mut self) -> String {
        let digits = format!("{:08}", 10_000_000 + self.dice.below(89_999_999));
        let check = (0..10).map(|check| format!("{digits}{check}"));
        check
            .into_iter()
            .find(|number| crate::client::business_number::check(number).is_some())
            .unwrap_or(digits)
    }
}

/// The same name as somebody else would type it.
fn near(name: &str) -> String {
    match name.strip_suffix('.') {
        Some(bare) => bare.to_owned(),
        None => name.to_uppercase(),
    }
}
