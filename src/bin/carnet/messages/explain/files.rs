//! Codes of the files that are read and written.

explanations! {
    "file-exists" {
        en: "A file of this name exists and is not replaced without being asked.",
            "`carnet export clients.csv`, run for the second time",
            "Choose another name, or add `--force`; `demo` needs another `--store`.",
        fr: "Un fichier de ce nom existe déjà; carnet ne le remplace que si vous le demandez.",
            "`carnet export clients.csv`, exécuté une deuxième fois",
            "Choisissez un autre nom, ou ajoutez `--force`; pour `demo`, indiquez un autre `--store`.",
    }
    "file-not-found" {
        en: "There is no such file, or no such folder to write it in.",
            "`carnet import nubmers.csv`",
            "Check the name and the folder.",
        fr: "Le fichier n’existe pas, ou le dossier où l’écrire n’existe pas.",
            "`carnet import numerso.csv`",
            "Vérifiez le nom et le dossier.",
    }
    "file-too-large" {
        en: "The file has more bytes than are taken at once: 102,400 for an upload, as QuickBooks takes; 64 MiB for another list, and for a workbook as it is unpacked.",
            "`carnet import everything.csv`",
            "Lift the limit with `--no-limit`, except that of a workbook, which is to be saved as CSV; `carnet export upload.csv --for-upload --split` writes files that QuickBooks takes.",
        fr: "Le fichier dépasse la limite\u{a0}: 102\u{a0}400 octets pour un fichier à téléverser, comme dans QuickBooks; 64\u{a0}Mo pour une autre liste, et pour un classeur décompressé.",
            "`carnet import tout.csv`",
            "Levez la limite avec `--no-limit`, sauf celle d’un classeur, qu’il faut enregistrer en CSV; `carnet export numeros.csv --for-upload --split` crée des fichiers que QuickBooks accepte.",
    }
    "too-many-rows" {
        en: "The file has more rows than are taken at once: 1,000 for an upload, as QuickBooks takes.",
            "`carnet import everything.csv`",
            "Lift the limit with `--no-limit`, or import the file in parts.",
        fr: "Le fichier dépasse la limite\u{a0}: 1\u{a0}000 lignes pour un fichier à téléverser, comme dans QuickBooks.",
            "`carnet import tout.csv`",
            "Levez la limite avec `--no-limit`, ou importez le fichier en plusieurs parties.",
    }
    "field-too-long" {
        en: "A value of the file is longer than 1 MiB; most often a quotation mark is missing.",
            "`7,\"Bond Ltd.,007`, and thousands of lines behind it",
            "Close the quotation mark on the line that the message names, or shorten the value.",
        fr: "Une valeur du fichier dépasse 1 Mo; le plus souvent, il manque un guillemet.",
            "`7,\"Roy inc.,007`, puis des milliers de lignes",
            "Fermez le guillemet à la ligne indiquée dans le message, ou raccourcissez la valeur.",
    }
    "too-many-columns" {
        en: "A line of the file has more cells than a spreadsheet has columns: 16,384.",
            "A list that was saved without line ends.",
            "Check the delimiter (`--delimiter`), or save the file anew from the spreadsheet.",
        fr: "Une ligne du fichier a plus de cellules qu’un tableur n’a de colonnes\u{a0}: 16\u{a0}384.",
            "Une liste enregistrée sans fins de ligne.",
            "Vérifiez le délimiteur (`--delimiter`), ou enregistrez de nouveau le fichier depuis le tableur.",
    }
    "nul-character" {
        en: "The file holds a NUL character, which no text has; it may be damaged or of another kind.",
            "A workbook that was renamed to `list.csv`.",
            "Save the file anew from the spreadsheet, as CSV in UTF-8.",
        fr: "Le fichier contient un caractère nul, qui n’existe pas dans un texte; il est peut-être endommagé ou d’un autre type.",
            "Un classeur renommé en `liste.csv`.",
            "Enregistrez de nouveau le fichier à partir du tableur, en CSV UTF-8.",
    }
    "quote-unclosed" {
        en: "A quotation mark of the file is never closed, so that all behind it would be one value.",
            "`7,\"Bond Ltd.,007`",
            "Close the quotation mark on the line that the message names, and double those inside a value.",
        fr: "Un guillemet du fichier n’est jamais fermé; tout ce qui suit formerait une seule valeur.",
            "`7,\"Roy inc.,007`",
            "Fermez le guillemet à la ligne indiquée dans le message, et doublez ceux qui font partie d’une valeur.",
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
        fr: "Un en-tête obligatoire n’est pas à la première ligne\u{a0}: pour un fichier à téléverser, Numéro d’identification de l’entreprise, Nom d’affichage et Numéro de client.",
            "`ID,Nom,Numéro` comme première ligne",
            "Écrivez les en-têtes tels quels, en français ou en anglais; s’ils se trouvent plus bas, ajoutez `--header-row LIGNE`.",
    }
    "heading-duplicate" {
        en: "Two columns have a heading that means the same.",
            "`Company ID,Display name,Client number,Numéro de client`",
            "Rename or remove one of the two.",
        fr: "Deux colonnes ont des en-têtes de même sens.",
            "`Numéro de client,Nom d’affichage,Client number`",
            "Renommez ou retirez l’une des deux.",
    }
    "heading-folded" {
        en: "A warning: a heading was not word for word, and was read as the one that the message names.",
            "`client number` for `Client number`",
            "Nothing has to be done if it was read rightly; `--strict` takes headings only word for word.",
        fr: "Avertissement\u{a0}: un en-tête n’était pas exact et a été interprété comme celui indiqué dans le message.",
            "`numero de client` au lieu de `Numéro de client`",
            "Rien à faire si l’interprétation est bonne; `--strict` n’accepte que les en-têtes exacts.",
    }
    "heading-repeated" {
        en: "A warning: the headings stand in the file once more, and that line was skipped.",
            "Two exports that were pasted one below the other.",
            "Nothing has to be done.",
        fr: "Avertissement\u{a0}: les en-têtes se répètent dans le fichier, et cette ligne a été ignorée.",
            "Deux exportations collées l’une sous l’autre.",
            "Rien à faire.",
    }
    "columns-ignored" {
        en: "A warning: the file has columns that the import does not look at.",
            "A column `Remarks`, or a column `City` without `--details`",
            "Nothing has to be done; `--details` takes over every column that carnet knows.",
        fr: "Avertissement\u{a0}: l’importation ignore certaines colonnes du fichier.",
            "Une colonne `Remarques`, ou une colonne `Ville` sans `--details`",
            "Rien à faire; `--details` importe toutes les colonnes que carnet connaît.",
    }
    "rows-blank" {
        en: "A warning: the file has rows of blanks, and they were skipped.",
            "`,,`",
            "Nothing has to be done.",
        fr: "Avertissement\u{a0}: le fichier contient des lignes vides, qui ont été ignorées.",
            "`,,`",
            "Rien à faire.",
    }
    "encoding-guessed" {
        en: "A warning: the file is not UTF-8, and was read in the encoding that the message names.",
            "A CSV file that an older spreadsheet saved.",
            "Look whether the accents are right; if not, name the encoding with `--encoding`.",
        fr: "Avertissement\u{a0}: le fichier n’est pas en UTF-8 et a été lu dans l’encodage indiqué dans le message.",
            "Un fichier CSV enregistré par un ancien tableur.",
            "Vérifiez les accents; s’ils sont mauvais, indiquez l’encodage avec `--encoding`.",
    }
    "error-file-exists" {
        en: "A file that somebody may still be correcting stands where the error CSV would be written; nothing was imported.",
            "`carnet import list.csv` beside a `list.errors.csv` that was changed",
            "Import or move that file first, or name another with `--errors FILE`.",
        fr: "Le fichier du rapport d’erreurs existe déjà et a peut-être été corrigé par quelqu’un; carnet ne l’écrase pas, et rien n’a été importé.",
            "`carnet import liste.csv` à côté d’un `liste.errors.csv` modifié",
            "Importez ou déplacez d’abord ce fichier, ou indiquez-en un autre avec `--errors FICHIER`.",
    }
    "error-file-left" {
        en: "A warning: no row was rejected, and somebody’s file stays where the error CSV would have been.",
            "`carnet import list.csv` beside a `list.errors.csv` that was changed",
            "Remove that file if it is no longer needed.",
        fr: "Avertissement\u{a0}: aucune ligne n’a été rejetée, et le fichier qui occupe la place du rapport d’erreurs a été conservé.",
            "`carnet import liste.csv` à côté d’un `liste.errors.csv` modifié",
            "Supprimez ce fichier s’il ne sert plus.",
    }
    "json-malformed" {
        en: "The file begins as JSON does, and is no JSON or not a list of clients.",
            "`carnet diff export.json carnet.db` where `export.json` was cut off",
            "Export it anew, as an array of clients or one client a line.",
        fr: "Le fichier commence comme du JSON, mais n’en est pas ou n’est pas une liste de clients.",
            "`carnet diff export.json carnet.db` alors que `export.json` est tronqué",
            "Exportez-le de nouveau, en tableau de clients ou à raison d’un client par ligne.",
    }
    "workbook-malformed" {
        en: "The file begins as a workbook does, and cannot be read as one.",
            "`carnet import list.xlsx --add` where `list.xlsx` was cut off, or has more rows than a sheet can have",
            "Save it anew from the spreadsheet, as a workbook or as CSV in UTF-8.",
        fr: "Le fichier commence comme un classeur, mais ne peut pas être lu comme tel.",
            "`carnet import liste.xlsx --add` alors que `liste.xlsx` est tronqué, ou a plus de lignes qu’une feuille ne peut en contenir",
            "Enregistrez-le de nouveau à partir du tableur, en classeur ou en CSV UTF-8.",
    }
    "not-permitted" {
        en: "The operating system does not let you read or write the file.",
            "`carnet export /root/clients.csv`",
            "Ask the owner of the file for access, or choose another folder.",
        fr: "Le système d’exploitation ne vous permet pas de lire ou d’écrire le fichier.",
            "`carnet export /root/clients.csv`",
            "Demandez l’accès au propriétaire du fichier, ou choisissez un autre dossier.",
    }
    "storage-full" {
        en: "No room is left on the disk; the registry is as it was before the command.",
            "`carnet export /mnt/key/clients.csv`",
            "Make room, then run the command again.",
        fr: "Il ne reste plus d’espace sur le disque; le registre est tel qu’avant la commande.",
            "`carnet export /mnt/cle/clients.csv`",
            "Libérez de l’espace, puis exécutez de nouveau la commande.",
    }
    "io-error" {
        en: "The operating system refuses to read or write, the name is no file’s, or carnet made a mistake; the message says which.",
            "`carnet import .`, a folder",
            "Name a file, check the disk, then run the command again.",
        fr: "Le système d’exploitation refuse de lire ou d’écrire, le nom n’est pas celui d’un fichier, ou carnet a fait une erreur; le message le précise.",
            "`carnet import .`, un dossier",
            "Indiquez un fichier, vérifiez le disque, puis exécutez de nouveau la commande.",
    }
}
