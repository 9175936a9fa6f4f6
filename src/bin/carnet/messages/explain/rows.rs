//! Codes of the rows of an upload, a review or a comparison.

explanations! {
    "bad-encoding" {
        en: "The row holds bytes that are not text in the encoding of the file.",
            "A file that is UTF-8 except for one name, pasted from an older program.",
            "Type the name again, or name the encoding with `--encoding`, such as `windows-1252` or `macintosh`.",
        fr: "La ligne contient des caractères illisibles dans l’encodage du fichier.",
            "Un fichier en UTF-8, sauf pour un nom collé d’un ancien programme.",
            "Retapez le nom, ou indiquez l’encodage avec `--encoding`, par exemple `windows-1252` ou `macintosh`.",
    }
    "company-id-repeated" {
        en: "Several rows have the same company ID, or stand without one for the client that has it, so that nobody can tell which of them counts.",
            "`7,Bond Ltd.,007` and `7,Bond Ltd.,008`; with `--add`, `,Bond Ltd.,007` twice where Bond Ltd. has 007",
            "Keep one row for each client.",
        fr: "Plusieurs lignes ont le même numéro d’identification de l’entreprise, ou désignent sans numéro le client qui l’a; on ne peut pas savoir laquelle est la bonne.",
            "`7,Roy inc.,007` et `7,Roy inc.,008`; avec `--add`, deux fois `,Roy inc.,007` alors que Roy inc. a 007",
            "Gardez une seule ligne par client.",
    }
    "company-id-rounded" {
        en: "A spreadsheet has rounded the company ID to 15 digits; what stands behind them became zeros. `check` gives it as advice to IDs that look so.",
            "`9130347957983300` instead of `9130347957983306`",
            "Format the column as text and paste the company IDs again, or import with `--repair-ids`, which goes by the display name.",
        fr: "Un tableur a arrondi le numéro d’identification de l’entreprise à 15 chiffres; les suivants sont devenus des zéros. `check` donne ce conseil pour les numéros qui semblent arrondis.",
            "`9130347957983300` au lieu de `9130347957983306`",
            "Mettez la colonne au format texte et collez de nouveau les numéros, ou importez avec `--repair-ids`, qui se fie au nom d’affichage.",
    }
    "company-id-unknown" {
        en: "No client of the firm has this company ID.",
            "`99,Bond Ltd.,007` in a firm without a client 99",
            "Correct the company ID, choose the firm with `--firm`, or add new clients with `--add`.",
        fr: "Aucun client du cabinet n’a ce numéro d’identification de l’entreprise.",
            "`99,Roy inc.,007` dans un cabinet sans client 99",
            "Corrigez le numéro d’identification, choisissez le cabinet avec `--firm`, ou ajoutez les nouveaux clients avec `--add`.",
    }
    "firm-unknown" {
        en: "The column Firm names no firm of the registry; `diff` warns with it that the two sides name their only firm otherwise.",
            "`Harbor,7,Bond Ltd.,007` where the firm is called Harbour",
            "Correct the name, or make the new firms with `--new-firms`.",
        fr: "La colonne Cabinet n’indique aucun cabinet du registre; `diff` utilise ce code pour avertir que le seul cabinet de chaque côté ne porte pas le même nom.",
            "`Cote,7,Roy inc.,007` alors que le cabinet s’appelle Côté et Filles",
            "Corrigez le nom, ou créez les nouveaux cabinets avec `--new-firms`.",
    }
    "name-in-use" {
        en: "With `--add`, a row without a company ID has a client number and the name of a client who has another number or none.",
            "`,Bond Ltd.,008` where Bond Ltd. has 007",
            "Give the company ID if it is the same client; if it is a namesake, import with `--add-namesakes`.",
        fr: "Avec `--add`, une ligne sans numéro d’identification donne un numéro de client et le nom d’un client qui en a un autre ou n’en a pas.",
            "`,Roy inc.,008` alors que Roy inc. a 007",
            "Indiquez le numéro d’identification si c’est le même client; si c’est un homonyme, importez avec `--add-namesakes`.",
    }
    "name-mismatch" {
        en: "The display name is not that of the client with this company ID, so that the row may be about somebody else.",
            "`7,Blofeld,008` where client 7 is Bond Ltd.",
            "Correct the company ID, or write the registered name.",
        fr: "Le nom d’affichage ne correspond pas à celui du client de ce numéro d’identification; la ligne concerne peut-être un autre client.",
            "`7,Gagné,008` alors que le client 7 est Roy inc.",
            "Corrigez le numéro d’identification, ou entrez le nom inscrit.",
    }
    "number-repeated" {
        en: "Several rows give the same client number, or two clients of a comparison have the same number as their key.",
            "`7,Bond Ltd.,007` and `8,Blofeld,007`",
            "Give each client a number of its own.",
        fr: "Plusieurs lignes ont le même numéro de client, ou deux clients d’une comparaison ont le même numéro pour clé.",
            "`7,Roy inc.,007` et `8,Gagné,007`",
            "Attribuez à chaque client son propre numéro.",
    }
    "number-zeros-lost" {
        en: "The client has this number with zeros in front, which a spreadsheet seems to have dropped.",
            "`7,Bond Ltd.,123` where Bond Ltd. has 00123",
            "Write the zeros again with the column formatted as text, or import with `--accept-lost-zeros` if the shorter number is meant.",
        fr: "Le client a ce numéro précédé de zéros, qu’un tableur semble avoir supprimés.",
            "`7,Roy inc.,123` alors que Roy inc. a 00123",
            "Remettez les zéros dans une colonne au format texte, ou importez avec `--accept-lost-zeros` si le numéro court est le bon.",
    }
    "row-length" {
        en: "The row has a value beyond the headings; `diff` warns with it that such cells were not compared.",
            "`7,Bond, James,007` under three headings",
            "Put values that hold the delimiter between quotation marks, or remove what is too much.",
        fr: "La ligne a une valeur au-delà des en-têtes; `diff` utilise ce code pour avertir que ces cellules n’ont pas été comparées.",
            "`7,Roy, Anne,007` sous trois en-têtes",
            "Mettez entre guillemets les valeurs qui contiennent le séparateur, ou retirez les cellules de trop.",
    }
    "lead-unknown" {
        en: "No active member of the team has the email or login that was given for the lead accountant.",
            "`carnet edit 007 --lead bo@harbor.example`",
            "Write the email or login of an active member; `carnet team list` shows them, `none` leaves the client without a lead.",
        fr: "Aucun membre actif de l’équipe n’a le courriel ou le nom d’utilisateur indiqué pour le comptable principal.",
            "`carnet edit 007 --lead bo@coté.example`",
            "Indiquez le courriel ou le nom d’utilisateur d’un membre actif; `carnet team list` les affiche, `aucun` laisse le client sans comptable principal.",
    }
    "rows-rejected" {
        en: "With `--all-or-nothing`, one bad row stops the import, and nothing was changed.",
            "`carnet import numbers.csv --all-or-nothing`",
            "Correct the rows that were listed, or leave the option out to import the others.",
        fr: "Avec `--all-or-nothing`, une seule ligne rejetée arrête l’importation; rien n’a été modifié.",
            "`carnet import numeros.csv --all-or-nothing`",
            "Corrigez les lignes indiquées, ou retirez l’option pour importer les autres.",
    }
    "choice-unclear" {
        en: "A warning of `match --review`: the choice of a row is no candidate, names two clients, or was made for two rows; the row stays open.",
            "`4` in the column Choice where three candidates are offered",
            "Write 1, 2, 3, a company ID or `none` in the column Choice, then run `carnet match --review` again.",
        fr: "Avertissement de `match --review`\u{a0}: le choix d’une ligne n’est pas un candidat, désigne deux clients ou a été fait pour deux lignes; la ligne reste à traiter.",
            "`4` dans la colonne Choix alors que trois candidats sont proposés",
            "Entrez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez de nouveau `carnet match --review`.",
    }
    "key-missing" {
        en: "A warning of `diff`: clients have nothing in the field by which they are to be found again.",
            "`carnet diff old.csv new.csv --key email` where clients have no email",
            "Choose a field that each client has with `--key FIELD`; such clients count as found only if all else is equal.",
        fr: "Avertissement de `diff`\u{a0}: des clients n’ont rien dans le champ qui sert à les reconnaître.",
            "`carnet diff ancien.csv nouveau.csv --key email` alors que des clients n’ont pas de courriel",
            "Choisissez avec `--key CHAMP` un champ rempli pour chaque client; sinon, ces clients ne sont reconnus que si tout le reste est identique.",
    }
    "key-repeated" {
        en: "Several clients of one side have the same key, so that nobody can tell which is which.",
            "`carnet diff old.csv new.csv --key city`",
            "Leave one of them, or choose a field that is different for each client with `--key FIELD`.",
        fr: "Plusieurs clients d’un même côté ont la même clé; on ne peut pas les distinguer.",
            "`carnet diff ancien.csv nouveau.csv --key city`",
            "N’en gardez qu’un, ou choisissez avec `--key CHAMP` un champ qui diffère d’un client à l’autre.",
    }
}
