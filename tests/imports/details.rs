//! `--details`: every known column in either language, blanks, powers, and the rule of each field.

use carnet::client::{Client, ClientRef, Field, Kind};
use carnet::exchange::import::ImportOptions;
use carnet::text::language::Language;

use super::support::{HEADINGS, MEMBER, Office, add, both, details, plain, warnings};

/// A value of each field that is not its default, in both languages where it has words.
const VALUES: [(Field, &str, &str); 21] = [
    (Field::ClientType, "Individual", "Particulier"),
    (Field::Status, "Inactive", "Inactif"),
    (Field::LeadAccountant, "pat", " PAT"),
    (Field::Email, "bond@mi6.example", "bond@mi6.example"),
    (Field::Phone, "+1 514 555-0199", "+1 514 555-0199"),
    (Field::Street, "30, Wellington", "30, Wellington"),
    (Field::City, "Montréal", "Montréal"),
    (Field::Province, "QC", "QC"),
    (Field::PostalCode, "H2X 1Y4", "H2X 1Y4"),
    (Field::Country, "Canada", "Canada"),
    (Field::BusinessNumber, "123456782 RT 0001", "123456782RT0001"),
    (Field::FiscalYearEnd, "02-29", "02-29"),
    (Field::Subscription, "Self-Employed", "travailleur AUTONOME"),
    (Field::SubscriptionStatus, "Canceled", "Annulé"),
    (Field::Plan, "Preferred pricing", "Tarification préférentielle"),
    (Field::BilledTo, "Firm", "Cabinet"),
    (Field::PrimaryAdmin, "Firm", "Cabinet"),
    (Field::Books, "https://books.example", "https://books.example"),
    (Field::Tags, "vip; paie", "vip;paie;VIP"),
    (Field::References, "xero = 12", "xero=12"),
    (Field::Notes, "two\nlines", "two\nlines"),
];

fn list(language: Language, cells: impl Fn(&(Field, &str, &str)) -> String) -> String {
    let upload = Field::UPLOAD.map(|field| field.heading(language).to_owned());
    let headings = VALUES.iter().map(|(field, ..)| field.heading(language).to_owned());
    let headings = upload.into_iter().chain(headings).collect::<Vec<_>>().join(",");
    format!("{headings}\n7,Bond,007,{}\n", VALUES.iter().map(cells).collect::<Vec<_>>().join(","))
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn client(office: &Office, id: &str) -> Client {
    office.registry.client(office.firm().id, &ClientRef::CompanyId(id.to_owned())).unwrap()
}

fn held(office: &Office) -> Vec<String> {
    let team = office.registry.team(None).unwrap();
    let client = client(office, "7");
    VALUES.iter().map(|(field, ..)| client.text(*field, &team).unwrap_or_default().into_owned()).collect()
}

const HELD: [&str; 21] = [
    "individual",
    "inactive",
    "pat",
    "bond@mi6.example",
    "+1 514 555-0199",
    "30, Wellington",
    "Montréal",
    "QC",
    "H2X 1Y4",
    "Canada",
    "123456782RT0001",
    "02-29",
    "self-employed",
    "canceled",
    "preferred",
    "firm",
    "firm",
    "https://books.example",
    "vip;paie",
    "xero=12",
    "two\nlines",
];

#[test]
fn every_field_is_taken_over_in_english_and_in_french() {
    for language in Language::ALL {
        let mut office = Office::new();
        let words =
            |(_, en, fr): &(Field, &str, &str)| quoted(if language == Language::English { en } else { fr });
        // The logins of people are exact, whatever the language.
        let list = list(language, words).replace("\" PAT\"", "\" pat\"");
        assert_eq!(office.upload_as(&list, both), "updated 0 added 1 unchanged 0", "{language:?}");
        assert_eq!(held(&office), HELD, "{language:?}");
        assert_eq!(office.upload_as(&list, details), "updated 0 added 0 unchanged 1", "{language:?}");
    }
}

#[test]
fn keys_and_flags_are_headings_and_values_too() {
    let mut office = Office::with(&[["7", "Bond", ""]]);
    let list = "company_id,name,number,type,subscription-status\n7,Bond,1,individual,CURRENT\n";
    assert_eq!(office.upload_as(list, details), "updated 1 added 0 unchanged 0");
    assert_eq!(held(&office)[0], "individual");
    assert_eq!(held(&office)[13], "current");
}

#[test]
fn without_details_other_columns_are_not_looked_at() {
    let mut office = Office::with(&[["7", "Bond", "007"]]);
    let list = list(Language::English, |_| "!".to_owned());
    assert_eq!(office.upload_as(&list, plain), "updated 0 added 0 unchanged 1");
    assert_eq!(office.upload_as(&list, add), "updated 0 added 0 unchanged 1");
}

#[test]
fn a_blank_or_missing_cell_clears_nothing_unless_blanks_clear() {
    let mut office = Office::new();
    office.upload_as(&list(Language::English, |(_, en, _)| quoted(en)), both);
    let blank = list(Language::English, |(field, ..)| {
        if *field == Field::Status { "active" } else { " " }.to_owned()
    });
    assert_eq!(
        office.upload_as(&list(Language::English, |_| String::new()), details),
        "updated 0 added 0 unchanged 1"
    );
    let first = blank.lines().next().unwrap();
    assert_eq!(office.upload_as(&format!("{first}\n7,Bond\n"), details), "updated 0 added 0 unchanged 1");
    assert_eq!(office.upload_as(&blank.replace(",active,", ",,"), details), "updated 0 added 0 unchanged 1");
    assert_eq!(held(&office), HELD);
    let clear = |options: &mut ImportOptions| {
        options.details = true;
        options.clear_blanks = true;
    };
    assert_eq!(office.upload_as(&blank, clear), "updated 1 added 0 unchanged 0");
    let client = client(&office, "7");
    assert_eq!(client.client_number(), Some("007"));
    assert!(VALUES.iter().all(|(field, ..)| client.values.get(*field).is_none()), "{client:?}");
    assert_eq!(office.upload_as(&blank, clear), "updated 0 added 0 unchanged 1");
}

#[test]
fn the_number_column_may_be_absent_and_then_clears_nothing() {
    let mut office = Office::with(&[["7", "Bond", "007"]]);
    let clear = |options: &mut ImportOptions| {
        options.details = true;
        options.clear_blanks = true;
    };
    let list = "Company ID,Display name,City\n7,Bond,London\n";
    assert_eq!(office.upload_as(list, clear), "updated 1 added 0 unchanged 0");
    assert_eq!(office.clients(), "7 Bond 007");
}

/// A text that the rule of a field refuses.
fn refused(field: Field) -> String {
    match field.kind() {
        Kind::Email | Kind::Choice(_) | Kind::References => "nonsense".to_owned(),
        Kind::BusinessNumber => "123456789".to_owned(),
        Kind::MonthDay => "02-30".to_owned(),
        Kind::Tags => "a\u{7}b".to_owned(),
        _ => "x".repeat(100_001),
    }
}

#[test]
fn each_field_has_the_code_of_its_format_and_all_are_told_in_their_order() {
    let mut office = Office::with(&[["7", "Bond", "007"]]);
    let fields =
        || VALUES.map(|(field, ..)| field).into_iter().filter(|field| *field != Field::LeadAccountant);
    for field in fields() {
        let list = format!("{HEADINGS},{}\n7,Bond,007,{}\n", field.key(), refused(field));
        let expected = format!("updated 0 added 0 unchanged 0 / 2 {}", field.format_code());
        assert_eq!(office.judge_list(list, details), expected);
    }
    let all = list(Language::English, |(field, ..)| refused(*field).replace("nonsense", "no"));
    let codes = fields().map(Field::format_code).collect::<Vec<_>>().join(" ");
    let expected = format!("updated 0 added 0 unchanged 0 / 2 lead-unknown {codes}");
    assert_eq!(office.judge_list(all, details), expected);
}

#[test]
fn a_lead_is_an_active_member_by_email_or_login() {
    let mut office = Office::with(&[["7", "Bond", "1"], ["8", "Largo", "2"], ["9", "Drax", "3"]]);
    office.act_as_member();
    office.registry.set_session(super::support::session());
    let firm = office.firm();
    let list = format!("{HEADINGS},Lead accountant\n7,Bond,1,{MEMBER}\n8,Largo,2,pat\n9,Drax,3,Max\n");
    assert_eq!(office.upload_as(&list, details), "updated 2 added 0 unchanged 0 / 4 lead-unknown");
    let nobody = carnet::registry::Reassignment::ToNobody;
    office.registry.inactivate_member(&firm, MEMBER, &nobody).unwrap();
    let list = format!("{HEADINGS},Lead accountant\n7,Bond,1,{MEMBER}\n");
    assert_eq!(office.judge_list(list, details), "updated 0 added 0 unchanged 0 / 2 lead-unknown");
}

#[test]
fn a_lead_changes_by_an_admins_hand_alone() {
    let mut office = Office::with(&[["7", "Bond", "1"], ["8", "Largo", "2"]]);
    let list = |lead: &str| format!("{HEADINGS},Lead accountant\n7,Bond,1,{lead}\n");
    office.upload_as(&list("pat"), details);
    office.act_as_member();
    let clear = |options: &mut ImportOptions| {
        both(options);
        options.clear_blanks = true;
    };
    let rejected = "updated 0 added 0 unchanged 0 / 2 not-admin";
    assert_eq!(office.judge_list(list("pat"), details), "updated 0 added 0 unchanged 1");
    assert_eq!(office.judge_list(list(""), details), "updated 0 added 0 unchanged 1");
    assert_eq!(office.judge_list(list(MEMBER), details), rejected);
    assert_eq!(office.judge_list(list(""), clear), rejected);
    assert_eq!(office.judge_list(list("pat").replace("7,Bond,1", "8,Largo,2"), details), rejected);
    assert_eq!(office.judge_list(list("pat").replace("7,Bond,1", "9,New,3"), both), rejected);
    assert_eq!(
        office.judge_list(list("").replace("7,Bond,1", "9,New,3"), clear),
        "updated 0 added 1 unchanged 0"
    );
}

#[test]
fn an_inactive_client_neither_joins_nor_leaves_the_plan_but_may_be_made_active_for_it() {
    let mut office = Office::new();
    office.add(["7", "Bond", "1"], &[(Field::Status, "inactive")]);
    office.add(["8", "Largo", "2"], &[(Field::Status, "inactive"), (Field::Plan, "preferred")]);
    let list = |row: &str| format!("{HEADINGS},Status,Pricing plan\n{row}\n");
    let rejected = "updated 0 added 0 unchanged 0 / 2 inactive-in-plan";
    assert_eq!(office.judge_list(list("7,Bond,1,,preferred"), details), rejected);
    assert_eq!(office.judge_list(list("8,Largo,2,inactive,direct"), details), rejected);
    assert_eq!(office.judge_list(list("8,Largo,2,,preferred"), details), "updated 0 added 0 unchanged 1");
    assert_eq!(office.judge_list(list("7,Bond,1,,direct"), details), "updated 1 added 0 unchanged 0");
    assert_eq!(
        office.judge_list(list("7,Bond,1,active,preferred"), details),
        "updated 1 added 0 unchanged 0"
    );
    assert_eq!(office.judge_list(list("9,New,3,inactive,preferred"), both), "updated 0 added 1 unchanged 0");
}

#[test]
fn who_leaves_the_plan_while_billed_to_the_firm_is_warned_of() {
    let mut office = Office::new();
    let preferred = (Field::Plan, "preferred");
    office.add(["7", "Bond", "1"], &[preferred, (Field::BilledTo, "firm")]);
    office.add(["8", "Largo", "2"], &[preferred, (Field::BilledTo, "client")]);
    office.add(["9", "Drax", "3"], &[(Field::BilledTo, "firm")]);
    let rows = "7,Bond,1,direct\n8,Largo,2,direct\n9,Drax,3,direct\n";
    office.write("list.csv", format!("{HEADINGS},Pricing plan\n{rows}"));
    let report = office.import("list.csv", details).unwrap().output;
    assert_eq!((report.updated, warnings(&report)), (3, vec!["billing-to-update"]));
    assert!(warnings(&office.import("list.csv", details).unwrap().output).is_empty());
}
