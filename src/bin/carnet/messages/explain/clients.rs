//! Codes of the rules about clients, and of undoing.

explanations! {
    "client-not-found" {
        en: "No client of the firm has this client number, company ID or display name.",
            "`carnet show bnod`",
            "Look for it with `carnet find WORDS --status all`; another firm is named with `--firm`.",
        fr: "Aucun client du cabinet n’a ce numéro de client, ce numéro d’identification ou ce nom d’affichage.",
            "`carnet show rooy`",
            "Cherchez-le avec `carnet find MOTS --status tous`; pour un autre cabinet, utilisez `--firm`.",
    }
    "client-ambiguous" {
        en: "The text fits several clients: it is one’s number and another’s company ID, or the name of several.",
            "`carnet show 7` where one client has the number 7 and another the company ID 7",
            "Say which is meant: `number:7`, `id:7` or `name:7`.",
        fr: "Le texte désigne plusieurs clients\u{a0}: c’est le numéro de l’un et le numéro d’identification d’un autre, ou le nom de plusieurs.",
            "`carnet show 7` alors qu’un client a le numéro 7 et un autre le numéro d’identification 7",
            "Précisez lequel\u{a0}: `number:7`, `id:7` ou `name:7`.",
    }
    "client-changed" {
        en: "Another program changed the client while a question about it stood, so that the answer was given for something else.",
            "`carnet delete 007`, while somebody else gives client 007 another name",
            "Look at the client with `carnet show`, then run the command again.",
        fr: "Un autre programme a modifié le client pendant qu’une question à son sujet était posée; la réponse ne portait donc plus sur le même état.",
            "`carnet delete 007`, pendant que quelqu’un d’autre donne un autre nom au client 007",
            "Consultez le client avec `carnet show`, puis exécutez de nouveau la commande.",
    }
    "client-not-deleted" {
        en: "Only what is known of a deleted client can be forgotten, and this one is still in the firm.",
            "`carnet history prune --client 7` where client 7 exists",
            "Delete the client first with `carnet delete id:7`.",
        fr: "Seuls les détails d’un client supprimé peuvent être effacés définitivement, et celui-ci est encore dans le cabinet.",
            "`carnet history prune --client 7` alors que le client 7 existe",
            "Supprimez d’abord le client avec `carnet delete id:7`.",
    }
    "in-preferred-plan" {
        en: "A client in preferred pricing is not deleted, since its subscription is sold through the firm.",
            "`carnet delete 007`",
            "Take it out of the plan with `carnet edit 007 --plan none`, then delete it; an inactive client is made active before.",
        fr: "Un client qui bénéficie de la tarification préférentielle ne peut pas être supprimé, car son abonnement est vendu par le cabinet.",
            "`carnet delete 007`",
            "Retirez-le du plan avec `carnet edit 007 --plan aucun`, puis supprimez-le; un client inactif doit d’abord être rendu actif.",
    }
    "firm-is-primary-admin" {
        en: "The firm is primary admin of the client’s company, which would be left without one.",
            "`carnet delete 007`",
            "Let the client take the role in QuickBooks, note it with `carnet edit 007 --primary-admin client`, then delete.",
        fr: "Le cabinet est l’administrateur principal de l’entreprise du client, qui n’en aurait plus.",
            "`carnet delete 007`",
            "Laissez le client prendre ce rôle dans QuickBooks, inscrivez-le ici avec `carnet edit 007 --primary-admin client`, puis supprimez-le.",
    }
    "inactive-in-plan" {
        en: "A client joins or leaves preferred pricing only while active; to be deleted, it must leave it.",
            "`carnet edit 007 --plan none` where client 007 is inactive",
            "Make it active with `carnet activate 007`, change the plan, and make it inactive again if need be.",
        fr: "Seul un client actif peut être ajouté à la tarification préférentielle ou en être retiré; pour le supprimer, il faut l’en retirer.",
            "`carnet edit 007 --plan aucun` alors que le client 007 est inactif",
            "Rendez-le actif avec `carnet activate 007`, changez le plan, puis rendez-le inactif au besoin.",
    }
    "billing-to-update" {
        en: "A warning: the client left preferred pricing while its subscription is billed to the firm.",
            "`carnet edit 007 --plan none`",
            "Change the billing in QuickBooks, then note it with `carnet edit 007 --billed-to client`.",
        fr: "Avertissement\u{a0}: le client a quitté la tarification préférentielle alors que son abonnement est facturé au cabinet.",
            "`carnet edit 007 --plan aucun`",
            "Changez la facturation dans QuickBooks, puis inscrivez-la ici avec `carnet edit 007 --billed-to client`.",
    }
    "merge-conflict" {
        en: "The two clients differ in fields of which only one value can stay.",
            "`carnet merge 007 008` where their emails differ",
            "Say for each field whose value to take: `--take email=keep` or `--take email=duplicate`.",
        fr: "Les deux clients diffèrent dans des champs dont une seule valeur peut être gardée.",
            "`carnet merge 007 008` alors que leurs courriels diffèrent",
            "Précisez pour chaque champ la valeur à garder\u{a0}: `--take email=keep` ou `--take email=duplicate`.",
    }
    "nothing-to-undo" {
        en: "No operation of the firm is left that could be taken back.",
            "`carnet undo` in a firm in which nothing was done",
            "See with `carnet history` what was done, and in which firm.",
        fr: "Le cabinet n’a plus aucune opération à annuler.",
            "`carnet undo` dans un cabinet où rien n’a été fait",
            "Pour voir ce qui a été fait, et dans quel cabinet, exécutez `carnet history`.",
    }
    "nothing-to-redo" {
        en: "No operation was taken back last; whatever is done anew ends what could be done again.",
            "`carnet redo` after `carnet add Bond`",
            "See with `carnet history` what was done and taken back.",
        fr: "La dernière opération n’est pas une annulation; toute nouvelle opération met fin à ce qui pouvait être rétabli.",
            "`carnet redo` après `carnet add Roy`",
            "Pour voir ce qui a été fait et annulé, exécutez `carnet history`.",
    }
    "undo-conflict" {
        en: "The operation can no longer be taken back or done again: a later one stands on it, a number, company ID, email, login or firm’s name has another holder, the firm is full, or it was pruned.",
            "`carnet undo --operation 3` where operation 5 changed the same client",
            "Take back the later operation first, or give free what another has; the message names it.",
        fr: "L’opération ne peut plus être annulée ou rétablie\u{a0}: une autre s’appuie sur elle, un numéro de client, un numéro d’identification, un courriel, un nom d’utilisateur ou un nom de cabinet a été repris, le cabinet est plein, ou l’historique a été purgé.",
            "`carnet undo --operation 3` alors que l’opération 5 a modifié le même client",
            "Annulez d’abord l’opération plus récente, ou libérez ce qui a été repris; le message l’indique.",
    }
    "books-unreachable" {
        en: "It is not known where the client’s books are, or the place is neither a web address nor a folder that exists.",
            "`carnet books 007 --open`",
            "Say where they are with `carnet edit 007 --books URL`, a web address or a folder.",
        fr: "L’emplacement des documents comptables du client n’est pas indiqué, ou ce n’est ni une adresse Web ni un dossier existant.",
            "`carnet books 007 --open`",
            "Indiquez-le avec `carnet edit 007 --books URL`\u{a0}: une adresse Web ou un dossier.",
    }
}
