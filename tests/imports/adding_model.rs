//! A list that adds, judged slowly and obviously, straight from the words of the contract.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::desk::{Cells, Desk, rejected};
use super::small_lists::{Row, clients, rows};

const ORDER: [&str; 12] = [
    "company-id-format",
    "company-id-repeated",
    "name-missing",
    "name-mismatch",
    "name-in-use",
    "name-character",
    "number-spreadsheet-error",
    "number-look-alike",
    "number-zeros-lost",
    "number-repeated",
    "number-taken",
    "row-length",
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Unknown,
    Client(usize),
    New,
}

struct Model<'m> {
    clients: &'m [Cells],
    rows: &'m [Row],
    add_namesakes: bool,
    targets: Vec<Target>,
    codes: Vec<Vec<&'static str>>,
}

impl<'m> Model<'m> {
    fn judge(clients: &'m [Cells], rows: &'m [Row], add_namesakes: bool) -> Self {
        let (targets, codes) = (vec![Target::Unknown; rows.len()], vec![Vec::new(); rows.len()]);
        let mut model = Self { clients, rows, add_namesakes, targets, codes };
        model.find_targets();
        (0..rows.len()).for_each(|at| model.judge_alone(at));
        while let Some((at, code)) = (0..rows.len())
            .filter(|&at| model.is_accepted(at))
            .find_map(|at| Some((at, model.held_back(at)?)))
        {
            model.codes[at].push(code);
        }
        model.explain();
        model
            .codes
            .iter_mut()
            .for_each(|codes| codes.sort_by_key(|code| ORDER.iter().position(|each| each == code)));
        model
    }

    fn is_accepted(&self, at: usize) -> bool {
        self.codes[at].is_empty()
    }

    fn held(&self, at: usize) -> &str {
        match self.targets[at] {
            Target::Client(client) => &self.clients[client][2],
            _ => "",
        }
    }

    fn namesakes(&self, name: &str) -> Vec<usize> {
        (0..self.clients.len())
            .filter(|&client| !name.is_empty() && self.clients[client][1] == name)
            .collect()
    }

    fn is_stood_for(&self, client: usize) -> bool {
        self.targets.contains(&Target::Client(client))
    }

    /// The number that a client has, unless the first row with its company ID gives it another.
    fn number_by_id(&self, client: usize) -> &str {
        let row = self.rows.iter().find(|row| row.id() == Some(&self.clients[client][0]));
        row.and_then(Row::number).unwrap_or(&self.clients[client][2])
    }

    fn find_targets(&mut self) {
        for at in 0..self.rows.len() {
            if let Some(id) = self.rows[at].id() {
                let client = self.clients.iter().position(|client| client[0] == id);
                self.targets[at] = client.map_or(Target::New, Target::Client);
            }
        }
        for at in 0..self.rows.len() {
            let row = &self.rows[at];
            let Some(number) = row.number().filter(|_| row.cells[0].is_empty()) else { continue };
            let namesakes = self.namesakes(&row.cells[1]);
            let own = namesakes.iter().copied().find(|&client| self.number_by_id(client) == number);
            self.targets[at] = own.map_or(Target::New, Target::Client);
            if own.is_none() && !namesakes.is_empty() && !self.add_namesakes {
                self.codes[at].push("name-in-use");
            }
        }
        for name in ["A", "B", "A:B", ""] {
            self.find_numberless(name);
        }
    }

    /// In file order for the oldest; where clients are too few, rows that could add none come last.
    fn find_numberless(&mut self, name: &str) {
        let is_meant = |row: &Row| row.cells[0].is_empty() && row.cells[2].is_empty() && row.cells[1] == name;
        let mut rows: Vec<usize> = (0..self.rows.len()).filter(|&at| is_meant(&self.rows[at])).collect();
        let free: Vec<usize> =
            self.namesakes(name).into_iter().filter(|&client| !self.is_stood_for(client)).collect();
        if rows.len() > free.len() {
            rows.sort_by_key(|&at| self.rows[at].is_bad_by_itself());
        }
        for (position, at) in rows.into_iter().enumerate() {
            self.targets[at] = free.get(position).map_or(Target::New, |&client| Target::Client(client));
        }
    }

    fn judge_alone(&mut self, at: usize) {
        let (row, target, held) = (&self.rows[at], self.targets[at], self.held(at));
        let [id, name, number] = &row.cells;
        let repeats =
            |is_same: &dyn Fn(&Row) -> bool| self.rows.iter().filter(|other| is_same(other)).count() > 1;
        let is_newly_alike = |other: usize| {
            other != at && self.is_new_number(other) && is_alike(number, &self.rows[other].cells[2])
        };
        let is_client_of_another_name =
            matches!(target, Target::Client(client) if self.clients[client][1] != *name);
        let is_judged_by_name = target == Target::New || (target == Target::Unknown && id.is_empty());
        let found = [
            ("company-id-format", !id.is_empty() && row.id().is_none()),
            ("company-id-repeated", self.client_id(at).is_some_and(|id| self.repeats_client(id))),
            ("name-missing", name.is_empty()),
            ("name-mismatch", !name.is_empty() && is_client_of_another_name),
            ("name-character", is_judged_by_name && name.contains(':')),
            ("number-spreadsheet-error", number == "#N/A"),
            ("number-look-alike", self.is_new_number(at) && (0..self.rows.len()).any(is_newly_alike)),
            ("number-zeros-lost", number == "1" && held == "01"),
            ("number-repeated", row.number().is_some() && repeats(&|other| other.cells[2] == *number)),
            ("row-length", row.is_long),
        ];
        self.codes[at].extend(found.into_iter().filter(|(_, is_so)| *is_so).map(|(code, _)| code));
    }

    /// The company ID of a row, or of the client that it stands for.
    fn client_id(&self, at: usize) -> Option<&str> {
        match self.targets[at] {
            Target::Client(client) => Some(&self.clients[client][0]),
            Target::New | Target::Unknown => self.rows[at].id(),
        }
    }

    fn repeats_client(&self, id: &str) -> bool {
        (0..self.rows.len()).filter(|&at| self.client_id(at) == Some(id)).count() > 1
    }

    fn is_new_number(&self, at: usize) -> bool {
        self.rows[at].number().is_some_and(|number| number != self.held(at))
    }

    /// Why the row's number cannot be given as long as those clients keep theirs that have no accepted row.
    fn held_back(&self, at: usize) -> Option<&'static str> {
        let number = self.rows[at].number().filter(|_| self.is_new_number(at))?;
        let gives_up = |client: usize| {
            let gives = |at: usize| {
                self.is_accepted(at) && self.targets[at] == Target::Client(client) && self.is_new_number(at)
            };
            (0..self.rows.len()).any(gives)
        };
        let keepers = (0..self.clients.len())
            .filter(|&client| self.targets[at] != Target::Client(client) && !gives_up(client));
        let kept: Vec<&str> = keepers.map(|client| self.clients[client][2].as_str()).collect();
        match () {
            () if kept.contains(&number) => Some("number-taken"),
            () if kept.iter().any(|other| is_alike(other, number)) => Some("number-look-alike"),
            () => None,
        }
    }

    /// What a refused row has against it besides, as the same file again would find it.
    fn explain(&mut self) {
        let said: Vec<_> = (0..self.rows.len()).map(|at| self.explained(at)).collect();
        for (at, codes) in said.into_iter().enumerate() {
            self.codes[at].extend(codes);
            let oldest = self.namesakes(&self.rows[at].cells[1]).first().copied();
            if oldest.is_some_and(|client| self.number_after(client) == self.rows[at].cells[2]) {
                self.codes[at].retain(|code| *code != "name-in-use");
            }
        }
    }

    fn explained(&self, at: usize) -> Vec<&'static str> {
        let codes = &self.codes[at];
        let is_number_judged = codes.contains(&"number-taken") || codes.contains(&"number-look-alike");
        if codes.is_empty() || self.targets[at] == Target::Unknown {
            return Vec::new();
        }
        let row = &self.rows[at];
        let adds_name = |other: usize| {
            self.targets[other] == Target::New
                && self.is_accepted(other)
                && self.rows[other].cells[1] == row.cells[1]
        };
        let is_numbered_alone =
            row.cells[0].is_empty() && row.number().is_some() && self.targets[at] == Target::New;
        let is_in_use = is_numbered_alone
            && !self.add_namesakes
            && !codes.contains(&"name-in-use")
            && (0..self.rows.len()).any(adds_name);
        let number = self.held_back(at).filter(|_| !is_number_judged);
        number.into_iter().chain(is_in_use.then_some("name-in-use")).collect()
    }

    fn number_after(&self, client: usize) -> &str {
        let gives = |at: &usize| self.is_accepted(*at) && self.targets[*at] == Target::Client(client);
        let row = (0..self.rows.len()).find(gives);
        row.and_then(|at| self.rows[at].number()).unwrap_or(&self.clients[client][2])
    }

    /// The names and numbers of all clients in the result.
    fn result(&self) -> Vec<(String, String)> {
        let mut result: Vec<_> =
            self.clients.iter().map(|[_, name, number]| (name.clone(), number.clone())).collect();
        for at in (0..self.rows.len()).filter(|&at| self.is_accepted(at) && !self.rows[at].is_blank()) {
            let [_, name, number] = &self.rows[at].cells;
            match self.targets[at] {
                Target::Client(client) if !number.is_empty() => result[client].1.clone_from(number),
                Target::Client(_) => {}
                Target::New | Target::Unknown => result.push((name.clone(), number.clone())),
            }
        }
        result.sort();
        result
    }
}

fn is_alike(one: &str, other: &str) -> bool {
    one != other && [one, other].iter().all(|number| number.ends_with("-1"))
}

fn result(desk: &Desk) -> Vec<(String, String)> {
    let found =
        desk.registry.find(&carnet::registry::Scope::AllFirms, &carnet::registry::Query::default()).unwrap();
    let pair = |client: &carnet::client::Client| {
        (client.display_name().to_owned(), client.client_number().unwrap_or_default().to_owned())
    };
    let mut result: Vec<_> = found.clients.iter().map(pair).collect();
    result.sort();
    result
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn a_list_that_adds_is_judged_as_the_contract_says(clients in clients(), rows in rows(), add_namesakes: bool) {
        let mut desk = Desk::of(&clients);
        let clients: Vec<Cells> = desk
            .numbers()
            .into_iter()
            .zip(&clients)
            .map(|((id, number), [_, name, _])| [id, name.clone(), number.unwrap_or_default()])
            .collect();
        let model = Model::judge(&clients, &rows, add_namesakes);
        let expected: Vec<(usize, Vec<&str>)> =
            model.codes.iter().cloned().enumerate().filter(|(at, codes)| !codes.is_empty() && !rows[*at].is_blank()).collect();
        let mut texts: Vec<Cells> = rows.iter().map(|row| row.cells.clone()).collect();
        for (cells, _) in texts.iter_mut().zip(&rows).filter(|(_, row)| row.is_long) {
            cells[2].push_str(",x");
        }
        let set = |options: &mut carnet::exchange::import::ImportOptions| {
            options.add = true;
            options.add_namesakes = add_namesakes;
        };
        let first = desk.import(&texts, set);
        prop_assert_eq!(rejected(&first), expected);
        prop_assert_eq!(result(&desk), model.result());
        let second = desk.import(&texts, set);
        prop_assert_eq!((second.updated, second.added), (0, 0));
        prop_assert_eq!(rejected(&second), rejected(&first));
        prop_assert_eq!(result(&desk), model.result());
    }
}
