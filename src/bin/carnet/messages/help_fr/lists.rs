//! Commands about many clients at once: lists, files and uploads.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "find",
        about: "Afficher les clients, ou chercher ceux qui correspondent à tous les mots",
        arguments: &[
            (
                "words",
                "Mots à chercher dans le nom, le numéro de client, le numéro d’identification, le courriel, les étiquettes ou les références",
            ),
            ("sort", "Les champs de tri, séparés par des virgules; `-` devant un champ inverse l’ordre"),
            ("limit", "Le nombre maximal de clients à afficher"),
            ("ids", "Afficher seulement `id:…`, un par ligne, pour les commandes qui lisent `-`"),
        ],
    },
    CommandHelp { command: "columns", about: "Afficher ou choisir les colonnes de la liste", arguments: &[] },
    CommandHelp {
        command: "columns set",
        about: "Choisir les colonnes et leur ordre",
        arguments: &[("keys", "Clés ou en-têtes, séparés par des virgules ou des espaces")],
    },
    CommandHelp { command: "columns reset", about: "Revenir aux colonnes par défaut", arguments: &[] },
    CommandHelp {
        command: "export",
        about: "Exporter la liste des clients dans un fichier ou sur la sortie standard",
        arguments: &[
            (
                "file",
                "Le fichier, dont l’extension indique le format\u{a0}: csv, tsv, json, jsonl, xlsx; `-` pour la sortie standard",
            ),
            (
                "for_upload",
                "Seulement ce qui peut être téléversé dans QuickBooks\u{a0}: trois colonnes, les clients qui ont un numéro",
            ),
            (
                "split",
                "Diviser en fichiers d’au plus 1\u{a0}000 lignes et 100\u{a0}000 octets\u{a0}: NOM-1.csv, NOM-2.csv…",
            ),
            ("spreadsheet_safe", "Ajouter un `'` devant les cellules qu’un tableur exécuterait"),
            (
                "bom",
                "Commencer par une marque d’ordre des octets, pour que les tableurs reconnaissent l’UTF-8",
            ),
        ],
    },
    CommandHelp {
        command: "import",
        about: "Importer des numéros de client ou des listes complètes à partir de fichiers",
        arguments: &[
            ("files", "Listes en CSV, en XLSX ou en JSON; `-` pour l’entrée standard"),
            ("dry_run", "Indiquer ce qui serait fait, sans rien écrire"),
            ("add", "Ajouter aussi les clients qui ne sont pas dans le cabinet"),
            ("details", "Importer aussi toutes les autres colonnes que carnet connaît"),
            ("all_or_nothing", "Ne rien importer si une seule ligne est rejetée"),
            ("errors", "Le fichier du rapport d’erreurs (par défaut\u{a0}: à côté du fichier importé)"),
            ("strict", "N’accepter que les en-têtes exacts"),
            ("no_limit", "Lever les limites de 1\u{a0}000 lignes et de 102\u{a0}400 octets"),
            ("clear_blanks", "Effacer les champs dont la cellule est vide"),
            ("accept_lost_zeros", "Accepter tels quels les numéros qui ont perdu leurs zéros"),
            (
                "add_namesakes",
                "Ajouter les clients sans numéro d’identification même si leur nom est déjà inscrit",
            ),
            ("repair_ids", "Corriger les numéros d’identification abîmés d’après le nom d’affichage"),
            (
                "spreadsheet_safe",
                "Enlever le `'` que `export --spreadsheet-safe` a ajouté devant les formules",
            ),
            ("new_firm", "Importer dans le cabinet de ce nom, créé s’il n’existe pas"),
            ("all_firms", "Importer chaque ligne dans le cabinet indiqué dans la colonne Cabinet"),
            ("new_firms", "Avec --all-firms, créer les cabinets qui n’existent pas"),
            ("encoding", "L’encodage des fichiers, par son nom WHATWG"),
        ],
    },
    CommandHelp {
        command: "match",
        about: "Faire correspondre la liste d’un autre système aux clients et préparer les numéros à téléverser",
        arguments: &[
            ("file", "La liste, en CSV ou en classeur XLSX"),
            ("name", "L’en-tête de la colonne des noms"),
            ("number", "L’en-tête de la colonne des numéros de client"),
            ("email", "L’en-tête de la colonne des courriels"),
            ("business_number", "L’en-tête de la colonne des numéros d’entreprise"),
            (
                "reference",
                "Un système, et l’en-tête de la colonne des identifiants des clients dans ce système",
            ),
            (
                "output",
                "Le fichier des correspondances certaines; les autres vont à côté, dans NOM.review.csv",
            ),
            ("review", "Le fichier de révision rempli"),
        ],
    },
    CommandHelp {
        command: "diff",
        about: "Comparer deux registres ou exportations, client par client",
        arguments: &[
            ("old", "Un registre, ou une exportation en CSV, en XLSX, en JSON ou en JSONL"),
            ("new", "Le registre ou l’exportation à comparer"),
            ("key", "Le champ qui sert à reconnaître les clients"),
            ("ignore", "Un champ à ne pas comparer; peut être indiqué plus d’une fois"),
            ("encoding", "L’encodage des fichiers CSV, par son nom WHATWG"),
            ("delimiter", "Le séparateur de colonnes des fichiers CSV"),
            ("header_row", "La ligne des fichiers CSV où se trouvent les en-têtes"),
        ],
    },
];
