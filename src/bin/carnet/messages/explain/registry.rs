//! Codes of the registry’s file and of the command line.

explanations! {
    "no-registry" {
        en: "There is no registry yet where it was looked for.",
            "`carnet find --store nowhere.db`",
            "Make one with `carnet firm add NAME`, `carnet import LIST.csv --add --new-firm NAME` or, to try carnet out, `carnet demo`; or name another with `--store` or `CARNET_STORE`.",
        fr: "Il n’y a pas encore de registre à cet endroit.",
            "`carnet find --store nulle-part.db`",
            "Créez-en un avec `carnet firm add NOM`, `carnet import LISTE.csv --add --new-firm NOM` ou, pour essayer carnet, `carnet demo`; ou indiquez-en un autre avec `--store` ou `CARNET_STORE`.",
    }
    "not-a-registry" {
        en: "The file is not a registry of carnet; it was left untouched.",
            "`carnet find --store clients.csv`",
            "Name the registry with `--store`; a list is brought in with `carnet import`.",
        fr: "Le fichier n’est pas un registre de carnet; il n’a pas été modifié.",
            "`carnet find --store clients.csv`",
            "Indiquez le registre avec `--store`; pour importer une liste, exécutez `carnet import`.",
    }
    "registry-newer" {
        en: "A newer version of carnet has written the registry; this one leaves it untouched.",
            "A registry on a shared drive, after somebody else has updated carnet.",
            "Install the newer version.",
        fr: "Le registre vient d’une version plus récente de carnet; celle-ci n’y touche pas.",
            "Un registre sur un disque partagé, après une mise à jour de carnet par quelqu’un d’autre.",
            "Installez la version plus récente.",
    }
    "registry-damaged" {
        en: "The registry’s file is damaged.",
            "A copy that broke off, or a failing disk.",
            "See how far it can be read with `carnet check`, and go back to a backup.",
        fr: "Le fichier du registre est endommagé.",
            "Une copie interrompue, ou un disque défaillant.",
            "Vérifiez avec `carnet check` ce qui est encore lisible, puis restaurez une copie de sauvegarde.",
    }
    "registry-needs-recovery" {
        en: "A program that was writing has died, and what it left can only be cleared away by somebody who may write here.",
            "`carnet find` on a read-only disk after a power failure",
            "Run `carnet check` where the file and its folder can be written.",
        fr: "Un programme s’est arrêté pendant l’écriture, et il faut le droit d’écrire ici pour effacer ce qu’il a laissé.",
            "`carnet find` sur un disque en lecture seule après une panne de courant",
            "Exécutez `carnet check` avec un compte qui peut écrire dans le fichier et son dossier.",
    }
    "registry-busy" {
        en: "Another program was writing to the registry for longer than `--wait` says, or made, replaced or moved it at the same moment.",
            "Two nightly jobs that begin together.",
            "Run the command again, or wait longer with `--wait SECONDS`.",
        fr: "Un autre programme a écrit dans le registre plus longtemps que le délai de `--wait`, ou l’a créé, remplacé ou déplacé au même moment.",
            "Deux tâches de nuit qui commencent ensemble.",
            "Exécutez de nouveau la commande, ou attendez plus longtemps avec `--wait SECONDES`.",
    }
    "rows-dangling" {
        en: "A problem found by `check`: rows of a table point at rows that are not there.",
            "A registry that was edited with another SQLite program.",
            "Go back to a backup.",
        fr: "Problème trouvé par `check`\u{a0}: des enregistrements d’une table renvoient à d’autres qui n’existent pas.",
            "Un registre modifié avec un autre programme SQLite.",
            "Restaurez une copie de sauvegarde.",
    }
    "layout-differs" {
        en: "A problem found by `check`: the registry is not made as carnet makes it; a table or an index is missing or changed, or a table, index, trigger or view was added.",
            "A registry that was edited with another SQLite program.",
            "Go back to a backup; what was added can be taken out again by whoever put it there.",
        fr: "Problème trouvé par `check`\u{a0}: le registre n’est pas fait comme carnet le fait; une table ou un index manque ou a changé, ou une table, un index, un déclencheur ou une vue a été ajouté.",
            "Un registre modifié avec un autre programme SQLite.",
            "Restaurez une copie de sauvegarde; ce qui a été ajouté peut être retiré par la personne qui l’a mis.",
    }
    "key-stale" {
        en: "A problem found by `check`: a client is not found by its name or number, since something other than carnet has changed it.",
            "A registry that was edited with another SQLite program.",
            "Run the `carnet edit` command that `check` gives: it changes nothing and writes anew what the client is found by.",
        fr: "Problème trouvé par `check`\u{a0}: un client est introuvable par son nom ou son numéro, car autre chose que carnet l’a modifié.",
            "Un registre modifié avec un autre programme SQLite.",
            "Exécutez la commande `carnet edit` que donne `check`\u{a0}: elle ne modifie rien et réécrit ce qui sert à trouver le client.",
    }
    "journal-differs" {
        en: "A problem found by `check`: what is registered is not what the journal says was done.",
            "A registry that was edited with another SQLite program.",
            "Compare it with a backup by `carnet diff BACKUP REGISTRY`, and correct or go back.",
        fr: "Problème trouvé par `check`\u{a0}: le contenu du registre ne correspond pas au journal.",
            "Un registre modifié avec un autre programme SQLite.",
            "Comparez-le avec une copie de sauvegarde au moyen de `carnet diff COPIE REGISTRE`, puis corrigez-le ou restaurez la copie.",
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
        fr: "Commande incorrecte ou incomplète\u{a0}: option inconnue, valeur non permise, argument manquant ou de trop.",
            "`carnet find --status endormi`",
            "Pour la liste des options, ajoutez `--help` après la commande.",
    }
    "input-needed" {
        en: "An answer is needed, and nobody can be asked: there is no terminal, or `--no-input` was given.",
            "`carnet delete 007 --no-input`",
            "Give the answer with the option that the message names, such as `--yes`.",
        fr: "Il faut une réponse, et carnet ne peut pas poser de question\u{a0}: il n’y a pas de terminal, ou `--no-input` est utilisé.",
            "`carnet delete 007 --no-input`",
            "Précisez la réponse avec l’option indiquée dans le message, comme `--yes`.",
    }
    "not-confirmed" {
        en: "The question was answered with no, or not at all, and nothing was done.",
            "`carnet delete 007`, answered with `n`",
            "Answer `yes`, or add `--yes`.",
        fr: "La réponse à la question était non, ou il n’y a pas eu de réponse; rien n’a été fait.",
            "`carnet delete 007`, suivi de la réponse `n`",
            "Répondez `oui`, ou ajoutez `--yes`.",
    }
}
