//! Codes of the files that are read and written.

explanations! {
    "file-exists" {
        en: "A file of this name exists and is not replaced without being asked.",
            "`carnet export clients.csv`, run for the second time",
            "Choose another name, or add `--force`; `demo` needs another `--store`.",
        fr: "Un fichier de ce nom existe et n’est pas remplacé sans qu’on le demande.",
            "`carnet export clients.csv`, exécuté pour la deuxième fois",
            "Choisissez un autre nom, ou ajoutez `--force`; `demo` a besoin d’un autre `--store`.",
    }
    "file-not-found" {
        en: "There is no such file, or no such folder to write it in.",
            "`carnet import nubmers.csv`",
            "Check the name and the folder.",
        fr: "Ce fichier n’existe pas, ou le dossier où l’écrire n’existe pas.",
            "`carnet import numerso.csv`",
            "Vérifiez le nom et le dossier.",
    }
    "file-too-large" {
        en: "The file has more bytes than are taken at once: 102,400 for an upload, as QuickBooks takes.",
            "`carnet import everything.csv`",
            "Lift the limit with `--no-limit`; `carnet export upload.csv --for-upload --split` writes files that QuickBooks takes.",
        fr: "Le fichier a plus d’octets qu’il n’en est accepté à la fois\u{a0}: 102\u{a0}400 à téléverser, comme QuickBooks en accepte.",
            "`carnet import tout.csv`",
            "Levez la limite avec `--no-limit`; `carnet export numeros.csv --for-upload --split` écrit des fichiers que QuickBooks accepte.",
    }
    "too-many-rows" {
        en: "The file has more rows than are taken at once: 1,000 for an upload, as QuickBooks takes.",
            "`carnet import everything.csv`",
            "Lift the limit with `--no-limit`, or import the file in parts.",
        fr: "Le fichier a plus de rangées qu’il n’en est accepté à la fois\u{a0}: 1\u{a0}000 à téléverser, comme QuickBooks en accepte.",
            "`carnet import tout.csv`",
            "Levez la limite avec `--no-limit`, ou importez le fichier par parts.",
    }
    "field-too-long" {
        en: "A value of the file is longer than 1 MiB; most often a quotation mark is missing.",
            "`7,\"Bond Ltd.,007`, and thousands of lines behind it",
            "Close the quotation mark on the line that the message names, or shorten the value.",
        fr: "Une valeur du fichier dépasse 1 Mio; le plus souvent, il manque un guillemet.",
            "`7,\"Roy inc.,007`, puis des milliers de lignes",
            "Fermez le guillemet à la ligne que nomme le message, ou raccourcissez la valeur.",
    }
    "nul-character" {
        en: "The file holds a NUL character, which no text has; it may be damaged or of another kind.",
            "A workbook that was renamed to `list.csv`.",
            "Save the file anew from the spreadsheet, as CSV in UTF-8.",
        fr: "Le fichier contient un caractère nul, qu’aucun texte n’a; il est peut-être abîmé ou d’un autre genre.",
            "Un classeur renommé en `liste.csv`.",
            "Enregistrez de nouveau le fichier depuis le tableur, en CSV UTF-8.",
    }
    "quote-unclosed" {
        en: "A quotation mark of the file is never closed, so that all behind it would be one value.",
            "`7,\"Bond Ltd.,007`",
            "Close the quotation mark on the line that the message names, and double those inside a value.",
        fr: "Un guillemet du fichier n’est jamais fermé, si bien que tout ce qui suit serait une seule valeur.",
            "`7,\"Roy inc.,007`",
            "Fermez le guillemet à la ligne que nomme le message, et doublez ceux qui font partie d’une valeur.",
    }
    "quote-malformed" {
        en: "Text stands behind a closing quotation mark.",
            "`7,\"Bond\" Ltd.,007`",
            "Put the whole value between quotation marks, and double those inside: `\"\"\"Bond\"\" Ltd.\"`",
        fr: "Du texte suit un guillemet fermant.",
            "`7,\"Roy\" inc.,007`",
            "Mettez toute la valeur entre guillemets, et doublez ceux qui s’y trouvent\u{a0}: `\"\"\"Roy\"\" inc.\"`",
    }
    "heading-missing" {
        en: "A heading that is needed is not on the first line: for an upload, Company ID, Display name and Client number.",
            "`ID,Name,Number` as the first line",
            "Write the headings as they are, in English or French; if they stand further down, add `--header-row LINE`.",
        fr: "Un en-tête nécessaire n’est pas sur la première ligne\u{a0}: à téléverser, Numéro d’identification de l’entreprise, Nom d’affichage et Numéro de client.",
            "`ID,Nom,Numéro` comme première ligne",
            "Écrivez les en-têtes tels quels, en français ou en anglais; s’ils se trouvent plus bas, ajoutez `--header-row LIGNE`.",
    }
    "heading-duplicate" {
        en: "Two columns have a heading that means the same.",
            "`Company ID,Display name,Client number,Numéro de client`",
            "Rename or remove one of the two.",
        fr: "Deux colonnes ont un en-tête qui veut dire la même chose.",
            "`Numéro de client,Nom d’affichage,Client number`",
            "Renommez ou retirez l’une des deux.",
    }
    "heading-folded" {
        en: "A warning: a heading was not word for word, and was read as the one that the message names.",
            "`client number` for `Client number`",
            "Nothing has to be done if it was read rightly; `--strict` takes headings only word for word.",
        fr: "Un avertissement\u{a0}: un en-tête n’était pas mot pour mot, et a été lu comme celui que nomme le message.",
            "`numero de client` pour `Numéro de client`",
            "Rien n’est à faire s’il a été bien lu; `--strict` n’accepte les en-têtes que mot pour mot.",
    }
    "heading-repeated" {
        en: "A warning: the headings stand in the file once more, and that line was skipped.",
            "Two exports that were pasted one below the other.",
            "Nothing has to be done.",
        fr: "Un avertissement\u{a0}: les en-têtes se trouvent une fois de plus dans le fichier, et cette ligne a été sautée.",
            "Deux exportations collées l’une sous l’autre.",
            "Rien n’est à faire.",
    }
    "columns-ignored" {
        en: "A warning: the file has columns that the import does not look at.",
            "A column `Remarks`, or a column `City` without `--details`",
            "Nothing has to be done; `--details` takes over every column that carnet knows.",
        fr: "Un avertissement\u{a0}: le fichier a des colonnes que l’importation ne regarde pas.",
            "Une colonne `Remarques`, ou une colonne `Ville` sans `--details`",
            "Rien n’est à faire; `--details` reprend toutes les colonnes que carnet connaît.",
    }
    "rows-blank" {
        en: "A warning: the file has rows of blanks, and they were skipped.",
            "`,,`",
            "Nothing has to be done.",
        fr: "Un avertissement\u{a0}: le fichier a des rangées vides, et elles ont été sautées.",
            "`,,`",
            "Rien n’est à faire.",
    }
    "encoding-guessed" {
        en: "A warning: the file is not UTF-8, and was read in the encoding that the message names.",
            "A CSV file that an older spreadsheet saved.",
            "Look whether the accents are right; if not, name the encoding with `--encoding`.",
        fr: "Un avertissement\u{a0}: le fichier n’est pas en UTF-8, et a été lu dans l’encodage que nomme le message.",
            "Un fichier CSV enregistré par un ancien tableur.",
            "Regardez si les accents sont justes; sinon, nommez l’encodage avec `--encoding`.",
    }
    "error-file-exists" {
        en: "A file that somebody may still be correcting stands where the error CSV would be written; nothing was imported.",
            "`carnet import list.csv` beside a `list.errors.csv` that was changed",
            "Import or move that file first, or name another with `--errors FILE`.",
        fr: "Un fichier que quelqu’un corrige peut-être encore se trouve là où irait le rapport d’erreurs; rien n’a été importé.",
            "`carnet import liste.csv` à côté d’un `liste.errors.csv` modifié",
            "Importez ou déplacez d’abord ce fichier, ou nommez-en un autre avec `--errors FICHIER`.",
    }
    "error-file-left" {
        en: "A warning: no row was rejected, and somebody’s file stays where the error CSV would have been.",
            "`carnet import list.csv` beside a `list.errors.csv` that was changed",
            "Remove that file if it is no longer needed.",
        fr: "Un avertissement\u{a0}: aucune rangée n’a été rejetée, et le fichier de quelqu’un reste là où serait allé le rapport d’erreurs.",
            "`carnet import liste.csv` à côté d’un `liste.errors.csv` modifié",
            "Retirez ce fichier s’il ne sert plus.",
    }
    "json-malformed" {
        en: "The file begins as JSON does, and is no JSON or not a list of clients.",
            "`carnet diff export.json carnet.db` where `export.json` was cut off",
            "Export it anew, as an array of clients or one client a line.",
        fr: "Le fichier commence comme du JSON, et n’en est pas ou n’est pas une liste de clients.",
            "`carnet diff export.json carnet.db` alors que `export.json` est tronqué",
            "Exportez-le de nouveau, en tableau de clients ou un client par ligne.",
    }
    "not-permitted" {
        en: "The operating system does not let you read or write the file.",
            "`carnet export /root/clients.csv`",
            "Ask the owner of the file for access, or choose another folder.",
        fr: "Le système d’exploitation ne vous laisse pas lire ou écrire le fichier.",
            "`carnet export /root/clients.csv`",
            "Demandez l’accès au propriétaire du fichier, ou choisissez un autre dossier.",
    }
    "storage-full" {
        en: "No room is left on the disk; the registry is as it was before the command.",
            "`carnet export /mnt/key/clients.csv`",
            "Make room, then run the command again.",
        fr: "Il ne reste plus de place sur le disque; le registre est tel qu’avant la commande.",
            "`carnet export /mnt/cle/clients.csv`",
            "Libérez de l’espace, puis exécutez de nouveau la commande.",
    }
    "io-error" {
        en: "The operating system refuses to read or write, or the name is no file’s; the message says why.",
            "`carnet import .`, a folder",
            "Name a file, check the disk, then run the command again.",
        fr: "Le système d’exploitation refuse de lire ou d’écrire, ou le nom n’est pas celui d’un fichier; le message dit pourquoi.",
            "`carnet import .`, un dossier",
            "Nommez un fichier, vérifiez le disque, puis exécutez de nouveau la commande.",
    }
}
