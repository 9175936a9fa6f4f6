//! Why a row of an upload is rejected or deserves a look, and what to do.

use super::Joined;

messages! {
    company_id_rounded(given: &str, registered: &str, name: &str) {
        en: "A spreadsheet has rounded this company ID to 15 digits ({given}); it may be that of {name}: {registered}",
        fr: "Un tableur a arrondi ce numéro d’identification à 15 chiffres ({given}); c’est peut-être celui du client {name}\u{a0}: {registered}",
    }
    hint_company_id_rounded() {
        en: "Format the column as text and paste the company ID again, or import with `--repair-ids`, which finds the only client of this name.",
        fr: "Mettez la colonne au format texte et collez de nouveau le numéro, ou importez avec `--repair-ids`, qui trouve le seul client de ce nom.",
    }
    hint_id_not_repaired() {
        en: "`--repair-ids` mends it only where exactly one client has this name and no other row; write the company ID itself, as text, which `carnet export` lists.",
        fr: "`--repair-ids` ne le corrige que si un seul client et une seule ligne portent ce nom; entrez le numéro lui-même, au format texte, tel que le donne `carnet export`.",
    }
    hint_row_company_id_missing() {
        en: "Write it, 1 to 20 digits, or import with `--add`, which finds or adds the client by its name.",
        fr: "Entrez-le, de 1 à 20 chiffres, ou importez avec `--add`, qui trouve ou ajoute le client d’après son nom.",
    }
    company_id_unknown(company_id: &str) {
        en: "No client of the firm has this company ID: {company_id}",
        fr: "Aucun client du cabinet n’a ce numéro d’identification\u{a0}: {company_id}",
    }
    hint_company_id_unknown() {
        en: "Correct it, or add new clients with `--add`.",
        fr: "Corrigez-le, ou ajoutez les nouveaux clients avec `--add`.",
    }
    hint_company_id_of_namesake(name: &str, company_id: &str) {
        en: "The client {name} has this one: {company_id}",
        fr: "Celui du client {name} est\u{a0}: {company_id}",
    }
    company_id_repeated(company_id: &str, lines: Joined<'_, String>) {
        en: "Several rows are about the client of company ID {company_id}, on lines: {lines}",
        fr: "Plusieurs lignes concernent le client du numéro d’identification {company_id}\u{a0}: {lines}",
    }
    hint_keep_one_row() {
        en: "Keep one row for each client.",
        fr: "Gardez une seule ligne par client.",
    }
    firm_unknown(name: &str) {
        en: "No firm of the registry has this name: {name}",
        fr: "Aucun cabinet du registre ne porte ce nom\u{a0}: {name}",
    }
    row_without_firm() {
        en: "The row names no firm.",
        fr: "La ligne ne nomme aucun cabinet.",
    }
    hint_row_without_firm() {
        en: "Write the firm's name.",
        fr: "Entrez le nom du cabinet.",
    }
    hint_firm_unknown() {
        en: "Correct the name, or make new firms with `--new-firms`.",
        fr: "Corrigez le nom, ou créez les nouveaux cabinets avec `--new-firms`.",
    }
    name_mismatch(registered: &str) {
        en: "The display name is not that of the client with this company ID, who is registered as: {registered}",
        fr: "Le nom d’affichage ne correspond pas à celui du client de ce numéro d’identification\u{a0}: {registered}",
    }
    hint_name_mismatch() {
        en: "Correct the company ID, or write the registered name.",
        fr: "Corrigez le numéro d’identification, ou entrez le nom inscrit.",
    }
    name_in_use(name: &str, number: &str) {
        en: "{name} is registered with another client number: {number}",
        fr: "{name} est déjà inscrit avec un autre numéro de client\u{a0}: {number}",
    }
    name_in_use_without_number(name: &str) {
        en: "A client is registered under this display name, without a client number: {name}",
        fr: "Un client est déjà inscrit sous ce nom d’affichage, sans numéro de client\u{a0}: {name}",
    }
    hint_name_in_use() {
        en: "If it is the same client, give its company ID, which `carnet export` lists; otherwise import with `--add-namesakes`.",
        fr: "Si c’est le même client, indiquez son numéro d’identification, que donne `carnet export`; sinon, importez avec `--add-namesakes`.",
    }
    number_missing() {
        en: "The client number is missing.",
        fr: "Numéro de client manquant.",
    }
    hint_number_missing() {
        en: "Write the client number, or leave the row out.",
        fr: "Entrez le numéro de client, ou retirez la ligne.",
    }
    row_number_look_alike(number: &str, other: &str) {
        en: "Client number {number} looks the same as that of another row: {other}",
        fr: "Le numéro de client {number} a la même apparence que celui d’une autre ligne\u{a0}: {other}",
    }
    hint_row_look_alike() {
        en: "One of the two has letters of another alphabet. Type the number again, or mend the other one.",
        fr: "L’un des deux contient des lettres d’un autre alphabet. Retapez le numéro, ou corrigez l’autre.",
    }
    number_zeros_lost(given: &str, held: &str) {
        en: "A spreadsheet seems to have dropped the zeros of this client’s number; {given} would replace: {held}",
        fr: "Un tableur semble avoir supprimé les zéros du numéro de ce client; {given} remplacerait\u{a0}: {held}",
    }
    hint_number_zeros_lost() {
        en: "Write the zeros again, or import with `--accept-lost-zeros` if the shorter number is meant.",
        fr: "Remettez les zéros, ou importez avec `--accept-lost-zeros` si le numéro court est le bon.",
    }
    number_repeated(number: &str, lines: Joined<'_, String>) {
        en: "Client number {number} stands in several rows, on lines: {lines}",
        fr: "Le numéro de client {number} figure plus d’une fois, aux lignes\u{a0}: {lines}",
    }
    hint_number_repeated() {
        en: "Give each client its own number.",
        fr: "Attribuez à chaque client son propre numéro.",
    }
    hint_number_taken(company_id: &str) {
        en: "Choose another number, or give client `{company_id}` another one in the same file.",
        fr: "Choisissez un autre numéro, ou attribuez-en un autre au client `{company_id}` dans le même fichier.",
    }
    row_length(cells: usize, headings: usize) {
        en: "The row has {cells} cells under {headings} headings.",
        fr: "La ligne compte {cells} cellules pour {headings} en-têtes.",
    }
    hint_row_length() {
        en: "Put values that hold the delimiter between quotation marks, or remove what is too much.",
        fr: "Mettez entre guillemets les valeurs qui contiennent le séparateur, ou retirez les cellules de trop.",
    }
    bad_encoding() {
        en: "The row holds bytes that are not text in the encoding of the file.",
        fr: "La ligne contient des caractères illisibles dans l’encodage du fichier.",
    }
    hint_bad_encoding() {
        en: "Type the name again, or name the encoding with `--encoding`.",
        fr: "Retapez le nom, ou indiquez l’encodage avec `--encoding`.",
    }
    row_firm_full() {
        en: "The firm has its 2,000 clients and takes no more.",
        fr: "Le cabinet a atteint le maximum de 2\u{a0}000 clients.",
    }
    hint_row_firm_full() {
        en: "Name another firm in the row; `--new-firms` makes those that do not exist.",
        fr: "Indiquez un autre cabinet à cette ligne; `--new-firms` crée ceux qui n’existent pas.",
    }
    hint_list_firm_full() {
        en: "Import the rejected rows into another firm, which `--new-firm NAME` makes where there is none.",
        fr: "Importez les lignes rejetées dans un autre cabinet, que `--new-firm NOM` crée s’il n’existe pas.",
    }
    row_not_admin() {
        en: "Only an admin of the firm assigns lead accountants.",
        fr: "Seul un administrateur du cabinet peut désigner les comptables principaux.",
    }
    hint_row_not_admin() {
        en: "Have an admin import the file, or leave the lead accountant as it is.",
        fr: "Faites importer le fichier par un administrateur, ou laissez le comptable principal tel quel.",
    }
    hint_row_lead_unknown() {
        en: "Write the email or login of an active team member.",
        fr: "Entrez le courriel ou le nom d’utilisateur d’un membre actif de l’équipe.",
    }
    row_inactive_in_plan() {
        en: "A client joins or leaves the preferred plan only while active.",
        fr: "Seul un client actif peut être ajouté à la tarification préférentielle ou en être retiré.",
    }
    hint_row_inactive_in_plan() {
        en: "Make the client active in the same row, or leave its plan as it is.",
        fr: "Rendez le client actif à la même ligne, ou laissez son plan tel quel.",
    }
    name_duplicate(name: &str, other: &str) {
        en: "Another client has the display name {name}: {other}",
        fr: "Un autre client porte le nom d’affichage {name}\u{a0}: {other}",
    }
    name_unusual(name: &str) {
        en: "QuickBooks refuses customers with over 100 characters or a quotation mark in the display name: {name}",
        fr: "QuickBooks refuse les clients dont le nom d’affichage dépasse 100 caractères ou contient un guillemet\u{a0}: {name}",
    }
    number_similar(number: &str, other: &str) {
        en: "Client number {number} is easily taken for that of another client: {other}",
        fr: "Le numéro de client {number} peut être confondu avec celui d’un autre client\u{a0}: {other}",
    }
    number_scientific(number: &str) {
        en: "A spreadsheet may have changed this client number into scientific notation: {number}",
        fr: "Un tableur a peut-être converti ce numéro de client en notation scientifique\u{a0}: {number}",
    }
    number_date(number: &str) {
        en: "A spreadsheet may have made a date of this client number: {number}",
        fr: "Un tableur a peut-être converti ce numéro de client en date\u{a0}: {number}",
    }
    lead_dropped(name: &str) {
        en: "The lead accountant is not in the team of the new firm, so that this client has none there: {name}",
        fr: "Le comptable principal ne fait pas partie de l’équipe du nouveau cabinet; le client n’a donc plus de comptable principal\u{a0}: {name}",
    }
    billing_to_update(name: &str) {
        en: "This client left the preferred plan while it is billed to the firm; update its billing: {name}",
        fr: "Ce client a quitté la tarification préférentielle alors qu’il est facturé au cabinet; mettez sa facturation à jour\u{a0}: {name}",
    }
}
