//! `firm add`: a new firm, and the registry where there is none.

use anyhow::Result;
use carnet::firm::Person;
use carnet::registry::NewAdmin;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::FirmView;

/// Add a firm, and make the registry where there is none
#[derive(Debug, Args)]
pub struct AddFirm {
    /// The firm's name
    #[arg(allow_hyphen_values = true)]
    name: String,
    /// The primary admin (default: you)
    #[arg(long, value_name = "NAME <EMAIL>", allow_hyphen_values = true)]
    admin: Option<String>,
    /// The primary admin's login (default: yours)
    #[arg(long, value_name = "LOGIN", allow_hyphen_values = true)]
    login: Option<String>,
}

impl AddFirm {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let admin = NewAdmin { person: self.admin.as_deref().map(Person::parse), login: self.login };
        let (registry, added) =
            environment.open_or_create(|registry| registry.add_firm(&self.name, &admin))?;
        console.done(console.messages.firm_added(&added.output.name))?;
        if environment.firm.is_none() && registry.firm(None).is_err() {
            console.say(console.messages.firm_to_choose(&console.command(&[
                "firm",
                "use",
                &added.output.name,
            ])))?;
        }
        let view = FirmView::read(&registry, &added.output)?.with_operation(added.operation);
        console.for_programs(|| view)
    }
}
