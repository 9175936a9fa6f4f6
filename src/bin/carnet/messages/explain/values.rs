//! Codes of names, numbers and company IDs.

explanations! {
    "name-missing" {
        en: "The display name is missing, or nothing in it can be seen.",
            "`carnet add ''`",
            "Give a name of 1 to 500 characters.",
        fr: "Le nom d’affichage est obligatoire; il est vide ou ne contient rien de visible.",
            "`carnet add ''`",
            "Entrez un nom de 1 à 500 caractères.",
    }
    "name-character" {
        en: "The name holds a colon, a tab, a line break or a control character, which QuickBooks does not take.",
            "`carnet add 'Bond: London'`",
            "Leave the character out, or write a dash in its place.",
        fr: "Le nom contient un deux-points, une tabulation, un saut de ligne ou un caractère de contrôle, que QuickBooks n’accepte pas.",
            "`carnet add 'Roy: Lévis'`",
            "Retirez ce caractère, ou remplacez-le par un tiret.",
    }
    "name-too-long" {
        en: "The name has more than 500 characters.",
            "A whole address stands in the column of display names.",
            "Shorten the name; what is left over has its place in the notes.",
        fr: "Le nom compte plus de 500 caractères.",
            "Une adresse complète dans la colonne des noms d’affichage.",
            "Raccourcissez le nom; mettez le reste dans les notes.",
    }
    "name-unusual" {
        en: "A warning: QuickBooks refuses customers whose display name has over 100 characters or a quotation mark.",
            "`carnet add 'Bond \"Double O\" Ltd.'`",
            "Nothing has to be done here; choose a plainer name if the client is to become a customer in QuickBooks.",
        fr: "Avertissement\u{a0}: QuickBooks refuse les clients dont le nom d’affichage dépasse 100 caractères ou contient un guillemet.",
            "`carnet add 'Roy \"Le Pain\" inc.'`",
            "Rien à faire ici; choisissez un nom plus simple si vous devez aussi facturer ce client dans QuickBooks.",
    }
    "name-duplicate" {
        en: "A warning: another client of the firm has the same display name, whatever case and accents.",
            "`carnet add 'Bond Ltd.'` where `BOND LTD.` is registered",
            "If both are one client, make one of them with `carnet merge KEEP DUPLICATE`; otherwise tell them apart by their numbers.",
        fr: "Avertissement\u{a0}: un autre client du cabinet porte le même nom d’affichage, sans égard à la casse ni aux accents.",
            "`carnet add 'Côté inc.'` alors que `COTE INC.` est inscrit",
            "Si c’est le même client, fusionnez les deux avec `carnet merge GARDÉ DOUBLON`; sinon, distinguez-les par leurs numéros.",
    }
    "number-missing" {
        en: "A row of an upload has no client number; `check` gives the same code to a client without one, as advice, and `diff` to clients without this key.",
            "`9130347957983306,Bond Ltd.,`",
            "Write the client number, or leave the row out; `carnet find --no-number` lists the clients without one.",
        fr: "Une ligne à téléverser n’a pas de numéro de client; `check` donne le même code, comme conseil, à un client qui n’en a pas, et `diff` aux clients sans cette clé.",
            "`9130347957983306,Roy inc.,`",
            "Entrez le numéro de client, ou retirez la ligne; `carnet find --no-number` affiche les clients qui n’en ont pas.",
    }
    "number-character" {
        en: "The client number holds a control character, or nothing that can be seen.",
            "A number copied together with a line break.",
            "Type the number again, with letters, digits and signs that can be seen.",
        fr: "Le numéro de client contient un caractère de contrôle, ou rien de visible.",
            "Un numéro copié avec un saut de ligne.",
            "Retapez le numéro, avec des lettres, des chiffres et des signes visibles.",
    }
    "number-too-long" {
        en: "The client number has more than 100 characters.",
            "A comment stands in the column of client numbers.",
            "Shorten it to 100 characters.",
        fr: "Le numéro de client compte plus de 100 caractères.",
            "Un commentaire dans la colonne des numéros de client.",
            "Raccourcissez-le à 100 caractères.",
    }
    "number-spreadsheet-error" {
        en: "An error or a formula of a spreadsheet stands where a client number should.",
            "`#N/A`, `#REF!` or `=\"00123\"`",
            "Mend the cell in the spreadsheet, or type the number itself.",
        fr: "La valeur est une erreur ou une formule de tableur, pas un numéro de client.",
            "`#N/A`, `#REF!` ou `=\"00123\"`",
            "Corrigez la cellule dans le tableur, ou tapez le numéro lui-même.",
    }
    "number-scientific" {
        en: "A warning: a spreadsheet may have changed this client number into scientific notation; it was taken as it stands.",
            "`1.2E+11`",
            "Compare it with your records; to correct it, run `carnet edit CLIENT --number NUMBER`, and format the column as text.",
        fr: "Avertissement\u{a0}: un tableur a peut-être converti ce numéro de client en notation scientifique; il a été accepté tel quel.",
            "`1,2E+11`",
            "Comparez-le avec vos dossiers; pour le corriger, exécutez `carnet edit CLIENT --number NUMÉRO`, et mettez la colonne au format texte.",
    }
    "number-date" {
        en: "A warning: a spreadsheet may have made a date of this client number; it was taken as it stands.",
            "`2026-03-01` or `1-Mar` for the number `1-3`",
            "Compare it with your records; to correct it, run `carnet edit CLIENT --number NUMBER`, and format the column as text.",
        fr: "Avertissement\u{a0}: un tableur a peut-être converti ce numéro de client en date; il a été accepté tel quel.",
            "`2026-03-01` ou `1-mars` pour le numéro `1-3`",
            "Comparez-le avec vos dossiers; pour le corriger, exécutez `carnet edit CLIENT --number NUMÉRO`, et mettez la colonne au format texte.",
    }
    "number-similar" {
        en: "A warning: the client number differs from another one only by O and 0, or by I, l and 1.",
            "`O07` beside `007`",
            "Check that both are meant; if not, correct one with `carnet edit CLIENT --number NUMBER`.",
        fr: "Avertissement\u{a0}: le numéro de client ne diffère d’un autre que par O et 0, ou par I, l et 1.",
            "`O07` à côté de `007`",
            "Vérifiez que les deux sont bons; sinon, corrigez-en un avec `carnet edit CLIENT --number NUMÉRO`.",
    }
    "number-look-alike" {
        en: "The client number looks the same as another one, since one of the two has letters of another alphabet.",
            "A Cyrillic `А7` beside a Latin `A7`.",
            "Type the number again on your own keyboard, or choose another one.",
        fr: "Le numéro de client a la même apparence qu’un autre, car l’un des deux contient des lettres d’un autre alphabet.",
            "Un `А7` cyrillique à côté d’un `A7` latin.",
            "Retapez le numéro sur votre propre clavier, ou choisissez-en un autre.",
    }
    "number-taken" {
        en: "Another client of the firm, active or inactive, has this client number, whatever its case.",
            "`carnet add 'Other Ltd.' --number 007` where Bond has 007",
            "Choose another number, or give the other client one with `carnet edit number:007 --number NUMBER`.",
        fr: "Un autre client du cabinet, actif ou inactif, a ce numéro de client, sans égard à la casse.",
            "`carnet add 'Autre inc.' --number 007` alors que Roy a 007",
            "Choisissez un autre numéro, ou attribuez-en un autre à ce client avec `carnet edit number:007 --number NUMÉRO`.",
    }
    "company-id-missing" {
        en: "A row has no company ID, by which its client would be found; `diff` warns with it of clients without this key.",
            "`,Bond Ltd.,007`",
            "Write it, 1 to 20 digits, or import with `--add`, which finds or adds the client by its name.",
        fr: "Une ligne n’a pas de numéro d’identification de l’entreprise, qui sert à reconnaître le client; `diff` donne cet avertissement pour les clients sans cette clé.",
            "`,Roy inc.,007`",
            "Entrez-le, de 1 à 20 chiffres, ou importez avec `--add`, qui trouve ou ajoute le client d’après son nom.",
    }
    "company-id-format" {
        en: "The company ID is not 1 to 20 digits.",
            "`91303-47957`",
            "Copy it again from QuickBooks, digits only.",
        fr: "Le numéro d’identification de l’entreprise n’est pas formé de 1 à 20 chiffres.",
            "`91303-47957`",
            "Copiez-le de nouveau à partir de QuickBooks, les chiffres seulement.",
    }
    "company-id-scientific" {
        en: "A spreadsheet has written the company ID in scientific notation and lost digits.",
            "`9.13035E+15`",
            "Format the column as text and paste the company IDs again, or import with `--repair-ids`, which goes by the display name.",
        fr: "Un tableur a converti le numéro d’identification de l’entreprise en notation scientifique; des chiffres sont perdus.",
            "`9,13035E+15`",
            "Mettez la colonne au format texte et collez de nouveau les numéros, ou importez avec `--repair-ids`, qui se fie au nom d’affichage.",
    }
    "company-id-taken" {
        en: "Another client of the firm has this company ID.",
            "`carnet add Other --company-id 7` where Bond has 7",
            "See who has it with `carnet show id:7`; two clients never share a company ID.",
        fr: "Un autre client du cabinet a ce numéro d’identification de l’entreprise.",
            "`carnet add Autre --company-id 7` alors que Roy a 7",
            "Pour voir quel client l’a, exécutez `carnet show id:7`; deux clients n’ont jamais le même numéro d’identification.",
    }
    "company-id-fixed" {
        en: "A company ID that was given never changes; only one that carnet generated can be replaced, once.",
            "`carnet edit 007 --company-id 8` where 7 was given",
            "If the ID is wrong, add the client anew with the right one, then run `carnet merge KEEP DUPLICATE`.",
        fr: "Un numéro d’identification de l’entreprise fourni ne change jamais; seul un numéro généré par carnet peut être remplacé, une seule fois.",
            "`carnet edit 007 --company-id 8` alors que 7 a été fourni",
            "Si le numéro est erroné, ajoutez de nouveau le client avec le bon, puis exécutez `carnet merge GARDÉ DOUBLON`.",
    }
    "company-id-generated" {
        en: "A warning of `export --for-upload`: clients were left out whose company IDs carnet generated, since QuickBooks does not know them.",
            "`carnet export upload.csv --for-upload`",
            "Give them the company IDs of QuickBooks with `carnet edit CLIENT --company-id DIGITS`, then export again.",
        fr: "Avertissement de `export --for-upload`\u{a0}: des clients ont été omis, car carnet a généré leur numéro d’identification, que QuickBooks ne connaît pas.",
            "`carnet export numeros.csv --for-upload`",
            "Entrez leurs numéros d’identification de QuickBooks avec `carnet edit CLIENT --company-id CHIFFRES`, puis exportez de nouveau.",
    }
}
