//! What `books` says.

messages! {
    books_unknown(name: &str) {
        en: "Nobody has said where the books of this client are: {name}",
        fr: "L’emplacement des documents comptables de ce client n’est pas indiqué\u{a0}: {name}",
    }
    hint_books_unknown(command: &str) {
        en: "Say it with `{command}`.",
        fr: "Indiquez-le avec `{command}`.",
    }
    books_not_opened(books: &str) {
        en: "Only web addresses and folders that exist are opened, and this is neither: {books}",
        fr: "carnet n’ouvre que les adresses Web et les dossiers existants, et ceci n’est ni l’un ni l’autre\u{a0}: {books}",
    }
    books_open_refused(books: &str) {
        en: "No program of this system opens it: {books}",
        fr: "Aucun programme de ce système ne l’ouvre\u{a0}: {books}",
    }
    hint_books_open(command: &str) {
        en: "Open it yourself, or name another place with `{command}`.",
        fr: "Ouvrez-le vous-même, ou indiquez un autre emplacement avec `{command}`.",
    }
    books_folder_missing(books: &str) {
        en: "There is no such folder or file on this machine: {books}",
        fr: "Dossier ou fichier introuvable sur cet ordinateur\u{a0}: {books}",
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
