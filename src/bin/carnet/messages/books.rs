//! What `books` says.

messages! {
    books_unknown(name: &str) {
        en: "Nobody has said where the books of this client are: {name}",
        fr: "Personne n’a dit où sont les documents comptables de ce client\u{a0}: {name}",
    }
    hint_books_unknown(command: &str) {
        en: "Say it with `{command}`.",
        fr: "Dites-le avec `{command}`.",
    }
    books_not_opened(books: &str) {
        en: "Only web addresses and folders that exist are opened, and this is neither: {books}",
        fr: "Seuls les adresses Web et les dossiers existants s’ouvrent, et ceci n’est ni l’un ni l’autre\u{a0}: {books}",
    }
    books_open_refused(reason: &str) {
        en: "The system does not open it: {reason}",
        fr: "Le système ne l’ouvre pas\u{a0}: {reason}",
    }
    books_folder_missing(books: &str) {
        en: "There is no such folder or file on this machine: {books}",
        fr: "Ce dossier ou ce fichier n’existe pas sur cet ordinateur\u{a0}: {books}",
    }
    heading_document() {
        en: "Document",
        fr: "Document",
    }
    heading_size() {
        en: "Bytes",
        fr: "Octets",
    }
    heading_modified() {
        en: "Modified",
        fr: "Modifié",
    }
}
