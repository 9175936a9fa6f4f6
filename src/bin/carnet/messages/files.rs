//! Files that cannot be read or written, or are refused as a whole.

use super::{Joined, PathText};

messages! {
    file_not_found(path: PathText<'_>) {
        en: "There is no such file: {path}",
        fr: "Fichier introuvable\u{a0}: {path}",
    }
    hint_file_not_found() {
        en: "Check the name and the folder.",
        fr: "Vérifiez le nom et le dossier.",
    }
    file_not_permitted(path: PathText<'_>) {
        en: "You may not read the file: {path}",
        fr: "Vous n’avez pas le droit de lire ce fichier\u{a0}: {path}",
    }
    hint_file_not_permitted() {
        en: "Ask its owner for access.",
        fr: "Demandez l’accès à son propriétaire.",
    }
    not_a_file(path: PathText<'_>) {
        en: "This is not a file: {path}",
        fr: "Ce n’est pas un fichier\u{a0}: {path}",
    }
    hint_not_a_file() {
        en: "Name a file, not a folder or a device.",
        fr: "Indiquez un fichier, et non un dossier ou un périphérique.",
    }
    file_io(reason: &str, path: PathText<'_>) {
        en: "The operating system refuses the file ({reason}): {path}",
        fr: "Le système d’exploitation refuse l’accès au fichier ({reason})\u{a0}: {path}",
    }
    hint_check_disk() {
        en: "Check the disk, then run the command again.",
        fr: "Vérifiez le disque, puis exécutez de nouveau la commande.",
    }
    file_too_large(limit: u64, path: PathText<'_>) {
        en: "The file has more than the {limit} bytes that are taken at once: {path}",
        fr: "Le fichier dépasse la limite de {limit} octets\u{a0}: {path}",
    }
    file_of_size_too_large(size: u64, limit: u64, path: PathText<'_>) {
        en: "The file has {size} bytes, and {limit} are taken at once: {path}",
        fr: "Le fichier compte {size} octets, et la limite est de {limit}\u{a0}: {path}",
    }
    content_too_large(limit: u64, path: PathText<'_>) {
        en: "The file holds more than the {limit} bytes that are read of a workbook or JSON: {path}",
        fr: "Le contenu du fichier dépasse la limite de {limit} octets d’un classeur ou d’une liste JSON\u{a0}: {path}",
    }
    hint_content_too_large() {
        en: "Divide the list into several files, or save it as CSV; no option lifts this limit.",
        fr: "Répartissez la liste en plusieurs fichiers, ou enregistrez-la en CSV; aucune option ne lève cette limite.",
    }
    too_many_rows(rows: usize, limit: usize, path: PathText<'_>) {
        en: "The file has {rows} rows, and {limit} are taken at once: {path}",
        fr: "Le fichier compte {rows} lignes, et la limite est de {limit}\u{a0}: {path}",
    }
    hint_no_limit(command: &str) {
        en: "Lift the limit with `--no-limit`; `{command}` writes files that QuickBooks takes.",
        fr: "Levez la limite avec `--no-limit`; `{command}` crée des fichiers que QuickBooks accepte.",
    }
    quote_unclosed(line: u32, path: PathText<'_>) {
        en: "A quotation mark on line {line} is never closed: {path}",
        fr: "Un guillemet ouvert à la ligne {line} n’est jamais fermé\u{a0}: {path}",
    }
    quote_malformed(line: u32, path: PathText<'_>) {
        en: "Text stands behind a closing quotation mark on line {line}: {path}",
        fr: "À la ligne {line}, du texte suit un guillemet fermant\u{a0}: {path}",
    }
    hint_quote() {
        en: "Close the quotation mark there, and double those inside a value.",
        fr: "Fermez le guillemet à cet endroit, et doublez ceux qui font partie d’une valeur.",
    }
    nul_character(line: u32, path: PathText<'_>) {
        en: "A NUL character stands on line {line}: {path}",
        fr: "La ligne {line} contient un caractère nul\u{a0}: {path}",
    }
    workbook_malformed(reason: &str, path: PathText<'_>) {
        en: "The file begins as a workbook does, and cannot be read as one ({reason}): {path}",
        fr: "Le fichier commence comme un classeur, mais ne peut pas être lu comme tel ({reason})\u{a0}: {path}",
    }
    hint_save_as_csv() {
        en: "Save the file anew from the spreadsheet, as CSV in UTF-8.",
        fr: "Enregistrez de nouveau le fichier à partir du tableur, en CSV UTF-8.",
    }
    field_too_long(line: u32, path: PathText<'_>) {
        en: "A value on line {line} is longer than 1 MiB: {path}",
        fr: "Une valeur de la ligne {line} dépasse 1 Mo\u{a0}: {path}",
    }
    hint_field_too_long() {
        en: "Shorten it; a quotation mark may be missing on that line.",
        fr: "Raccourcissez-la; il manque peut-être un guillemet à cette ligne.",
    }
    too_many_columns(line: u32, limit: usize, path: PathText<'_>) {
        en: "More than {limit} cells stand on line {line}, and no spreadsheet has so many columns: {path}",
        fr: "Plus de {limit} cellules se trouvent à la ligne {line}, et aucun tableur n’a autant de colonnes\u{a0}: {path}",
    }
    hint_too_many_columns() {
        en: "Check the delimiter (`--delimiter`); line ends may be missing.",
        fr: "Vérifiez le délimiteur (`--delimiter`); il manque peut-être des fins de ligne.",
    }
    encoding_unknown(label: &str) {
        en: "No encoding has this name: {label}",
        fr: "Encodage inconnu\u{a0}: {label}",
    }
    hint_encoding_unknown() {
        en: "Give a name such as `utf-8`, `windows-1252` or `macintosh`.",
        fr: "Indiquez un encodage comme `utf-8`, `windows-1252` ou `macintosh`.",
    }
    delimiter_unusable(delimiter: char) {
        en: "This cannot separate the values of a line: {delimiter}",
        fr: "Séparateur non valide\u{a0}: {delimiter}",
    }
    hint_delimiter_unusable() {
        en: "Give a comma, a semicolon, a tab or a vertical bar.",
        fr: "Indiquez une virgule, un point-virgule, une tabulation ou une barre verticale.",
    }
    headings_absent(path: PathText<'_>) {
        en: "The file has no headings: {path}",
        fr: "Le fichier n’a pas d’en-têtes\u{a0}: {path}",
    }
    hint_upload_headings(headings: Joined<'_, &str>) {
        en: "Its first line must hold the headings: {headings}",
        fr: "La première ligne doit contenir les en-têtes\u{a0}: {headings}",
    }
    heading_missing(missing: Joined<'_, &str>, path: PathText<'_>) {
        en: "The file lacks headings ({missing}): {path}",
        fr: "En-têtes manquants ({missing})\u{a0}: {path}",
    }
    hint_header_row(line: u32) {
        en: "They stand on line {line}: add `--header-row {line}`.",
        fr: "Ils se trouvent à la ligne {line}\u{a0}: ajoutez `--header-row {line}`.",
    }
    hint_headings_encoded(encoding: &str) {
        en: "They are there where the file is read with `--encoding {encoding}`.",
        fr: "Ils y sont si le fichier est lu avec `--encoding {encoding}`.",
    }
    hint_headings_found(found: Joined<'_, String>) {
        en: "Add the columns, or rename those that are there: {found}",
        fr: "Ajoutez les colonnes manquantes, ou renommez celles du fichier\u{a0}: {found}",
    }
    heading_duplicate(heading: &str, headings: Joined<'_, String>, path: PathText<'_>) {
        en: "The file has two columns for {heading} ({headings}): {path}",
        fr: "Deux colonnes du fichier correspondent à {heading} ({headings})\u{a0}: {path}",
    }
    hint_heading_duplicate() {
        en: "Rename or remove one of them.",
        fr: "Renommez ou retirez l’une des deux.",
    }
    firm_heading_missing(path: PathText<'_>) {
        en: "The file lacks the column `Firm`: {path}",
        fr: "La colonne `Cabinet` manque dans le fichier\u{a0}: {path}",
    }
    hint_firm_heading_missing() {
        en: "Add it, or choose one firm with `--firm NAME` in place of `--all-firms`.",
        fr: "Ajoutez-la, ou choisissez un seul cabinet avec `--firm NOM` au lieu de `--all-firms`.",
    }
    error_file_exists(path: PathText<'_>) {
        en: "A file that somebody may be correcting stands where the error CSV goes: {path}",
        fr: "Le fichier du rapport d’erreurs existe déjà et a peut-être été corrigé par quelqu’un; carnet ne l’écrase pas\u{a0}: {path}",
    }
    hint_error_file_exists() {
        en: "Import that file or move it away, or name another with `--errors FILE`.",
        fr: "Importez ou déplacez ce fichier, ou indiquez-en un autre avec `--errors FICHIER`.",
    }
    error_file_shared(path: PathText<'_>) {
        en: "The rejected rows of two of these files would go into one error CSV: {path}",
        fr: "Les rangées rejetées de deux de ces fichiers iraient dans un même rapport d’erreurs\u{a0}: {path}",
    }
    hint_import_in_turn() {
        en: "Import one file at a time, and name the error CSV of each with `--errors FILE`.",
        fr: "Importez un fichier à la fois, et nommez le rapport d’erreurs de chacun avec `--errors FICHIER`.",
    }
    file_exists(path: PathText<'_>) {
        en: "A file of this name exists: {path}",
        fr: "Ce fichier existe déjà\u{a0}: {path}",
    }
    hint_force() {
        en: "Give another name, or replace the file with `--force`.",
        fr: "Choisissez un autre nom, ou remplacez le fichier avec `--force`.",
    }
    hint_registry_stays() {
        en: "That is the registry’s own file, which is never replaced. Name another file, or another registry with `--store FILE`.",
        fr: "C’est le fichier du registre lui-même, que carnet ne remplace jamais. Indiquez un autre fichier, ou un autre registre avec `--store FICHIER`.",
    }
    output_not_a_file(path: PathText<'_>) {
        en: "A folder, link or device stands where the file would be written: {path}",
        fr: "Un dossier, un lien ou un périphérique occupe la place du fichier à écrire\u{a0}: {path}",
    }
    output_side_file(path: PathText<'_>) {
        en: "The registry beside it keeps its own working files under this name: {path}",
        fr: "Le registre voisin garde ses propres fichiers de travail sous ce nom\u{a0}: {path}",
    }
    hint_other_name() {
        en: "Give another name.",
        fr: "Choisissez un autre nom.",
    }
    folder_missing(path: PathText<'_>) {
        en: "There is no folder for this file: {path}",
        fr: "Le dossier de ce fichier n’existe pas\u{a0}: {path}",
    }
    hint_folder_missing() {
        en: "Make the folder, or give another name.",
        fr: "Créez le dossier, ou choisissez un autre nom.",
    }
    output_not_permitted(path: PathText<'_>) {
        en: "You may not write the file: {path}",
        fr: "Vous n’avez pas le droit d’écrire ce fichier\u{a0}: {path}",
    }
    hint_output_not_permitted() {
        en: "Write it to another folder, or ask the owner of this one for access.",
        fr: "Enregistrez-le dans un autre dossier, ou demandez l’accès au propriétaire de celui-ci.",
    }
    output_full(path: PathText<'_>) {
        en: "No room is left on the disk for the file: {path}",
        fr: "Espace insuffisant sur le disque pour le fichier\u{a0}: {path}",
    }
    hint_make_room() {
        en: "Make room, or write it to another disk.",
        fr: "Libérez de l’espace, ou enregistrez-le sur un autre disque.",
    }
}
