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
    books_open_refused(reason: &str) {
        en: "The system does not open it: {reason}",
        fr: "Le système ne peut pas l’ouvrir\u{a0}: {reason}",
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
