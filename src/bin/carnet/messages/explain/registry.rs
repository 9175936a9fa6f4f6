//! Codes of the registry’s file and of the command line.

explanations! {
    "no-registry" {
        en: "There is no registry yet where it was looked for.",
            "`carnet find --store nowhere.db`",
            "Make one with `carnet firm add NAME`, or name another with `--store` or `CARNET_STORE`.",
        fr: "Il n’y a pas encore de registre là où il a été cherché.",
            "`carnet find --store nulle-part.db`",
            "Créez-en un avec `carnet firm add NOM`, ou nommez-en un autre avec `--store` ou `CARNET_STORE`.",
    }
    "not-a-registry" {
        en: "The file is not a registry of carnet; it was left untouched.",
            "`carnet find --store clients.csv`",
            "Name the registry with `--store`; a list is brought in with `carnet import`.",
        fr: "Le fichier n’est pas un registre de carnet; il n’a pas été touché.",
            "`carnet find --store clients.csv`",
            "Nommez le registre avec `--store`; une liste entre avec `carnet import`.",
    }
    "registry-newer" {
        en: "A newer version of carnet has written the registry; this one leaves it untouched.",
            "A registry on a shared drive, after somebody else has updated carnet.",
            "Install the newer version.",
        fr: "Une version plus récente de carnet a écrit le registre; celle-ci n’y touche pas.",
            "Un registre sur un disque partagé, après qu’un autre a mis carnet à jour.",
            "Installez la version plus récente.",
    }
    "registry-damaged" {
        en: "The registry’s file is damaged.",
            "A copy that broke off, or a failing disk.",
            "See how far it can be read with `carnet check`, and go back to a backup.",
        fr: "Le fichier du registre est endommagé.",
            "Une copie interrompue, ou un disque qui flanche.",
            "Voyez avec `carnet check` jusqu’où il se lit, et revenez à une copie de sauvegarde.",
    }
    "registry-needs-recovery" {
        en: "A program that was writing has died, and what it left can only be cleared away by somebody who may write here.",
            "`carnet find` on a read-only disk after a power failure",
            "Run `carnet check` where the file and its folder can be written.",
        fr: "Un programme qui écrivait est mort, et seul quelqu’un qui peut écrire ici peut effacer ce qu’il a laissé.",
            "`carnet find` sur un disque en lecture seule après une panne de courant",
            "Exécutez `carnet check` là où le fichier et son dossier peuvent être écrits.",
    }
    "registry-busy" {
        en: "Another program was writing to the registry for longer than `--wait` says, or made it at the same moment.",
            "Two nightly jobs that begin together.",
            "Run the command again, or wait longer with `--wait SECONDS`.",
        fr: "Un autre programme a écrit dans le registre plus longtemps que ne le dit `--wait`, ou l’a créé au même moment.",
            "Deux tâches de nuit qui commencent ensemble.",
            "Exécutez de nouveau la commande, ou attendez plus longtemps avec `--wait SECONDES`.",
    }
    "rows-dangling" {
        en: "A problem found by `check`: rows of a table point at rows that are not there.",
            "A registry that was edited with another SQLite program.",
            "Go back to a backup.",
        fr: "Un problème trouvé par `check`\u{a0}: des rangées d’une table renvoient à des rangées qui n’existent pas.",
            "Un registre modifié avec un autre programme SQLite.",
            "Revenez à une copie de sauvegarde.",
    }
    "key-stale" {
        en: "A problem found by `check`: a client is not found by its name or number, since something other than carnet has changed it.",
            "A registry that was edited with another SQLite program.",
            "Write the value again with the `carnet edit` command that `check` gives.",
        fr: "Un problème trouvé par `check`\u{a0}: un client ne se trouve pas par son nom ou son numéro, car autre chose que carnet l’a modifié.",
            "Un registre modifié avec un autre programme SQLite.",
            "Récrivez la valeur avec la commande `carnet edit` que donne `check`.",
    }
    "journal-differs" {
        en: "A problem found by `check`: what is registered is not what the journal says was done.",
            "A registry that was edited with another SQLite program.",
            "Compare it with a backup by `carnet diff BACKUP REGISTRY`, and correct or go back.",
        fr: "Un problème trouvé par `check`\u{a0}: ce qui est inscrit n’est pas ce que le journal dit avoir été fait.",
            "Un registre modifié avec un autre programme SQLite.",
            "Comparez-le avec une copie de sauvegarde par `carnet diff COPIE REGISTRE`, puis corrigez ou revenez en arrière.",
    }
    "interrupted" {
        en: "A signal stopped the command; the registry is as it was before.",
            "Ctrl-C during `carnet import`.",
            "Run the command again.",
        fr: "Un signal a arrêté la commande; le registre est tel qu’avant.",
            "Ctrl-C pendant `carnet import`.",
            "Exécutez de nouveau la commande.",
    }
    "usage" {
        en: "The command line is wrong: an option that does not exist, a value outside its set, something missing or too much.",
            "`carnet find --status asleep`",
            "See what can be typed with `--help` behind the command.",
        fr: "La ligne de commande est fausse\u{a0}: une option qui n’existe pas, une valeur hors de l’ensemble, quelque chose qui manque ou qui est de trop.",
            "`carnet find --status endormi`",
            "Voyez ce qui peut être tapé avec `--help` après la commande.",
    }
    "input-needed" {
        en: "An answer is needed, and nobody can be asked: there is no terminal, or `--no-input` was given.",
            "`carnet delete 007 --no-input`",
            "Give the answer with the option that the message names, such as `--yes`.",
        fr: "Une réponse est nécessaire, et personne ne peut être interrogé\u{a0}: il n’y a pas de terminal, ou `--no-input` a été donné.",
            "`carnet delete 007 --no-input`",
            "Donnez la réponse avec l’option que nomme le message, comme `--yes`.",
    }
    "not-confirmed" {
        en: "The question was answered with no, or not at all, and nothing was done.",
            "`carnet delete 007`, answered with `n`",
            "Answer `yes`, or add `--yes`.",
        fr: "La réponse à la question était non, ou il n’y en a pas eu, et rien n’a été fait.",
            "`carnet delete 007`, suivi de la réponse `n`",
            "Répondez `oui`, ou ajoutez `--yes`.",
    }
}
