//! Clients: rows with the folded keys that uniqueness and searches stand on.

/// The columns before the fields; those of the fields follow in the order of `Field::ALL`.
macro_rules! columns {
    () => {
        "id, firm, is_id_generated, created_at, updated_at, name_folded, number_folded, search_folded, \
         company_id, display_name, client_number, client_type, status, lead_accountant, email, phone, \
         street, city, province, postal_code, country, business_number, fiscal_year_end, subscription, \
         subscription_status, plan, billed_to, primary_admin, books, tags, \"references\", notes"
    };
}

/// The same columns, but only those that a client is found by; the others cost nothing.
macro_rules! key_columns {
    () => {
        "id, firm, NULL, NULL, NULL, name_folded, number_folded, search_folded, \
         company_id, NULL, NULL, client_type, status, lead_accountant, NULL, NULL, \
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, subscription, \
         NULL, plan, NULL, NULL, NULL, tags, NULL, NULL"
    };
}

/// The same columns, but only those that an upload of numbers looks at.
macro_rules! upload_columns {
    () => {
        "id, NULL, NULL, NULL, NULL, name_folded, number_folded, NULL, company_id, display_name, client_number"
    };
}

/// The same columns, but only up to the last one that a client is told apart by.
macro_rules! name_columns {
    () => {
        "id, NULL, NULL, NULL, NULL, name_folded, number_folded, NULL, company_id, display_name, client_number, \
         NULL, status"
    };
}

/// The clients of the firm ?1, the oldest first: their IDs are sorted rather than their rows.
macro_rules! from_firm {
    () => {
        " FROM clients WHERE id IN (SELECT id FROM clients INDEXED BY clients_by_name WHERE firm = ?1)
         AND +firm = ?1 ORDER BY id"
    };
}

/// The same clients from the first ?2 to the last ?3, where few others stand between them: row after row.
macro_rules! from_run {
    () => {
        " FROM clients NOT INDEXED WHERE id BETWEEN ?2 AND ?3 AND firm = ?1 ORDER BY id"
    };
}

/// The clients of all firms, the oldest first.
macro_rules! from_all {
    () => {
        " FROM clients NOT INDEXED ORDER BY id"
    };
}

/// These columns of a firm's clients in either way, and of those of all firms.
macro_rules! selections {
    ($columns:ident) => {
        [
            concat!("SELECT ", $columns!(), from_run!()),
            concat!("SELECT ", $columns!(), from_firm!()),
            concat!("SELECT ", $columns!(), from_all!()),
        ]
    };
}

mod reading;
mod row;
mod writing;

pub(crate) use row::ClientRow;
pub(crate) use writing::{Folded, search_key};

/// Where the columns of the fields begin.
const FIRST_FIELD: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Field;

    #[test]
    fn the_columns_stand_in_the_order_of_the_fields() {
        let columns: Vec<&str> = columns!().split(", ").map(|each| each.trim_matches('"')).collect();
        let keys: Vec<&str> = Field::writable().map(Field::key).collect();
        assert_eq!(columns[FIRST_FIELD..], keys);
    }
}
