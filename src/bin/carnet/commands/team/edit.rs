//! `team edit`: another name, email, login or role.

use anyhow::Result;
use carnet::registry::MemberEdit;
use clap::Args;

use super::{role, tell};
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Joined;
use crate::program_error::ProgramError;

/// Change a team member
#[derive(Debug, Args)]
pub struct EditMember {
    /// The member, by email or login
    #[arg(value_name = "MEMBER")]
    member: String,
    /// The new name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    name: Option<String>,
    /// The new email; an empty one takes it away
    #[arg(long, value_name = "EMAIL", allow_hyphen_values = true)]
    email: Option<String>,
    /// The new login; an empty one takes it away
    #[arg(long, value_name = "LOGIN", allow_hyphen_values = true)]
    login: Option<String>,
    /// admin or member
    #[arg(long, value_name = "ROLE", allow_hyphen_values = true)]
    role: Option<String>,
}

impl EditMember {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let role = self.role.as_deref().map(|text| role(text, console)).transpose()?;
        let edit = MemberEdit { name: self.name, email: self.email, login: self.login, role };
        if edit == MemberEdit::default() {
            let options = ["--name", "--email", "--login", "--role"].map(str::to_owned);
            // Whoever could be asked is not: a member has no form of questions.
            return Err(match console.can_converse() {
                true => ProgramError::Usage {
                    message: console.messages.missing_arguments(Joined(&options)),
                    hint: Some(console.messages.hint_help("carnet team edit --help")),
                },
                false => ProgramError::InputNeeded { option: options.join(", ") },
            }
            .into());
        }
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let edited = registry.edit_member(&firm, &self.member, &edit)?;
        tell(&edited, console.messages.member_edited(&edited.output.name), console)
    }
}
