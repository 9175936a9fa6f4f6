//! Commands about many clients at once: lists, files and uploads.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "find",
        about: "Lister les clients, ou trouver ceux où figure chaque mot",
        arguments: &[
            (
                "words",
                "Mots du nom, du numéro de client, du numéro d’identification, du courriel, des étiquettes ou des références",
            ),
            (
                "sort",
                "Les champs qui donnent l’ordre, séparés par des virgules; `-` devant un champ l’inverse",
            ),
            ("limit", "Combien de clients lister au plus"),
            ("ids", "Donner `id:…`, un par ligne, pour les commandes qui lisent `-`"),
        ],
    },
    CommandHelp { command: "columns", about: "Voir ou choisir les colonnes de la liste", arguments: &[] },
    CommandHelp {
        command: "columns set",
        about: "Choisir les colonnes et leur ordre",
        arguments: &[("keys", "Clés ou en-têtes, séparés par des virgules ou des blancs")],
    },
    CommandHelp { command: "columns reset", about: "Revenir aux colonnes habituelles", arguments: &[] },
    CommandHelp {
        command: "export",
        about: "Écrire la liste des clients dans un fichier, ou sur la sortie standard",
        arguments: &[
            (
                "file",
                "Le fichier; sa terminaison dit le format\u{a0}: csv, tsv, json, jsonl, xlsx; `-` est la sortie standard",
            ),
            (
                "for_upload",
                "Seulement ce que QuickBooks laisse téléverser\u{a0}: trois colonnes, les clients qui ont un numéro",
            ),
            (
                "split",
                "Écrire des parts de 1\u{a0}000 rangées et 100\u{a0}000 octets au plus\u{a0}: NOM-1.csv, NOM-2.csv…",
            ),
            ("spreadsheet_safe", "Mettre un `'` devant les cellules qu’un tableur exécuterait"),
            (
                "bom",
                "Commencer par une marque d’ordre des octets, à laquelle les tableurs reconnaissent l’UTF-8",
            ),
        ],
    },
    CommandHelp {
        command: "import",
        about: "Importer des numéros de client, ou des listes entières, à partir de fichiers",
        arguments: &[
            ("files", "Listes en CSV, en classeur ou en JSON; `-` est l’entrée standard"),
            ("dry_run", "Dire ce qui serait fait, et ne rien écrire"),
            ("add", "Ajouter aussi les clients qui ne sont pas dans le cabinet"),
            ("details", "Reprendre aussi toutes les autres colonnes que carnet connaît"),
            ("all_or_nothing", "Ne rien importer si une seule rangée est mauvaise"),
            ("errors", "Où va le rapport d’erreurs (par défaut\u{a0}: à côté du fichier)"),
            ("strict", "N’accepter les en-têtes que mot pour mot"),
            ("no_limit", "Lever les limites de 1\u{a0}000 rangées et de 102\u{a0}400 octets"),
            ("clear_blanks", "Laisser les cellules vides effacer des champs"),
            ("accept_lost_zeros", "Prendre tels quels les numéros qui ont perdu leurs zéros"),
            (
                "add_namesakes",
                "Ajouter des clients sans numéro d’identification même si leur nom est inscrit",
            ),
            ("repair_ids", "Réparer d’après le nom d’affichage les numéros d’identification abîmés"),
            ("spreadsheet_safe", "Enlever le `'` que `export --spreadsheet-safe` a mis devant les formules"),
            ("new_firm", "Importer dans un nouveau cabinet de ce nom, créé s’il n’y en a pas"),
            ("all_firms", "Importer chaque rangée dans le cabinet que dit sa colonne Cabinet"),
            ("new_firms", "Avec --all-firms, créer les cabinets qui n’existent pas"),
            ("encoding", "L’encodage des fichiers, par son nom WHATWG"),
        ],
    },
    CommandHelp {
        command: "match",
        about: "Apparier la liste d’un autre système aux clients, et en écrire les numéros à téléverser",
        arguments: &[
            ("file", "La liste, en CSV ou en classeur"),
            ("name", "L’en-tête de la colonne des noms"),
            ("number", "L’en-tête de la colonne des numéros de client"),
            ("email", "L’en-tête de la colonne des courriels"),
            ("business_number", "L’en-tête de la colonne des numéros d’entreprise"),
            ("reference", "Un système, et l’en-tête de la colonne des identifiants qu’y ont les clients"),
            ("output", "Où vont les correspondances sûres; les autres vont à côté, dans NOM.review.csv"),
            ("review", "Une révision où des choix ont été faits"),
        ],
    },
    CommandHelp {
        command: "diff",
        about: "Comparer deux registres ou exportations, client par client",
        arguments: &[
            ("old", "Un registre, ou une exportation en CSV, en classeur, en JSON ou en lignes JSON"),
            ("new", "Ce à quoi il est comparé"),
            ("key", "Le champ auquel les clients se reconnaissent"),
            ("ignore", "Un champ qui peut différer; peut être donné plus d’une fois"),
            ("encoding", "L’encodage des fichiers CSV, par son nom WHATWG"),
            ("delimiter", "Ce qui sépare les colonnes des fichiers CSV"),
            ("header_row", "La ligne des fichiers CSV où se trouvent les en-têtes"),
        ],
    },
];
