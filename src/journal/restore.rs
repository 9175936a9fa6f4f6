//! From an image back to what it shows: how undo finds the former state.

use super::{CREATED_AT, FIRM, GENERATED, Image};
use crate::client::kinds::{Role, Status};
use crate::client::{Client, ClientId, Field, Values};
use crate::firm::{Firm, FirmId, MemberId, TeamMember};
use crate::text::clock::Moment;

impl Image {
    /// The client that a whole image shows.
    pub(crate) fn to_client(&self, id: ClientId, firm: FirmId, now: Moment) -> Client {
        let mut client = Client {
            id,
            firm,
            is_id_generated: false,
            created_at: Moment(self.number(CREATED_AT).unwrap_or(now.0)),
            updated_at: now,
            values: Values::default(),
        };
        let keys: Vec<&str> = self.values().map(|(key, _)| key).collect();
        self.put_into_client(&mut client, &keys);
        client
    }

    /// Puts the values of `keys` into a client; those that the image lacks go back to their default.
    pub(crate) fn put_into_client(&self, client: &mut Client, keys: &[&str]) {
        for &key in keys {
            match key {
                GENERATED => client.is_id_generated = self.get(key).is_some(),
                FIRM => client.firm = self.number(key).map_or(client.firm, FirmId),
                CREATED_AT => {
                    client.created_at = self.number(key).map_or(client.created_at, Moment);
                }
                _ => {
                    if let Some(field) = Field::with_key(key) {
                        client.values.set_stored(field, self.get(key));
                    }
                }
            }
        }
    }

    /// The team member that a whole image shows; none where it shows no role or status.
    pub(crate) fn to_member(&self, id: MemberId, firm: FirmId) -> Option<TeamMember> {
        let text = |key| self.get(key).map(str::to_owned);
        Some(TeamMember {
            id,
            firm,
            name: text("name")?,
            email: text("email"),
            login: text("login"),
            role: Role::with_key(self.get("role")?)?,
            status: Status::with_key(self.get("status")?)?,
        })
    }

    /// Puts the values of `keys` into a team member.
    pub(crate) fn put_into_member(&self, member: &mut TeamMember, keys: &[&str]) {
        let text = |key| self.get(key).map(str::to_owned);
        for &key in keys {
            match key {
                "name" => member.name = text(key).unwrap_or_default(),
                "email" => member.email = text(key),
                "login" => member.login = text(key),
                "role" => member.role = self.get(key).and_then(Role::with_key).unwrap_or(member.role),
                "status" => {
                    member.status = self.get(key).and_then(Status::with_key).unwrap_or(member.status);
                }
                _ => {}
            }
        }
    }

    /// The firm that a whole image shows.
    pub(crate) fn to_firm(&self, id: FirmId, now: Moment) -> Option<Firm> {
        let created_at = Moment(self.number(CREATED_AT).unwrap_or(now.0));
        Some(Firm { id, name: self.get("name")?.to_owned(), created_at })
    }

    fn number(&self, key: &str) -> Option<i64> {
        self.get(key)?.parse().ok()
    }
}
