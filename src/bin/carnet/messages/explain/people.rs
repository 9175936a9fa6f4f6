//! Codes of firms, team members and what they may do.

explanations! {
    "actor-unknown" {
        en: "Nobody in the firm is known to be the one who acts, and whoever changes something must be.",
            "`carnet add Bond` under a login that no team member has",
            "Say who acts with `--as MEMBER`, or tie your login to a member with `carnet team edit MEMBER --login LOGIN`.",
        fr: "On ne sait pas quel membre du cabinet exécute la commande; il faut le savoir pour faire une modification.",
            "`carnet add Roy` sous un nom d’utilisateur qui n’est celui d’aucun membre de l’équipe",
            "Indiquez qui vous êtes avec `--as MEMBRE`, ou associez votre nom d’utilisateur à un membre avec `carnet team edit MEMBRE --login UTILISATEUR`.",
    }
    "not-admin" {
        en: "Only an admin of the firm may do this: assign lead accountants, change the team, move clients to another firm.",
            "`carnet edit 007 --lead bo@harbour.example --as cy` where Cy is a member",
            "Have an admin run the command, or run it with `--as ADMIN` if you are one.",
        fr: "Seul un administrateur du cabinet peut désigner les comptables principaux, modifier l’équipe et transférer des clients à un autre cabinet.",
            "`carnet edit 007 --lead bo@cote.example --as cy` alors que Cy est membre",
            "Faites exécuter la commande par un administrateur, ou exécutez-la avec `--as ADMINISTRATEUR` si vous en êtes un.",
    }
    "not-primary-admin" {
        en: "Only the primary admin of the firm may do this: delete or merge clients, rename or delete the firm, hand the role on, prune the history.",
            "`carnet delete 007 --as bo` where Bo is an admin",
            "Have the primary admin run the command; `carnet team list` shows who it is.",
        fr: "Seul l’administrateur principal du cabinet peut supprimer ou fusionner des clients, renommer ou supprimer le cabinet, transférer son rôle et purger l’historique.",
            "`carnet delete 007 --as bo` alors que Bo est administrateur",
            "Faites exécuter la commande par l’administrateur principal; `carnet team list` indique qui c’est.",
    }
    "member-exists" {
        en: "A member of the firm has this email or login already.",
            "`carnet team add 'Bob <bo@harbour.example>'` where Bo has that email",
            "Change that member with `carnet team edit MEMBER`, or give another email or login.",
        fr: "Un membre du cabinet a déjà ce courriel ou ce nom d’utilisateur.",
            "`carnet team add 'Bob <bo@cote.example>'` alors que Bo a ce courriel",
            "Modifiez ce membre avec `carnet team edit MEMBRE`, ou indiquez un autre courriel ou nom d’utilisateur.",
    }
    "member-not-found" {
        en: "No member of the firm has this email or login, or the member is inactive and cannot take this on.",
            "`carnet team edit robert --role admin`",
            "See the members with `carnet team list`; an inactive one comes back with `carnet team activate MEMBER`.",
        fr: "Aucun membre du cabinet n’a ce courriel ou ce nom d’utilisateur, ou ce membre est inactif et ne peut pas s’en charger.",
            "`carnet team edit robert --role administrateur`",
            "Affichez les membres avec `carnet team list`; pour rendre un membre actif, exécutez `carnet team activate MEMBRE`.",
    }
    "is-primary-admin" {
        en: "The primary admin can neither be made inactive nor be given a lesser role, since a firm always has exactly one.",
            "`carnet team inactivate ann@harbour.example`",
            "Hand the role on first with `carnet team hand-over MEMBER`.",
        fr: "L’administrateur principal ne peut pas être rendu inactif ni recevoir un rôle inférieur, car un cabinet en a toujours exactement un.",
            "`carnet team inactivate ana@cote.example`",
            "Transférez d’abord le rôle avec `carnet team hand-over MEMBRE`.",
    }
    "has-clients" {
        en: "The member leads clients, and somebody else must lead them before the member is made inactive.",
            "`carnet team inactivate bo@harbour.example`",
            "Add `--reassign-to MEMBER`, or `--reassign-to none` to leave them without a lead.",
        fr: "Ce membre est le comptable principal de clients; un autre doit le remplacer avant qu’il soit rendu inactif.",
            "`carnet team inactivate bo@cote.example`",
            "Ajoutez `--reassign-to MEMBRE`, ou `--reassign-to aucun` pour les laisser sans comptable principal.",
    }
    "firm-not-found" {
        en: "The registry has no firm of this name, or no firm at all.",
            "`carnet find --firm Harbor`",
            "See the firms with `carnet firm list`, or add one with `carnet firm add NAME`.",
        fr: "Le registre ne contient pas de cabinet de ce nom, ou n’en contient aucun.",
            "`carnet find --firm Cotté`",
            "Affichez les cabinets avec `carnet firm list`, ou ajoutez-en un avec `carnet firm add NOM`.",
    }
    "firm-exists" {
        en: "A firm of the registry has this name already, whatever its case and accents.",
            "`carnet firm add HARBOUR` where Harbour exists",
            "Choose another name, or use that firm with `--firm`.",
        fr: "Un cabinet du registre porte déjà ce nom, sans égard à la casse ni aux accents.",
            "`carnet firm add COTE` alors que Côté existe",
            "Choisissez un autre nom, ou utilisez ce cabinet avec `--firm`.",
    }
    "firm-ambiguous" {
        en: "The registry has several firms, and none was chosen.",
            "`carnet find bond`",
            "Choose one for good with `carnet firm use NAME`, or for once with `--firm NAME`.",
        fr: "Le registre contient plusieurs cabinets, et aucun n’est choisi.",
            "`carnet find roy`",
            "Choisissez-en un une fois pour toutes avec `carnet firm use NOM`, ou pour cette commande seulement avec `--firm NOM`.",
    }
    "firm-not-empty" {
        en: "A firm that has clients is not deleted.",
            "`carnet firm delete 'Harbour West'`",
            "Move its clients with `carnet transfer CLIENT --to FIRM`, or delete them, first.",
        fr: "Un cabinet qui a des clients ne peut pas être supprimé.",
            "`carnet firm delete 'Côté Québec'`",
            "Transférez d’abord ses clients avec `carnet transfer CLIENT --to CABINET`, ou supprimez-les définitivement.",
    }
    "firm-full" {
        en: "A firm has at most 2,000 clients, active and inactive together, as in QuickBooks.",
            "`carnet add Bond` in a firm of 2,000 clients",
            "Add a second firm with `carnet firm add NAME`, and move clients to it with `carnet transfer CLIENT --to NAME`; import rejected rows into it with `--new-firm NAME`.",
        fr: "Un cabinet compte au plus 2\u{a0}000 clients, actifs et inactifs, comme dans QuickBooks.",
            "`carnet add Roy` dans un cabinet de 2\u{a0}000 clients",
            "Ajoutez un deuxième cabinet avec `carnet firm add NOM`, et transférez-y des clients avec `carnet transfer CLIENT --to NOM`; importez-y les lignes rejetées avec `--new-firm NOM`.",
    }
    "firm-exists-used" {
        en: "A warning: `--new-firm` named a firm that exists, and it was used.",
            "`carnet import list.csv --new-firm Harbour`, run for the second time",
            "Nothing has to be done if that firm is meant; otherwise take the import back with `carnet undo`.",
        fr: "Avertissement\u{a0}: le cabinet indiqué avec `--new-firm` existait déjà et a été utilisé.",
            "`carnet import liste.csv --new-firm Côté`, exécuté une deuxième fois",
            "Rien à faire si c’est le bon cabinet; sinon, annulez l’importation avec `carnet undo`.",
    }
    "lead-dropped" {
        en: "A warning: the client’s lead accountant is not in the team of its new firm, so that it has none there.",
            "`carnet transfer 007 --to 'Harbour West'`",
            "Add the person there with `carnet team add`, then give the lead with `carnet edit CLIENT --lead MEMBER`.",
        fr: "Avertissement\u{a0}: le comptable principal ne fait pas partie de l’équipe du nouveau cabinet; le client n’a donc plus de comptable principal.",
            "`carnet transfer 007 --to 'Côté Québec'`",
            "Ajoutez-y la personne avec `carnet team add`, puis désignez-la avec `carnet edit CLIENT --lead MEMBRE`.",
    }
    "lead-missing" {
        en: "Advice of `check`: the client has no lead accountant.",
            "`carnet find --lead none`",
            "Choose one with `carnet edit CLIENT --lead MEMBER`; several clients at once will do.",
        fr: "Conseil de `check`\u{a0}: le client n’a pas de comptable principal.",
            "`carnet find --lead aucun`",
            "Choisissez-en un avec `carnet edit CLIENT --lead MEMBRE`, pour plusieurs clients à la fois au besoin.",
    }
    "primary-admin-count" {
        en: "A problem found by `check`: the firm has not exactly one active primary admin; something other than carnet has written to the file.",
            "A registry that was edited with another SQLite program.",
            "If there are several, let one hand over to another with `carnet team hand-over MEMBER`; if the one is inactive, run `carnet team activate MEMBER`; otherwise go back to a backup.",
        fr: "Problème trouvé par `check`\u{a0}: le cabinet n’a pas exactement un administrateur principal actif; autre chose que carnet a écrit dans le fichier.",
            "Un registre modifié avec un autre programme SQLite.",
            "S’il y en a plusieurs, que l’un cède son rôle à un autre avec `carnet team hand-over MEMBRE`; s’il est inactif, exécutez `carnet team activate MEMBRE`; sinon, restaurez une copie de sauvegarde.",
    }
}
